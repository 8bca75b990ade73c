import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { ScenarioBody } from '../contract/simulating.ts';

/** A scenario as stored. */
export interface ScenarioRow extends ScenarioBody {
  readonly scenarioId: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

const columns = sql`s.scenario_id as "scenarioId", s.series_code as "index", s.year, s.name, s.moves, s.goal, s.limits,
  s.owner_id as "ownerId", s.created_at as "createdAt", s.updated_at as "updatedAt", s.version`;

export async function listScenarios(
  db: Handle,
  tenantId: string,
  wanted: { readonly index?: string | undefined; readonly year?: number | undefined },
): Promise<readonly ScenarioRow[]> {
  const found = await sql<ScenarioRow>`select ${columns} from analysis_scenario s
    where s.tenant_id = ${tenantId}
      and (${wanted.index ?? null}::text is null or s.series_code = ${wanted.index ?? null})
      and (${wanted.year ?? null}::int is null or s.year = ${wanted.year ?? null})
    order by s.updated_at desc, s.scenario_id desc limit 100`.execute(db);
  return found.rows;
}

export async function findScenario(db: Handle, tenantId: string, id: string): Promise<ScenarioRow | undefined> {
  const found = await sql<ScenarioRow>`select ${columns} from analysis_scenario s
    where s.tenant_id = ${tenantId} and s.scenario_id = ${id}`.execute(db);
  return found.rows[0];
}

export async function insertScenario(db: Handle, tenantId: string, row: ScenarioRow): Promise<void> {
  await sql`insert into analysis_scenario
      (tenant_id, scenario_id, series_code, year, name, moves, goal, limits, owner_id, created_at, updated_at)
    values (${tenantId}, ${row.scenarioId}, ${row.index}, ${row.year}, ${row.name}, ${JSON.stringify(row.moves)},
      ${JSON.stringify(row.goal)}, ${JSON.stringify(row.limits)}, ${row.ownerId}, ${row.createdAt}, ${row.updatedAt})`.execute(
    db,
  );
}

export async function deleteScenario(db: Handle, tenantId: string, id: string): Promise<void> {
  await sql`delete from analysis_scenario where tenant_id = ${tenantId} and scenario_id = ${id}`.execute(db);
}
