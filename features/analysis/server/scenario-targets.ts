import { editionScores, simulate, TOTAL, versionInForce } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { TargetBody } from '../contract/promising.ts';
import type { IndexBook } from './knowledge.ts';
import { decimalsOf } from './knowledge.ts';
import { fixed } from './number-words.ts';
import type { ScenarioRow } from './scenarios.store.ts';

/** The first code `T<n>` above all that are taken. */
function nextNumber(codes: readonly string[]): number {
  return 1 + Math.max(0, ...codes.flatMap((code) => Number(/^T(\d+)$/.exec(code)?.[1] ?? Number.NaN) || []));
}

/**
 * The targets a scenario amounts to: every moved component at least its new value, and the total at least what follows
 * from them. Values are rounded up at the decimals shown, so that reaching them reaches the scenario.
 */
export function targetsOfScenario(
  scenario: ScenarioRow,
  index: IndexBook,
  province: string,
  dueOn: PlainDate,
  codes: readonly string[],
): readonly TargetBody[] {
  const { series, book } = index;
  const version = versionInForce(series, scenario.year);
  if (!version) return [];
  const digits = decimalsOf(series);
  const roundedUp = (value: number) => Math.ceil(Number((value * 10 ** digits).toFixed(6))) / 10 ** digits;
  const moves = scenario.moves.filter(
    ({ component, to }) => to !== book.value(series.code, scenario.year, component, province),
  );
  if (moves.length === 0) return [];
  const changes = new Map(moves.map(({ component, to }) => [component, to]));
  const simulated = simulate(version, editionScores(book, series, scenario.year), province, changes);
  const wanted = [
    ...moves.map(({ component, to }) => ({
      component,
      to: roundedUp(to),
      name: version.components.find((one) => one.code === component)?.name.vi ?? component,
    })),
    ...(simulated ? [{ component: TOTAL, to: roundedUp(simulated.total), name: 'tổng điểm' }] : []),
  ];
  const first = nextNumber(codes);
  return wanted.map(({ component, to, name }, place) => ({
    code: `T${first + place}`,
    title: `${series.code}: ${name} đạt ít nhất ${fixed(to, digits).vi}`,
    measure: { kind: 'index', index: series.code, component },
    condition: { kind: 'value', operator: '>=', value: to, unit: null },
    ...{ dueOn, yearly: false, baselineYear: scenario.year, assumedPlace: null, unitId: null, sourceLine: null },
    section: `Kịch bản “${scenario.name}”`.slice(0, 200),
    document: null,
    sourceText: `Tính thử ${series.code} ${scenario.year}: ${scenario.name}`,
  }));
}
