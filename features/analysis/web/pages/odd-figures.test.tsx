import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Compared, Diagnosis, Simulation, TargetList } from '../../contract/index.ts';
import { Page as ComparePage } from './compare.page.tsx';
import { Page as DiagnosisPage } from './diagnosis.page.tsx';
import { Page as TargetsPage } from './targets.page.tsx';
import { Page as WhatIfPage } from './what-if.page.tsx';

const same = (text: string) => ({ vi: text, en: text });
const asOf = '2023-11-20' as Diagnosis['asOf'];
const higher = { direction: 'higher_is_better', decimals: 2 } as const;
const session = { ...testSession, permissions: ['target.write', 'target.record', 'scenario.write'] };

/** What no screen may say. */
const forbidden = /NaN|Infinity|undefined|null|\[object/;

function nothingForbidden(): void {
  expect(document.body.textContent).not.toMatch(forbidden);
}

function serve(path: string, body: object): void {
  pageApi.use(http.get(path, () => HttpResponse.json(body)));
}

/** An edition of one province with nothing but a total. */
const bareDiagnosis: Diagnosis = {
  ...{ code: 'X', name: same('Chỉ số X'), province: 'Tỉnh A', asOf, year: 2020, years: [2020], fromYear: null },
  ...{ fromYears: [], ...higher, answer: same('X 2020 đạt 5,00 điểm.'), breakNote: null },
  ...{ before: null, after: 5, change: null, mean: null, rank: null, rankBefore: null, unexplained: null, shift: null },
  components: [
    {
      ...{ code: 'X.1', name: same('Thành phần'), weightRatio: null, value: null, before: null, change: null },
      ...{ comparison: { kind: 'same', note: null }, byValue: null, byWeight: null, points: null, mean: null },
      ...{ fromMean: null, fromMeanChange: null, belowMean: false, belowQuartile: false, rank: null, rankBefore: null },
      rankWithout: null,
    },
  ],
  ...{ improvers: [], outliers: [], uncertainty: null },
  forecast: { kind: 'none', year: 2021, reason: same('chưa có số liệu: cần ít nhất 3 kỳ') },
};

const scale = { min: 0, max: 10, unit: 'điểm' };

const bareSimulation: Simulation = {
  ...{
    code: 'X',
    name: same('Chỉ số X'),
    province: 'Tỉnh A',
    asOf,
    year: 2020,
    previousYear: null,
    previousRank: null,
  },
  ...{ indices: [{ code: 'X', name: same('Chỉ số X'), years: [2020] }], aggregation: 'weighted_mean_x10', ...higher },
  ...{ scale: { ...scale, max: 100 }, groups: null, publishedGroup: null, mean: null },
  refusal: same('Chưa có tổng điểm của các tỉnh khác: tính được điểm, thứ hạng chưa có nghĩa.'),
  components: [
    {
      ...{
        code: 'X.1',
        name: same('Không đổi'),
        weightRatio: 1,
        minPoints: null,
        maxPoints: null,
        scale,
        bounds: scale,
      },
      ...{ direction: 'higher_is_better', confidence: 'verified', value: -3, before: null, mean: null, least: null },
      ...{ greatest: null, ownBest: null },
    },
    {
      ...{
        code: 'X.2',
        name: same('Chưa có'),
        weightRatio: 0,
        minPoints: null,
        maxPoints: null,
        scale,
        bounds: scale,
      },
      ...{ direction: 'higher_is_better', confidence: 'verified', value: null, before: null, mean: null, least: null },
      ...{ greatest: null, ownBest: null },
    },
  ],
  totals: [{ province: 'Tỉnh A', total: -30, values: [-3, null] }],
};

const bareComparison: Compared = {
  ...{ code: 'X', name: same('Chỉ số X'), province: 'Tỉnh A', asOf, year: 2020, previousYear: null },
  ...{ component: 'TOTAL', componentName: same('Tổng điểm'), components: [], indices: [], map: 'then', ...higher },
  ...{ answer: same('X 2020: chưa có số liệu để so sánh.'), changeNote: null, quartiles: null, mean: null },
  ...{ statisticsNote: same('chưa có số liệu'), meanLine: [{ year: 2020, value: null }], uncertainty: null },
  rows: [
    {
      ...{
        province: 'Tỉnh A',
        own: true,
        chosen: false,
        value: null,
        rank: null,
        low: null,
        high: null,
        quartile: null,
      },
      ...{ region: null, before: null, change: null, rankBefore: null, reconstructed: false, note: null },
    },
  ],
  regions: [
    {
      ...{ name: same('Vùng'), own: true, n: 0, of: 6, mean: null, rank: null, lowest: null, highest: null },
      ...{ best: [], change: null },
    },
  ],
  ...{ regionsDocument: null, bands: [], past: [], lines: [{ province: 'Tỉnh A', own: true, points: [] }] },
};

const bareTargets: TargetList = {
  ...{ asOf, answer: same('1 mục tiêu: 1 chưa có số liệu theo số mới nhất.'), conflicts: [] },
  counts: { met: 0, on_course: 0, at_risk: 0, missed: 0, not_measurable: 1 },
  items: [
    {
      ...{ targetId: '01890000-0000-7000-8000-000000000009', version: 1, code: 'T1', title: 'Tỷ lệ trên 98%' },
      ...{ measure: { kind: 'metric', metric: 'Tỷ lệ' }, condition: { kind: 'rate', operator: '>', value: 98 } },
      ...{ dueOn: null, yearly: true, baselineYear: null, assumedPlace: null, unitId: null, section: null },
      ...{ document: null, sourceLine: null, sourceText: null, unitName: null, conditionText: same('trên 98%') },
      ...{ measureText: same('Tỷ lệ'), verdict: 'not_measurable', reason: same('chưa ghi số liệu nào') },
      ...{ assumption: null, measured: null, measuredFrom: null, decimals: 2, unit: '%', gauge: null },
      ...{ forecastYear: null, forecastNote: null },
    },
  ],
};

describe('pages of figures as they may come', () => {
  it('a diagnosis of a lone total says what it knows and no more', async () => {
    serve('/api/v1/indices/X/diagnosis', bareDiagnosis);
    renderPage(<DiagnosisPage />, { url: '/indices/X/diagnosis?year=2020', path: '/indices/$code/diagnosis', session });
    await screen.findByRole('heading', { level: 1, name: /X 2020 đạt 5,00 điểm/ });
    expect(screen.getAllByText(/chưa có số liệu: cần ít nhất 3 kỳ/).length).toBeGreaterThan(0);
    nothingForbidden();
  });

  it('a what-if of one province with a negative and a missing component', async () => {
    serve('/api/v1/what-if', bareSimulation);
    serve('/api/v1/scenarios', { items: [] });
    renderPage(<WhatIfPage />, { url: '/what-if?index=X&year=2020', path: '/what-if', session });
    await screen.findByRole('slider', { name: 'Không đổi' });
    expect(screen.getAllByText('chưa có điểm của tỉnh').length).toBeGreaterThan(0);
    expect(screen.getByRole('row', { name: /Tổng điểm tính thử/ }).textContent).toContain('−30,0000');
    nothingForbidden();
  });

  it('a comparison of nothing', async () => {
    serve('/api/v1/compare', bareComparison);
    renderPage(<ComparePage />, { url: '/compare?index=X', path: '/compare', session });
    await screen.findByRole('heading', { level: 1, name: /chưa có số liệu để so sánh/ });
    expect(screen.getAllByText('chưa xếp vùng').length).toBeGreaterThan(0);
    nothingForbidden();
  });

  it('a target without any figure', async () => {
    serve('/api/v1/targets', bareTargets);
    renderPage(<TargetsPage />, { url: '/targets', path: '/targets', session });
    await screen.findByText('Tỷ lệ trên 98%');
    expect(screen.getByText('chưa ghi số liệu nào')).toBeDefined();
    nothingForbidden();
  });
});
