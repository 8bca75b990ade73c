import type { PlainDate } from '@nanghang/domain/kernel';
import { AppError } from '@nanghang/platform/http';
import type { DutiesDeps } from './duties.deps.ts';
import { listPastRates } from './past-rates.store.ts';
import { askedRates, namesBy, nothing, type RateQuery, rateOf, verdictOf } from './rates.service.ts';
import type { RateDimension } from './rates.store.ts';
import { listRulesIn } from './rating-rules.store.ts';
import type { Asking } from './task-filter.ts';

const notYet = { vi: 'Ngày này chưa qua.', en: 'This day has not passed.' };

/** Rates as they stood at the end of a business date in the past. */
export function createPastRates({ database, ...deps }: DutiesDeps) {
  return {
    /** @throws AppError INVALID for a day that has not passed */
    rates: (asking: Asking, day: PlainDate, query: RateQuery, by: Exclude<RateDimension, 'none'>) => {
      if (day >= asking.asOf)
        throw new AppError('INVALID', {
          message: notYet,
          issues: [{ code: 'DAY_NOT_PASSED', severity: 'error', path: ['asOf'], message: notYet }],
        });
      const then: Asking = { ...asking, asOf: day };
      return database.read(asking.tenantId, async (db) => {
        const asked = askedRates(then, query);
        const rows = await listPastRates(db, asked, by);
        const [total = nothing] = await listPastRates(db, asked, 'none');
        const nameOf = await namesBy(db, { database, ...deps }, then, by, rows);
        const rules = by === 'unit' ? await listRulesIn(db, asking.tenantId, day) : [];
        return {
          asOf: day,
          total: rateOf(total),
          items: rows.map((row) => {
            const rate = rateOf(row);
            return {
              ...rate,
              ...{ key: row.key, name: nameOf(row.key), verdict: by === 'unit' ? verdictOf(rate, rules) : null },
            };
          }),
        };
      });
    },
  };
}

export type PastRates = ReturnType<typeof createPastRates>;
