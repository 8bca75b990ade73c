import { readFileSync } from 'node:fs';
import { listPersonNames } from '@nanghang/access/server';
import type { PlanSeed } from '@nanghang/documents/server';
import type { PlainDate } from '@nanghang/domain/kernel';
import { createIndicesFeature } from '@nanghang/indices/server';
import type { Acting, Database } from '@nanghang/platform/db';
import { createFolderStore } from '@nanghang/platform/files';
import { sql } from 'kysely';
import { assetUrl } from './assets.ts';
import { composePlans } from './plan-features.ts';

interface PlanFile {
  readonly file: string;
  readonly fileName: string;
  readonly owner: string;
  readonly login: string;
  readonly head: PlanSeed['head'];
}

async function findPersonId(database: Database, tenantId: string, login: string): Promise<string> {
  const found = await database.read(tenantId, (db) =>
    sql<{ personId: string }>`select a.person_id as "personId" from account a
      where a.tenant_id = ${tenantId} and a.login = ${login}`.execute(db),
  );
  const personId = found.rows[0]?.personId;
  if (!personId) throw new Error(`no demo account ${login}`);
  return personId;
}

/** Plans of the demo province, read out of their texts and published as any other; a second run changes nothing. */
export async function seedPlans(
  database: Database,
  filesFolder: string,
  about: { readonly acting: Acting; readonly now: Date; readonly businessDate: PlainDate },
  unitIdOf: (name: string) => string | undefined,
): Promise<void> {
  const files = createFolderStore(filesFolder);
  const indices = createIndicesFeature({ database, files, listPersonNames, onResultsChanged: async () => undefined });
  const { documents } = composePlans({
    ...{ database, files, filesFolder, indices, now: () => about.now, businessDateOf: async () => about.businessDate },
    ...{ tell: async () => undefined, tellOfComment: async () => undefined, tellOfDraft: async () => undefined },
  });
  const listed = JSON.parse(readFileSync(assetUrl('seeds/plans/plans.json'), 'utf8')) as PlanFile[];
  const plans: PlanSeed[] = [];
  for (const { file, fileName, owner, login, head } of listed) {
    const ownerUnitId = unitIdOf(owner);
    if (!ownerUnitId) throw new Error(`no demo unit ${owner}`);
    const personId = await findPersonId(database, about.acting.tenantId, login);
    plans.push({ fileName, ownerUnitId, personId, head, bytes: readFileSync(assetUrl(`seeds/plans/${file}`)) });
  }
  await documents.seed(about, plans);
}
