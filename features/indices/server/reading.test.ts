import { ApiError } from '@nanghang/contract';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingRoutes } from '../contract/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');

describe('overview', () => {
  it('tells where the province stands on every index, as published by the business date', async () => {
    const overview = await app.as(coordinator).call(readingRoutes.overview, {});
    expect(overview.cards.map((card) => card.code)).toEqual(['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX']);
    const [pci, papi, par, sipas, ict] = overview.cards;
    expect(pci).toMatchObject({ year: 2022, rank: { rank: 55, of: 63 }, rankChange: -18, previousYear: 2021 });
    expect(pci?.value).toBeCloseTo(62.31, 2);
    expect(papi).toMatchObject({ year: 2022, group: { label: { vi: 'Thấp nhất' } } });
    expect(par).toMatchObject({ year: 2020, mean: null, rank: { rank: 27, basis: 'published' } });
    expect(sipas?.gapToMean).toBeCloseTo(-1.54, 2);
    expect(ict).toMatchObject({ rank: { rank: 9 }, decimals: 4 });
    expect(overview.answer.vi).toMatch(/^PCI 2022 hạng 55\/63, giảm 18 bậc; PAPI 2022 thuộc nhóm Thấp nhất\.$/);
  });
});

describe('page of an index', () => {
  it('shows PCI 2020 with ten components, and what the stored values say', async () => {
    const page = await app.as(coordinator).call(readingRoutes.page, { params: { code: 'PCI' }, query: { year: 2020 } });
    expect(page.total).toMatchObject({ rank: { rank: 24, of: 63 }, rankChange: -9 });
    expect(page.total.value).toBeCloseTo(64.1626, 4);
    expect(page.components).toHaveLength(10);
    const support = page.components.find((row) => row.name.vi === 'Dịch vụ hỗ trợ doanh nghiệp');
    expect(support).toMatchObject({ code: 'PCI.8', weightRatio: 0.2, rank: { rank: 60 }, rankChange: -30 });
    expect(support?.change?.toFixed(2)).toBe('-1.31');
    expect(page.ladder.find((row) => row.own)?.rank).toBe(24);
    expect(page.placeAbove?.rank).toBe(23);
    expect(page.publishedOn).toBe('2021-05-01');
  });

  it('says so instead of comparing PAPI over its change of structure', async () => {
    const page = await app
      .as(coordinator)
      .call(readingRoutes.page, { params: { code: 'PAPI' }, query: { year: 2018 } });
    expect(page.total.change).toBeNull();
    expect(page.structureNote?.vi).toContain('6 sang 8');
  });

  it('knows nothing that was published later, and nothing of unknown indices', async () => {
    const ask = (code: string, year?: number) =>
      app.as(coordinator).call(readingRoutes.page, { params: { code }, query: { year } });
    await expect(ask('PCI', 2023)).rejects.toBeInstanceOf(ApiError);
    await expect(ask('XYZ')).rejects.toMatchObject({ problem: { status: 404 } });
  });
});

describe('one component and one figure', () => {
  it('tells the history and where each figure comes from', async () => {
    const query = { year: 2020, component: 'PCI.8' };
    const page = await app.as(coordinator).call(readingRoutes.component, { params: { code: 'PCI' }, query });
    expect(page.ranking).toHaveLength(63);
    expect(page.history.at(-1)?.change?.toFixed(2)).toBe('-1.31');
    const provenance = await app.as(coordinator).call(readingRoutes.provenance, { params: { code: 'PCI' }, query });
    expect(provenance.sources[0]).toMatchObject({ status: 'dataset', shown: true, value: 4.9544 });
    expect(provenance.sources.find((source) => source.status === 'seed')).toMatchObject({ agrees: true, value: 4.95 });
    expect(provenance.contribution?.points).toBeCloseTo(9.9088, 4);
  });

  it('is closed to people who are not signed in', async () => {
    await expect(app.as(undefined).call(readingRoutes.overview, {})).rejects.toMatchObject({
      problem: { status: 401 },
    });
  });
});
