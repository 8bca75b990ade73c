import { reaches } from '@nanghang/domain/access';
import { type NewTaskRow, owedDates } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import { type Timeframe, timeframeWords } from '@nanghang/domain/schedules';
import type { Acting, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { PlanCopyRow } from '../contract/index.ts';
import { type CopiedTask, listCopied, listTaskIdsOfPlan } from './copying.store.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { type DateReading, issueObligations } from './issuing.ts';
import { listUnitRefs } from './names.store.ts';
import { type CopiedPlan, findCopiedPlan, listEndedUnits } from './plan-copies.store.ts';
import { copiedPaperRow, isPrinted, kindOfCopy } from './plan-copy-paper.ts';
import { type DateShift, isSameTimeframe, outcomeOf, shiftedDay, shiftTimeframe, yearsNamed } from './plan-shift.ts';
import { findPlan } from './plans.store.ts';
import type { Asking } from './task-filter.ts';
import type { TaskWriting } from './task-writes.service.ts';
import { hasStateForm, keepPrinted, paperFacts, printPlan } from './unit-plan-paper.ts';
import { insertUnitPlan, isPlanCodeTaken } from './unit-plans.store.ts';

interface Span {
  readonly issuedOn: PlainDate;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
}

/** A copy of a plan as it is to be issued. */
export interface WantedPlanCopy extends DateShift, Span {
  readonly number: string;
  readonly title: string;
  readonly signer: string | null;
  readonly taskIds: readonly string[];
}

function refuse(code: string, path: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: [path], message }] });
}

/** A task of a new plan binds from its issue, and not before the plan begins. */
function bindsFrom({ issuedOn, periodFrom }: Span): PlainDate {
  return issuedOn > periodFrom ? issuedOn : periodFrom;
}

function moved(task: CopiedTask, shift: DateShift): Timeframe | null {
  return task.timeframe && shiftTimeframe(task.timeframe, shift);
}

function movedWords(task: CopiedTask, shift: DateShift): string | null {
  const timeframe = moved(task, shift);
  const same = timeframe === null || isSameTimeframe(timeframe, task.timeframe);
  return same ? task.timeframeRaw : timeframeWords(timeframe).vi;
}

interface Dating {
  readonly reading: DateReading;
  readonly rhythm: Timeframe | null;
}

function datesOf(words: string | null, timeframe: Timeframe | null, span: Span, { reading, rhythm }: Dating) {
  const from = bindsFrom(span);
  const options = { issuedOn: from, startOn: from, endOn: span.periodTo, reportingRhythm: rhythm ?? undefined };
  const days = owedDates(timeframe, { ...reading, ...options }).flatMap((one) => (one.dueOn ? [one.dueOn] : []));
  return { words, firstDueOn: days[0] ?? null, lastDueOn: days.at(-1) ?? null, count: days.length };
}

interface Copying extends Dating {
  readonly from: Span;
  readonly to: Span;
  readonly shift: DateShift;
  readonly ended: ReadonlySet<string>;
  readonly nameOf: (unitId: string) => string;
}

function previewRow(task: CopiedTask, plan: PlanCopyRow['task']['plan'], copying: Copying): PlanCopyRow {
  const { from, to, shift, ended, nameOf } = copying;
  const { taskId, ref, shortName, content, priority } = task;
  const after = datesOf(movedWords(task, shift), moved(task, shift), to, copying);
  const isOutside = (day: PlainDate | null) => day !== null && (day < to.periodFrom || day > to.periodTo);
  return {
    task: { taskId, ref, title: shortName ?? content, priority, plan },
    content,
    before: datesOf(task.timeframeRaw, task.timeframe, from, copying),
    after,
    outcome: outcomeOf(task.timeframe, shift),
    years: yearsNamed(content, from.periodFrom, from.periodTo),
    ended: task.units.filter((unit) => ended.has(unit.unitId)).map((unit) => nameOf(unit.unitId)),
    noLead: !task.units.some((unit) => unit.duty === 'lead' && !ended.has(unit.unitId)),
    outside: isOutside(after.firstDueOn) || isOutside(after.lastDueOn),
  };
}

function assertPeriod({ periodFrom, periodTo }: Span): void {
  if (periodFrom <= periodTo) return;
  const en = 'The end must come after the start.';
  throw refuse('PERIOD', 'periodTo', 'Ngày kết thúc phải sau ngày bắt đầu.', en);
}

async function assertNumberFree(db: Handle, tenantId: string, number: string): Promise<void> {
  if (await isPlanCodeTaken(db, tenantId, number))
    throw refuse('CODE_TAKEN', 'number', 'Đã có kế hoạch mang số này.', 'A plan has this number already.');
}

