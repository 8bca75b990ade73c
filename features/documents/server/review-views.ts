import type { PlanIssue } from '@nanghang/domain/plan-documents';
import type {
  DutyContent,
  ParentLink,
  ResolvedName,
  ReviewIssue,
  ReviewRow,
  RowCounts,
  RowKind,
  TargetContent,
  TaskContent,
} from '../contract/rows.ts';
import { namedComponents, proposedComponents } from './component-proposals.ts';
import type { IndexParts } from './documents.deps.ts';
import type { NameBook } from './names.ts';
import { levelOf, lowConfidence } from './row-contents.ts';
import type { RowMark, StoredRow } from './rows.store.ts';

/** What rows are shown with. */
export interface ViewContext {
  readonly names: NameBook;
  readonly indices: readonly IndexParts[];
  readonly parents: ReadonlyMap<string, ParentLink>;
  readonly personNames: ReadonlyMap<string, string>;
}

/** Printed names of a row, each once, with the choices made for them. */
export function namesOf(row: Pick<StoredRow, 'kind' | 'content'>): {
  readonly names: readonly string[];
  readonly choices: Readonly<Record<string, readonly string[]>>;
} {
  if (row.kind === 'score') return { names: [], choices: {} };
  if (row.kind === 'task') {
    const { lead, coordinating, choices } = row.content as TaskContent;
    return { names: [...new Set([...lead, ...coordinating])], choices };
  }
  if (row.kind === 'target') {
    const { lead, choices } = row.content as TargetContent;
    return { names: lead, choices };
  }
  const { who, choices } = row.content as DutyContent;
  return { names: who, choices };
}

/** A row as the review shows it. */
export function rowView(row: StoredRow, context: ViewContext): ReviewRow {
  const { names, choices } = namesOf(row);
  const resolved: ResolvedName[] = names.map((name) => context.names.shown(name, choices));
  const { rowId, position, state, confidence, firstLine, lastLine, intoRowId, version } = row;
  const base = {
    ...{ rowId, position, state, confidence, firstLine, lastLine, intoRowId, version },
    level: levelOf(confidence),
    mended: JSON.stringify(row.content) !== JSON.stringify(row.proposal.content),
    updatedBy: row.updatedBy === null ? null : (context.personNames.get(row.updatedBy) ?? null),
    updatedAt: row.updatedAt.toISOString(),
    uncertain: [...row.proposal.uncertain],
    reasons: row.proposal.reasons.map((reason) => ({ ...reason })) as ReviewRow['reasons'],
    names: resolved,
  };
  if (row.kind !== 'task') {
    return { ...base, kind: row.kind, content: row.content, proposal: row.proposal.content } as ReviewRow;
  }
  const content = row.content as TaskContent;
  return {
    ...base,
    kind: 'task',
    content,
    proposal: row.proposal.content as TaskContent | null,
    components: [...namedComponents(content.components, context.indices)],
    proposedComponents: [...proposedComponents(content, context.indices)],
    parent: context.parents.get(rowId) ?? null,
  };
}

function overlaps(row: RowMark, issue: PlanIssue): boolean {
  if (issue.sourceLines === null || row.firstLine === null || row.lastLine === null) return false;
  return issue.sourceLines[0] <= row.lastLine && row.firstLine <= issue.sourceLines[1];
}

/** Issues about the whole of a table or chapter are no reason to doubt each row in it. */
const narrowLines = 12;

/** Issues of a reading with the rows that stand on their lines. */
export function issuesWithRows(issues: readonly PlanIssue[], marks: readonly RowMark[]): ReviewIssue[] {
  return issues.map((issue) => {
    const lines = issue.sourceLines;
    const narrow = lines !== null && lines[1] - lines[0] < narrowLines;
    const rows = narrow
      ? marks.filter((row) => row.state !== 'merged' && row.state !== 'split' && overlaps(row, issue))
      : [];
    return {
      ...{ code: issue.code, severity: issue.severity, message: issue.message },
      ...{ firstLine: lines?.[0] ?? null, lastLine: lines?.[1] ?? null, rowIds: rows.map((row) => row.rowId) },
    };
  });
}

/** Rows that an error is about. */
export function wrongRowIds(issues: readonly ReviewIssue[]): ReadonlySet<string> {
  return new Set(issues.filter((issue) => issue.severity === 'error').flatMap((issue) => issue.rowIds));
}

const kinds: readonly RowKind[] = ['task', 'target', 'reporting_duty', 'score'];

/** Rows by kind and state. */
export function countsOf(marks: readonly RowMark[], issues: readonly ReviewIssue[]): Record<RowKind, RowCounts> {
  const doubted = new Set(issues.filter((issue) => issue.severity !== 'info').flatMap((issue) => issue.rowIds));
  const entries = kinds.map((kind) => {
    const own = marks.filter((row) => row.kind === kind && row.state !== 'merged' && row.state !== 'split');
    const open = own.filter((row) => row.state === 'proposed');
    const counts: RowCounts = {
      total: own.length,
      proposed: open.length,
      accepted: own.filter((row) => row.state === 'accepted').length,
      dropped: own.filter((row) => row.state === 'dropped').length,
      needsCare: open.filter((row) => row.confidence < lowConfidence || doubted.has(row.rowId)).length,
    };
    return [kind, counts] as const;
  });
  return Object.fromEntries(entries) as Record<RowKind, RowCounts>;
}
