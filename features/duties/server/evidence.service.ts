import { reaches } from '@nanghang/domain/access';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { EvidenceRow } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { worksFor } from './duty-rights.ts';
import { type Arriving, keepFile } from './kept-file.ts';
import { type Doing, findStoredObligation, getReached } from './obligation-access.ts';
import { evidenceRowOf, personRefs } from './obligation-reading.service.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import {
  findEvidence,
  findSameEvidence,
  insertEvidence,
  listEvidenceById,
  listObligationsProvedBy,
  listUnitEvidence,
  type StoredEvidence,
} from './reports.store.ts';
import type { Asking } from './task-filter.ts';

/** Files that prove reports: kept by their content, once, in revisions. */
export function createEvidenceService(deps: DutiesDeps) {
  const { database, files } = deps;

  async function shown(doing: Pick<Doing, 'tenantId'>, file: StoredEvidence): Promise<EvidenceRow> {
    return database.read(doing.tenantId, async (db) => {
      const person = await personRefs(db, deps, doing.tenantId, [file.uploadedBy]);
      return evidenceRowOf(file, person(file.uploadedBy).name);
    });
  }

  async function write(
    doing: Doing,
    unitId: string,
    about: { readonly evidenceId: string; readonly revision: number; readonly fileName: string },
    kept: { readonly sha256: string; readonly byteCount: number; readonly mediaType: string },
  ): Promise<StoredEvidence> {
    const file = { ...about, ...kept, unitId, uploadedBy: doing.actor.personId };
    await database.write(doing.actingOn({ unitId }), async (tx) => {
      await insertEvidence(tx.db, doing.tenantId, file, doing.now);
      await tx.audit({
        ...{
          action: 'evidence.upload',
          objectType: 'evidence',
          objectId: about.evidenceId,
          objectLabel: about.fileName,
        },
        after: { revision: about.revision, byteCount: kept.byteCount, content: kept.sha256 },
      });
    });
    return { ...file, uploadedAt: doing.now, usedIn: 0 };
  }

  return {
    async upload(doing: Doing, obligationId: string, file: () => Promise<Arriving>): Promise<EvidenceRow> {
      const one = await database.read(doing.tenantId, (db) => getReached(db, doing, obligationId));
      if (!worksFor(doing.actor, one.unitId)) throw new AppError('NOT_FOUND');
      if (!['open', 'returned'].includes(one.state))
        throw new AppError('CONFLICT', {
          message: { vi: 'Việc này đã nộp hoặc đã khép lại.', en: 'This was handed in or is closed.' },
        });
      const arriving = await file();
      const kept = await keepFile(files, arriving);
      const same = await database.read(doing.tenantId, (db) =>
        findSameEvidence(db, doing.tenantId, { unitId: one.unitId, sha256: kept.sha256 }),
      );
      if (same) return shown(doing, same);
      const about = { evidenceId: newId(doing.now.getTime()), revision: 1, fileName: arriving.name };
      return shown(doing, await write(doing, one.unitId, about, kept));
    },

    async revise(doing: Doing, evidenceId: string, file: () => Promise<Arriving>): Promise<EvidenceRow> {
      const [latest] = await database.read(doing.tenantId, (db) => listEvidenceById(db, doing.tenantId, [evidenceId]));
      if (!latest || !reaches(doing.reach, { unitId: latest.unitId })) throw new AppError('NOT_FOUND');
      const arriving = await file();
      const kept = await keepFile(files, arriving);
      if (kept.sha256 === latest.sha256) return shown(doing, latest);
      const about = { evidenceId, revision: latest.revision + 1, fileName: arriving.name };
      return shown(doing, await write(doing, latest.unitId, about, kept));
    },

    list: (
      asking: Asking,
      wanted: { unit?: string | undefined; q?: string | undefined; limit: number; cursor?: string | undefined },
    ) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, reach } = asking;
        const reachable = reach.kind === 'all' ? undefined : [...reach.unitIds];
        const unit = wanted.unit;
        const unitIds = unit === undefined ? reachable : reaches(reach, { unitId: unit }) ? [unit] : [];
        const after = wanted.cursor === undefined ? undefined : (decodeCursor(wanted.cursor, 2) as [string, string]);
        const like = wanted.q ? `%${wanted.q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : undefined;
        const found = await listUnitEvidence(db, tenantId, { unitIds, like }, { limit: wanted.limit + 1, after });
        const rows = found.slice(0, wanted.limit);
        const last = found.length > wanted.limit ? rows.at(-1) : undefined;
        const person = await personRefs(
          db,
          deps,
          tenantId,
          rows.map((row) => row.uploadedBy),
        );
        return {
          items: rows.map((row) => evidenceRowOf(row, person(row.uploadedBy).name)),
          nextCursor: last ? encodeCursor([last.uploadedAt.toISOString(), last.evidenceId]) : null,
        };
      }),

    /** One revision with its content: for units within reach, and for whoever decides on a report that it proves. */
    async open(doing: Doing, evidenceId: string, revision: number) {
      const file = await database.read(doing.tenantId, async (db) => {
        const found = await findEvidence(db, doing.tenantId, evidenceId, revision);
        if (!found) throw new AppError('NOT_FOUND');
        if (reaches(doing.reach, { unitId: found.unitId })) return found;
        for (const obligationId of await listObligationsProvedBy(db, doing.tenantId, evidenceId)) {
          const one = await findStoredObligation(db, doing.tenantId, obligationId);
          if (one && reaches(doing.reach, { unitId: one.ownerUnitId ?? undefined })) return found;
        }
        throw new AppError('NOT_FOUND');
      });
      return { file, content: await files.read(file.sha256) };
    },
  };
}

export type EvidenceService = ReturnType<typeof createEvidenceService>;
