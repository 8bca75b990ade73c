import { foldVietnamese, type Issue } from '../kernel/index.ts';

/** The parts of a unit that place it in the tree of one day. */
export interface TreeUnit {
  readonly unitId: string;
  readonly parentUnitId: string | null;
  readonly name: string;
  readonly sortOrder: number;
}

/** A unit with its depth (0 = no parent that day) and whether it is only shown because something below it matches. */
export interface PlacedUnit<Unit extends TreeUnit> {
  readonly unit: Unit;
  readonly depth: number;
  /** The parent in this tree: null also where the unit's own parent does not exist that day. */
  readonly parentUnitId: string | null;
  readonly childCount: number;
}

const byName = new Intl.Collator('vi');

function compareUnits(one: TreeUnit, other: TreeUnit): number {
  return (
    one.sortOrder - other.sortOrder ||
    byName.compare(one.name, other.name) ||
    (one.unitId < other.unitId ? -1 : one.unitId > other.unitId ? 1 : 0)
  );
}

/**
 * Units of one day in tree order: each followed by everything below it, siblings by sort order, then by name in the
 * order of the Vietnamese alphabet. A unit whose parent does not exist that day stands at the top. A loop of parents is
 * opened at its first unit, so that every unit occurs exactly once.
 * @param units units of one day, each once, in any order
 * @example treeOrder([{ unitId: 'b', parentUnitId: 'a', name: 'B', sortOrder: 0 }, { unitId: 'a', parentUnitId: null, name: 'A', sortOrder: 0 }]).map(({ unit, depth }) => [unit.unitId, depth]) // [['a', 0], ['b', 1]]
 */
export function treeOrder<Unit extends TreeUnit>(units: readonly Unit[]): readonly PlacedUnit<Unit>[] {
  const known = new Set(units.map((unit) => unit.unitId));
  const below = new Map<string | null, Unit[]>();
  for (const unit of [...units].sort(compareUnits)) {
    const parent = unit.parentUnitId !== null && known.has(unit.parentUnitId) ? unit.parentUnitId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const placed: PlacedUnit<Unit>[] = [];
  const seen = new Set<string>();
  const place = (unit: Unit, depth: number, parentUnitId: string | null): void => {
    if (seen.has(unit.unitId)) return;
    seen.add(unit.unitId);
    const children = below.get(unit.unitId) ?? [];
    placed.push({ unit, depth, parentUnitId, childCount: children.length });
    for (const child of children) place(child, depth + 1, unit.unitId);
  };
  for (const unit of below.get(null) ?? []) place(unit, 0, null);
  for (const unit of [...units].sort(compareUnits)) place(unit, 0, null);
  return placed;
}

/**
 * The ids of a unit and of everything below it, the unit first; only itself when nothing is below or it is unknown.
 * @example subtreeIds([{ unitId: 'b', parentUnitId: 'a' }], 'a') // ['a', 'b']
 */
export function subtreeIds(
  units: readonly Pick<TreeUnit, 'unitId' | 'parentUnitId'>[],
  unitId: string,
): readonly string[] {
  const found = [unitId];
  const seen = new Set(found);
  for (let at = 0; at < found.length; at += 1) {
    for (const unit of units) {
      if (unit.parentUnitId !== found[at] || seen.has(unit.unitId)) continue;
      seen.add(unit.unitId);
      found.push(unit.unitId);
    }
  }
  return found;
}

/** What a search looks through: a unit with its other names. */
export interface NamedUnit extends TreeUnit {
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

function wordsOf(text: string): readonly string[] {
  return foldVietnamese(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Whether a unit answers a search: every word typed begins a word of its name, short name or one alias. Marks and case
 * do not matter.
 * @example matchesUnit({ unitId: 'a', parentUnitId: null, sortOrder: 0, name: 'Sở Xây dựng', shortName: 'SXD', aliases: [] }, 'xay') // true
 */
export function matchesUnit(unit: NamedUnit, search: string): boolean {
  const wanted = wordsOf(search);
  const names = [unit.name, ...(unit.shortName === null ? [] : [unit.shortName]), ...unit.aliases].map(wordsOf);
  return names.some((words) => wanted.every((typed) => words.some((word) => word.startsWith(typed))));
}

/**
 * Ids of the units that answer a search, with everything above them, so that they can be shown in their tree.
 * @returns `matched` the units that answer themselves, `shown` those and all above them
 * @example searchTree([{ unitId: 'a', parentUnitId: null, sortOrder: 0, name: 'Sở Y tế', shortName: null, aliases: [] }], 'y te').matched.has('a') // true
 */
export function searchTree(
  units: readonly NamedUnit[],
  search: string,
): { readonly matched: ReadonlySet<string>; readonly shown: ReadonlySet<string> } {
  const parents = new Map(units.map((unit) => [unit.unitId, unit.parentUnitId]));
  const matched = new Set(units.filter((unit) => matchesUnit(unit, search)).map((unit) => unit.unitId));
  const shown = new Set<string>();
  for (const unitId of matched) {
    let at: string | null = unitId;
    while (at !== null && !shown.has(at)) {
      shown.add(at);
      at = parents.get(at) ?? null;
    }
  }
  return { matched, shown };
}

/**
 * Why a unit cannot be placed under a parent: PARENT_IS_SELF, PARENT_BELOW (the parent is under the unit),
 * PARENT_NOT_IN_FORCE (it does not exist that day); undefined when it can.
 * @param units units of the day of the change
 * @example parentIssue([{ unitId: 'b', parentUnitId: 'a' }, { unitId: 'a', parentUnitId: null }], 'a', 'b')?.code // 'PARENT_BELOW'
 */
export function parentIssue(
  units: readonly Pick<TreeUnit, 'unitId' | 'parentUnitId'>[],
  unitId: string | undefined,
  parentUnitId: string,
): Issue | undefined {
  const issue = (code: string, vi: string, en: string): Issue => ({
    ...{ code, severity: 'error', path: ['parentUnitId'], message: { vi, en } },
  });
  if (unitId === parentUnitId)
    return issue('PARENT_IS_SELF', 'Đơn vị không thể trực thuộc chính nó.', 'A unit cannot be its own parent.');
  if (!units.some((unit) => unit.unitId === parentUnitId))
    return issue(
      'PARENT_NOT_IN_FORCE',
      'Đơn vị cấp trên không tồn tại vào ngày này.',
      'The parent does not exist on this day.',
    );
  if (unitId !== undefined && subtreeIds(units, unitId).includes(parentUnitId))
    return issue(
      'PARENT_BELOW',
      'Đơn vị cấp trên đang trực thuộc chính đơn vị này.',
      'The parent stands below this very unit.',
    );
  return undefined;
}