/** The plan above that a copy still carries out. */
function parentOfCopy({ parent }: CopiedPlan, { periodFrom }: Span): CopiedPlan['parent'] {
  return parent && parent.periodTo >= periodFrom ? parent : null;
}

/** Plans made from plans: what becomes of every date, and the copy that is issued whole or not at all. */
export function createPlanCopies(deps: DutiesDeps) {
  const { database, tasks } = deps;

  async function getPlan(db: Handle, tenantId: string, planId: string, reach: Asking['reach']) {
    const plan = await findPlan(db, tenantId, planId);
    const copied = plan && (await findCopiedPlan(db, tenantId, planId));
    if (!plan || !copied || !reaches(reach, { unitId: plan.unitId })) throw new AppError('NOT_FOUND');
    return { plan, copied };
  }

  async function endedOf(db: Handle, tenantId: string, rows: readonly CopiedTask[], day: PlainDate) {
    const unitIds = [...new Set(rows.flatMap((row) => row.units.map((unit) => unit.unitId)))];
    const ended = await listEndedUnits(db, tenantId, unitIds, day);
    const unitOf = await listUnitRefs(db, tenantId, [...ended], day);
    return { ended, nameOf: (unitId: string) => unitOf(unitId).name };
  }

  /** The paper of a copy that is about to be issued, stored; nothing names it until the plan is in force. */
  async function paperOf(acting: Acting, reach: Asking['reach'], planId: string, wanted: WantedPlanCopy) {
    const { tenantId, businessDate } = acting;
    const facts = await database.read(tenantId, async (db) => {
      const { plan, copied } = await getPlan(db, tenantId, planId, reach);
      await assertNumberFree(db, tenantId, wanted.number);
      if (!isPrinted(kindOfCopy(wanted.number, copied.kind))) return undefined;
      if (!(await hasStateForm(db, tenantId, plan.unitId, businessDate))) return undefined;
      const originals = await listCopied(db, tenantId, wanted.taskIds);
      const unitIds = originals.flatMap((task) => task.units.map((unit) => unit.unitId));
      const unitOf = await listUnitRefs(db, tenantId, [...new Set(unitIds)], businessDate);
      const parent = parentOfCopy(copied, wanted);
      const known = new Set(await listTaskIdsOfPlan(db, tenantId, planId));
      const rows = originals.map((task) => {
        const above = task.parentTaskId !== null && (parent !== null || known.has(task.parentTaskId));
        const timed = { timeframe: moved(task, wanted), timeframeRaw: movedWords(task, wanted) };
        const row = { ...task, ...timed, parentTaskId: above ? task.parentTaskId : null };
        return copiedPaperRow(row, (unitId) => unitOf(unitId).name);
      });
      const { number, title, issuedOn, signer, periodFrom, periodTo } = wanted;
      const printed = { number, title, issuedOn, signer, periodFrom, periodTo, rows, unitId: plan.unitId };
      return paperFacts(
        db,
        deps,
        tenantId,
        { ...printed, draft: false, parentPlanId: parent?.planId ?? null },
        businessDate,
      );
    });
    return facts && keepPrinted(deps, await printPlan(facts));
  }

  return {
    preview: (
      { tenantId, reach, asOf }: Asking,
      planId: string,
      shift: DateShift,
      wanted: { readonly [Name in keyof Span]?: Span[Name] | undefined },
    ) =>
      database.read(tenantId, async (db) => {
        const { plan, copied } = await getPlan(db, tenantId, planId, reach);
        const rows = await listCopied(db, tenantId, await listTaskIdsOfPlan(db, tenantId, planId));
        const { periodFrom, periodTo, ref, unitId } = plan;
        const to = {
          issuedOn: wanted.issuedOn ?? asOf,
          periodFrom: wanted.periodFrom ?? shiftedDay(periodFrom, shift),
          periodTo: wanted.periodTo ?? shiftedDay(periodTo, shift),
        };
        const copying = {
          ...{ to, shift, rhythm: copied.rhythm, reading: await deps.readingOf(db, tenantId) },
          ...(await endedOf(db, tenantId, rows, asOf)),
        };
        const unitOf = await listUnitRefs(db, tenantId, [unitId], asOf);
        return {
          ...{ ...to, plan: ref, unit: unitOf(unitId), oldFrom: periodFrom, oldTo: periodTo },
          rows: rows.map((row) =>
            previewRow(row, ref, { ...copying, from: { issuedOn: row.issuedOn, periodFrom, periodTo } }),
          ),
        };
      }),

    create: async ({ acting, actor, reach, now }: TaskWriting, planId: string, wanted: WantedPlanCopy) => {
      const { tenantId, businessDate } = acting;
      assertPeriod(wanted);
      const file = await paperOf(acting, reach, planId, wanted);
      return database.write(acting, async (tx) => {
        const { plan, copied } = await getPlan(tx.db, tenantId, planId, reach);
        await assertNumberFree(tx.db, tenantId, wanted.number);
        const known = new Set(await listTaskIdsOfPlan(tx.db, tenantId, planId));
        if (!wanted.taskIds.every((taskId) => known.has(taskId))) throw new AppError('NOT_FOUND');
        const originals = await listCopied(tx.db, tenantId, wanted.taskIds);
        const [newPlanId, documentId] = [newId(now.getTime()), newId(now.getTime())];
        const parent = parentOfCopy(copied, wanted);
        const issuer = (await listUnitRefs(tx.db, tenantId, [plan.unitId], businessDate))(plan.unitId).name;
        const { number, title, signer, issuedOn, periodFrom, periodTo } = wanted;
        await insertUnitPlan(
          tx.db,
          tenantId,
          {
            ...{ documentId, planId: newPlanId, relationId: newId(now.getTime()), unitId: plan.unitId, issuer },
            ...{
              code: number,
              number,
              title,
              signer,
              issuedOn,
              periodFrom,
              periodTo,
              kind: kindOfCopy(number, copied.kind),
            },
            ...{ parentPlanId: parent?.planId ?? null, parentDocumentId: parent?.documentId ?? null, rhythmOf: planId },
            ...{ by: actor.personId, publishedOn: businessDate },
          },
          now,
        );
        if (file) await deps.registerFile(tx.db, tenantId, documentId, file, { personId: actor.personId, at: now });
        const gone = await endedOf(tx.db, tenantId, originals, businessDate);
        const ids = new Map(originals.map((task) => [task.taskId, newId(now.getTime())]));
        const copying = {
          ...{ ...gone, wanted, ids, known, newPlanId, documentId, keepsParents: parent !== null },
          ...{ createdBy: actor.personId, newId: () => newId(now.getTime()) },
        };
        const rows = originals.map((task, index) => copiedRow(task, { ...copying, position: index + 1 }));
        await tasks.insertTasks(tx.db, tenantId, rows, now);
        const taskIds = rows.map((row) => row.taskId);
        const obligations = await issueObligations(tx, deps, { acting, now, taskIds });
        await tx.audit({
          ...{ action: 'plan.copy', objectType: 'plan', objectId: newPlanId, objectLabel: number },
          after: { from: plan.ref.code, title, shiftMonths: wanted.shiftMonths, shiftDays: wanted.shiftDays },
        });
        const fileHash = file?.sha256 ?? null;
        return { planId: newPlanId, documentId, tasks: rows.length, obligations, fileHash };
      });
    },
  };
}

