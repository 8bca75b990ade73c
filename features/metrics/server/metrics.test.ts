import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricRoutes } from '../contract/index.ts';

let app: TestApp;
const officer = testActor('unit_officer');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const values = (id: string, query: { subject?: string; period?: string } = {}) =>
  app.as(officer).call(metricRoutes.values, { params: { id }, query });
const rows = (id: string, subject: string, period: string) =>
  app.as(officer).call(metricRoutes.rows, { params: { id }, query: { subject, period } });

describe('definitions', () => {
  it('are listed and read one by one, with all that makes a number clear', async () => {
    const { items } = await app.as(officer).call(metricRoutes.list, {});
    expect(items.map((item) => item.id)).toEqual([
      'index.value',
      'index.rank',
      'index.gap_to_mean',
      'duty.on_time_rate',
      'duty.completion_rate',
      'duty.reported_figure',
    ]);
    const rank = await app.as(officer).call(metricRoutes.show, { params: { id: 'index.rank' } });
    expect(rank).toMatchObject({ direction: 'lower_is_better', denominator: null, asOfRule: 'published_by' });
    await expect(app.as(officer).call(metricRoutes.show, { params: { id: 'no.such' } })).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });

  it('are for people who are signed in', async () => {
    await expect(app.as(undefined).call(metricRoutes.list, {})).rejects.toMatchObject({ problem: { status: 401 } });
  });

  it('are not told to a token without the scope of the feature that counts them', async () => {
    const narrow = { ...officer, tokenScopes: ['metric.read'] };
    expect((await app.as(narrow).call(metricRoutes.list, {})).items).toEqual([]);
    await expect(
      app.as(narrow).call(metricRoutes.values, { params: { id: 'index.value' }, query: {} }),
    ).rejects.toMatchObject({ problem: { status: 404 } });
  });
});

describe('values', () => {
  it('are those of the own province, as published by the business date', async () => {
    const { asOf, items } = await values('index.value', { subject: 'PCI' });
    expect(asOf).toBe('2023-11-20');
    expect(items.at(-1)).toMatchObject({ period: '2022', decimals: 2, asOf: '2023-11-20', reason: null });
    expect(items.at(-1)?.value).toBeCloseTo(62.31, 2);
    expect(items.every((item) => item.subject === 'PCI')).toBe(true);
    expect(items.map((item) => item.period)).toEqual(items.map((item) => item.period).toSorted());
  });

  it('stand among as many as were ranked, and follow the scale of each index', async () => {
    const [rank] = (await values('index.rank', { subject: 'PCI', period: '2020' })).items;
    expect(rank).toMatchObject({ value: 24, of: 63, direction: 'lower_is_better' });
    const [ict] = (await values('index.value', { subject: 'ICT INDEX' })).items;
    expect(ict?.decimals).toBe(4);
    const gaps = (await values('index.gap_to_mean', { subject: 'SIPAS' })).items;
    expect(gaps.findLast((gap) => gap.value !== null)?.value).toBeCloseTo(-1.54, 2);
    expect(gaps.filter((gap) => gap.value === null).every((gap) => gap.reason !== null)).toBe(true);
  });

  it('are the same number everywhere: the value less the mean is the gap', async () => {
    const [value] = (await values('index.value', { subject: 'PCI', period: '2020' })).items;
    const [gap] = (await values('index.gap_to_mean', { subject: 'PCI', period: '2020' })).items;
    const found = await rows('index.gap_to_mean', 'PCI', '2020');
    const scores = found.rows.filter((row) => row.cells[2] !== null).map((row) => Number(row.cells[1]));
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(gap?.value).toBeCloseTo(Number(value?.value) - mean, 1);
  });
});

describe('rows', () => {
  it('are the sources of a score, the used one marked', async () => {
    const found = await rows('index.value', 'PCI', '2020');
    expect(found.columns.map((column) => column.id)).toEqual(['kind', 'value', 'rank', 'use', 'source']);
    expect(found.rows.filter((row) => row.own)).toHaveLength(1);
    expect(found.rows[0]?.cells[1]).toBeCloseTo(64.1626, 4);
    expect(found.rows.length).toBeGreaterThan(1);
  });

  it('are all provinces of a rank, the own one at its place', async () => {
    const found = await rows('index.rank', 'PCI', '2020');
    expect(found.rows).toHaveLength(63);
    expect(found.rows.findIndex((row) => row.own)).toBe(23);
    expect(found.rows.find((row) => row.own)?.cells[2]).toBe(24);
    expect(found.value.value).toBe(24);
  });

  it('do not exist for what was not published yet or never', async () => {
    await expect(rows('index.value', 'PCI', '2023')).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(rows('index.value', 'XYZ', '2020')).rejects.toMatchObject({ problem: { status: 404 } });
  });
});
