import { readAssignment } from './assignment.ts';
import type { PlanSource, ReaderNote } from './blocks.ts';
import { kindOfBody } from './chapter-kinds.ts';
import { type DocumentHead, readHead } from './document-head.ts';
import { readHeader, timeframeContext } from './document-header.ts';
import { type DocumentPart, splitDocument } from './document-parts.ts';
import type { PlanExtraction, PlanHeader, PlanIssue, PlanTarget, PlanTask, PrintedScore } from './extraction.ts';
import { bodiesOf, type FinishContext, finishTask } from './finish-task.ts';
import { targetsOfTable } from './indicator-tables.ts';
import { itemsOf } from './items.ts';
import { dutiesOfOutline, type Statement } from './list-duties.ts';
import { cutLongParagraphs } from './long-paragraphs.ts';
import { type LooseTasks, looseTasksOf } from './loose-tasks.ts';
import { buildOutline } from './outline.ts';
import {
  ambiguousLeadIssues,
  annexReferenceIssues,
  documentIssue,
  numberingIssues,
  tableNumberingIssues,
  taskIssues,
} from './plan-issues.ts';
import { tablesOf } from './plan-tables.ts';
import { reportingDutiesOf } from './reporting-duties.ts';
import { isDamaged } from './scan-damage.ts';
import { createScanMender } from './scan-mending.ts';
import { scoresOfTable } from './score-tables.ts';
import { sentencesOf } from './sentences.ts';
import { targetsOfText } from './targets.ts';
import type { TaskDraft } from './task-draft.ts';
import { tasksOfTable } from './task-tables.ts';
import { readPlainText } from './text-reader.ts';

/** What was found in one part of a document. */
interface PartFindings {
  readonly drafts: TaskDraft[];
  readonly statements: Statement[];
  readonly targets: PlanTarget[];
  readonly scores: PrintedScore[];
  readonly issues: PlanIssue[];
  readonly hasTaskTable: boolean;
}

/**
 * What a plan says: header, tasks, targets, reporting duties, printed results, and what looks wrong in it.
 * A document that is no plan has `document: null` and says so in `issues`; a secrecy mark stops the reading.
 * Nothing is guessed silently: inferred fields are named in `uncertain`, with their reasons.
 * Contract: plan.md.
 * @param given blocks of a reader, with the lines that places refer to
 * @example extractPlan({ lines: [], blocks: [] }).document // null
 */
export function extractPlan(given: PlanSource): PlanExtraction {
  const source = cutLongParagraphs(given);
  const text = source.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  const damaged = isDamaged(text);
  const mend = damaged ? createScanMender() : (words: string) => words;
  const { items, signatures } = itemsOf(source, mend, damaged);
  const parts = splitDocument(items);
  const head = readHead(parts.head);
  if (head.secrecy !== null) return refused(documentIssue('SECRECY_MARK', head.secrecy));
  const header = readHeader(head, parts, signatures);
  const found = parts.parts.map((part) =>
    findingsOf(part, header, parts.parts, damaged ? (annex) => looseTasksOf(source, part, annex, mend) : null),
  );
  const context: FinishContext = { timeframe: timeframeContext(header), issuer: header.issuer, damaged };
  const tasks = found
    .flatMap((part) => part.drafts)
    .map((draft) => finishTask(draft, context))
    .sort((a, b) => a.sourceLines[0] - b.sourceLines[0]);
  if (!isPlan(head, header, tasks, found)) return refused(documentIssue('NOT_A_PLAN', ''));
  const statements = found.flatMap((part) => part.statements);
  return {
    document: header,
    tasks,
    targets: [...statementTargets(statements), ...taskTargets(tasks), ...found.flatMap((part) => part.targets)].sort(
      byLine,
    ),
    reportingDuties: [
      ...statements.flatMap(({ text: words, lines }) =>
        sentencesOf(words).flatMap(({ text: sentence }) =>
          reportingDutiesOf(
            { text: sentence, who: subjectsOf(sentence), lines, time: null, issuer: header.issuer },
            context.timeframe,
          ),
        ),
      ),
      ...tasks.flatMap((task) =>
        reportingDutiesOf(
          { text: task.text, who: task.lead, lines: task.sourceLines, time: task.timeframeRaw, issuer: header.issuer },
          context.timeframe,
        ),
      ),
    ].sort(byLine),
    scores: found.flatMap((part) => part.scores),
    issues: [
      ...(source.notes ?? []).map(noteIssue),
      ...(damaged ? [documentIssue('DAMAGED_SCAN', '')] : []),
      ...(tasks.length === 0 ? [documentIssue('NO_TASKS', '')] : []),
      ...annexReferenceIssues(parts.parts, header),
      ...taskIssues(tasks, header),
      ...found.flatMap((part) => part.issues),
    ],
  };
}

