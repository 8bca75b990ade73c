import type { Actor } from '@nanghang/domain/access';
import { type DutyEventKind, refusalOf } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type {
  CourseEntry,
  EvidenceRow,
  MyWork,
  ObligationDetail,
  ObligationFilter,
  Report,
} from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import { listCourse } from './course.store.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { standingOf } from './duty-rights.ts';
import { countQuarter, countWeek, listWork, type WorkGroup, type WorkOf, workGroups } from './my-work.store.ts';
import { listUnitPeople, listUnitRefs } from './names.store.ts';
import { type Doing, getReached } from './obligation-access.ts';
import {
  findOfficersSubmit,
  listObligationRows,
  type Onlooker,
  obligationConditions,
  type StoredObligation,
  toObligationRows,
} from './obligation-rows.store.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { findPreviousReport } from './previous-report.store.ts';
import { listReportEvidence, listReports, type StoredEvidence } from './reports.store.ts';
import type { Asking } from './task-filter.ts';
import { listComponentsOf } from './task-rows.store.ts';
import { findTaskExtra, listProducts } from './tasks.store.ts';

/** Rows of a group of own work: of what presses, and of what can wait, which the page of tasks has in full. */
const groupShown = { pressing: 60, waiting: 20 };

/** Names of people as references. */
export async function personRefs(
  db: Handle,
  deps: Pick<DutiesDeps, 'listPersonNames'>,
  tenantId: string,
  ids: readonly (string | null)[],
) {
  const names = await deps.listPersonNames(
    db,
    tenantId,
    ids.filter((id): id is string => id !== null),
  );
  return (personId: string) => ({ personId, name: names.get(personId) ?? '' });
}

/** A file as it is shown. */
export function evidenceRowOf(file: StoredEvidence, uploadedBy: string): EvidenceRow {
  const { evidenceId, revision, fileName, mediaType, byteCount, usedIn } = file;
  return {
    evidenceId,
    revision,
    fileName,
    mediaType,
    byteCount,
    usedIn,
    uploadedBy,
    uploadedAt: file.uploadedAt.toISOString(),
  };
}

/** Why what people would look for is not possible now. */
const expected: readonly DutyEventKind[] = ['submitted', 'extension_asked', 'extended', 'accepted'];

function refusalsOf(one: StoredObligation, asOf: PlainDate): ObligationDetail['refusals'] {
  return expected.flatMap((kind) => {
    const issue = refusalOf(standingOf(one, asOf), { kind, on: asOf });
    return issue ? [{ event: kind, message: issue.message }] : [];
  });
}

