import { Segments, SourceLine, useFormat, useMessages, VirtualList, type VirtualListHandle } from '@nanghang/ui';
import { type Ref, useMemo } from 'react';
import type { SourceLine as Line, ReviewRow } from '../../contract/index.ts';
import type { LinePlace } from '../model/row-list.ts';
import { marksIn, type SoughtPhrase } from '../model/source-marks.ts';
import { reviewMessages } from '../review.messages.ts';
import { rowMessages } from '../row.messages.ts';

/** Printed words of the row's three tinted fields. */
function usePhrases(row: ReviewRow | undefined): readonly SoughtPhrase[] {
  const words = useMessages(rowMessages);
  return useMemo(() => {
    if (!row || row.kind === 'score') return [];
    const printed = (raw: string | null, names: readonly string[]) => (raw === null ? names : [raw, ...names]);
    if (row.kind === 'task') {
      const { content } = row;
      const each = (raw: string | null, names: readonly string[], kind: SoughtPhrase['kind'], label: string) =>
        raw === null
          ? names.map((name) => ({ kind, label, texts: [name] }))
          : [{ kind, label, texts: printed(raw, names) }];
      return [
        ...each(content.leadRaw, content.lead, 'mark-1', words.fieldLead),
        ...each(content.coordinatingRaw, content.coordinating, 'mark-2', words.fieldCoordinating),
        { kind: 'mark-3', label: words.fieldTimeframe, texts: printed(content.timeframeRaw, []) },
      ];
    }
    if (row.kind === 'target')
      return [
        ...row.content.lead.map((name) => ({ kind: 'mark-1' as const, label: words.fieldLead, texts: [name] })),
        { kind: 'mark-3', label: words.by, texts: printed(row.content.by, []) },
      ];
    return [
      ...row.content.who.map((name) => ({ kind: 'mark-1' as const, label: words.who, texts: [name] })),
      ...row.content.to.map((name) => ({ kind: 'mark-2' as const, label: words.to, texts: [name] })),
      { kind: 'mark-3', label: words.when, texts: printed(row.content.whenRaw, []) },
    ];
  }, [row, words]);
}

export interface SourcePaneProps {
  readonly lines: readonly Line[];
  readonly row: ReviewRow | undefined;
  readonly places: ReadonlyMap<number, LinePlace>;
  readonly onOpenRow: (rowId: string) => void;
  readonly ref: Ref<VirtualListHandle>;
}

/** The text as read, line by line; the phrases of the current row are tinted, every line leads to its row. */
export function SourcePane({ lines, row, places, onOpenRow, ref }: SourcePaneProps) {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const phrases = usePhrases(row);
  const [first, last] = [row?.firstLine ?? null, row?.lastLine ?? row?.firstLine ?? null];
  const marks = useMemo(() => {
    if (first === null || last === null) return undefined;
    return marksIn(
      lines.filter((line) => line.line >= first && line.line <= last),
      phrases,
    );
  }, [lines, first, last, phrases]);
  return (
    <VirtualList
      ref={ref}
      label={words.source}
      items={lines}
      itemKey={(line) => String(line.line)}
      estimatedHeight={42}
      focusable
      render={(line) => {
        const place = places.get(line.line);
        const current = first !== null && last !== null && line.line >= first && line.line <= last;
        const state = current ? 'current' : place?.state;
        return (
          <SourceLine
            number={line.line}
            content={line.content}
            {...(marks?.get(line.line) ? { marks: marks.get(line.line) ?? [] } : {})}
            {...(state ? { state } : {})}
            {...(place
              ? {
                  onPress: () => onOpenRow(place.rowId),
                  pressLabel: words.openRowOfLine(format.number(line.line)),
                }
              : {})}
          />
        );
      }}
    />
  );
}

/** Pictures of the pages beside the text as read, or one of them. */
export type SourceView = 'both' | 'image' | 'text';

export interface SourceViewChoiceProps {
  readonly view: SourceView;
  readonly onChange: (view: SourceView) => void;
}

/** Text as read, the picture it was read from, or both. */
export function SourceViewChoice({ view, onChange }: SourceViewChoiceProps) {
  const words = useMessages(reviewMessages);
  return (
    <Segments
      label={words.sourceView}
      options={[
        { value: 'both', label: words.pageBoth },
        { value: 'image', label: words.pageOnly },
        { value: 'text', label: words.pageText },
      ]}
      value={view}
      onChange={onChange}
    />
  );
}
