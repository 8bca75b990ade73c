import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A figure as recorded. */
export interface StoredFigure {
  readonly figureId: string;
  readonly metric: string;
  /** The unit it is about, by name; empty for the province. */
  readonly subject: string;
  readonly period: string;
  readonly value: number;
  readonly nationalMean: number | null;
  readonly unit: string | null;
  readonly source: string;
  readonly recordedBy: string | null;
  readonly businessDate: PlainDate;
  readonly recordedAt: Date;
}

const columns = sql`f.figure_id as "figureId", f.metric, f.subject, f.period, f.value::float8 as value,
  f.national_mean::float8 as "nationalMean", f.unit, f.source, f.recorded_by as "recordedBy",
  f.business_date as "businessDate", f.recorded_at as "recordedAt"`;

/** The figure in force of every measure, subject and period as known on a day. */
export async function listNewestFigures(
  db: Handle,
  tenantId: string,
  asOf: PlainDate,
): Promise<readonly StoredFigure[]> {
  const found = await sql<StoredFigure>`select distinct on (lower(f.metric), f.subject, f.period) ${columns}
    from recorded_figure f
    where f.tenant_id = ${tenantId} and f.business_date <= ${asOf}
    order by lower(f.metric), f.subject, f.period, f.recorded_at desc, f.sequence desc`.execute(db);
  return found.rows;
}

/** Every figure of a measure recorded up to a day, the newest record first; letter case does not matter. */
export async function listFigures(
  db: Handle,
  tenantId: string,
  metric: string,
  asOf: PlainDate,
): Promise<readonly StoredFigure[]> {
  const found = await sql<StoredFigure>`select ${columns}
    from recorded_figure f
    where f.tenant_id = ${tenantId} and lower(f.metric) = lower(${metric}) and f.business_date <= ${asOf}
    order by f.recorded_at desc, f.sequence desc, f.figure_id desc limit 500`.execute(db);
  return found.rows;
}

export async function insertFigure(db: Handle, tenantId: string, row: StoredFigure): Promise<void> {
  await sql`insert into recorded_figure
      (tenant_id, figure_id, metric, subject, period, value, national_mean, unit, source, recorded_by, business_date,
       recorded_at, sequence)
    select t.tenant_id, ${row.figureId}, ${row.metric}, ${row.subject}, ${row.period}, ${row.value}, ${row.nationalMean},
      ${row.unit}, ${row.source}, ${row.recordedBy}, ${row.businessDate}, ${row.recordedAt},
      1 + coalesce((select max(f.sequence) from recorded_figure f where f.tenant_id = ${tenantId}
        and f.metric = ${row.metric} and f.subject = ${row.subject} and f.period = ${row.period}), 0)
    from tenant t where t.tenant_id = ${tenantId}`.execute(db);
}
