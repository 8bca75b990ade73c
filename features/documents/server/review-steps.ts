import type { PlainDate } from '@nanghang/domain/kernel';
import { parseTimeframe, type Timeframe, type TimeframeContext } from '@nanghang/domain/schedules';
import type { DutyContent, ReviewStep, RowKind, TargetContent, TaskContent } from '../contract/rows.ts';
import { highConfidence, type RowContent } from './row-contents.ts';
import type { StoredRow } from './rows.store.ts';

/** A row before and after a step; without a before it is new. */
export interface ChangedRow {
  readonly before: StoredRow | null;
  readonly after: StoredRow;
}

/** What a step is taken with. */
export interface StepContext {
  readonly rows: readonly StoredRow[];
  readonly timeframe: TimeframeContext;
  /** Rows that an issue of the document calls wrong. */
  readonly wrongRowIds: ReadonlySet<string>;
  readonly personId: string;
  readonly now: Date;
  readonly newRowId: () => string;
}

/** Why a step cannot be taken: rows that are not there, or that somebody changed since they were seen. */
export class StepRefused extends Error {
  readonly why: 'missing' | 'changed' | 'unlike';
  readonly rowIds: readonly string[];

  constructor(why: 'missing' | 'changed' | 'unlike', rowIds: readonly string[]) {
    super(`step refused: ${why}`);
    this.why = why;
    this.rowIds = rowIds;
  }
}

type Changes<Step extends ReviewStep['kind'], Key extends string> =
  Extract<ReviewStep, { kind: Step }> extends infer Found
    ? Found extends { [K in Key]?: infer Value }
      ? Value
      : never
    : never;

type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Drops members that are not given. */
function given<Value extends object>(changes: Value | undefined): Given<Value> {
  return Object.fromEntries(Object.entries(changes ?? {}).filter(([, value]) => value !== undefined)) as Given<Value>;
}

function timeframeOf(raw: string | null, context: TimeframeContext): Timeframe | null {
  return raw === null || raw === '' ? null : parseTimeframe(raw, context);
}

/** The words of time a document gives, as the context of further ones. */
export function timeframeContextOf(document: {
  readonly issuedOn: PlainDate | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
}): TimeframeContext {
  return {
    documentDate: document.issuedOn ?? undefined,
    periodFrom: document.periodFrom === null ? undefined : `${document.periodFrom}-01-01`,
    periodTo: document.periodTo === null ? undefined : `${document.periodTo}-12-31`,
  };
}

function changedTask(content: TaskContent, changes: Changes<'edit', 'task'>, context: TimeframeContext): TaskContent {
  const next: TaskContent = { ...content, ...given(changes) };
  const leadChanged = changes?.lead !== undefined && JSON.stringify(changes.lead) !== JSON.stringify(content.lead);
  return {
    ...next,
    leadInferred: leadChanged ? false : next.leadInferred,
    timeframeRaw: next.timeframeRaw === '' ? null : next.timeframeRaw,
    timeframe: next.timeframeRaw === content.timeframeRaw ? next.timeframe : timeframeOf(next.timeframeRaw, context),
  };
}

function changedDuty(content: DutyContent, changes: Changes<'edit', 'duty'>, context: TimeframeContext): DutyContent {
  const next: DutyContent = { ...content, ...given(changes) };
  return { ...next, when: next.whenRaw === content.whenRaw ? next.when : timeframeOf(next.whenRaw, context) };
}

function contentAfterEdit(
  row: StoredRow,
  step: Extract<ReviewStep, { kind: 'edit' }>,
  context: TimeframeContext,
): RowContent['content'] {
  switch (row.kind) {
    case 'task':
      return changedTask(row.content as TaskContent, step.task, context);
    case 'target':
      return { ...(row.content as TargetContent), ...given(step.target) };
    case 'reporting_duty':
      return changedDuty(row.content as DutyContent, step.duty, context);
    case 'score':
      return { ...row.content, ...given(step.score) } as RowContent['content'];
  }
}

/** @throws StepRefused for rows that are not there or have another version than the one seen */
function seenRows(context: StepContext, seen: readonly { rowId: string; version: number }[]): StoredRow[] {
  const byId = new Map(context.rows.map((row) => [row.rowId, row]));
  const missing = seen.filter(({ rowId }) => !byId.has(rowId)).map(({ rowId }) => rowId);
  if (missing.length > 0) throw new StepRefused('missing', missing);
  const changed = seen.filter(({ rowId, version }) => byId.get(rowId)?.version !== version).map(({ rowId }) => rowId);
  if (changed.length > 0) throw new StepRefused('changed', changed);
  return seen.map(({ rowId }) => byId.get(rowId)).filter((row): row is StoredRow => row !== undefined);
}

