import type { Measurement, Verdict } from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { TargetBody } from '../contract/promising.ts';

/** A target as stored. */
export interface StoredTarget extends TargetBody {
  readonly targetId: string;
  readonly version: number;
}

/** A verdict as it was when it changed. */
export interface StoredVerdict {
  readonly targetId: string;
  /** 1 for the first verdict on the target, and on. */
  readonly sequence: number;
  readonly verdict: Verdict;
  readonly reason: Text;
  readonly measured: Measurement | null;
  readonly businessDate: PlainDate;
  readonly evaluatedAt: Date;
}

const columns = sql`t.target_id as "targetId", t.code, t.title, t.measure, t.condition, t.due_on as "dueOn",
  t.baseline_year as "baselineYear", t.assumed_place as "assumedPlace", t.unit_id as "unitId", t.section, t.document,
  t.source_line as "sourceLine", t.source_text as "sourceText", t.yearly, t.version`;

/** Targets that are not retired, in the order of their codes: T2 before T10. */
export async function listTargets(db: Handle, tenantId: string): Promise<readonly StoredTarget[]> {
  const found = await sql<StoredTarget>`select ${columns} from target t
    where t.tenant_id = ${tenantId} and t.retired_at is null
    order by regexp_replace(t.code, '[0-9]+.*$', ''), nullif(substring(t.code from '[0-9]+'), '')::bigint, t.code`.execute(
    db,
  );
  return found.rows;
}

export async function findTarget(db: Handle, tenantId: string, targetId: string): Promise<StoredTarget | undefined> {
  const found = await sql<StoredTarget>`select ${columns} from target t
    where t.tenant_id = ${tenantId} and t.target_id = ${targetId} and t.retired_at is null`.execute(db);
  return found.rows[0];
}

/** Holds the row until the transaction ends, so that verdicts and versions are written one after another. */
export async function lockTarget(db: Handle, tenantId: string, targetId: string): Promise<StoredTarget | undefined> {
  const found = await sql<StoredTarget>`select ${columns} from target t
    where t.tenant_id = ${tenantId} and t.target_id = ${targetId} and t.retired_at is null for update`.execute(db);
  return found.rows[0];
}

export async function listCodes(db: Handle, tenantId: string): Promise<readonly string[]> {
  const found = await sql<{ code: string }>`select t.code from target t where t.tenant_id = ${tenantId}`.execute(db);
  return found.rows.map((row) => row.code);
}

/** False when the code is taken. */
export async function insertTarget(
  db: Handle,
  tenantId: string,
  row: Omit<StoredTarget, 'version'>,
  by: { readonly personId: string | null; readonly now: Date },
): Promise<boolean> {
  const found = await sql`insert into target
      (tenant_id, target_id, code, title, measure, condition, due_on, baseline_year, assumed_place, unit_id, section,
       document, source_line, source_text, yearly, created_by, created_at, updated_at)
    values (${tenantId}, ${row.targetId}, ${row.code}, ${row.title}, ${JSON.stringify(row.measure)},
      ${JSON.stringify(row.condition)}, ${row.dueOn}, ${row.baselineYear}, ${row.assumedPlace}, ${row.unitId},
      ${row.section}, ${row.document}, ${row.sourceLine}, ${row.sourceText}, ${row.yearly}, ${by.personId}, ${by.now}, ${by.now})
    on conflict (tenant_id, code) do nothing returning target_id`.execute(db);
  return found.rows.length > 0;
}

export async function updateTarget(
  db: Handle,
  tenantId: string,
  row: Omit<StoredTarget, 'version'>,
  now: Date,
): Promise<void> {
  await sql`update target set code = ${row.code}, title = ${row.title}, measure = ${JSON.stringify(row.measure)},
      condition = ${JSON.stringify(row.condition)}, due_on = ${row.dueOn}, baseline_year = ${row.baselineYear},
      assumed_place = ${row.assumedPlace}, unit_id = ${row.unitId}, section = ${row.section},
      document = ${row.document}, source_line = ${row.sourceLine}, source_text = ${row.sourceText}, yearly = ${row.yearly},
      updated_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and target_id = ${row.targetId}`.execute(db);
}

export async function retireTarget(db: Handle, tenantId: string, targetId: string, now: Date): Promise<void> {
  await sql`update target set retired_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and target_id = ${targetId}`.execute(db);
}

const verdictColumns = sql`v.target_id as "targetId", v.sequence, v.verdict, v.reason, v.measured,
  v.business_date as "businessDate", v.evaluated_at as "evaluatedAt"`;

/** The verdict in force of every target. */
export async function listNewestVerdicts(db: Handle, tenantId: string): Promise<ReadonlyMap<string, StoredVerdict>> {
  const found = await sql<StoredVerdict>`select distinct on (v.target_id) ${verdictColumns} from target_verdict v
    where v.tenant_id = ${tenantId} order by v.target_id, v.sequence desc`.execute(db);
  return new Map(found.rows.map((row) => [row.targetId, row]));
}

/** Verdicts of a target, the newest first. */
export async function listVerdicts(db: Handle, tenantId: string, targetId: string): Promise<readonly StoredVerdict[]> {
  const found = await sql<StoredVerdict>`select ${verdictColumns} from target_verdict v
    where v.tenant_id = ${tenantId} and v.target_id = ${targetId}
    order by v.sequence desc limit 200`.execute(db);
  return found.rows;
}

export async function insertVerdict(db: Handle, tenantId: string, row: StoredVerdict): Promise<void> {
  await sql`insert into target_verdict
      (tenant_id, target_id, sequence, verdict, reason, measured, business_date, evaluated_at)
    values (${tenantId}, ${row.targetId}, ${row.sequence}, ${row.verdict}, ${JSON.stringify(row.reason)},
      ${row.measured === null ? null : JSON.stringify(row.measured)}, ${row.businessDate}, ${row.evaluatedAt})`.execute(
    db,
  );
}