/** Reading of what units owe: own work, lists, one obligation. */
export function createObligationReading(deps: DutiesDeps) {
  const { database } = deps;

  async function onlooker(db: Handle, asking: Asking, actor: Actor): Promise<Onlooker> {
    return { asking, actor, officersSubmit: await findOfficersSubmit(db, asking.tenantId) };
  }

  async function reportsOf(db: Handle, tenantId: string, obligationId: string): Promise<Report[]> {
    const reports = await listReports(db, tenantId, [obligationId]);
    const files = await listReportEvidence(db, tenantId, obligationId);
    const person = await personRefs(db, deps, tenantId, [
      ...reports.flatMap((one) => [one.writtenBy, one.updatedBy]),
      ...files.map((one) => one.uploadedBy),
    ]);
    return reports.map(({ obligationId: _id, writtenBy, updatedBy, updatedAt, submittedAt, figures, ...report }) => ({
      ...report,
      figures: [...figures],
      writtenBy: person(writtenBy),
      updatedBy: person(updatedBy),
      updatedAt: updatedAt.toISOString(),
      submittedAt: submittedAt?.toISOString() ?? null,
      evidence: files
        .filter((file) => file.reportRevision === report.revision)
        .map((file) => evidenceRowOf(file, person(file.uploadedBy).name)),
    }));
  }

  async function courseOf(
    db: Handle,
    asking: Asking,
    where: { taskId?: string; obligationId?: string },
    page: { limit: number; before?: readonly [string, string, number] | undefined },
  ): Promise<CourseEntry[]> {
    return listCourse(db, deps, asking, where, page);
  }

  return {
    async myWork(
      asking: Asking,
      actor: Actor,
      wanted: { whose: 'mine' | 'unit'; unit?: string | undefined },
    ): Promise<MyWork> {
      const { tenantId, asOf, reach } = asking;
      const reachable = reach.kind === 'all' ? actor.memberships.map((one) => one.unitId) : [...reach.unitIds];
      const unitIds = wanted.unit === undefined ? reachable : reachable.filter((unitId) => unitId === wanted.unit);
      if (unitIds.length === 0) throw new AppError('NOT_FOUND');
      const work: WorkOf = {
        tenantId,
        asOf,
        unitIds,
        ...(wanted.whose === 'mine' ? { personId: actor.personId } : {}),
      };
      return database.read(tenantId, async (db) => {
        const stored = await listWork(db, work, groupShown);
        const rows = await toObligationRows(db, deps, await onlooker(db, asking, actor), stored);
        const groups = new Map<WorkGroup, MyWork['later']>(workGroups.map((name) => [name, { count: 0, items: [] }]));
        for (const [index, { group, groupCount }] of stored.entries()) {
          const row = rows[index];
          const before = groups.get(group)?.items ?? [];
          groups.set(group, { count: groupCount, items: row ? [...before, row] : before });
        }
        const own = [...new Set(actor.memberships.map((one) => one.unitId))].filter((unitId) =>
          unitIds.includes(unitId),
        );
        const unitOf = await listUnitRefs(db, tenantId, own, asOf);
        return {
          asOf,
          units: own.map(unitOf),
          week: [...(await countWeek(db, work))],
          ...(Object.fromEntries(groups) as Record<WorkGroup, MyWork['later']>),
          quarter: await countQuarter(db, work),
        };
      });
    },

    list: (
      asking: Asking,
      actor: Actor,
      filter: ObligationFilter,
      page: { limit: number; cursor?: string | undefined },
    ) =>
      database.read(asking.tenantId, async (db) => {
        const after = page.cursor === undefined ? undefined : (decodeCursor(page.cursor, 2) as [string | null, string]);
        const stored = await listObligationRows(db, asking, obligationConditions(asking, filter), {
          limit: page.limit + 1,
          after,
        });
        const shown = stored.slice(0, page.limit);
        const last = stored.length > page.limit ? shown.at(-1) : undefined;
        return {
          asOf: asking.asOf,
          items: await toObligationRows(db, deps, await onlooker(db, asking, actor), shown),
          nextCursor: last ? encodeCursor([last.dueOn, last.obligationId]) : null,
        };
      }),

    show: (doing: Doing, obligationId: string): Promise<ObligationDetail> =>
      database.read(doing.tenantId, async (db) => {
        const { tenantId, asOf, actor, reach } = doing;
        const asking = { tenantId, asOf, reach };
        const stored = await getReached(db, doing, obligationId);
        const [row] = await toObligationRows(db, deps, await onlooker(db, asking, actor), [stored]);
        const extra = await findTaskExtra(db, tenantId, stored.taskId);
        if (!row || !extra) throw new AppError('NOT_FOUND');
        const names = componentNamesOf(await deps.listIndexParts(db, tenantId, asOf));
        const reports = await reportsOf(db, tenantId, obligationId);
        return {
          ...row,
          asOf,
          ...{ content: extra.content, section: extra.section },
          components: (await listComponentsOf(db, tenantId, [stored.taskId], names)).get(stored.taskId) ?? [],
          products: (await listProducts(db, tenantId, stored.taskId)).map(({ productId, name, doneOn }) => ({
            productId,
            name,
            doneOn,
          })),
          source: {
            ...{ documentId: extra.sourceDocumentId, number: extra.sourceNumber },
            ...{ firstLine: extra.firstLine, lastLine: extra.lastLine },
          },
          current: reports[0] ?? null,
          reports,
          previous: await findPreviousReport(db, tenantId, stored),
          course: await courseOf(db, asking, { obligationId }, { limit: 100 }),
          people: [...(await listUnitPeople(db, tenantId, stored.unitId, asOf))],
          refusals: refusalsOf(stored, asOf),
        };
      }),

    course: (asking: Asking, taskId: string, page: { limit: number; cursor?: string | undefined }) =>
      database.read(asking.tenantId, async (db) => {
        const before =
          page.cursor === undefined ? undefined : (decodeCursor(page.cursor, 3) as [string, string, number]);
        const found = await courseOf(db, asking, { taskId }, { limit: page.limit + 1, before });
        const items = found.slice(0, page.limit);
        const last = found.length > page.limit ? items.at(-1) : undefined;
        return { items, nextCursor: last ? encodeCursor([last.at, last.obligationId, last.sequence]) : null };
      }),
  };
}

export type ObligationReading = ReturnType<typeof createObligationReading>;
