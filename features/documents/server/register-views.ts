import type {
  DocumentHead,
  DocumentPlan,
  DocumentRelation,
  ReadingHead,
  ReadingProgress,
} from '../contract/register.ts';
import type { Directory } from './documents.deps.ts';
import type { HeadRow } from './documents.store.ts';
import type { ExtractionRow, StoredProgress } from './extractions.store.ts';
import type { ListedPlan } from './plans.store.ts';
import type { RelationRow } from './relations.store.ts';

/** A unit with its name on the day. */
export function unitView(unitId: string, directory: Directory): { unitId: string; name: string } {
  return { unitId, name: directory.nameOf(unitId) ?? '' };
}

/** Head of a document for reading. */
export function headView(head: HeadRow, directory: Directory): DocumentHead {
  const { kind, number, issuedOn, issuer, place, title, signer, signerTitle, periodFrom, periodTo } = head;
  return {
    ...{ kind, number, issuedOn, issuer, place, title, signer, signerTitle, periodFrom, periodTo },
    issuerUnit: head.issuerUnitId === null ? null : unitView(head.issuerUnitId, directory),
    indices: [...head.indices],
    recipients: [...head.recipients],
  };
}

/** Progress without what only the server needs. */
export function progressView(progress: StoredProgress | null): ReadingProgress | null {
  return (
    progress && {
      ...{ phase: progress.phase, done: progress.done, pages: progress.pages, restarts: progress.restarts ?? 0 },
    }
  );
}

/** A reading as the history of a document lists it. */
export function readingView(row: ExtractionRow, personNames: ReadonlyMap<string, string>): ReadingHead {
  const running = row.status === 'queued' || row.status === 'reading';
  return {
    ...{ extractionId: row.extractionId, fileVersion: row.fileVersion, status: row.status, problem: row.problem },
    progress: running ? progressView(row.progress) : null,
    createdBy: personNames.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** A relation with its other end. */
export function relationView(row: RelationRow): DocumentRelation {
  const other =
    row.otherDocumentId === null
      ? null
      : {
          ...{ documentId: row.otherDocumentId, kind: row.otherKind, number: row.otherNumber },
          ...{ issuedOn: row.otherIssuedOn, issuer: row.otherIssuer, title: row.otherTitle },
        };
  const cites = row.citedKind ?? row.citedNumber ?? row.citedTitle;
  const cited = {
    ...{ kind: row.citedKind, number: row.citedNumber, issuedOn: row.citedOn },
    ...{ issuer: row.citedIssuer, title: row.citedTitle },
  };
  const { relationId, relation, direction, firstLine, lastLine } = row;
  return { relationId, relation, direction, other, cited: cites === null ? null : cited, firstLine, lastLine };
}

/** A plan of a document, with those above and below it. */
export function planView(
  plan: ListedPlan,
  family: { readonly parents: readonly ListedPlan[]; readonly children: readonly ListedPlan[] },
  directory: Directory,
  personNames: ReadonlyMap<string, string>,
): DocumentPlan {
  const parent = family.parents.find((one) => one.planId === plan.parentPlanId);
  const short = ({ planId, code, title, documentId }: ListedPlan) => ({ planId, code, title, documentId });
  const { planId, code, title, periodFrom, periodTo, publishedOn, taskCount, linkedTaskCount, version } = plan;
  return {
    ...{ planId, code, title, periodFrom, periodTo, publishedOn, taskCount, linkedTaskCount, version },
    unit: unitView(plan.unitId, directory),
    parent: parent ? short(parent) : null,
    children: family.children
      .filter((one) => one.parentPlanId === plan.planId)
      .map((one) => ({ ...short(one), unit: unitView(one.unitId, directory) })),
    publishedBy: personNames.get(plan.publishedBy) ?? '',
    withdrawnAt: plan.withdrawnAt?.toISOString() ?? null,
  };
}