function touched(context: StepContext, row: StoredRow, fields: Partial<StoredRow>): ChangedRow {
  const after = { ...row, ...fields, version: row.version + 1, updatedBy: context.personId, updatedAt: context.now };
  return { before: row, after };
}

function isOpen(row: StoredRow): boolean {
  return row.state !== 'merged' && row.state !== 'split';
}

/** @throws StepRefused for rows that went into others */
function openRows(rows: readonly StoredRow[]): readonly StoredRow[] {
  const closed = rows.filter((row) => !isOpen(row));
  if (closed.length > 0)
    throw new StepRefused(
      'changed',
      closed.map((row) => row.rowId),
    );
  return rows;
}

function withState(context: StepContext, rows: readonly StoredRow[], state: StoredRow['state']): ChangedRow[] {
  return rows.filter((row) => row.state !== state).map((row) => touched(context, row, { state, intoRowId: null }));
}

/** Position between a row and the next of its kind; after the last one for none. */
function positionsAfter(context: StepContext, kind: RowKind, position: number | null, count: number): number[] {
  const all = context.rows
    .filter((row) => row.kind === kind)
    .map((row) => row.position)
    .sort((a, b) => a - b);
  const start = position ?? all.at(-1) ?? 0;
  const end = all.find((one) => one > start) ?? start + 1;
  return Array.from({ length: count }, (_, at) => start + ((end - start) * (at + 1)) / (count + 1));
}

function newRow(
  context: StepContext,
  like: Pick<StoredRow, 'kind' | 'position' | 'content' | 'firstLine' | 'lastLine' | 'proposal' | 'confidence'>,
): ChangedRow {
  const fresh = { rowId: context.newRowId(), state: 'proposed' as const, intoRowId: null, version: 1 };
  return { before: null, after: { ...like, ...fresh, updatedBy: context.personId, updatedAt: context.now } };
}

const byHand = { content: null, uncertain: [], reasons: [] };