export type PlanCopies = ReturnType<typeof createPlanCopies>;

interface RowCopying {
  readonly wanted: WantedPlanCopy;
  readonly ids: ReadonlyMap<string, string>;
  /** Tasks of the old plan. */
  readonly known: ReadonlySet<string>;
  readonly newPlanId: string;
  readonly documentId: string;
  readonly position: number;
  readonly keepsParents: boolean;
  readonly createdBy: string;
  readonly newId: () => string;
  readonly ended: ReadonlySet<string>;
  readonly nameOf: (unitId: string) => string;
}

function parentOf(task: CopiedTask, { ids, known, keepsParents }: RowCopying): string | null {
  const { parentTaskId } = task;
  if (parentTaskId === null) return null;
  if (known.has(parentTaskId)) return ids.get(parentTaskId) ?? null;
  return keepsParents ? parentTaskId : null;
}

/** A task of the new plan; units that have ended stay as printed names, to be given to those who took over. */
function copiedRow({ ownerUnitId: _owner, ...task }: CopiedTask, copying: RowCopying): NewTaskRow {
  const { wanted, ids, ended, nameOf } = copying;
  const original = { ...task, ownerUnitId: _owner };
  const gone = task.units.filter((unit) => ended.has(unit.unitId));
  return {
    ...task,
    taskId: ids.get(task.taskId) ?? copying.newId(),
    ...{ planId: copying.newPlanId, position: copying.position, parentTaskId: parentOf(original, copying) },
    ...{ timeframe: moved(original, wanted), timeframeRaw: movedWords(original, wanted) },
    ...{ sourceDocumentId: copying.documentId, sourceNumber: wanted.number, sourceOn: wanted.issuedOn },
    ...{ firstLine: null, lastLine: null, extractedRowId: null, parentSimilarity: null },
    ...{ issuedOn: bindsFrom(wanted), createdBy: copying.createdBy },
    units: task.units.filter((unit) => !ended.has(unit.unitId)),
    unresolvedNames: [
      ...task.unresolvedNames,
      ...gone.map((unit) => ({ duty: unit.duty, namedAs: nameOf(unit.unitId) })),
    ],
    products: task.products.map((product) => ({ ...product, productId: copying.newId() })),
  };
}
