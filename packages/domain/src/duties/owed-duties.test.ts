import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/index.ts';
import { parseTimeframe } from '../schedules/index.ts';
import { dutyStates } from './duty-event.ts';
import { dutyChanges, type ExistingDuty, type OwedDuty, owedDates, owedDuties } from './owed-duties.ts';

const span = {
  issuedOn: plainDate('2021-06-25'),
  startOn: plainDate('2023-11-20'),
  endOn: plainDate('2025-12-31'),
};
const today = plainDate('2023-11-20');

function datesOf(text: string, about: Partial<Parameters<typeof owedDates>[1]> = {}): string[] {
  const options = { ...span, ...about };
  return owedDates(parseTimeframe(text, { documentDate: options.issuedOn }), options).map(
    ({ period, dueOn }) => `${period} ${dueOn}`,
  );
}

describe('owedDates', () => {
  it('follows a rhythm from the day it is entered to the end of the plan', () => {
    expect(datesOf('Hằng năm')).toEqual(['2023 2023-12-31', '2024 2024-12-31', '2025 2025-12-31']);
    expect(datesOf('Thường xuyên', { reportingRhythm: parseTimeframe('Trước ngày 15/11 hằng năm') })).toEqual([
      '2024 2024-11-14',
      '2025 2025-11-14',
    ]);
    expect(datesOf('Thường xuyên', { startOn: span.issuedOn })).toHaveLength(5);
  });

  it('asks for a single date wherever it lies', () => {
    expect(datesOf('Năm 2022')).toEqual(['once 2022-12-31']);
    expect(datesOf('Trước ngày 01/3/2021')).toEqual(['once 2021-02-28']);
    expect(datesOf('đến hết năm 2030')).toEqual(['once 2030-12-31']);
  });

  it('never is silent', () => {
    for (const text of ['Theo kế hoạch', 'Khi có yêu cầu', '', 'Theo quy định'])
      expect(datesOf(text)).toEqual(['once null']);
    expect(datesOf('Hằng năm', { startOn: plainDate('2026-02-01') })).toEqual(['2025 2025-12-31']);
  });
});

describe('owedDuties', () => {
  it('gives every member of a leading group its own, and a coordinating unit its part', () => {
    const units = [
      { unitId: 'a', duty: 'lead' },
      { unitId: 'b', duty: 'lead' },
      { unitId: 'b', duty: 'coordinate' },
      { unitId: 'c', duty: 'coordinate' },
    ] as const;
    const timeframe = parseTimeframe('Xong trước 30/11/2023');
    expect(owedDuties({ kind: 'task', timeframe, units }, span)).toEqual([
      { unitId: 'a', duty: 'lead', period: 'once', dueOn: '2023-11-29' },
      { unitId: 'b', duty: 'lead', period: 'once', dueOn: '2023-11-29' },
      { unitId: 'c', duty: 'coordinate', period: 'once', dueOn: '2023-11-29' },
    ]);
    expect(owedDuties({ kind: 'report', timeframe, units }, span)[0]?.duty).toBe('report');
  });
});

const anyDue = fc.option(
  fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days)),
  { nil: null },
);
const anyOwed = fc.record({
  unitId: fc.constantFrom('a', 'b', 'c'),
  duty: fc.constantFrom('lead', 'coordinate'),
  period: fc.constantFrom('once', '2023', '2024'),
  dueOn: anyDue,
});
const keyOf = (duty: OwedDuty) => `${duty.unitId} ${duty.duty} ${duty.period}`;
const anyWanted = fc.uniqueArray(anyOwed, { selector: keyOf, maxLength: 8 });
const anyExisting = fc
  .uniqueArray(fc.record({ owed: anyOwed, state: fc.constantFrom(...dutyStates) }), {
    selector: ({ owed }) => keyOf(owed),
    maxLength: 8,
  })
  .map((rows) => rows.map(({ owed, state }): ExistingDuty => ({ ...owed, state, obligationId: keyOf(owed) })));

describe('dutyChanges', () => {
  it('touches nothing that was due, handed in, accepted or waived', () => {
    fc.assert(
      fc.property(anyExisting, anyWanted, (existing, wanted) => {
        const changes = dutyChanges(existing, wanted, today);
        const untouchable = new Set(
          existing
            .filter(
              (one) =>
                !['open', 'cancelled'].includes(one.state) ||
                (one.state === 'open' && one.dueOn !== null && one.dueOn < today),
            )
            .map((one) => one.obligationId),
        );
        const touched = [
          ...changes.cancel,
          ...changes.move.map((one) => one.obligationId),
          ...changes.reopen.map((one) => one.obligationId),
        ];
        expect(touched.filter((id) => untouchable.has(id))).toEqual([]);
        expect(new Set(touched).size).toBe(touched.length);
        const known = new Set(existing.map(keyOf));
        expect(changes.add.filter((duty) => known.has(keyOf(duty)))).toEqual([]);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('leaves what is wanted ahead standing, and is at rest afterwards', () => {
    fc.assert(
      fc.property(anyExisting, anyWanted, (existing, wanted) => {
        const changes = dutyChanges(existing, wanted, today);
        const due = new Map([...changes.move, ...changes.reopen].map((one) => [one.obligationId, one.dueOn]));
        const reopened = new Set(changes.reopen.map((one) => one.obligationId));
        const after: ExistingDuty[] = [
          ...existing.map(
            (one) =>
              ({
                ...one,
                state: changes.cancel.includes(one.obligationId)
                  ? 'cancelled'
                  : reopened.has(one.obligationId)
                    ? 'open'
                    : one.state,
                dueOn: due.has(one.obligationId) ? (due.get(one.obligationId) ?? null) : one.dueOn,
              }) as const,
          ),
          ...changes.add.map((one) => ({ ...one, state: 'open', obligationId: keyOf(one) }) as const),
        ];
        const ahead = wanted.filter((one) => one.dueOn === null || one.dueOn >= today);
        const standing = new Set(after.filter((one) => one.state !== 'cancelled').map(keyOf));
        expect(ahead.filter((one) => !standing.has(keyOf(one)))).toEqual([]);
        const again = dutyChanges(after, wanted, today);
        expect([again.add, again.cancel, again.reopen]).toEqual([[], [], []]);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });
});
