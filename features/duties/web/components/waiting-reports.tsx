import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import {
  BulkBar,
  EmptyState,
  FormProblem,
  KeyBar,
  Row,
  RowEnd,
  RowItem,
  RowList,
  Split,
  Stack,
  StatusShape,
  Text,
  Tick,
  useFormat,
  useHotkeys,
  useLanguage,
  useMessages,
  usePhone,
  useRoomBeside,
  useUrlState,
} from '@nanghang/ui';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { type ObligationRow, obligationRoutes } from '../../contract/index.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { useActs } from '../use-acts.ts';
import { isChoosable, useChosenReports } from '../use-chosen-reports.ts';
import { AcceptanceOutcome, type Outcome } from './acceptance-outcome.tsx';
import { ReportDecision } from './report-decision.tsx';

export interface WaitingReportsProps {
  readonly rows: readonly ObligationRow[];
  /** Reports that wait in all; the rows are those that wait longest. */
  readonly total: number;
  readonly asOf: PlainDate;
}

/**
 * Reports in the order of their waiting, the one that is read beside them; by keyboard from one to the next. Several
 * that are ticked are accepted in one go.
 */
export function WaitingReports({ rows, total, asOf }: WaitingReportsProps) {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const [url, setUrl] = useUrlState();
  const beside = useRoomBeside();
  const acts = useActs();
  const chosen = useChosenReports(rows);
  const [outcome, setOutcome] = useState<Outcome>();
  const boxes = useRef(new Map<string, HTMLInputElement>());
  const asked = url['ob'];
  const listed = rows.find((row) => row.obligationId === asked);
  // A link may name a report that is decided by now, or that waits beyond the rows: it is shown, never another one.
  const elsewhere = asked !== undefined && listed === undefined;
  const current = listed ?? (beside && !elsewhere ? rows[0] : undefined);
  const open = (row: ObligationRow | undefined) => setUrl({ ob: row?.obligationId });
  const step = (by: 1 | -1) => {
    const from = current ? rows.indexOf(current) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, from + by))];
    if (next) open(next);
  };
  const stepTick = (row: ObligationRow, by: 1 | -1, range: boolean) => {
    const next = rows[rows.indexOf(row) + by];
    if (!next) return;
    boxes.current.get(next.obligationId)?.focus();
    if (range) chosen.tick(next, chosen.has(row));
  };
  const acceptChosen = () => {
    if (chosen.rows.length === 0) return;
    const reports = chosen.rows.map(({ obligationId, version }) => ({ obligationId, version }));
    void acts.take(obligationRoutes.acceptMany, { body: { reports } }, (answer) => {
      setOutcome({ rows: chosen.rows, answer });
      chosen.clear();
      open(undefined);
    });
  };
  useHotkeys([
    { key: 'J', does: words.next, run: () => step(1) },
    { key: 'K', does: words.previous, run: () => step(-1) },
    { key: 'X', does: words.chooseKey, run: () => current && chosen.tick(current, !chosen.has(current)) },
    { key: 'Ctrl+A', does: words.chooseAll, run: () => chosen.tickAll(true) },
    { key: 'T', does: words.acceptThese(format.number(chosen.rows.length)), run: acceptChosen },
  ]);
  const told = outcome ? <AcceptanceOutcome outcome={outcome} onClose={() => setOutcome(undefined)} /> : null;
  const shown = current?.obligationId ?? (elsewhere ? asked : undefined);
  const next = current ? rows[rows.indexOf(current) + 1] : rows[0];
  const decision = shown ? <ReportDecision key={shown} obligationId={shown} onDecided={() => open(next)} /> : null;
  if (rows.length === 0)
    return (
      <Stack gap={16}>
        {told}
        {decision ?? <EmptyState title={words.nothing} detail={words.nothingBody} />}
      </Stack>
    );
  return (
    <Stack gap={12}>
      {told}
      <FormProblem problem={acts.problem} />
      {elsewhere && !beside ? decision : null}
      <Split beside={beside ? decision : null} label={words.source}>
        <RowList>
          {rows.map((row) => (
            <WaitingRow
              key={row.obligationId}
              row={row}
              asOf={asOf}
              selected={row === current}
              ticked={chosen.has(row)}
              onTick={(on, range) => chosen.tick(row, on, range)}
              onStep={(by, range) => stepTick(row, by, range)}
              box={(box) => {
                if (box) boxes.current.set(row.obligationId, box);
                else boxes.current.delete(row.obligationId);
              }}
              onOpen={() => open(row === current && !beside ? undefined : row)}
              below={!beside && row === current ? decision : undefined}
            />
          ))}
        </RowList>
        {rows.length < total ? (
          <Text size={12} tone="quiet" block>
            {words.longestFirst(format.number(rows.length), format.number(total))}
          </Text>
        ) : null}
      </Split>
      {chosen.rows.length === 0 ? null : (
        <BulkBar
          rows={chosen.rows}
          actions={[
            { id: 'accept', label: words.acceptThese(format.number(chosen.rows.length)), run: acceptChosen },
            { id: 'all', label: words.chooseAll, run: () => chosen.tickAll(true) },
          ]}
          onClear={chosen.clear}
        />
      )}
      <KeyBar
        keys={[
          { keys: ['J', 'K'], does: `${words.next}, ${words.previous}` },
          { keys: ['A'], does: words.accept },
          { keys: ['R'], does: words.returnIt },
          { keys: ['Ctrl', 'Enter'], does: words.sendBack },
          { keys: ['X'], does: words.chooseKey },
          { keys: ['Shift', '↓'], does: words.chooseRange },
          { keys: ['T'], does: words.acceptChosen },
        ]}
      />
    </Stack>
  );
}

interface WaitingRowProps {
  readonly row: ObligationRow;
  readonly asOf: PlainDate;
  readonly selected: boolean;
  readonly ticked: boolean;
  readonly onTick: (on: boolean, range: boolean) => void;
  readonly onStep: (by: 1 | -1, range: boolean) => void;
  readonly box: Ref<HTMLInputElement>;
  readonly onOpen: () => void;
  readonly below: ReactNode;
}

function WaitingRow({ row, asOf, selected, ticked, onTick, onStep, box, onOpen, below }: WaitingRowProps) {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const phone = usePhone();
  const waited = row.submittedOn === null ? 0 : daysBetween(row.submittedOn, asOf);
  return (
    <RowItem
      lead={
        <Row>
          {isChoosable(row) ? (
            <Tick
              ref={box}
              label={words.chooseIt(`${row.task.ref} – ${row.unit.name}`)}
              checked={ticked}
              onTick={onTick}
              onStep={onStep}
            />
          ) : null}
          {phone && isChoosable(row) ? null : <StatusShape meaning={row.lateDays > 0 ? 'late' : 'sent'} />}
        </Row>
      }
      title={
        <Text weight={500} clip={2} title={row.task.title}>
          {row.task.title}
        </Text>
      }
      detail={
        <>
          <Text size={12} tone="quiet" weight={600}>
            {row.task.ref}
          </Text>{' '}
          {[...(row.task.plan ? [row.task.plan.code] : []), row.unit.name, periodWords(row.period, language)].join(
            ' · ',
          )}
        </>
      }
      trail={
        <RowEnd
          main={
            <Text weight={500} tone={row.lateDays > 0 ? 'bad' : 'quiet'}>
              {row.lateDays > 0 ? words.late(format.number(row.lateDays)) : words.onTime}
            </Text>
          }
          note={waited === 0 ? words.waitedToday : words.waited(format.number(waited))}
        />
      }
      onOpen={onOpen}
      selected={selected}
      below={below}
    />
  );
}
