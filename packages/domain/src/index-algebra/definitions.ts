import type { Text } from '../kernel/index.ts';

/** How sure a definition is; belongs to the object that carries it, a child without one inherits. */
export type Confidence = 'verified' | 'from-knowledge' | 'uncertain';

/** Whether a higher or a lower value is the better one. */
export type Direction = 'higher_is_better' | 'lower_is_better';

/**
 * How a node follows from its parts: `weighted_mean_x10` = 10 x Σ weight x part, `weighted_mean` = Σ weight x part,
 * `mean` = plain mean, `sum_of_points` = plain sum, `geometric_mean` = Π part^weight, `ratio` = a share of answers
 * that does not follow from its parts.
 */
export type AggregationKind =
  | 'weighted_mean_x10'
  | 'weighted_mean'
  | 'mean'
  | 'sum_of_points'
  | 'geometric_mean'
  | 'ratio';

/** Lowest and highest possible value, in `unit`. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** A node of an index tree below the total. Weights are ratios of their level, points are in the index's own unit. */
export interface Component {
  readonly code: string;
  readonly name: Text;
  /** Ratio of its level (a level sums to 1), null where the index has no weights or they are unknown. */
  readonly weightRatio: number | null;
  readonly minPoints: number | null;
  readonly maxPoints: number | null;
  /** Bounds of its values, null where unknown. */
  readonly scale: Scale | null;
  readonly direction: Direction;
  readonly confidence: Confidence;
  readonly children: readonly Component[];
}

/**
 * How groups ("Tốt", "Trung bình cao") come about: `published` = stored per subject and year, never computed;
 * `quartiles` = cut at the quartiles (type 7) of the subjects with a total. Labels run from best to lowest.
 */
export interface GroupsRule {
  readonly method: 'published' | 'quartiles';
  readonly labels: readonly Text[];
  readonly confidence: Confidence;
}

/** The structure of an index in the years `fromYear..toYear` (open when null). */
export interface IndexVersion {
  readonly index: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly aggregation: AggregationKind;
  /** How sure the way from the parts to the total is; `uncertain` totals are shown, never recomputed or checked. */
  readonly aggregationConfidence: Confidence;
  readonly scale: Scale;
  readonly direction: Direction;
  readonly components: readonly Component[];
  /** A second cut through the same total (self-score + survey), empty for most. */
  readonly parts: readonly Component[];
  readonly groups: GroupsRule | null;
  /** Years whose published totals are known not to follow from their published parts. */
  readonly totalNotFromPartsYears: readonly number[];
  /** False where its publisher measures something else than before: no difference is taken across its first year. */
  readonly comparableWithEarlier: boolean;
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string | null;
}

/** A jump of one component between two editions that a changed question set or scale explains. */
export interface SeriesBreak {
  readonly component: string;
  readonly before: number;
  readonly after: number;
}

/** An index through the years. */
export interface IndexSeries {
  readonly code: string;
  readonly name: Text;
  readonly publisher: string;
  readonly firstYear: number;
  readonly scale: Scale;
  readonly direction: Direction;
  readonly versions: readonly IndexVersion[];
  readonly breaks: readonly SeriesBreak[];
}

/** The component code of an index's own total in result rows. */
export const TOTAL = 'TOTAL';

/**
 * The version whose years include `year`, or undefined when the index had no edition then.
 * @example versionInForce({ versions: [] }, 2020) // undefined
 */
export function versionInForce(series: Pick<IndexSeries, 'versions'>, year: number): IndexVersion | undefined {
  return series.versions.find(
    (version) => version.fromYear <= year && (version.toYear === null || year <= version.toYear),
  );
}

/**
 * Which way is better for a component of a version, or for its total; that of the total for an unknown code.
 * @example directionOf({ direction: 'lower_is_better', components: [], parts: [] }, 'TOTAL') // 'lower_is_better'
 */
export function directionOf(
  version: Pick<IndexVersion, 'direction' | 'components' | 'parts'>,
  code: string,
): Direction {
  const all = [...flattenComponents(version.components), ...flattenComponents(version.parts)];
  return (code === TOTAL ? undefined : all.find((one) => one.code === code)?.direction) ?? version.direction;
}

/**
 * The direction of a component in one edition of a series; that of the series where it had no edition.
 * @example directionIn({ versions: [], direction: 'higher_is_better' }, 2020, 'TOTAL') // 'higher_is_better'
 */
export function directionIn(
  series: Pick<IndexSeries, 'versions' | 'direction'>,
  year: number,
  code: string,
): Direction {
  const version = versionInForce(series, year);
  return version ? directionOf(version, code) : series.direction;
}

/** Every component of a tree, parents before their children. */
export function flattenComponents(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...flattenComponents(component.children)]);
}

/** Every component of a version: its tree, then its second cut. */
export function allComponents(version: IndexVersion): readonly Component[] {
  return [...flattenComponents(version.components), ...flattenComponents(version.parts)];
}

/** The component with this exact code, or undefined. */
export function componentByCode(version: IndexVersion, code: string): Component | undefined {
  return allComponents(version).find((component) => component.code === code);
}

/**
 * Bounds of the values of `code` (or of the total): the component's own where they are sure enough, else those of
 * the index; a value given in per cent is bounded by 0 and 100 whatever the points.
 * Undefined for a code that the version does not know.
 */
export function scaleOf(version: IndexVersion, code: string, unit: string | null): Scale | undefined {
  const component = code === TOTAL ? null : componentByCode(version, code);
  if (component === undefined) return undefined;
  if (unit === '%') return { min: 0, max: 100, unit: '%' };
  if (component === null || component.scale === null || component.confidence === 'uncertain') return version.scale;
  return component.scale;
}
