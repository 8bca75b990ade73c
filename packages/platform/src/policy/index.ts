import type { Reach } from '@nanghang/domain/access';
import { type RawBuilder, sql } from 'kysely';

/** The columns of a query by which its rows are reached; a missing one grants nothing. */
export interface ReachColumns {
  readonly unit?: string;
  readonly owner?: string;
}

/**
 * The SQL twin of `reaches(reach, row)`: a predicate over the named columns, true for exactly the rows in reach.
 * @param columns column references as written in the statement, such as `t.unit_id`
 */
export function reachPredicate(reach: Reach, columns: ReachColumns): RawBuilder<boolean> {
  if (reach.kind === 'all') return sql<boolean>`true`;
  const parts: RawBuilder<boolean>[] = [];
  if (columns.unit) parts.push(sql<boolean>`${sql.ref(columns.unit)} = any(${[...reach.unitIds]}::uuid[])`);
  if (columns.owner && reach.ownerId !== undefined)
    parts.push(sql<boolean>`${sql.ref(columns.owner)} = ${reach.ownerId}::uuid`);
  if (parts.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
