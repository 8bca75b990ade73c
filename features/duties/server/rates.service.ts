import type { Actor } from '@nanghang/domain/access';
import { reaches } from '@nanghang/domain/access';
import { type RatingRule, ratesOf, ratingVerdict } from '@nanghang/domain/duties';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { Acting, Handle } from '@nanghang/platform/db';
import { AppError, createKeptAnswers } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { DutyRate, RatingVerdict } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import { findOfficersSubmit, listObligationRows, obligationReach, toObligationRows } from './obligation-rows.store.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { countedRows, listRates, type RateDimension, type RateRow, type RatesAsked } from './rates.store.ts';
import { listRatingRules, listRulesIn, replaceRatingRules } from './rating-rules.store.ts';
import { type Asking, componentCondition, readerKey } from './task-filter.ts';

/** What of rates is asked for, as it comes in an address. */
export interface RateQuery {
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly series?: string | undefined;
  readonly component?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly duty?: readonly ('lead' | 'coordinate' | 'report')[] | undefined;
}

const countNames = ['due', 'accepted', 'onTime', 'submitted', 'late', 'waived', 'ahead', 'undated'] as const;

export const nothing: { -readonly [Name in keyof RateRow]: RateRow[Name] } = {
  ...{ key: '', due: 0, accepted: 0, onTime: 0, submitted: 0, late: 0, waived: 0, ahead: 0, undated: 0 },
};

/** A count with its rates. */
export function rateOf({ key: _key, ...counts }: RateRow): DutyRate {
  return { ...counts, ...ratesOf(counts) };
}

/** All rows together, where every obligation is in one of them. */
function sumOf(rows: readonly RateRow[]): RateRow {
  const sum = { ...nothing };
  for (const row of rows) for (const name of countNames) sum[name] += row[name];
  return sum;
}

/** Narrows what is asked down to the units within reach. @throws AppError NOT_FOUND for a unit beyond */
export function askedRates(asking: Asking, query: RateQuery): RatesAsked {
  const { tenantId, asOf, reach } = asking;
  const { unit, ...rest } = query;
  if (unit !== undefined && !reaches(reach, { unitId: unit })) throw new AppError('NOT_FOUND');
  const unitIds = unit === undefined ? (reach.kind === 'all' ? undefined : [...reach.unitIds]) : [unit];
  return { tenantId, asOf, ...rest, unitIds };
}

/** What the rules leave open to a unit with these rates, in words. */
export function verdictOf(rate: DutyRate, rules: readonly RatingRule[]): RatingVerdict | null {
  const { level, rule } = ratingVerdict(rate, rules);
  if (level === null) return null;
  const free: Text = { vi: 'Không bị giới hạn mức xếp loại', en: 'No level of the rating is barred' };
  return { ruleId: rule?.ruleId ?? '', level, words: rule?.words ?? free, source: rule?.source ?? '' };
}

type NameOf = (key: string) => Text;

/** Names of the keys of rates. */
export async function namesBy(
  db: Handle,
  deps: DutiesDeps,
  asking: Asking,
  by: RateDimension,
  rows: readonly RateRow[],
): Promise<NameOf> {
  const { tenantId, asOf } = asking;
  const keys = rows.map((row) => row.key);
  const same = (name: string): Text => ({ vi: name, en: name });
  if (by === 'unit') {
    const unitOf = await listUnitRefs(db, tenantId, keys, asOf);
    return (key) => same(unitOf(key).name);
  }
  if (by === 'plan') {
    const found = await sql<{ id: string; title: string }>`select p.plan_id as id, p.code || ' – ' || p.title as title
      from plan p where p.tenant_id = ${tenantId} and p.plan_id = any(${keys}::uuid[])`.execute(db);
    const titles = new Map(found.rows.map((row) => [row.id, row.title]));
    return (key) => (titles.has(key) ? same(titles.get(key) ?? key) : { vi: 'Ngoài kế hoạch', en: 'Of no plan' });
  }
  if (by === 'series' || by === 'component') {
    const names = componentNamesOf(await deps.listIndexParts(db, tenantId, asOf));
    return (key) => {
      const [series = '', component = ''] = key.split(' ');
      return same(names(series, component));
    };
  }
  return (key) => {
    const [year = '', part = ''] = key.split('-');
    if (part.startsWith('Q'))
      return { vi: `Quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]}/${year}`, en: `${part} ${year}` };
    return { vi: `Tháng ${Number(part)}/${year}`, en: key };
  };
}

