import type { PlainDate } from '../kernel/index.ts';
import type { UnitKind } from './unit-kind.ts';
import { holdsOn, type Span } from './validity.ts';

/** Units of some sorts, less some units that are named. */
export interface UnitSetRule {
  readonly kinds: readonly UnitKind[];
  readonly exceptUnitIds?: readonly string[];
}

/** A named set of units: by a rule, by a list with the days of each membership, or both (the union). */
export interface UnitSetDefinition {
  readonly rule: UnitSetRule | null;
  readonly listed: readonly (Span & { readonly unitId: string })[];
}

/**
 * The members of a set on a day, in the order of `units`: what the rule takes and what the list holds that day, as far
 * as it exists that day.
 * Source: product decision ADR-0012.
 * @param units units that exist on the day
 * @example membersOn({ rule: { kinds: ['department'] }, listed: [] }, [{ unitId: 'a', kind: 'department' }, { unitId: 'b', kind: 'office' }], plainDate('2024-01-01')) // [{ unitId: 'a', kind: 'department' }]
 */
export function membersOn<Unit extends { readonly unitId: string; readonly kind: UnitKind }>(
  set: UnitSetDefinition,
  units: readonly Unit[],
  day: PlainDate,
): readonly Unit[] {
  const listed = new Set(set.listed.filter((member) => holdsOn(member, day)).map((member) => member.unitId));
  const { rule } = set;
  return units.filter(
    (unit) =>
      listed.has(unit.unitId) ||
      (rule?.kinds.includes(unit.kind) === true && rule.exceptUnitIds?.includes(unit.unitId) !== true),
  );
}
