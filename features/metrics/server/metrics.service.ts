import { type Actor, reachOf } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import { checkMetricDefinitions, type MetricAsked, type MetricSource } from '@nanghang/domain/metrics';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { Metric, MetricRows } from '../contract/index.ts';

/** Who asks, of which province, as of which day. */
export interface Asking {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly asOf: PlainDate;
}

type Source = MetricSource<Handle>;

/** Reads the metrics that features registered. */
export function createMetricsService(deps: { readonly database: Database; readonly sources: readonly Source[] }) {
  const { database, sources } = deps;
  const issues = checkMetricDefinitions(sources.map((source) => source.definition));
  if (issues.length > 0) throw new Error(issues.map((issue) => issue.message.en).join('; '));

  function readable(asking: Asking): readonly { readonly source: Source; readonly asked: MetricAsked }[] {
    return sources.flatMap((source) => {
      const reach = reachOf(asking.actor, source.grants, source.action);
      return reach ? [{ source, asked: { asOf: asking.asOf, reach } }] : [];
    });
  }

  function get(asking: Asking, id: string) {
    const found = readable(asking).find(({ source }) => source.definition.id === id);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  }

  return {
    list: (asking: Asking): Metric[] => readable(asking).map(({ source }) => source.definition),

    show: (asking: Asking, id: string): Metric => get(asking, id).source.definition,

    async values(
      asking: Asking,
      id: string,
      at: { readonly subject?: string | undefined; readonly period?: string | undefined },
    ) {
      const { source, asked } = get(asking, id);
      const items = await database.read(asking.tenantId, (db) =>
        source.values(db, asking.tenantId, { ...asked, ...at }),
      );
      return { asOf: asking.asOf, items: [...items] };
    },

    async rows(
      asking: Asking,
      id: string,
      at: { readonly subject: string; readonly period: string },
    ): Promise<MetricRows> {
      const { source, asked } = get(asking, id);
      return database.read(asking.tenantId, async (db) => {
        const [value] = await source.values(db, asking.tenantId, { ...asked, ...at });
        const found = value && (await source.rows(db, asking.tenantId, { ...asked, ...at }));
        if (!found) throw new AppError('NOT_FOUND');
        return {
          asOf: asking.asOf,
          value,
          columns: found.columns.map((column) => ({ ...column })),
          rows: found.rows.map((row) => ({ ...row, cells: [...row.cells] })),
        };
      });
    },
  };
}

export type MetricsService = ReturnType<typeof createMetricsService>;
