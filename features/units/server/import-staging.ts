import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { Grid } from '@nanghang/domain/result-import';
import {
  peopleColumns,
  readHeadedTable,
  type StagedPerson,
  type StagedUnit,
  stagePeople,
  stageUnits,
  unitColumns,
} from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import type { UnitImportKind } from '../contract/unit-imports.ts';
import { unitNameResolver } from './units.reading.ts';
import { listStatesOn } from './units.store.ts';

/** What a file would add, and everything that is wrong with it. */
export interface Staged {
  readonly units: ReadonlyMap<number, StagedUnit>;
  readonly people: readonly StagedPerson[];
  readonly issues: readonly Issue[];
}

/** What staging asks the feature that keeps accounts. */
export interface AccountFacts {
  listTakenLogins(db: Handle, tenantId: string, logins: readonly string[]): Promise<readonly string[]>;
  listHeadedOffices(db: Handle, tenantId: string, day: PlainDate): Promise<readonly string[]>;
}

/** The first sheet that holds the columns of the kind; the first sheet where none does. */
function sheetOf(grids: readonly Grid[], kind: UnitImportKind): Grid {
  const columns: readonly Parameters<typeof readHeadedTable<string>>[1][number][] =
    kind === 'units' ? unitColumns : peopleColumns;
  const empty: Grid = { sheet: '', rows: [], merges: [] };
  return grids.find((grid) => readHeadedTable(grid, columns).issues.length === 0) ?? grids[0] ?? empty;
}

/** Names resolved once each: a file of thousands of people names few units. */
function remembering(resolve: (name: string) => readonly string[]): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const found = known.get(name) ?? resolve(name);
    known.set(name, found);
    return found;
  };
}

/** Reads a file against the units and accounts of a day. */
export async function stageImport(
  db: Handle,
  tenantId: string,
  kind: UnitImportKind,
  grids: readonly Grid[],
  today: PlainDate,
  facts: AccountFacts,
): Promise<Staged> {
  const grid = sheetOf(grids, kind);
  const byName = await unitNameResolver(db, tenantId, today);
  const resolve = remembering((name) => {
    const found = byName(name);
    return found === undefined || found.how === 'set' || found.how === 'successor' ? [] : found.unitIds;
  });
  if (kind === 'units') {
    const states = await listStatesOn(db, tenantId, today);
    const taken = new Set(states.map((state) => `${state.parentUnitId} ${state.name}`));
    const isTaken = (name: string, parentUnitId: string | null) => taken.has(`${parentUnitId} ${name}`);
    const staged = stageUnits(grid, { today, resolve, isTaken });
    return { units: staged.units, people: [], issues: await checkedDays(db, tenantId, staged, today) };
  }
  const logins = readHeadedTable(grid, peopleColumns).rows.map((row) => row.cells.login.text.toLowerCase());
  const takenLogins = new Set(await facts.listTakenLogins(db, tenantId, logins));
  const heads = new Set(await facts.listHeadedOffices(db, tenantId, today));
  const staged = stagePeople(grid, { today, resolve, takenLogins, heads });
  return { units: new Map(), people: staged.people, issues: staged.issues };
}

/** A unit may begin only while its parent exists. */
async function checkedDays(
  db: Handle,
  tenantId: string,
  staged: ReturnType<typeof stageUnits>,
  today: PlainDate,
): Promise<readonly Issue[]> {
  const issues = [...staged.issues];
  const byDay = new Map<PlainDate, ReadonlySet<string>>();
  for (const unit of staged.units.values()) {
    const { parent, validFrom } = unit;
    if (parent === null || validFrom === today) continue;
    if ('row' in parent) {
      const above = staged.units.get(parent.row);
      if (above && above.validFrom > validFrom) issues.push(beforeParent(unit));
      continue;
    }
    if (!byDay.has(validFrom))
      byDay.set(validFrom, new Set((await listStatesOn(db, tenantId, validFrom)).map((state) => state.unitId)));
    if (byDay.get(validFrom)?.has(parent.unitId) !== true) issues.push(beforeParent(unit));
  }
  return issues;
}

function beforeParent(unit: StagedUnit): Issue {
  return {
    code: 'PARENT_NOT_IN_FORCE',
    severity: 'error',
    path: [unit.place],
    message: {
      vi: `“${unit.parentName}” không tồn tại vào ngày bắt đầu của đơn vị`,
      en: `"${unit.parentName}" does not exist on the first day of the unit`,
    },
  };
}
