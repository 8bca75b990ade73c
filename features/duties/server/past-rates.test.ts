import type { Actor } from '@nanghang/domain/access';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, obligationRoutes } from '../contract/index.ts';
import { meetOffices, type Offices } from './testing/two-offices.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let { on, owe, handIn } = {} as Offices;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  ({ coordinator, head, on, owe, handIn } = await meetOffices(app));
}, 240_000);

afterAll(() => app.stop());

const components = ['PCI.2', 'PCI.3'].map((componentCode) => ({ seriesCode: 'PCI', componentCode }));
const owed = (dueOn?: PlainDate) => owe({ components, ...(dueOn ? { dueOn } : {}) });

const decide = (
  act: 'accept' | 'return' | 'waive' | 'reopen',
  obligationId: string,
  reason: string = 'Theo hồ sơ của đơn vị',
) => app.as(coordinator).call(obligationRoutes[act], { params: { obligationId }, body: { reason } });

const views = [
  ...(['unit', 'plan', 'series', 'component', 'quarter', 'month'] as const).map((by) => ({ by })),
  { by: 'unit' as const, from: '2024-03-01' as const, to: '2024-03-31' as const },
  { by: 'unit' as const, series: 'PCI', component: 'PCI.2' },
  { by: 'component' as const, series: 'PCI' },
  { by: 'month' as const, duty: 'lead' as const },
];

function counted({
  total,
  items,
}: {
  total: { due: number };
  items: { key: string; due: number; waived: number; ahead: number; undated: number }[];
}) {
  const something = items.filter((one) => one.due + one.waived + one.ahead + one.undated > 0);
  return { total, items: something.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
}

/** Everything the rates say, live or as of a day. */
async function said(actor: Actor, asOf?: string) {
  const answers = [];
  for (const view of views) {
    const query = { ...view, ...(asOf ? { asOf } : {}) };
    const rates = await app.as(actor).call(followingRoutes.rates, { query });
    answers.push([view, counted(rates)]);
  }
  return answers;
}

it('gives for each day that has passed what the rates said at its end', async () => {
  const ends: { day: string; live: unknown; ofHead: unknown }[] = [];
  const endOf = async (day: string) => {
    on(day);
    ends.push({ day, live: await said(coordinator), ofHead: await said(head) });
  };
  on('2024-03-01');
  const dates = ['2024-03-05', '2024-03-06', '2024-03-20', '2024-03-29', '2024-04-15'].map(plainDate);
  const ids: string[] = [];
  for (const date of [...dates, undefined]) ids.push(await owed(date));
  const [first = '', second = '', third = '', extended = '', ahead = '', undated = ''] = ids;
  on('2024-03-05');
  await handIn(first);
  await endOf('2024-03-05');
  on('2024-03-12');
  await decide('accept', first);
  await handIn(second);
  await decide('return', second);
  await app.as(coordinator).call(obligationRoutes.extend, {
    params: { obligationId: extended },
    body: { dueOn: '2024-05-10', reason: 'Chờ số liệu của Bộ' },
  });
  await endOf('2024-03-31');
  on('2024-04-02');
  await handIn(second);
  await decide('accept', second);
  await decide('waive', third);
  await decide('reopen', first);
  await app.as(coordinator).call(obligationRoutes.setDue, {
    params: { obligationId: undated },
    body: { dueOn: '2024-04-20', reason: 'Thống nhất hạn' },
  });
  await owed(plainDate('2024-04-08'));
  await endOf('2024-04-30');
  on('2024-05-06');
  await decide('accept', first);
  await handIn(ahead);
  await decide('reopen', third);
  on('2024-06-01');
  for (const { day, live, ofHead } of ends) {
    expect([day, await said(coordinator, day)]).toEqual([day, live]);
    expect([day, await said(head, day)]).toEqual([day, ofHead]);
  }
  expect(await said(coordinator)).not.toEqual(ends.at(-1)?.live);
  const months = ends.map(({ live }) => JSON.stringify(live));
  expect(new Set(months).size).toBe(months.length);
}, 120_000);

it('refuses a day that has not passed', async () => {
  on('2024-06-01');
  const query = { by: 'unit', asOf: '2024-06-02' } as const;
  await expect(app.as(coordinator).call(followingRoutes.rates, { query })).rejects.toMatchObject({
    problem: { code: 'INVALID', issues: [{ code: 'DAY_NOT_PASSED' }] },
  });
});
