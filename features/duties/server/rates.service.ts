import type { Actor } from '@nanghang/domain/access';
import { reaches } from '@nanghang/domain/access';
import { type RatingRule, ratesOf, ratingVerdict } from '@nanghang/domain/duties';
import { type PlainDate, plainDate, type Text } from '@nanghang/domain/kernel';
import type { Acting, Handle } from '@nanghang/platform/db';
import { AppError, createKeptAnswers } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { DutyCounts, DutyRate, RatingVerdict } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import {
  countObligations,
  findOfficersSubmit,
  listObligationRows,
  obligationReach,
  type StoredObligation,
  toObligationRows,
} from './obligation-rows.store.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { obligationsOn } from './past-rates.store.ts';
import {
  addRates,
  type CountedRates,
  countedRows,
  listRates,
  nothing,
  type RateDimension,
  type RateRow,
  type RatesAsked,
} from './rates.store.ts';
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
  /** A day that has passed, at whose end is counted; today unless told. */
  readonly asOf?: PlainDate | undefined;
}

/** A count with its rates. */
export function rateOf(counts: DutyCounts): DutyRate {
  return { ...counts, ...ratesOf(counts) };
}

const notYet = { vi: 'Ngày này chưa qua.', en: 'This day has not passed.' };

/** Who asks, on the day that is asked about: today, or one that has passed. @throws AppError INVALID for a day ahead */
function askingOn(asking: Asking, day: PlainDate | undefined): { readonly on: Asking; readonly isPast: boolean } {
  if (day === undefined || day === asking.asOf) return { on: asking, isPast: false };
  if (day > asking.asOf)
    throw new AppError('INVALID', {
      message: notYet,
      issues: [{ code: 'DAY_NOT_PASSED', severity: 'error', path: ['asOf'], message: notYet }],
    });
  return { on: { ...asking, asOf: day }, isPast: true };
}

async function countRates(
  db: Handle,
  asked: RatesAsked,
  by: RateDimension,
  about: { readonly isPast: boolean; readonly year: number | undefined },
): Promise<CountedRates> {
  if (!about.isPast) return listRates(db, asked, by, about.year);
  const parts: CountedRates[] = [];
  for await (const obligations of obligationsOn(db, asked))
    parts.push(await listRates(db, { ...asked, obligations }, by, about.year));
  return addRates(parts);
}

/** Narrows what is asked down to the units within reach. @throws AppError NOT_FOUND for a unit beyond */
function askedRates(asking: Asking, query: RateQuery): RatesAsked {
  const { tenantId, asOf, reach } = asking;
  const { unit, asOf: _day, ...rest } = query;
  if (unit !== undefined && !reaches(reach, { unitId: unit })) throw new AppError('NOT_FOUND');
  const unitIds = unit === undefined ? (reach.kind === 'all' ? undefined : [...reach.unitIds]) : [unit];
  return { tenantId, asOf, ...rest, unitIds };
}

/** What the rules leave open to a unit with these rates of a year, in words. */
export function verdictOf(rate: DutyRate, year: number, rules: readonly RatingRule[]): RatingVerdict | null {
  const { level, rule } = ratingVerdict(rate, rules);
  if (level === null) return null;
  const { due, accepted, onTime } = rate;
  const free: Text = { vi: 'Không bị giới hạn mức xếp loại', en: 'No level of the rating is barred' };
  return {
    ...{ year, due, accepted, onTime },
    ...{ ruleId: rule?.ruleId ?? '', level, words: rule?.words ?? free, source: rule?.source ?? '' },
  };
}

/** Due dates of a year. */
export function spanOfYear(year: number): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
}

type NameOf = (key: string) => Text;

