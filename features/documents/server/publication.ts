import type { NewTaskRow, TaskUnitRow, UnresolvedNameRow } from '@nanghang/domain/duties';
import { foldVietnamese, type Issue, type PlainDate, plainDate, type Text } from '@nanghang/domain/kernel';
import { textLikeness } from '@nanghang/domain/plan-links';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { DutyContent, ParentLink, TargetContent, TaskContent } from '../contract/rows.ts';
import { seriesOf } from './component-proposals.ts';
import type { Directory, IndexParts, PublishedTarget } from './documents.deps.ts';
import type { DocumentRow } from './documents.store.ts';
import type { Choices, NameBook } from './names.ts';
import type { StoredRow } from './rows.store.ts';

/** Rows of a review that would be put into force. */
export interface AcceptedRows {
  readonly tasks: readonly (StoredRow & { readonly content: TaskContent })[];
  readonly targets: readonly (StoredRow & { readonly content: TargetContent })[];
  readonly duties: readonly (StoredRow & { readonly content: DutyContent })[];
}

/** The accepted rows by kind, in the order of the document. */
export function acceptedRows(rows: readonly StoredRow[]): AcceptedRows {
  const of = <Content>(kind: StoredRow['kind']) =>
    rows
      .filter((row) => row.state === 'accepted' && row.kind === kind)
      .sort((a, b) => a.position - b.position) as (StoredRow & { content: Content })[];
  return {
    tasks: of<TaskContent>('task'),
    targets: of<TargetContent>('target'),
    duties: of<DutyContent>('reporting_duty'),
  };
}

/** What a plan is before its tasks. */
export interface PlanHead {
  readonly planId: string;
  readonly unitId: string;
  readonly code: string;
  readonly title: string;
  readonly issuedOn: PlainDate;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
}

const longestCode = 40;

