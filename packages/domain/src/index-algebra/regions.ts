import type { CsvRecord, Text } from '../kernel/index.ts';
import type { Direction } from './definitions.ts';
import { competitionRanks, isCovered, meanOf } from './statistics.ts';

/** A socio-economic region with its provinces in some edition years. */
export interface Region {
  readonly name: Text;
  readonly fromYear: number;
  /** null = still so. */
  readonly toYear: number | null;
  readonly provinces: readonly string[];
  /** Id of the document that sets it, and its number as shown. */
  readonly source: string;
  readonly document: string;
}

/** What may be said of one region in one edition. */
export interface RegionSummary {
  readonly name: Text;
  /** Provinces with a value, and provinces of the region on that map. */
  readonly n: number;
  readonly of: number;
  /** Plain mean of the provinces; null where fewer than 80 % have a value. */
  readonly mean: number | null;
  /** Place of the mean among the regions that have one, 1 = best. */
  readonly rank: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Provinces with the best value. */
  readonly best: readonly string[];
}

/**
 * Regions from records, the first of which names the columns `region`, `region_en`, `from_year`, `to_year` (empty = open), `province`,
 * `source`, `document`, in their order; a record without a region, a province or a year is left out.
 * Source: SRC-NQ-81-2023 (63 provinces), SRC-NQ-306-2025 (34 provinces).
 * @example parseRegions([]) // []
 */
export function parseRegions(records: readonly CsvRecord[]): readonly Region[] {
  const [head, ...body] = records;
  const regions = new Map<string, Region & { provinces: string[] }>();
  for (const { fields } of body) {
    const cell = (name: string) => fields[head?.fields.indexOf(name) ?? -1]?.trim() ?? '';
    const fromYear = Number(cell('from_year'));
    const name = { vi: cell('region'), en: cell('region_en') };
    const province = cell('province');
    if (name.vi === '' || province === '' || !Number.isInteger(fromYear) || fromYear <= 0) continue;
    const key = `${fromYear} ${name.vi}`;
    const known = regions.get(key);
    if (known) known.provinces.push(province);
    else {
      const toYear = cell('to_year') === '' ? null : Number(cell('to_year'));
      regions.set(key, {
        name,
        fromYear,
        toYear,
        provinces: [province],
        source: cell('source'),
        document: cell('document'),
      });
    }
  }
  return [...regions.values()];
}

/** The regions of an edition year. @example regionsInYear([], 2020) // [] */
export function regionsInYear(regions: readonly Region[], year: number): readonly Region[] {
  return regions.filter((one) => one.fromYear <= year && (one.toYear === null || year <= one.toYear));
}

/**
 * Each region of an edition: how many have a value, the plain mean where at least 80 % do, its place among the regions,
 * and the span. A region is no subject of an index, so its mean is computed, never published.
 * Source: ADR-0020 (80 % rule, ties share a place).
 * @param regions of that year
 * @param values province -> value
 */
export function summariseRegions(
  regions: readonly Region[],
  values: ReadonlyMap<string, number>,
  direction: Direction = 'higher_is_better',
): readonly RegionSummary[] {
  const rows = regions.map((region) => {
    const known = region.provinces.flatMap((province) => {
      const value = values.get(province);
      return value === undefined ? [] : [{ province, value }];
    });
    const numbers = known.map((one) => one.value);
    const [lowest, highest] = numbers.length === 0 ? [null, null] : [Math.min(...numbers), Math.max(...numbers)];
    const top = direction === 'higher_is_better' ? highest : lowest;
    return {
      ...{ name: region.name, n: known.length, of: region.provinces.length },
      mean: isCovered(known.length, region.provinces.length) ? meanOf(numbers) : null,
      ...{ lowest, highest, best: known.filter((one) => one.value === top).map((one) => one.province) },
    };
  });
  const means = new Map(rows.flatMap(({ name, mean }) => (mean === null ? [] : [[name.vi, mean] as const])));
  const ranks = competitionRanks(means, direction);
  return rows.map((row) => ({ ...row, rank: ranks.get(row.name.vi) ?? null }));
}