function splitRow(context: StepContext, step: Extract<ReviewStep, { kind: 'split' }>): ChangedRow[] {
  const [row] = openRows(seenRows(context, [step]));
  if (!row) return [];
  if (row.kind === 'score') throw new StepRefused('unlike', [row.rowId]);
  const positions = positionsAfter(context, row.kind, row.position, step.parts.length);
  const parts = step.parts.map((part, at) => {
    const { text, firstLine, lastLine, ...fields } = part;
    const content: RowContent['content'] =
      row.kind === 'reporting_duty'
        ? { ...(row.content as DutyContent), what: text }
        : { ...(row.content as TaskContent), ...(row.kind === 'task' ? given(fields) : {}), text };
    return newRow(context, {
      ...{ kind: row.kind, position: positions[at] ?? row.position, content, proposal: row.proposal },
      ...{ confidence: row.confidence, firstLine: firstLine ?? row.firstLine, lastLine: lastLine ?? row.lastLine },
    });
  });
  const into = parts[0]?.after.rowId ?? null;
  return [touched(context, row, { state: 'split', intoRowId: into }), ...parts];
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

function joined(texts: readonly (string | null)[]): string | null {
  const filled = texts.filter((text): text is string => text !== null && text !== '');
  return filled.length === 0 ? null : [...new Set(filled)].join(' ');
}

function mergedTasks(contents: readonly TaskContent[]): TaskContent {
  const [first] = contents as [TaskContent];
  const timed = contents.find((content) => content.timeframeRaw !== null) ?? first;
  const components = new Map(
    contents.flatMap((one) => one.components).map((one) => [`${one.series} ${one.component}`, one]),
  );
  return {
    ...first,
    heading: first.heading ?? contents.find((one) => one.heading !== null)?.heading ?? null,
    index: [...new Set(contents.flatMap((one) => one.index?.split('+') ?? []))].join('+') || null,
    text: joined(contents.map((one) => one.text)) ?? first.text,
    lead: union(contents.map((one) => one.lead)),
    leadInferred: contents.every((one) => one.leadInferred),
    coordinating: union(contents.map((one) => one.coordinating)),
    timeframeRaw: timed.timeframeRaw,
    timeframe: timed.timeframe,
    products: union(contents.map((one) => one.products)),
    components: [...components.values()],
    choices: Object.assign({}, ...contents.map((one) => one.choices)),
  };
}

function mergedContent(kind: RowKind, rows: readonly StoredRow[]): RowContent['content'] {
  if (kind === 'task') return mergedTasks(rows.map((row) => row.content as TaskContent));
  const choices = Object.assign({}, ...rows.map((row) => (row.content as TargetContent).choices));
  if (kind === 'target') {
    const contents = rows.map((row) => row.content as TargetContent);
    const [first] = contents as [TargetContent];
    const text = joined(contents.map((one) => one.text)) ?? first.text;
    return { ...first, text, lead: union(contents.map((one) => one.lead)), choices };
  }
  const contents = rows.map((row) => row.content as DutyContent);
  const timed = contents.find((one) => one.whenRaw !== null) ?? (contents[0] as DutyContent);
  return {
    ...timed,
    who: union(contents.map((one) => one.who)),
    to: union(contents.map((one) => one.to)),
    what: joined(contents.map((one) => one.what)),
    choices,
  };
}

function least(numbers: readonly (number | null)[], pick: (...values: number[]) => number): number | null {
  const known = numbers.filter((value): value is number => value !== null);
  return known.length === 0 ? null : pick(...known);
}

function mergeRows(context: StepContext, step: Extract<ReviewStep, { kind: 'merge' }>): ChangedRow[] {
  const rows = [...openRows(seenRows(context, step.rows))].sort((a, b) => a.position - b.position);
  const [first, ...others] = rows;
  if (!first || others.length === 0 || new Set(rows.map((row) => row.rowId)).size < 2)
    throw new StepRefused(
      'unlike',
      rows.map((row) => row.rowId),
    );
  if (first.kind === 'score' || rows.some((row) => row.kind !== first.kind))
    throw new StepRefused(
      'unlike',
      rows.map((row) => row.rowId),
    );
  return [
    touched(context, first, {
      content: mergedContent(first.kind, rows),
      state: 'proposed',
      confidence: Math.min(...rows.map((row) => row.confidence)),
      firstLine: least(
        rows.map((row) => row.firstLine),
        Math.min,
      ),
      lastLine: least(
        rows.map((row) => row.lastLine),
        Math.max,
      ),
    }),
    ...others.map((row) => touched(context, row, { state: 'merged', intoRowId: first.rowId })),
  ];
}

function addedContent(context: StepContext, row: Extract<ReviewStep, { kind: 'add' }>['row']): RowContent['content'] {
  if (row.kind === 'task') {
    const empty: TaskContent = {
      ...{ ref: null, section: null, heading: null, index: null, component: null, text: row.content.text },
      ...{ lead: [], leadRaw: null, leadInferred: false, coordinating: [], coordinatingRaw: null },
      ...{ timeframeRaw: null, timeframe: null, products: [], components: [], choices: {} },
    };
    return changedTask(empty, row.content, context.timeframe);
  }
  if (row.kind === 'target') {
    const empty = { index: null, component: null, metric: null, value: null, unit: null, by: null, reference: null };
    return {
      ...empty,
      text: row.content.text,
      operator: row.content.operator,
      lead: [],
      choices: {},
      ...given(row.content),
    };
  }
  const empty: DutyContent = {
    who: row.content.who,
    to: [],
    what: row.content.what,
    whenRaw: null,
    when: null,
    choices: {},
  };
  return changedDuty(empty, row.content, context.timeframe);
}

function addRow(context: StepContext, step: Extract<ReviewStep, { kind: 'add' }>): ChangedRow[] {
  const after = step.afterRowId === null ? undefined : context.rows.find((row) => row.rowId === step.afterRowId);
  if (step.afterRowId !== null && !after) throw new StepRefused('missing', [step.afterRowId]);
  const position = after?.kind === step.row.kind ? after.position : null;
  const place = { firstLine: step.firstLine, lastLine: step.lastLine ?? step.firstLine };
  return [
    newRow(context, {
      ...{ kind: step.row.kind, position: positionsAfter(context, step.row.kind, position, 1)[0] ?? 1, ...place },
      ...{ content: addedContent(context, step.row), proposal: byHand, confidence: 1 },
    }),
  ];
}

/**
 * The rows that a step changes, and what becomes of them. Nothing is written.
 * @throws StepRefused with the rows it is about
 */
export function takeStep(context: StepContext, step: ReviewStep): readonly ChangedRow[] {
  switch (step.kind) {
    case 'edit': {
      const [row] = openRows(seenRows(context, [step]));
      if (!row) return [];
      const content = contentAfterEdit(row, step, context.timeframe);
      return [touched(context, row, { content, state: step.accept ? 'accepted' : row.state })];
    }
    case 'accept':
      return withState(context, openRows(seenRows(context, step.rows)), 'accepted');
    case 'accept_confident':
      return withState(
        context,
        context.rows.filter(
          (row) =>
            row.state === 'proposed' &&
            row.confidence >= highConfidence &&
            !context.wrongRowIds.has(row.rowId) &&
            (step.rowKind === undefined || row.kind === step.rowKind),
        ),
        'accepted',
      );
    case 'drop':
      return withState(context, openRows(seenRows(context, step.rows)), 'dropped');
    case 'restore':
      return withState(
        context,
        seenRows(context, step.rows).filter((row) => row.state !== 'split'),
        'proposed',
      );
    case 'split':
      return splitRow(context, step);
    case 'merge':
      return mergeRows(context, step);
    case 'add':
      return addRow(context, step);
  }
}
