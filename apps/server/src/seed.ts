import { readFileSync } from 'node:fs';
import { type DemoAccount, type HashCost, seedAccess } from '@nanghang/access/server';
import { seedTargets, type TargetSeed } from '@nanghang/analysis/server';
import { seedPublicCalendar } from '@nanghang/calendars/server';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { seedIndices } from '@nanghang/indices/server';
import { offsetFor } from '@nanghang/platform/clock';
import { type Acting, openDatabase } from '@nanghang/platform/db';
import {
  type AdminUnitFiles,
  seedAdminUnits,
  seedUnits,
  type UnitSeed,
  unitNameResolver,
} from '@nanghang/units/server';
import pg from 'pg';
import { assetUrl } from './assets.ts';
import type { DatabaseAccess } from './database-access.ts';
import { seedPlans } from './seed-plans.ts';

/** Which rows a fresh database gets: the national reference data, or also the demo province. */
export type SeedLevel = 'reference' | 'demo';

export interface SeedOptions {
  readonly now: Date;
  /** Password of all demo accounts. */
  readonly demoPassword: string;
  readonly hashCost: HashCost;
  /** Where the files of the demo lie. */
  readonly filesFolder: string;
  /** False leaves the plans of the demo out, with the thousands of duties they bring. */
  readonly plans?: boolean;
}

/** What the seed of every feature knows of the demo province. */
export interface SeedContext {
  readonly tenantId: string;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

interface DemoTenant {
  readonly tenantId: string;
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly businessDate: string;
  readonly settings: { readonly province: string };
}

function readSeed<Value>(file: string): Value {
  return JSON.parse(readFileSync(assetUrl(`seeds/demo/${file}`), 'utf8')) as Value;
}

function indexFiles() {
  return {
    definitions: assetUrl('seeds/index-definitions.json'),
    results: assetUrl('seeds/official-results.csv'),
    sources: assetUrl('seeds/official-results.sources.csv'),
    publications: assetUrl('seeds/publications.csv'),
  };
}

function adminUnitFiles(): AdminUnitFiles {
  return {
    districts2022: assetUrl('seeds/admin-units/pre2025_districts_705_oct2022.csv'),
    june2025: assetUrl('seeds/admin-units/pre2025_63_696_10035_june2025.csv'),
    since2025: assetUrl('seeds/admin-units/post2025_34_3321.csv'),
    changes: assetUrl('seeds/admin-units/province_changes.csv'),
  };
}

/** Tenant of the demo province. */
export const demoTenantId = readSeed<DemoTenant>('tenant.json').tenantId;

/** Accounts of the demo province. */
export function demoAccounts(): readonly DemoAccount[] {
  return readSeed<DemoAccount[]>('accounts.json');
}

/** Loads the seeds that are missing; running it again changes nothing. */
export async function seed(access: DatabaseAccess, level: SeedLevel, options: SeedOptions): Promise<void> {
  const tenant = readSeed<DemoTenant>('tenant.json');
  await seedAdminUnits(access.ownerUrl, adminUnitFiles());
  await seedPublicCalendar(access.ownerUrl, assetUrl('seeds/holidays-vn.csv'));
  await seedIndices(access.ownerUrl, indexFiles(), level === 'demo' ? tenant.businessDate : undefined);
  if (level === 'reference') return;
  await seedTenant(access.ownerUrl, tenant, options.now);
  const context: SeedContext = {
    tenantId: tenant.tenantId,
    now: options.now,
    businessDate: plainDate(tenant.businessDate),
  };
  const acting: Acting = {
    tenantId: context.tenantId,
    actor: undefined,
    actorLabel: 'seed',
    requestId: 'seed',
    businessDate: context.businessDate,
  };
  const database = openDatabase({
    url: access.appUrl,
    poolSize: 1,
    enqueue: async () => undefined,
    now: () => options.now,
  });
  try {
    await database.write(acting, async (tx) => {
      await seedUnits(tx, context.tenantId, context.now, readSeed<UnitSeed>('units.json'));
      await seedAccess(tx, {
        ...context,
        accounts: demoAccounts(),
        since: plainDate('2020-01-01'),
        mustChange: false,
        password: options.demoPassword,
        hashCost: options.hashCost,
      });
      const unitNamed = await unitNameResolver(tx.db, context.tenantId, context.businessDate);
      await seedTargets(tx, context, readSeed<TargetSeed[]>('targets.json'), (name) => unitNamed(name)?.unitIds[0]);
      await tx.audit({ action: 'seed.load', objectType: 'tenant', objectId: context.tenantId, objectLabel: level });
    });
    const { tenantId, businessDate } = context;
    if (options.plans !== false) {
      const unitNamed = await database.read(tenantId, (db) => unitNameResolver(db, tenantId, businessDate));
      const about = { acting, now: context.now, businessDate };
      await seedPlans(database, options.filesFolder, about, (name) => unitNamed(name)?.unitIds[0]);
    }
    await openDoor(access.ownerUrl, tenantId);
  } finally {
    await database.close();
  }
}

/** Tenant rows are the owner's to write: the server's role cannot make a tenant or point a host at one. */
async function seedTenant(ownerUrl: string, tenant: DemoTenant, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select app_set_tenant($1)', [tenant.tenantId]);
    await client.query(
      `insert into tenant (tenant_id, code, name_vi, name_en, is_demo, business_offset_ms, settings)
       values ($1, $2, $3, $4, true, $5, $6) on conflict do nothing`,
      [
        tenant.tenantId,
        tenant.code,
        tenant.name.vi,
        tenant.name.en,
        offsetFor(now, plainDate(tenant.businessDate)),
        JSON.stringify(tenant.settings),
      ],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * Leads every host to the province: the last step, so that a start that was cut short begins again. What was loaded is
 * counted before, since without statistics the first pages take seconds until the database gathers them by itself.
 */
async function openDoor(ownerUrl: string, tenantId: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('analyze');
    await client.query("insert into tenant_host (host, tenant_id) values ('*', $1) on conflict do nothing", [tenantId]);
  } finally {
    await client.end();
  }
}