/** Names of the keys of rates. */
async function namesBy(
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

/** In the order of {@link listObligationRows}: the earliest date first, those without a date last. */
function byDate(a: StoredObligation, b: StoredObligation): number {
  const [first, second] = [a, b].map((one) => `${one.dueOn ?? '~'} ${one.obligationId}`) as [string, string];
  return first < second ? -1 : 1;
}

/** Obligations behind a count, one more than the page holds, and how many there are. */
async function listBehind(
  db: Handle,
  on: Asking,
  query: RateQuery,
  { counted, limit, cursor }: { counted: string; limit: number; cursor?: string | undefined },
  isPast: boolean,
): Promise<{ readonly total: number; readonly stored: readonly StoredObligation[] }> {
  const { tenantId, asOf } = on;
  const asked = askedRates(on, query);
  const parts = [countedRows(asked, counted), obligationReach(on.reach)];
  if (query.series || query.component)
    parts.push(componentCondition(tenantId, query.series, query.component, sql`o.task_id`));
  const where = sql.join(parts, sql` and `) as ReturnType<typeof countedRows>;
  const after = cursor === undefined ? undefined : (decodeCursor(cursor, 2) as [string | null, string]);
  const page = { limit: limit + 1, after };
  if (!isPast)
    return {
      total: await countObligations(db, tenantId, where),
      stored: await listObligationRows(db, on, where, page),
    };
  let total = 0;
  let stored: StoredObligation[] = [];
  for await (const relation of obligationsOn(db, asked)) {
    const past = { relation, until: asOf };
    total += await countObligations(db, tenantId, where, past);
    stored = [...stored, ...(await listObligationRows(db, on, where, page, past))].sort(byDate).slice(0, page.limit);
  }
  // Events do not tell who began a report, nor who worked on it.
  return { total, stored: stored.map((one) => ({ ...one, personId: null, report: null, started: false })) };
}

/** On-time and completion rates, the rows behind them, and the rules of the yearly rating. */
export function createRates(deps: DutiesDeps) {
  const { database } = deps;
  const answerOf = createKeptAnswers(database);

  function drawRates(asking: Asking, query: RateQuery, by: RateDimension) {
    const { on, isPast } = askingOn(asking, query.asOf);
    return database.read(on.tenantId, async (db) => {
      const asked = askedRates(on, query);
      const year = Number(on.asOf.slice(0, 4));
      const rating = by === 'unit';
      const ofAllTime = rating && !query.from && !query.to;
      const counted = await countRates(db, asked, by, { isPast, year: ofAllTime ? year : undefined });
      const { total, rows } = counted;
      const nameOf = await namesBy(db, deps, on, by, rows);
      const rules = rating ? await listRulesIn(db, on.tenantId, on.asOf) : [];
      const rated = new Map((ofAllTime ? counted.ofYear : rows).map((row) => [row.key, row]));
      return {
        asOf: on.asOf,
        total: rateOf(total),
        items: rows.map((row) => {
          const rate = rateOf(row);
          return {
            ...rate,
            key: row.key,
            name: nameOf(row.key),
            verdict: rating ? verdictOf(rateOf(rated.get(row.key) ?? nothing), year, rules) : null,
          };
        }),
      };
    });
  }

  return {
    /** @throws AppError INVALID for a day that has not passed; NOT_FOUND for a unit beyond reach */
    rates: (asking: Asking, query: RateQuery, by: RateDimension) =>
      answerOf(asking, ['duty.rates', ...readerKey(asking), query, by], () => drawRates(asking, query, by)),

    /** The obligations behind a count, as they stood on the day that is asked about. */
    rows: (
      asking: Asking,
      actor: Actor,
      query: RateQuery,
      page: { counted: string; limit: number; cursor?: string | undefined },
    ) => {
      const { on, isPast } = askingOn(asking, query.asOf);
      return database.read(on.tenantId, async (db) => {
        const { total, stored } = await listBehind(db, on, query, page, isPast);
        const shown = stored.slice(0, page.limit);
        const last = stored.length > page.limit ? shown.at(-1) : undefined;
        const officersSubmit = await findOfficersSubmit(db, on.tenantId);
        const items = await toObligationRows(db, deps, { asking: on, actor, officersSubmit }, shown);
        return {
          ...{ asOf: on.asOf, total },
          items: isPast ? items.map((row) => ({ ...row, may: [] })) : items,
          nextCursor: last ? encodeCursor([last.dueOn, last.obligationId]) : null,
        };
      });
    },

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
