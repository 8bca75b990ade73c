import { join } from 'node:path';
import { listPersonNames } from '@nanghang/access/server';
import { importTargets, retireImported } from '@nanghang/analysis/server';
import { findStrictBefore, loadWorkCalendar } from '@nanghang/calendars/server';
import {
  createDocumentsFeature,
  insertTasks,
  insertTaskUnits,
  registerWrittenFile,
  taskChanges,
} from '@nanghang/documents/server';
import type { PlainDate } from '@nanghang/domain/kernel';
import { createDutiesFeature, type DutiesDeps } from '@nanghang/duties/server';
import { type IndicesFeature, listComponentStandings } from '@nanghang/indices/server';
import type { Database } from '@nanghang/platform/db';
import { createPlanReader } from '@nanghang/platform/documents';
import { createCacheFolder, type FileStore } from '@nanghang/platform/files';
import { listSetsOn, unitDirectory } from '@nanghang/units/server';
import { indexPartsOf } from './index-parts.ts';

/** What documents and duties are put together with, in a server and in the seed alike. */
export interface PlanParts extends Pick<DutiesDeps, 'tell' | 'tellOfComment' | 'tellOfDraft'> {
  readonly database: Database;
  readonly files: FileStore;
  /** Where the files lie; pictures drawn of them lie beside them. */
  readonly filesFolder: string;
  readonly indices: Pick<IndicesFeature, 'knowledgeOf'>;
  readonly now: () => Date;
  readonly businessDateOf: (tenantId: string) => Promise<PlainDate>;
}

const mostBytesOfPictures = 2_000_000_000;

/** Documents that become plans, and what units owe by them. */
export function composePlans({
  database,
  files,
  filesFolder,
  indices,
  now,
  businessDateOf,
  tell,
  tellOfComment,
  tellOfDraft,
}: PlanParts) {
  const listIndexParts = indexPartsOf(indices);
  const duties = createDutiesFeature({
    ...{ database, files, now, businessDateOf, listIndexParts, listPersonNames, tell, tellOfComment },
    tellOfDraft,
    registerFile: registerWrittenFile,
    standingsOf: async (db, tenantId, day, parts) =>
      listComponentStandings(await indices.knowledgeOf(db, tenantId, day), parts),
    readingOf: async (db, tenantId) => ({
      calendar: await loadWorkCalendar(db, tenantId),
      strictBefore: await findStrictBefore(db, tenantId),
    }),
    unitNamesOn: async (db, tenantId, day) => {
      const sets = await listSetsOn(db, tenantId, day);
      return {
        ...(await unitDirectory(db, tenantId, day)),
        sets: sets.map(({ setId, name, members }) => ({ setId, name, unitIds: members.map((unit) => unit.unitId) })),
      };
    },
    tasks: { insertTasks, insertTaskUnits, ...taskChanges },
  });
  const documents = createDocumentsFeature({
    ...{ database, files, now, businessDateOf, listIndexParts, listPersonNames },
    reader: createPlanReader(),
    pictures: createCacheFolder(join(filesFolder, 'pictures'), mostBytesOfPictures),
    directoryOn: unitDirectory,
    issueObligations: duties.issueObligations,
    withdrawObligations: duties.withdrawObligations,
    importTargets: async (tx, about) => {
      const known = await listIndexParts(tx.db, about.tenantId, about.asOf);
      return importTargets(tx, about, new Set(known.map((index) => index.series)));
    },
    retireTargets: retireImported,
  });
  return { duties, documents };
}
