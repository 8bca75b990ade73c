import type { GainPath } from '@nanghang/domain/index-algebra';
import { Button, Callout, DataTable, Gap, Section, TwoLines, useFormat, useMessages, useText } from '@nanghang/ui';
import type { Moves, Simulation } from '../../contract/index.ts';
import { messages } from '../what-if.messages.ts';
import type { Found } from '../what-if.model.ts';

/** Several ways to the goal, the least effort first; using one moves the sliders. */
export function WhatIfPaths({
  sent,
  found,
  onUse,
}: {
  readonly sent: Simulation;
  readonly found: Found;
  readonly onUse: (moves: Moves) => void;
}) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const digits = sent.decimals;
  if (found.refusal) return <Callout meaning="note">{text(found.refusal.message)}</Callout>;
  const componentOf = (code: string) => sent.components.find((one) => one.code === code);
  const nameOf = (code: string) => {
    const component = componentOf(code);
    return component ? text(component.name) : code;
  };
  const movesText = (path: GainPath) =>
    format.list(
      path.solution.moves.map((move) => `${nameOf(move.component)} ${format.signed(move.delta, { digits })}`),
    );
  const kindText = (path: GainPath) => {
    const kinds = {
      cheapest: words.pathCheapest,
      'fewest-components': words.pathFewest,
      'own-best': words.pathOwnBest,
      spread: words.pathSpread,
    };
    return path.kind === 'without' ? words.pathWithout(nameOf(path.without ?? '')) : kinds[path.kind];
  };
  const rise = (path: GainPath) => path.solution.moves.reduce((sum, move) => sum + Math.abs(move.delta), 0);
  const room = (path: GainPath) =>
    path.solution.moves.reduce((least, move) => {
      const left = (componentOf(move.component)?.ownBest?.value ?? move.from) - move.to;
      return Math.min(least, move.delta < 0 ? -left : left);
    }, Number.POSITIVE_INFINITY);
  const gap = found.paths[0]?.solution.gap ?? 0;
  const note = gap > 0 ? `${words.pathsNote} ${words.gapNote(format.number(gap, { maxDigits: 6 }))}` : words.pathsNote;
  const withMoves = found.paths.filter((path) => path.solution.moves.length > 0);
  if (withMoves.length === 0) return null;
  return (
    <Section title={words.paths(withMoves.length)} note={note}>
      <DataTable
        label={words.path}
        unsortable
        rows={withMoves}
        rowId={(path) => `${path.kind} ${path.without}`}
        columns={[
          {
            id: 'path',
            head: words.path,
            value: movesText,
            cell: (path) => <TwoLines main={movesText(path)} note={kindText(path)} />,
          },
          { id: 'rise', head: words.rise, kind: 'number', digits, value: rise, onPhone: true },
          {
            id: 'room',
            head: words.room,
            kind: 'number',
            value: room,
            cell: (path) => <Gap value={room(path)} betterWhen="higher" digits={digits} />,
          },
          { id: 'effort', head: words.effort, kind: 'number', digits: 3, value: (path) => path.solution.effort },
          { id: 'total', head: words.total, kind: 'number', digits, value: (path) => path.solution.to.total },
          {
            id: 'rank',
            head: words.rank,
            kind: 'number',
            digits: 0,
            strong: true,
            value: (path) => path.solution.proof.rank,
            onPhone: true,
          },
          {
            id: 'use',
            head: words.use,
            cell: (path) => (
              <Button
                small
                label={`${words.use}: ${movesText(path)}`}
                onPress={() => onUse(new Map(path.solution.moves.map((move) => [move.component, move.to])))}
              >
                {words.use}
              </Button>
            ),
          },
        ]}
      />
    </Section>
  );
}