/** On-time and completion rates, the rows behind them, and the rules of the yearly rating. */
export function createRates(deps: DutiesDeps) {
  const { database } = deps;
  const answerOf = createKeptAnswers(database);

  function drawRates(asking: Asking, query: RateQuery, by: Exclude<RateDimension, 'none'>) {
    return database.read(asking.tenantId, async (db) => {
      const asked = askedRates(asking, query);
      const rows = await listRates(db, asked, by);
      const [total = nothing] = by === 'unit' || by === 'plan' ? [sumOf(rows)] : await listRates(db, asked, 'none');
      const nameOf = await namesBy(db, deps, asking, by, rows);
      const rules = by === 'unit' ? await listRulesIn(db, asking.tenantId, asking.asOf) : [];
      return {
        asOf: asking.asOf,
        total: rateOf(total),
        items: rows.map((row) => {
          const rate = rateOf(row);
          return {
            ...rate,
            key: row.key,
            name: nameOf(row.key),
            verdict: by === 'unit' ? verdictOf(rate, rules) : null,
          };
        }),
      };
    });
  }

  return {
    rates: (asking: Asking, query: RateQuery, by: Exclude<RateDimension, 'none'>) =>
      answerOf(asking, ['duty.rates', ...readerKey(asking), query, by], () => drawRates(asking, query, by)),

    rows: (
      asking: Asking,
      actor: Actor,
      query: RateQuery,
      page: { counted: string; limit: number; cursor?: string | undefined },
    ) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf } = asking;
        const asked = askedRates(asking, query);
        const parts = [countedRows(asked, page.counted), obligationReach(asking.reach)];
        if (query.series || query.component)
          parts.push(componentCondition(tenantId, query.series, query.component, sql`o.task_id`));
        const where = sql.join(parts, sql` and `) as ReturnType<typeof countedRows>;
        const after = page.cursor === undefined ? undefined : (decodeCursor(page.cursor, 2) as [string | null, string]);
        const stored = await listObligationRows(db, asking, where, { limit: page.limit + 1, after });
        const shown = stored.slice(0, page.limit);
        const last = stored.length > page.limit ? shown.at(-1) : undefined;
        const total = await sql<{ count: number }>`select count(*)::int as count from obligation o
          join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
          left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id where ${where}`.execute(db);
        const officersSubmit = await findOfficersSubmit(db, tenantId);
        return {
          asOf,
          total: total.rows[0]?.count ?? 0,
          items: await toObligationRows(db, deps, { asking, actor, officersSubmit }, shown),
          nextCursor: last ? encodeCursor([last.dueOn, last.obligationId]) : null,
        };
      }),

    rules: (tenantId: string) =>
      database.read(tenantId, async (db) => ({ items: [...(await listRatingRules(db, tenantId))] })),

    setRules: (acting: Acting, rules: readonly RatingRule[], reason: string) =>
      database.write(acting, async (tx) => {
        const before = await listRatingRules(tx.db, acting.tenantId);
        await replaceRatingRules(tx.db, acting.tenantId, rules);
        await tx.audit({
          ...{ action: 'rating.rules.set', objectType: 'tenant', objectId: acting.tenantId, reason },
          before: { rules: before },
          after: { rules },
        });
      }),
  };
}

export type Rates = ReturnType<typeof createRates>;
