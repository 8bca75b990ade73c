import {
  type Component,
  compareEditions,
  type Direction,
  flattenComponents,
  type IndexSeries,
  type IndexVersion,
  provincesInYear,
  quartileGroup,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { Text } from '@nanghang/domain/kernel';
import type { z } from 'zod';
import type { ComponentRow, groupFact, TrendPoint } from '../contract/reading.ts';
import type { IndexBook } from './book-cache.ts';

/** One line of a tree: a component, or the total under the code `TOTAL`. */
export interface Node {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: number;
  readonly name: Text;
  readonly weightRatio: number | null;
  readonly maxPoints: number | null;
  readonly direction: Direction;
  readonly confidence: Component['confidence'];
}

/** Decimals with which figures of an index are shown: four for scales up to 1, else two. */
export function decimalsOf(series: IndexSeries): number {
  return series.scale.max <= 1 ? 4 : 2;
}

export function totalNode(series: IndexSeries): Node {
  return {
    code: TOTAL,
    parentCode: null,
    level: 0,
    name: { vi: `Tổng điểm ${series.code}`, en: `${series.code} total` },
    weightRatio: null,
    maxPoints: null,
    direction: series.direction,
    confidence: 'verified',
  };
}

function nodesUnder(components: readonly Component[], parentCode: string | null, level: number): Node[] {
  return components.flatMap((component) => [
    {
      code: component.code,
      parentCode,
      level,
      name: component.name,
      weightRatio: component.weightRatio,
      maxPoints: component.maxPoints,
      direction: component.direction,
      confidence: component.confidence,
    },
    ...nodesUnder(component.children, component.code, level + 1),
  ]);
}

/** Components of a version from the top down, each after its parent. */
export function treeNodes(version: IndexVersion | undefined): Node[] {
  return version ? nodesUnder(version.components, null, 1) : [];
}

/** Latest year before `year` in which the province has a value of the component. */
export function previousYearOf(book: IndexBook, component: string, province: string, year: number): number | null {
  const earlier = book.book.years(book.series.code).filter((one) => one < year);
  for (const one of earlier.reverse()) {
    if (book.book.value(book.series.code, one, component, province) !== null) return one;
  }
  return null;
}

/** Value, mean and rank of every edition year from the first to the last known, gaps as null. */
export function trendOf(
  book: IndexBook,
  node: Pick<Node, 'code' | 'direction'>,
  province: string,
  until: number,
  from = 0,
): TrendPoint[] {
  const code = book.series.code;
  const years = book.book.years(code).filter((year) => year <= until && year >= from);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const points: TrendPoint[] = [];
  let before: number | null = null;
  for (let year = first; year <= last; year += 1) {
    const known = years.includes(year);
    const value = known ? book.book.value(code, year, node.code, province) : null;
    const broken =
      value !== null && before !== null && compareEditions(book.series, node.code, before, year).kind !== 'same';
    points.push({
      year,
      value,
      mean: known ? book.book.summary(code, year, node.code, node.direction).mean : null,
      rank: known ? (book.book.rank(code, year, node.code, province, node.direction)?.rank ?? null) : null,
      break: broken,
    });
    if (value !== null) before = year;
  }
  return points;
}

/** The group of a year: as published, or its quartile where the index is grouped so. */
export function groupOf(book: IndexBook, province: string, year: number): z.output<typeof groupFact> | null {
  const { series } = book;
  const published = book.book.publishedGroup(series.code, year, province);
  const rule = versionInForce(series, year)?.groups;
  if (published !== null) {
    const label = rule?.labels.find((one) => one.vi === published) ?? { vi: published, en: published };
    return { label, basis: 'published' };
  }
  if (rule?.method !== 'quartiles') return null;
  const value = book.book.value(series.code, year, TOTAL, province);
  const { quartiles } = book.book.summary(series.code, year, TOTAL, series.direction);
  if (value === null || quartiles === null) return null;
  const label = rule.labels[quartileGroup(value, quartiles, series.direction)];
  return label ? { label, basis: 'quartile' } : null;
}

/** Difference of two values and of two ranks, with what has to be said about it. */
function changesOf(book: IndexBook, node: Node, province: string, year: number, previousYear: number | null) {
  const { series } = book;
  const value = book.book.value(series.code, year, node.code, province);
  const previousValue = previousYear === null ? null : book.book.value(series.code, previousYear, node.code, province);
  if (value === null || previousValue === null || previousYear === null) {
    return { value, previousValue, change: null, changeNote: null };
  }
  const comparison = compareEditions(series, node.code, previousYear, year);
  return {
    value,
    previousValue,
    change: comparison.kind === 'different' ? null : value - previousValue,
    changeNote: comparison.note,
  };
}

/** Everything a row of the tree says about one component in one year. */
export function componentRowOf(
  book: IndexBook,
  node: Node,
  province: string,
  year: number,
  previousYear: number | null,
): ComponentRow {
  const { series } = book;
  const changes = changesOf(book, node, province, year, previousYear);
  const summary = book.book.summary(series.code, year, node.code, node.direction);
  const rank = book.book.rank(series.code, year, node.code, province, node.direction);
  const previousRank =
    previousYear === null ? null : book.book.rank(series.code, previousYear, node.code, province, node.direction);
  const values = [...book.book.values(series.code, year, node.code).values()];
  const sameField =
    rank &&
    previousRank &&
    rank.basis === previousRank.basis &&
    provincesInYear(year).length === provincesInYear(previousYear ?? year).length;
  return {
    code: node.code,
    parentCode: node.parentCode,
    level: node.level,
    name: node.name,
    weightRatio: node.weightRatio,
    maxPoints: node.maxPoints,
    ...changes,
    mean: summary.mean,
    gapToMean: changes.value === null || summary.mean === null ? null : changes.value - summary.mean,
    best: summary.best ? { value: summary.best.value, provinces: [...summary.best.subjects] } : null,
    rank,
    rankChange: sameField && rank && previousRank ? previousRank.rank - rank.rank : null,
    spread: summary.quartiles
      ? {
          min: Math.min(...values),
          q1: summary.quartiles.q1,
          median: summary.quartiles.q2,
          q3: summary.quartiles.q3,
          max: Math.max(...values),
        }
      : null,
    trend: trendOf(book, node, province, year),
    contribution: null,
    statisticsNote: summary.reason,
    confidence: node.confidence,
  };
}

/** Codes of a version that have a value in a year, children of components without any value left out. */
export function nodesWithData(book: IndexBook, year: number): Node[] {
  const codes = new Set(book.book.components(book.series.code, year));
  const version = versionInForce(book.series, year);
  if (!version) return [];
  const top = new Set(version.components.map((component) => component.code));
  return treeNodes(version).filter((node) => top.has(node.code) || codes.has(node.code));
}

/** Name of a component in the version of a year. */
export function nodeOf(series: IndexSeries, year: number, code: string): Node | undefined {
  if (code === TOTAL) return totalNode(series);
  const version = versionInForce(series, year);
  if (!version || !flattenComponents(version.components).some((component) => component.code === code)) return undefined;
  return treeNodes(version).find((node) => node.code === code);
}
