import { textLikeness } from '@nanghang/domain/plan-links';
import type { NameCandidate } from '../contract/index.ts';

/** Units and sets of a day, and how the province reads names on it. */
export interface UnitNames {
  readonly resolve: (
    name: string,
  ) => { readonly unitIds: readonly string[]; readonly setId: string | null } | undefined;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly sets: readonly { readonly setId: string; readonly name: string; readonly unitIds: readonly string[] }[];
}

const leastLikeness = 0.4;
const mostCandidates = 5;

/**
 * What a printed name may stand for, the likeliest first: what it is read as today, then what is written alike. A set
 * without members is no answer.
 */
export function candidatesFor(name: string, names: UnitNames): NameCandidate[] {
  const read = names.resolve(name);
  const readAs = new Set(read?.setId ? [read.setId] : (read?.unitIds ?? []));
  const all: Omit<NameCandidate, 'likeness'>[] = [
    ...names.units.map((unit) => ({ kind: 'unit' as const, id: unit.unitId, name: unit.name, units: 1 })),
    ...names.sets
      .filter((set) => set.unitIds.length > 0)
      .map((set) => ({ kind: 'set' as const, id: set.setId, name: set.name, units: set.unitIds.length })),
  ];
  return all
    .map((one) => ({ ...one, likeness: readAs.has(one.id) ? 1 : textLikeness(name, one.name) }))
    .filter((one) => one.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, 'vi'))
    .slice(0, mostCandidates)
    .map((one) => ({ ...one, likeness: Math.round(one.likeness * 100) / 100 }));
}
