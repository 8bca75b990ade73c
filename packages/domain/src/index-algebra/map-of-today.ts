import type { Text } from '../kernel/index.ts';

/** A unit of today and what it was formed from; shares of one unit are positive and need not sum to 1. */
export interface MergedUnit {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}

/** A value on today's map. `reconstructed` is true for a mean over predecessors: computed, never published. */
export interface ReconstructedValue {
  readonly name: string;
  readonly value: number | null;
  readonly reconstructed: boolean;
  readonly parts: readonly { readonly name: string; readonly value: number | null; readonly shareRatio: number }[];
  readonly note: Text | null;
}

function reconstruct(unit: MergedUnit, values: ReadonlyMap<string, number>): ReconstructedValue {
  const sum = unit.parts.reduce((total, part) => total + part.share, 0);
  const parts = unit.parts.map(({ name, share }) => ({
    ...{ name, value: values.get(name) ?? null },
    shareRatio: sum > 0 ? share / sum : 0,
  }));
  const [only] = parts;
  if (parts.length === 1 && only) {
    return { name: unit.name, value: only.value, reconstructed: false, parts, note: null };
  }
  const missing = parts.filter((part) => part.value === null).map((part) => part.name);
  if (missing.length > 0 || sum <= 0) {
    const names = missing.join(', ');
    const note = { vi: `chưa có số liệu của ${names}`, en: `no data of ${names}` };
    return { name: unit.name, value: null, reconstructed: true, parts, note };
  }
  const note = {
    vi: `dựng lại: trung bình có trọng số của ${parts.map((part) => part.name).join(', ')}, không phải số công bố`,
    en: `reconstructed: weighted mean of ${parts.map((part) => part.name).join(', ')}, never published`,
  };
  const value = parts.reduce((total, part) => total + part.shareRatio * (part.value ?? 0), 0);
  return { name: unit.name, value, reconstructed: true, parts, note };
}

/**
 * Values of an edition before the merger on today's map: the share-weighted mean of the predecessors, marked as
 * reconstructed; the published value where the land did not change; null where a predecessor has no value.
 * Source: ADR-0020; shares = number of communes on 30 June 2025, editable.
 * @param values published value by unit of that time
 * @example onTodaysMap([{ name: 'A', parts: [{ name: 'X', share: 1 }, { name: 'Y', share: 3 }] }], new Map([['X', 4], ['Y', 8]]))[0]?.value // 7
 */
export function onTodaysMap(
  units: readonly MergedUnit[],
  values: ReadonlyMap<string, number>,
): readonly ReconstructedValue[] {
  return units.map((unit) => reconstruct(unit, values));
}
