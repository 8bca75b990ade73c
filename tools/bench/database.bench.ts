import { plainDate } from '@nanghang/domain/kernel';
import { openDatabase } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { createJobs } from '@nanghang/platform/jobs';
import { reachPredicate } from '@nanghang/platform/policy';
import { sql } from 'kysely';
import pg from 'pg';
import type { Bench } from './built-server.ts';
import { type Measurement, measured, percentile } from './measurement.ts';
import { generateReferenceData } from './reference-data.ts';

const writers = 16;

async function findTenant(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ tenant_id: string }>('select tenant_id from tenant_host limit 1');
    return found.rows[0]?.tenant_id ?? '';
  } finally {
    await client.end();
  }
}

/** A row, its audit entry and a job in one transaction, by writers side by side. */
export async function benchWrites(bench: Bench): Promise<readonly Measurement[]> {
  const { app, superuser } = await bench.urls();
  const tenantId = await findTenant(superuser);
  const jobs = createJobs(app, () => undefined);
  const database = openDatabase({ url: app, poolSize: writers, enqueue: jobs.enqueue, remembersStatements: true });
  const acting = {
    tenantId,
    actor: undefined,
    actorLabel: 'bench',
    requestId: 'bench',
    businessDate: plainDate('2023-11-20'),
  };
  const total = Math.max(200, Math.round(4000 * bench.scale));
  let left = total;
  const writeOne = async () => {
    const id = newId();
    await database.write(acting, async (tx) => {
      await sql`insert into person (tenant_id, person_id, full_name, created_at)
        values (${tenantId}, ${id}::uuid, 'Người đo', now())`.execute(tx.db);
      await tx.audit({ action: 'bench.create', objectType: 'person', objectId: id, after: { fullName: 'Người đo' } });
      await tx.enqueue({ name: 'access.cleanup', data: { id }, startAfter: new Date('2100-01-01') });
    });
  };
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await writeOne();
    }
  };
  await writeOne();
  const begun = performance.now();
  await Promise.all(Array.from({ length: writers }, work));
  const perSecond = total / ((performance.now() - begun) / 1000);
  await jobs.stop();
  await database.close();
  return [measured('create-audit-job', perSecond, '/s', '>= 500', { transactions: total, writers })];
}

/** The people of one unit, with the predicate of rights of who reaches that unit and without it, in turns. */
export async function benchRights(bench: Bench): Promise<readonly Measurement[]> {
  const { app, superuser } = await bench.urls();
  const { tenantId, unitId, units, people } = await generateReferenceData(superuser, bench.scale);
  const database = openDatabase({ url: app, poolSize: 1, enqueue: async () => undefined });
  const list = (predicate: ReturnType<typeof reachPredicate>) =>
    database.read(tenantId, (db) =>
      sql`select p.person_id, p.full_name, m.unit_id from membership m
        join person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id
        where m.tenant_id = ${tenantId} and p.tenant_id = ${tenantId} and m.unit_id = ${unitId}::uuid and ${predicate}
        order by p.full_name collate "vi-x-icu", p.person_id limit 50`.execute(db),
    );
  const reach = { kind: 'some' as const, unitIds: [unitId], ownerId: undefined };
  const on: number[] = [];
  const off: number[] = [];
  for (let round = 0; round < 150; round += 1) {
    for (const [times, predicate] of [
      [on, reachPredicate(reach, { unit: 'm.unit_id' })],
      [off, sql<boolean>`true`],
    ] as const) {
      const begun = performance.now();
      await list(predicate);
      times.push(performance.now() - begun);
    }
  }
  await database.close();
  const [withRights, without] = [percentile(on, 0.5), percentile(off, 0.5)];
  const context = { people, units, withMs: withRights.toFixed(2) };
  return [measured('rights-overhead', (withRights / without - 1) * 100, '%', '< 10', context)];
}
