import { type Reach, reaches } from '@nanghang/domain/access';
import { foldVietnamese, type PlainDate } from '@nanghang/domain/kernel';
import { linkTasks } from '@nanghang/domain/plan-links';
import { parseTimeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { ParentPlan, Reviewer, ReviewHead, RowQuery } from '../contract/review.ts';
import type { ParentLink, ReviewRow, TaskContent } from '../contract/rows.ts';
import type { Directory, DocumentsDeps, Reading } from './documents.deps.ts';
import { type DocumentRow, findDocument, readable } from './documents.store.ts';
import { type ExtractionRow, findExtraction } from './extractions.store.ts';
import { countLines, findFile, listLines } from './files.store.ts';
import { createNameBook, type NameBook } from './names.ts';
import { listPages } from './pages.store.ts';
import { type ListedPlan, listParentPlans, listParentTasks, listPlans } from './plans.store.ts';
import { headView, readingView } from './register-views.ts';
import { timeframeContextOf } from './review-steps.ts';
import { countsOf, issuesWithRows, namesOf, rowView, type ViewContext } from './review-views.ts';
import { levelOf } from './row-contents.ts';
import {
  findLastStepNumber,
  findLastStepOf,
  listChangedSince,
  listMarks,
  listPresent,
  listRows,
  type StoredRow,
  savePresence,
} from './rows.store.ts';

/** A reading with its document, where both are in reach. */
export interface Reviewed {
  readonly extraction: ExtractionRow;
  readonly document: DocumentRow;
}

/** @throws AppError NOT_FOUND for a reading that is not there or whose document is out of reach */
export async function getReviewed(db: Handle, tenantId: string, extractionId: string, reach: Reach): Promise<Reviewed> {
  const extraction = await findExtraction(db, tenantId, extractionId);
  const document = extraction && (await findDocument(db, tenantId, extraction.documentId, readable(reach)));
  if (!extraction || !document) throw new AppError('NOT_FOUND');
  return { extraction, document };
}

/** The day on which the names of a document are understood. */
export function dayOf(document: Pick<DocumentRow, 'issuedOn'>, asOf: PlainDate): PlainDate {
  return document.issuedOn ?? asOf;
}

/** Names as the document's issuer, or the unit it was brought in for, uses them. */
export function nameBookOf(document: DocumentRow, directory: Directory): NameBook {
  return createNameBook(directory, document.issuerUnitId ?? document.ownerUnitId);
}

/** For every row the task of the parent plans that it carries down. */
export async function parentLinksOf(
  db: Handle,
  tenantId: string,
  plans: readonly ListedPlan[],
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, ParentLink & { readonly planId: string }>> {
  const parents = await listParentTasks(
    db,
    tenantId,
    plans.map((plan) => plan.planId),
  );
  if (parents.length === 0) return new Map();
  const byId = new Map(parents.map((parent) => [parent.taskId, parent]));
  const children = rows
    .filter((row) => row.kind === 'task' && row.state !== 'merged' && row.state !== 'split' && row.state !== 'dropped')
    .map((row) => ({ id: row.rowId, text: (row.content as TaskContent).text }));
  const links = linkTasks(
    children,
    parents.map((parent) => ({ id: parent.taskId, text: parent.content })),
  );
  return new Map(
    links.flatMap(({ childId, parentId, similarity }) => {
      const parent = byId.get(parentId);
      if (!parent) return [];
      const { taskId, ref, content, planId } = parent;
      return [[childId, { taskId, ref, content, planId, similarity: Math.round(similarity * 1000) / 1000 }] as const];
    }),
  );
}

/** Everything that rows of a review are shown with. */
export async function viewContextOf(
  deps: DocumentsDeps,
  db: Handle,
  tenantId: string,
  { document }: Reviewed,
  rows: readonly StoredRow[],
  asOf: PlainDate,
): Promise<ViewContext> {
  const directory = await deps.directoryOn(db, tenantId, dayOf(document, asOf));
  const plans = rows.some((row) => row.kind === 'task') ? await listParentPlans(db, tenantId, document.documentId) : [];
  return {
    names: nameBookOf(document, directory),
    indices: await deps.listIndexParts(db, tenantId, asOf),
    parents: await parentLinksOf(db, tenantId, plans, rows),
    personNames: await deps.listPersonNames(
      db,
      tenantId,
      rows.flatMap((row) => row.updatedBy ?? []),
    ),
  };
}

/** Parent plans with the number of rows that carry a task of each down. */
export function parentViews(
  plans: readonly ListedPlan[],
  links: ReadonlyMap<string, { readonly planId: string }>,
): ParentPlan[] {
  const counts = new Map<string, number>();
  for (const { planId } of links.values()) counts.set(planId, (counts.get(planId) ?? 0) + 1);
  return plans
    .map(({ planId, documentId, code, title, number, issuedOn }) => ({
      ...{ planId, documentId, code, title, number, issuedOn },
      linkedRows: counts.get(planId) ?? 0,
    }))
    .sort((a, b) => b.linkedRows - a.linkedRows);
}

const presentMs = 20_000;

async function othersAt(deps: DocumentsDeps, db: Handle, asked: Reading, extractionId: string): Promise<Reviewer[]> {
  const since = new Date(asked.now.getTime() - presentMs);
  const present = (await listPresent(db, asked.tenantId, extractionId, since)).filter(
    (one) => one.personId !== asked.personId,
  );
  const names = await deps.listPersonNames(
    db,
    asked.tenantId,
    present.map((one) => one.personId),
  );
  return present.map(({ personId, rowId, seenAt }) => ({
    ...{ personId, rowId, seenAt: seenAt.toISOString() },
    name: names.get(personId) ?? '',
  }));
}

function lacks(row: ReviewRow, missing: RowQuery['missing']): boolean {
  if (missing === 'unit') return row.names.some((name) => name.how === 'unknown' || name.how === 'ambiguous');
  if (row.kind === 'task') return missing === 'lead' ? row.content.lead.length === 0 : row.content.timeframe === null;
  if (row.kind === 'reporting_duty')
    return missing === 'lead' ? row.content.who.length === 0 : row.content.when === null;
  if (row.kind === 'target') return missing === 'lead' ? row.content.lead.length === 0 : row.content.by === null;
  return false;
}

function indexOf(row: StoredRow): string {
  return ('index' in row.content ? row.content.index : null) ?? '';
}

function passes(row: StoredRow, query: RowQuery, changed: ReadonlySet<string> | undefined): boolean {
  if (changed) return changed.has(row.rowId);
  if (row.state === 'merged' || row.state === 'split') return false;
  if (query.state && row.state !== query.state) return false;
  const level = levelOf(row.confidence);
  if (query.confidence === 'low' && level !== 'low') return false;
  if (query.confidence === 'medium' && level === 'high') return false;
  if (query.confidence === 'high' && level !== 'high') return false;
  if (query.index && !indexOf(row).split('+').includes(query.index)) return false;
  return !query.q || foldVietnamese(JSON.stringify(row.content)).includes(foldVietnamese(query.q));
}

/** Reading of a review: its head, rows, lines, who else is there. */
export function createReviewService(deps: DocumentsDeps) {
  const { database } = deps;

  async function headOf(db: Handle, asked: Reading, extractionId: string): Promise<ReviewHead> {
    const { tenantId } = asked;
    const reviewed = await getReviewed(db, tenantId, extractionId, asked.reach);
    const { extraction, document } = reviewed;
    const file = await findFile(db, tenantId, document.documentId, extraction.fileVersion);
    const marks = await listMarks(db, tenantId, extractionId);
    const issues = issuesWithRows(extraction.issues, marks);
    const parents = await listParentPlans(db, tenantId, document.documentId);
    const rows = parents.length > 0 ? await listRows(db, tenantId, extractionId, 'task') : [];
    const [plan] = await listPlans(db, tenantId, { documentIds: [document.documentId], inForce: true });
    const last = asked.accountId && (await findLastStepOf(db, tenantId, extractionId, asked.accountId));
    const lines = await countLines(db, tenantId, document.documentId, extraction.fileVersion);
    const pages = await listPages(db, tenantId, document.documentId, extraction.fileVersion);
    const names = await deps.listPersonNames(db, tenantId, [extraction.createdBy]);
    const directory = await deps.directoryOn(db, tenantId, dayOf(document, asked.asOf));
    const row = { unitId: document.ownerUnitId };
    return {
      ...readingView(extraction, names),
      ...{ documentId: document.documentId, documentVersion: document.version },
      documentStatus:
        extraction.status === 'queued' || extraction.status === 'superseded'
          ? extraction.status === 'queued'
            ? 'reading'
            : 'stored'
          : extraction.status,
      ...{ fileName: file?.fileName ?? '', mediaType: file?.mediaType ?? '', sha256: file?.sha256 ?? '' },
      head: headView(document, directory),
      uncertain: [...(extraction.header?.uncertain ?? [])],
      ...{ lineCount: lines.lines, pageCount: lines.pages, counts: countsOf(marks, issues), issues },
      pages: pages.map(({ page, width, height }) => ({ page, width, height })),
      stepNumber: await findLastStepNumber(db, tenantId, extractionId),
      undoable:
        last && extraction.status === 'review'
          ? { stepNumber: last.stepNumber, kind: last.kind, rowCount: last.rowChanges.length }
          : null,
      others: await othersAt(deps, db, asked, extractionId),
      parents: parentViews(parents, await parentLinksOf(db, tenantId, parents, rows)),
      plan: plan ? { planId: plan.planId, code: plan.code } : null,
      may: {
        edit: extraction.status === 'review' && asked.editReach !== undefined && reaches(asked.editReach, row),
        publish: extraction.status === 'review' && asked.publishReach !== undefined && reaches(asked.publishReach, row),
      },
    };
  }

  return {
    show: (asked: Reading, extractionId: string): Promise<ReviewHead> =>
      database.read(asked.tenantId, (db) => headOf(db, asked, extractionId)),

    async rows(asked: Reading, extractionId: string, query: RowQuery) {
      const { tenantId } = asked;
      return database.read(tenantId, async (db) => {
        const reviewed = await getReviewed(db, tenantId, extractionId, asked.reach);
        const all = await listRows(db, tenantId, extractionId, query.kind);
        const since = query.sinceStep;
        const changed =
          since === undefined
            ? undefined
            : new Set((await listChangedSince(db, tenantId, extractionId, since)).map((one) => one.rowId));
        const found = all.filter((row) => passes(row, query, changed));
        const context = await viewContextOf(deps, db, tenantId, reviewed, found, asked.asOf);
        const views = found
          .map((row) => rowView(row, context))
          .filter((row) => !query.missing || lacks(row, query.missing));
        const start = query.cursor === undefined ? 0 : views.findIndex((row) => row.rowId === query.cursor) + 1;
        const items = views.slice(start, start + query.limit);
        const nextCursor = start + query.limit < views.length ? (items.at(-1)?.rowId ?? null) : null;
        const stepNumber = await findLastStepNumber(db, tenantId, extractionId);
        return { items, nextCursor, total: views.length, stepNumber };
      });
    },

    async lines(asked: Reading, extractionId: string, from: number, count: number) {
      const { tenantId } = asked;
      return database.read(tenantId, async (db) => {
        const { extraction, document } = await getReviewed(db, tenantId, extractionId, asked.reach);
        const { lines } = await countLines(db, tenantId, document.documentId, extraction.fileVersion);
        const items = await listLines(db, tenantId, document.documentId, extraction.fileVersion, from, count);
        return { total: lines, items: [...items] };
      });
    },

    async present(asked: Reading, extractionId: string, rowId: string | null) {
      const { tenantId, personId } = asked;
      const { extraction } = await database.read(tenantId, (db) =>
        getReviewed(db, tenantId, extractionId, asked.reach),
      );
      return database.technical(tenantId, async (db) => {
        if (personId) await savePresence(db, tenantId, extractionId, { personId, rowId, seenAt: asked.now });
        const stepNumber = await findLastStepNumber(db, tenantId, extractionId);
        return { others: await othersAt(deps, db, asked, extractionId), stepNumber, status: extraction.status };
      });
    },

    async readTimeframe(asked: Reading, extractionId: string, words: string) {
      const { document } = await database.read(asked.tenantId, (db) =>
        getReviewed(db, asked.tenantId, extractionId, asked.reach),
      );
      const timeframe = parseTimeframe(words, timeframeContextOf(document));
      const last = timeframe.kind === 'deadline' ? timeframe.to : null;
      const dueOn = last !== null && /^\d{4}-\d{2}-\d{2}$/.test(last) ? (last as PlainDate) : null;
      return { timeframe, dueOn };
    },
  };
}

export type ReviewService = ReturnType<typeof createReviewService>;

/** Names of rows that stand for nothing yet, with the rows they stand in. */
export function unresolvedNames(rows: readonly StoredRow[], names: NameBook): Map<string, StoredRow[]> {
  const open = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const { names: printed, choices } = namesOf(row);
    for (const name of printed) {
      const { how } = names.meant(name, choices);
      if (how === 'unknown' || how === 'ambiguous') open.set(name, [...(open.get(name) ?? []), row]);
    }
  }
  return open;
}