/** A code that no plan in force has: the number of the document, with a count where it is taken. */
export function freeCode(number: string | null, kind: string | null, taken: readonly string[]): string {
  const base = (number ?? kind ?? 'KH').replace(/\s+/g, '').slice(0, longestCode - 4);
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** The plan that a document would become, before anybody changes its head. */
export function proposedHead(
  document: DocumentRow,
  taken: readonly string[],
  asOf: PlainDate,
): Omit<PlanHead, 'planId'> {
  const issuedOn = document.issuedOn ?? asOf;
  const from = plainDate(`${document.periodFrom ?? issuedOn.slice(0, 4)}-01-01`);
  const to = plainDate(`${document.periodTo ?? document.periodFrom ?? issuedOn.slice(0, 4)}-12-31`);
  return {
    unitId: document.issuerUnitId ?? document.ownerUnitId,
    code: freeCode(document.number, document.kind, taken),
    title: (document.title ?? document.number ?? document.kind ?? '').slice(0, 1000) || 'Kế hoạch',
    issuedOn,
    periodFrom: from,
    periodTo: to < from ? plainDate(`${from.slice(0, 4)}-12-31`) : to,
  };
}

interface NamedUnits {
  readonly units: TaskUnitRow[];
  readonly unresolvedNames: UnresolvedNameRow[];
}

/** Writes printed names out to units; a unit that leads does not coordinate as well. */
export function unitsOf(
  names: NameBook,
  lead: readonly string[],
  coordinating: readonly string[],
  choices: Choices,
): NamedUnits {
  const units = new Map<string, TaskUnitRow>();
  const unresolvedNames: UnresolvedNameRow[] = [];
  for (const [duty, printed] of [
    ['lead', lead],
    ['coordinate', coordinating],
  ] as const) {
    for (const namedAs of printed) {
      const { unitIds, setId, how } = names.meant(namedAs, choices);
      if (unitIds.length === 0 && how !== 'chosen') unresolvedNames.push({ duty, namedAs });
      for (const unitId of unitIds) if (!units.has(unitId)) units.set(unitId, { unitId, duty, namedAs, setId });
    }
  }
  return { units: [...units.values()], unresolvedNames };
}

/** What tasks of a plan are made with. */
export interface TaskMaking {
  readonly head: PlanHead;
  readonly document: DocumentRow;
  readonly directory: Directory;
  readonly names: NameBook;
  readonly indices: readonly IndexParts[];
  readonly parents: ReadonlyMap<string, ParentLink>;
  readonly createdBy: string;
  readonly newId: () => string;
}

function sourceKindOf({ document, directory, head }: TaskMaking): NewTaskRow['sourceKind'] {
  if (foldVietnamese(document.kind ?? '').startsWith('thong bao')) return 'conclusion';
  const kind = directory.units.find((unit) => unit.unitId === head.unitId)?.kind;
  return kind === undefined || kind === 'province_committee' ? 'plan' : 'unit_plan';
}

function componentsOf(content: TaskContent, indices: readonly IndexParts[]): NewTaskRow['components'] {
  const known = new Set(indices.map((index) => index.series));
  const chosen = content.components.filter((one) => known.has(one.series));
  if (chosen.length > 0) return chosen.map((one) => ({ seriesCode: one.series, componentCode: one.component }));
  return seriesOf(content, indices).map((index) => ({ seriesCode: index.series, componentCode: '' }));
}

const sameSentence = 0.6;

/**
 * The reporting duty that a task says too: a sentence on one place that was read both ways is one duty, and published
 * once, as a report.
 */
function dutyOf(task: AcceptedRows['tasks'][number], duties: AcceptedRows['duties']) {
  return duties.find(
    (duty) =>
      duty.firstLine !== null &&
      task.firstLine !== null &&
      duty.firstLine <= (task.lastLine ?? task.firstLine) &&
      task.firstLine <= (duty.lastLine ?? duty.firstLine) &&
      textLikeness(task.content.text, duty.content.what ?? '') >= sameSentence,
  );
}

type Common = Pick<
  NewTaskRow,
  | 'planId'
  | 'shortName'
  | 'priority'
  | 'sourceKind'
  | 'sourceDocumentId'
  | 'sourceNumber'
  | 'sourceOn'
  | 'issuedOn'
  | 'createdBy'
>;

function taskOf(
  row: AcceptedRows['tasks'][number],
  duty: AcceptedRows['duties'][number] | undefined,
  position: number,
  common: Common,
  making: TaskMaking,
): NewTaskRow {
  const { content, rowId, firstLine, lastLine } = row;
  const parent = making.parents.get(rowId);
  const when = duty?.content.when ?? null;
  return {
    ...common,
    ...{ taskId: making.newId(), kind: duty ? 'report' : 'task', ref: content.ref ?? `${position}`, position },
    ...{ section: content.section, heading: content.heading, content: content.text, firstLine, lastLine },
    timeframeRaw: when === null ? content.timeframeRaw : (duty?.content.whenRaw ?? content.timeframeRaw),
    ...{ timeframe: when ?? content.timeframe, extractedRowId: rowId },
    ...{ parentTaskId: parent?.taskId ?? null, parentSimilarity: parent?.similarity ?? null },
    ...unitsOf(making.names, content.lead, content.coordinating, content.choices),
    products: content.products.map((name) => ({ productId: making.newId(), name })),
    components: componentsOf(content, making.indices),
  };
}

/** Tasks and reporting duties of a plan, ready to be written. */
export function tasksOf(rows: AcceptedRows, making: TaskMaking): NewTaskRow[] {
  const { head, document, names } = making;
  const common: Common = {
    ...{ planId: head.planId, shortName: null, priority: 'normal', sourceKind: sourceKindOf(making) },
    ...{ sourceDocumentId: document.documentId, sourceNumber: document.number, sourceOn: document.issuedOn },
    ...{ issuedOn: head.issuedOn, createdBy: making.createdBy },
  };
  const said = new Map(rows.tasks.map((task) => [task.rowId, dutyOf(task, rows.duties)]));
  const twice = new Set([...said.values()].map((duty) => duty?.rowId));
  const tasks = rows.tasks.map((row, at) => taskOf(row, said.get(row.rowId), at + 1, common, making));
  const reports = rows.duties
    .filter((duty) => !twice.has(duty.rowId))
    .map(
      ({ content, rowId, firstLine, lastLine }, at): NewTaskRow => ({
        ...common,
        ...{ taskId: making.newId(), kind: 'report', ref: `BC.${at + 1}`, position: tasks.length + at + 1 },
        ...{ section: null, heading: null, content: content.what ?? 'Báo cáo kết quả thực hiện', firstLine, lastLine },
        ...{ timeframeRaw: content.whenRaw, timeframe: content.when, extractedRowId: rowId },
        ...{ parentTaskId: null, parentSimilarity: null, products: [], components: [] },
        ...unitsOf(names, content.who, [], content.choices),
      }),
    );
  return [...tasks, ...reports];
}

/** Targets of a plan with the unit that answers for each. */
export function targetsOf(rows: AcceptedRows, names: NameBook): PublishedTarget[] {
  return rows.targets.map(({ content, firstLine }) => ({
    ...content,
    unitId: content.lead.flatMap((name) => names.meant(name, content.choices).unitIds)[0] ?? null,
    firstLine,
  }));
}

const recurring: ReadonlySet<Timeframe['kind']> = new Set(['recurring_deadline', 'recurring_period', 'recurrence']);

/** The plan's own rhythm of reports: its first recurring reporting duty. */
export function rhythmOf(rows: AcceptedRows): { readonly timeframe: Timeframe; readonly words: string } | null {
  for (const { content } of rows.duties)
    if (content.when && recurring.has(content.when.kind))
      return { timeframe: content.when, words: content.whenRaw ?? content.when.text ?? '' };
  return null;
}

/** Something that speaks against publishing, with its rows. */
export interface PublicationIssue {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly message: Text;
  readonly rowIds: string[];
}

/** What is looked at before publishing. */
export interface PublicationCheck {
  readonly rows: readonly StoredRow[];
  readonly accepted: AcceptedRows;
  readonly document: DocumentRow;
  readonly tasks: readonly NewTaskRow[];
  /** Whether the document already has a plan in force. */
  readonly inForce: boolean;
  readonly codeTaken: boolean;
  /** Whether the publisher may give work to a unit. */
  readonly mayCharge: (unitId: string) => boolean;
}

function issue(
  code: string,
  severity: Issue['severity'],
  vi: string,
  en: string,
  rowIds: string[] = [],
): PublicationIssue {
  return { code, severity, message: { vi, en }, rowIds };
}

function rowIdsOf(tasks: readonly NewTaskRow[]): string[] {
  return tasks.flatMap((task) => task.extractedRowId ?? []);
}

function errorsOf(check: PublicationCheck): PublicationIssue[] {
  const found: PublicationIssue[] = [];
  if (check.inForce)
    found.push(
      issue(
        'ALREADY_IN_FORCE',
        'error',
        'Văn bản này đã có kế hoạch đang hiệu lực. Thu hồi bản ban hành trước rồi ban hành lại.',
        'The document already has a plan in force. Withdraw it first.',
      ),
    );
  if (check.codeTaken)
    found.push(
      issue('CODE_TAKEN', 'error', 'Ký hiệu này đã có kế hoạch khác dùng.', 'Another plan in force has this code.'),
    );
  if (check.document.issuedOn === null)
    found.push(
      issue(
        'NO_DATE',
        'error',
        'Chưa có ngày ban hành: tên đơn vị và thời hạn được hiểu theo ngày này.',
        'The document has no date, by which names and times are understood.',
      ),
    );
  if (check.tasks.length === 0 && check.accepted.targets.length === 0)
    found.push(
      issue(
        'NOTHING_ACCEPTED',
        'error',
        'Chưa nhận hàng nào nên chưa có gì để ban hành.',
        'No row was accepted, so there is nothing to publish.',
      ),
    );
  const outside = check.tasks.filter((task) =>
    task.units.some((unit) => unit.duty === 'lead' && !check.mayCharge(unit.unitId)),
  );
  if (outside.length > 0)
    found.push(
      issue(
        'LEAD_OUT_OF_REACH',
        'error',
        `${outside.length} hàng giao đơn vị ngoài phạm vi của mình chủ trì. Sửa chủ trì hoặc bỏ hàng.`,
        `${outside.length} rows give the lead to units outside the own ones. Mend the lead or drop them.`,
        rowIdsOf(outside),
      ),
    );
  return found;
}

/** What speaks against publishing: errors refuse it, warnings are read and taken. */
export function publicationIssues(check: PublicationCheck): PublicationIssue[] {
  const found = errorsOf(check);
  const undecided = check.rows.filter((row) => row.state === 'proposed' && row.kind !== 'score');
  if (undecided.length > 0)
    found.push(
      issue(
        'ROWS_UNDECIDED',
        'warning',
        `${undecided.length} hàng chưa duyệt sẽ không có hiệu lực.`,
        `${undecided.length} rows are undecided and will not be in force.`,
        undecided.map((row) => row.rowId),
      ),
    );
  const headless = check.tasks.filter((task) => !task.units.some((unit) => unit.duty === 'lead'));
  if (headless.length > 0)
    found.push(
      issue(
        'WITHOUT_LEAD',
        'warning',
        `${headless.length} hàng chưa có đơn vị chủ trì nên chưa ai phải báo cáo.`,
        `${headless.length} rows have no lead, so that nobody owes a report on them.`,
        rowIdsOf(headless),
      ),
    );
  const unmatched = check.tasks.filter((task) => task.unresolvedNames.length > 0);
  if (unmatched.length > 0)
    found.push(
      issue(
        'NAMES_UNRESOLVED',
        'warning',
        `${unmatched.length} hàng có tên chưa khớp đơn vị nào; tên được giữ nguyên.`,
        `${unmatched.length} rows have names that no unit carries; the names are kept.`,
        rowIdsOf(unmatched),
      ),
    );
  const timeless = check.tasks.filter((task) => task.timeframe === null);
  if (timeless.length > 0)
    found.push(
      issue(
        'WITHOUT_TIMEFRAME',
        'info',
        `${timeless.length} hàng không ghi thời hạn: báo cáo theo kỳ của kế hoạch hoặc 31/12.`,
        `${timeless.length} rows have no timeframe: reports follow the plan's rhythm, else 31 December.`,
        rowIdsOf(timeless),
      ),
    );
  return found;
}
