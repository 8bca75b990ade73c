import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, type ObligationRow } from '../contract/index.ts';
import { createPlayer, historiesOver } from './testing/random-histories.ts';
import { unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
let units: readonly string[] = [];

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  units = await unitIdsOf(app, 3);
}, 240_000);

afterAll(() => app.stop());

const days = ['2023-12-05', '2023-12-20', '2024-01-10', '2024-02-29'] as const;
const dueDates = [...days, '2023-12-12', '2024-01-02', '2024-03-31', null] as const;
/** Acts on obligations by place, in the order in which they are tried on each day. */
const histories = historiesOver(days, dueDates);

const counts = [
  ...([
    ['due', 'due'],
    ['on_time', 'onTime'],
    ['accepted', 'accepted'],
    ['late', 'late'],
  ] as const),
  ...([
    ['submitted', 'submitted'],
    ['waived', 'waived'],
    ['ahead', 'ahead'],
    ['undated', 'undated'],
  ] as const),
] as const;

/** What an obligation shows of the day; who works on it and what may be done belong to the moment of asking. */
function shown({ person: _person, report: _report, may: _may, version: _version, ...row }: ObligationRow) {
  return row;
}

/** Each count of a view with the rows behind it, page by page. */
async function told(view: object, asOf?: PlainDate) {
  const query = { ...view, ...(asOf ? { asOf } : {}) };
  const { total } = await app.as(coordinator).call(followingRoutes.rates, { query: { ...query, by: 'unit' } });
  const behind = [];
  for (const [counted, name] of counts) {
    const rows: ObligationRow[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await app.as(coordinator).call(followingRoutes.rateRows, {
        query: { ...query, counted, limit: 4, ...(cursor ? { cursor } : {}) },
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
      expect([query, counted, page.total]).toEqual([query, counted, total[name]]);
    } while (cursor);
    expect([query, counted, rows.length]).toEqual([query, counted, total[name]]);
    behind.push({ counted, rows: rows.map(shown) });
  }
  return behind;
}

it('lists behind each rate of a day that has passed the very obligations that stood behind it then', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ due, acts }) => {
      const { issue, attempt } = createPlayer(app, units);
      const owed = await issue(due);
      const [a = '', b = '', c = ''] = units;
      const views = [
        { unit: a },
        { unit: b, series: 'PCI', component: 'PCI.1' },
        { unit: c, from: days[0], to: days[2] },
      ];
      const ends: { day: PlainDate; live: unknown[] }[] = [];
      let happened = 0;
      for (const [index, day] of days.map(plainDate).entries()) {
        app.setNow(new Date(`${day}T02:00:00Z`));
        for (const act of acts[index] ?? []) happened += Number(await attempt(owed, act, day));
        const live = [];
        for (const view of views) live.push(await told(view));
        ends.push({ day, live });
      }
      expect(happened).toBeGreaterThan(20);
      app.setNow(new Date('2024-03-15T02:00:00Z'));
      for (const { day, live } of ends) {
        const past = [];
        for (const view of views) past.push(await told(view, day));
        expect([day, past]).toEqual([day, live]);
      }
    }),
    { numRuns: 1, seed: 20231120, endOnFailure: true },
  );
}, 240_000);
