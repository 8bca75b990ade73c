import { timeframeWords } from '@nanghang/domain/schedules';
import { ConflictPanel, type Fact, FactList, useFormat, useMessages, useText } from '@nanghang/ui';
import type { ReviewRow, ReviewStep } from '../../contract/index.ts';
import type { RowConflict } from '../model/review-writer.ts';
import { namesOf, textOf } from '../model/row-list.ts';
import { rowMessages } from '../row.messages.ts';

export interface RowConflictCardProps {
  readonly conflict: RowConflict;
  readonly code: string;
  readonly onKeepMine: (step: ReviewStep) => void;
  readonly onTakeTheirs: () => void;
}

type Words = Record<'fieldText' | 'fieldLead' | 'fieldCoordinating' | 'fieldTimeframe', string>;

function useTheirFacts(row: ReviewRow, words: Words): readonly Fact[] {
  const text = useText();
  const facts: Fact[] = [{ label: words.fieldText, value: textOf(row) }];
  if (row.kind !== 'task')
    return namesOf(row).length > 0 ? [...facts, { label: words.fieldLead, value: namesOf(row).join('; ') }] : facts;
  const { content } = row;
  const time = content.timeframe === null ? '' : text(timeframeWords(content.timeframe));
  return [
    ...facts,
    { label: words.fieldLead, value: content.lead.join('; ') },
    { label: words.fieldCoordinating, value: content.coordinating.join('; ') },
    { label: words.fieldTimeframe, value: content.timeframeRaw ?? time },
  ];
}

/** What my refused step would have made of the row: only what it changes. */
function useMyFacts(step: ReviewStep): readonly Fact[] {
  const words = useMessages(rowMessages);
  const verbs: Partial<Record<ReviewStep['kind'], string>> = {
    accept: words.mineAccept,
    drop: words.mineDrop,
    restore: words.mineRestore,
    split: words.mineSplit,
    merge: words.mineMerge,
  };
  const verb = verbs[step.kind];
  if (verb !== undefined) return [{ label: verb, value: '' }];
  if (step.kind !== 'edit') return [];
  const changes: Record<string, unknown> = { ...(step.task ?? step.target ?? step.duty ?? step.score ?? {}) };
  const labels: Record<string, string> = {
    text: words.fieldText,
    what: words.what,
    lead: words.fieldLead,
    who: words.who,
    to: words.to,
    coordinating: words.fieldCoordinating,
    timeframeRaw: words.fieldTimeframe,
    whenRaw: words.when,
    products: words.fieldProducts,
    ref: words.ref,
    value: words.value,
    index: words.index,
  };
  const shown = Object.entries(changes).flatMap(([name, value]) => {
    const label = labels[name];
    if (label === undefined) return [];
    return [{ label, value: Array.isArray(value) ? value.join('; ') : String(value ?? '') }];
  });
  return step.accept ? [...shown, { label: words.mineAccept, value: '' }] : shown;
}

/** The same step over what the other person left. */
function overTheirs(step: ReviewStep, theirs: ReviewRow): ReviewStep {
  const { rowId, version } = theirs;
  if ('rows' in step)
    return { ...step, rows: step.rows.map((seen) => (seen.rowId === rowId ? { rowId, version } : seen)) };
  return 'rowId' in step ? { ...step, version } : step;
}

/** Two people changed one row: both versions side by side until one is chosen. */
export function RowConflictCard({ conflict, code, onKeepMine, onTakeTheirs }: RowConflictCardProps) {
  const words = useMessages(rowMessages);
  const format = useFormat();
  const mine = useMyFacts(conflict.mine);
  const theirs = useTheirFacts(conflict.theirs, words);
  return (
    <ConflictPanel
      name={words.conflictName(code)}
      mine={{ by: words.mine, content: <FactList facts={mine} /> }}
      theirs={{
        by: words.theirs(conflict.theirs.updatedBy ?? words.somebody, format.time(conflict.theirs.updatedAt)),
        content: <FactList facts={theirs} />,
      }}
      onKeepMine={() => onKeepMine(overTheirs(conflict.mine, conflict.theirs))}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
