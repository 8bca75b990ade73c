import type { Reach } from '../access/reach.ts';
import type { Grants } from '../access/roles.ts';
import type { Text } from '../kernel/issue.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { MetricDefinition } from './metric-definition.ts';
import type { MetricValue } from './metric-value.ts';

/** Subject of a value that is of the whole province, where a metric also has values of its units. Source: ADR-0041. */
export const WHOLE_PROVINCE = 'province';

/** Which values are asked for. */
export interface MetricAsked {
  /** As known on this day. */
  readonly asOf: PlainDate;
  /** Rows the reader reaches by the action of the source. */
  readonly reach: Reach;
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
}

/** A column of the rows that were counted. */
export interface MetricColumn {
  readonly id: string;
  readonly head: Text;
  readonly kind: 'text' | 'number' | 'date';
  /** Decimals of a number column, 0..6. */
  readonly decimals?: number;
}

/** One row that was counted, with the page that shows it. */
export interface MetricRow {
  readonly id: string;
  /** One cell a column, in their order. */
  readonly cells: readonly (string | number | Text | null)[];
  readonly href: string | null;
  /** The row that is the value itself among those it is compared with. */
  readonly own: boolean;
}

/** The rows behind one value. */
export interface MetricRows {
  readonly columns: readonly MetricColumn[];
  readonly rows: readonly MetricRow[];
}

/**
 * A metric as a feature registers it: the definition, how its values are read, and the rows behind one of them.
 * `Db` is the handle of a running transaction.
 * Source: product decision ADR-0041.
 */
export interface MetricSource<Db> {
  readonly definition: MetricDefinition;
  /** Action whose grants say who may read the values. */
  readonly action: string;
  readonly grants: Grants;
  /** Values that fit, one for each subject and period, periods ascending within a subject. */
  readonly values: (db: Db, tenantId: string, asked: MetricAsked) => Promise<readonly MetricValue[]>;
  /** Rows behind the value of one subject and period; undefined where there is no such value. */
  readonly rows: (
    db: Db,
    tenantId: string,
    asked: MetricAsked & { readonly subject: string; readonly period: string },
  ) => Promise<MetricRows | undefined>;
}
