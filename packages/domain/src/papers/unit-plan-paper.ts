import { administrativePaper, centred, officialMargins, pageNumberPt } from './administrative-paper.ts';
import {
  officialDate,
  officialNumber,
  openDate,
  openNumber,
  subjectOfPlan,
  tableDate,
  withinSentence,
} from './official-words.ts';
import type { Paper, PaperSection, PaperTable } from './paper.ts';

/** A task as the plan of a unit prints it. */
export interface PlannedTask {
  readonly content: string;
  readonly leads: readonly string[];
  readonly person: string | null;
  readonly coordinates: readonly string[];
  readonly products: readonly string[];
  readonly dueOn: string | null;
  /** Words of its time where it has no day. */
  readonly timeframe: string | null;
  /** Reference of the task above that it carries out. */
  readonly above: string | null;
}

/** The document that gives the unit its work. */
export interface PlanBasis {
  /** Kind in words: "Quyết định". */
  readonly kind: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string;
}

/** What is known of a unit's plan; nothing else is printed. */
export interface UnitPlanFacts {
  readonly draft: boolean;
  readonly issuer: string;
  readonly parentBody: string | null;
  readonly place: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly basis: PlanBasis | null;
  readonly signedAs: readonly string[];
  readonly signer: string | null;
  readonly tasks: readonly PlannedTask[];
}

/**
 * The line that names the document above: kind, number, day, issuer and subject.
 * Source: SRC-ND-30-2020, annex I, part II, section 6 (first reference in full).
 * @example basisLine({ kind: 'Quyết định', number: '64/QĐ-UBND', issuedOn: '2021-06-25', issuer: 'UBND tỉnh', title: 'Phê duyệt Đề án' }) // 'Căn cứ Quyết định số 64/QĐ-UBND ngày 25 tháng 6 năm 2021 của UBND tỉnh về việc phê duyệt Đề án'
 */
export function basisLine({ kind, number, issuedOn, issuer, title }: PlanBasis): string {
  return [
    `Căn cứ ${kind}`,
    ...(number === null ? [] : [`số ${officialNumber(number)}`]),
    ...(issuedOn === null ? [] : [officialDate(issuedOn)]),
    ...(issuer === null ? [] : [`của ${issuer}`]),
    ...(title === '' ? [] : [`về việc ${withinSentence(title)}`]),
  ].join(' ');
}

interface Column {
  readonly head: string;
  readonly share: number;
  readonly align: 'left' | 'center';
  readonly cell: (task: PlannedTask, index: number) => readonly string[];
  /** Left out where no task has any. */
  readonly optional?: true;
}

const columns: readonly Column[] = [
  { head: 'TT', share: 5, align: 'center', cell: (_, index) => [String(index + 1)] },
  { head: 'Nội dung nhiệm vụ', share: 38, align: 'left', cell: (task) => task.content.split('\n') },
  { head: 'Đơn vị chủ trì', share: 20, align: 'left', cell: (task) => task.leads },
  {
    ...{ head: 'Người được giao', share: 15, align: 'left', optional: true },
    cell: (task) => (task.person === null ? [] : [task.person]),
  },
  { head: 'Đơn vị phối hợp', share: 18, align: 'left', optional: true, cell: (task) => task.coordinates },
  { head: 'Sản phẩm', share: 18, align: 'left', optional: true, cell: (task) => task.products },
  {
    ...{ head: 'Thời hạn hoàn thành', share: 14, align: 'center' },
    cell: ({ dueOn, timeframe }) => (dueOn === null ? (timeframe?.split('\n') ?? []) : [tableDate(dueOn)]),
  },
  {
    ...{ head: 'Căn cứ giao nhiệm vụ', share: 12, align: 'center', optional: true },
    cell: (task) => (task.above === null ? [] : [task.above]),
  },
];

const tableWidthMm = 297 - officialMargins.left - officialMargins.right;

/** Lines of a cell; an empty one says so, since an empty cell reads as "the same as above". */
function linesOf(cell: readonly string[]): readonly string[] {
  const lines = cell.map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 0 ? lines : ['-'];
}

/** The tasks with a column for all that any of them has; a column that nobody filled is left out. */
function taskTable(tasks: readonly PlannedTask[]): PaperTable {
  const used = columns.filter(
    ({ optional, cell }) => !optional || tasks.some((task, index) => cell(task, index).length > 0),
  );
  const shares = used.reduce((sum, column) => sum + column.share, 0);
  return {
    kind: 'table',
    sizePt: 12,
    columns: used.map(({ head, share, align }) => ({ head, align, widthMm: (tableWidthMm * share) / shares })),
    rows: tasks.map((task, index) => used.map(({ cell }) => linesOf(cell(task, index)))),
  };
}

function appendix(facts: UnitPlanFacts): PaperSection {
  const { draft, number, issuedOn, issuer, tasks } = facts;
  const year = issuedOn === null ? null : Number(issuedOn.slice(0, 4));
  const named = draft || number === null ? openNumber(number) : officialNumber(number);
  const day = draft || issuedOn === null ? openDate(year) : officialDate(issuedOn);
  return {
    ...{ orientation: 'landscape', marginsMm: officialMargins, pageNumberPt },
    blocks: [
      centred({ text: 'Phụ lục', bold: true }, 14, { withNext: true }),
      centred({ text: 'DANH MỤC NHIỆM VỤ', bold: true }, 14, { withNext: true }),
      centred({ text: `(Kèm theo Kế hoạch số ${named} ${day} của ${issuer})`, italic: true }, 14, { withNext: true }),
      { kind: 'rule', lengthMm: 40 },
      taskTable(tasks),
    ],
  };
}

const mostNamed = 12;

/** Who gets the plan: the body that gave the work, then those who carry it out. */
function recipientsOf({ basis, issuer, tasks }: UnitPlanFacts): string[] {
  const carriers = [...new Set(tasks.flatMap((task) => [...task.leads, ...task.coordinates]))].filter(
    (name) => name !== issuer && name !== basis?.issuer,
  );
  return [
    ...(basis?.issuer ? [`${basis.issuer} (báo cáo)`] : []),
    ...(carriers.length > mostNamed ? ['Các đơn vị được giao nhiệm vụ'] : carriers),
  ];
}

/**
 * The plan of a unit on paper: what was put down and nothing else; its tasks in an appendix across.
 * Source: SRC-ND-30-2020, annex I; product decision ADR-0064.
 */
export function unitPlanPaper(facts: UnitPlanFacts): Paper {
  const { tasks, periodFrom, periodTo, issuer } = facts;
  const span = `từ ${officialDate(periodFrom)} đến ${officialDate(periodTo)}`;
  const count = tasks.length < 10 ? `0${tasks.length}` : String(tasks.length);
  return administrativePaper({
    ...facts,
    kind: 'Kế hoạch',
    subject: subjectOfPlan(facts.title, issuer),
    bases: facts.basis === null ? [] : [basisLine(facts.basis)],
    paragraphs: [
      tasks.length === 0
        ? `${issuer} ban hành Kế hoạch, thực hiện ${span}`
        : `${issuer} ban hành Kế hoạch với ${count} nhiệm vụ tại Phụ lục kèm theo, thực hiện ${span}`,
    ],
    recipients: recipientsOf(facts),
    appendices: tasks.length === 0 ? [] : [appendix(facts)],
  });
}