/**
 * {@link extractPlan} of plain text or Markdown; lines are the text's own.
 * @example extractPlanFromText('Không phải kế hoạch').document // null
 */
export function extractPlanFromText(text: string): PlanExtraction {
  return extractPlan(readPlainText(text));
}

function refused(issue: PlanIssue): PlanExtraction {
  return { document: null, tasks: [], targets: [], reportingDuties: [], scores: [], issues: [issue] };
}

function noteIssue(note: ReaderNote): PlanIssue {
  return { code: note.code, severity: note.severity, message: note.message, sourceLines: note.place?.lines ?? null };
}

function byLine(
  a: { readonly sourceLines: readonly [number, number] },
  b: { readonly sourceLines: readonly [number, number] },
): number {
  return a.sourceLines[0] - b.sourceLines[0];
}

/** A document with a head and work in it, or a table of tasks by itself. */
function isPlan(
  head: DocumentHead,
  header: PlanHeader,
  tasks: readonly PlanTask[],
  found: readonly PartFindings[],
): boolean {
  const marks = [head.type, head.symbol, head.dateRaw, header.signerTitle].filter((mark) => mark !== null).length;
  const inTables = tasks.filter((task) => task.origin === 'table').length;
  if (found.some((part) => part.hasTaskTable) && inTables >= 2) return true;
  const content = tasks.length + found.reduce((sum, part) => sum + part.targets.length, 0);
  return (
    (head.type !== null || head.symbol !== null) &&
    marks >= 1 &&
    (content > 0 || (marks >= 2 && header.legalBases.length > 0))
  );
}

function findingsOf(
  part: DocumentPart,
  header: PlanHeader,
  all: readonly DocumentPart[],
  looseTasks: ((annex: string) => LooseTasks | undefined) | null,
): PartFindings {
  const type = header.type;
  const issuedYear = header.date === null ? (header.period?.from ?? null) : Number(header.date.slice(0, 4));
  const root = buildOutline(part.body);
  const annex = part.kind === 'annex' ? `Phụ lục${part.label === '' ? '' : ` ${part.label}`}` : '';
  const drafts: TaskDraft[] = [];
  const targets: PlanTarget[] = [];
  const scores: PrintedScore[] = [];
  const issues: PlanIssue[] = [];
  let hasTaskTable = false;
  for (const { table, index, year } of tablesOf(root, part)) {
    if (table.kind === 'task') {
      const read = tasksOfTable(table, annex);
      drafts.push(...read.tasks);
      issues.push(...tableNumberingIssues(table), ...ambiguousLeadIssues(read.ambiguous));
      hasTaskTable = true;
    } else if (table.kind === 'indicator') targets.push(...targetsOfTable(table, year, issuedYear));
    else if (table.kind === 'score' && index !== null) {
      const read = scoresOfTable(table, index);
      scores.push(...read.scores);
      issues.push(...read.issues);
    }
  }
  const annexed = all.some((other) => other.body.some((item) => item.table !== null && item.table.rows.length > 3));
  const kind = part.kind === 'attached' ? attachedKind(part.title) : type;
  const body = part.kind === 'annex' ? 'explicit' : kindOfBody(kind);
  const outline = dutiesOfOutline(root, { body, type: kind, annexed, annex });
  const loose = hasTaskTable ? undefined : looseTasks?.(annex);
  const outside = (lines: readonly [number, number]): boolean => loose === undefined || lines[1] < loose.lines[0];
  drafts.push(...(loose?.tasks ?? []), ...outline.tasks.filter((task) => outside(task.lines)));
  issues.push(...numberingIssues(root));
  return { drafts, statements: [...outline.statements], targets, scores, issues, hasTaskTable };
}

/** Bodies that act in a statement that is no duty of its own. */
function subjectsOf(text: string): readonly string[] {
  const lead = readAssignment(text).lead;
  return lead ? bodiesOf(lead, null) : [];
}

function attachedKind(title: string): string {
  return title.split(' ').slice(0, 2).join(' ');
}

function statementTargets(statements: readonly Statement[]): PlanTarget[] {
  return statements.flatMap(({ text, lines, index, by, goal }) =>
    targetsOfText({ text, lines, index, component: null, by, goal }),
  );
}

function taskTargets(tasks: readonly PlanTask[]): PlanTarget[] {
  return tasks.flatMap((task) =>
    targetsOfText({
      text: task.text,
      lines: task.sourceLines,
      index: task.index,
      component: task.component,
      by: task.timeframeRaw,
      goal: false,
    }),
  );
}
