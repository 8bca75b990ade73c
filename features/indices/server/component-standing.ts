import { TOTAL, versionInForce } from '@nanghang/domain/index-algebra';
import type { Text } from '@nanghang/domain/kernel';
import type { Knowledge } from './book-cache.ts';
import { componentRowOf, decimalsOf, previousYearOf, totalNode, treeNodes } from './figures.ts';

/** An index component; an empty code stands for the index as a whole. */
export interface ComponentKey {
  readonly seriesCode: string;
  readonly componentCode: string;
}

/** Where the province stands on a component in the newest edition that has a value of it. */
export interface ComponentStanding extends ComponentKey {
  readonly year: number;
  readonly value: number;
  /** Decimals with which the value is shown. */
  readonly decimals: number;
  readonly scaleMax: number;
  readonly name: Text;
  readonly rank: number | null;
  readonly of: number | null;
  readonly previousYear: number | null;
  /** Places won since; null where the two years cannot be compared. */
  readonly rankChange: number | null;
}

const afterAll = 9999;

/**
 * Last score and place of the province on components: the same figures as the rows of an index page.
 * Components that no edition has a value of are left out.
 */
export async function listComponentStandings(
  knowledge: Knowledge,
  parts: readonly ComponentKey[],
): Promise<readonly ComponentStanding[]> {
  const standings: ComponentStanding[] = [];
  for (const { seriesCode, componentCode } of parts) {
    const known = await knowledge.bookOf(seriesCode);
    const code = componentCode === '' ? TOTAL : componentCode;
    const year = known ? previousYearOf(known, code, knowledge.province, afterAll) : null;
    if (!known || year === null) continue;
    const node =
      code === TOTAL
        ? totalNode(known.series)
        : treeNodes(versionInForce(known.series, year)).find((one) => one.code === code);
    if (!node) continue;
    const previousYear = previousYearOf(known, code, knowledge.province, year);
    const row = componentRowOf(known, node, knowledge.province, year, previousYear);
    if (row.value === null) continue;
    standings.push({
      ...{ seriesCode, componentCode, year, value: row.value, name: row.name, previousYear },
      ...{ decimals: decimalsOf(known.series), scaleMax: known.series.scale.max, rankChange: row.rankChange },
      ...{ rank: row.rank?.rank ?? null, of: row.rank?.of ?? null },
    });
  }
  return standings;
}
