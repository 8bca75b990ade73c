/** One node of the tree: an indicator (level 1) or an aggregate. Numbers that the metadata leave out are NaN. */
export interface IndexNode {
  readonly code: string;
  /** 1 for indicators, 2 and up for aggregates. */
  readonly level: number;
  readonly direction: 1 | -1;
  readonly weight: number;
  /** Position of the parent in `IndexModel.nodes`, -1 for the top. */
  readonly parent: number;
  /** Positions of the children in `IndexModel.nodes`, ascending; empty for indicators. */
  readonly children: readonly number[];
  /** Code in column `Denominator`, undefined when empty. */
  readonly denominator: string | undefined;
  readonly target: number;
  readonly goalpostLower: number;
  readonly goalpostUpper: number;
  readonly goalpostScale: number;
  readonly goalpostTruncate: boolean | undefined;
  /** Line of the metadata file, for messages. */
  readonly line: number;
}

/** Labels of one Group column. */
export interface UnitGroups {
  /** Number of distinct labels. */
  readonly count: number;
  /** 0-based label of each unit, -1 when the unit has none. */
  readonly labels: Int32Array;
}

/** Data and metadata of a composite index, checked: what every step reads. */
export interface IndexModel {
  /** Unit codes in the order of the data file. */
  readonly units: readonly string[];
  readonly unitOf: ReadonlyMap<string, number>;
  /** Indicators first (order of the metadata), then aggregates by ascending level. */
  readonly nodes: readonly IndexNode[];
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly indicatorCount: number;
  /** Number of levels; the top is the one node of this level. */
  readonly levelCount: number;
  readonly top: number;
  /** Indicator values by column: value of unit u is at `indicator * units.length + u`; NaN is missing. */
  readonly values: Float64Array;
  /** Whether the metadata have a column `Denominator`. */
  readonly hasDenominatorColumn: boolean;
  /** Denominator columns by code, one number a unit; a code without data column has undefined. */
  readonly denominators: ReadonlyMap<string, Float64Array | undefined>;
  /** Group columns by code; a code without data column has undefined. */
  readonly groups: ReadonlyMap<string, UnitGroups | undefined>;
}
