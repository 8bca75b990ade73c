import { readTableFile } from '@nanghang/platform/spreadsheet';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  comparingRoutes,
  promisingRoutes,
  type ScenarioBody,
  simulatingRoutes,
  type TargetBody,
} from '../contract/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');
const officer = testActor('unit_officer');

describe('what-if', () => {
  it('sends what a browser needs to compute PCI 2020 again', async () => {
    const found = await app.as(officer).call(simulatingRoutes.simulation, { query: { index: 'PCI', year: 2020 } });
    expect(found).toMatchObject({ refusal: null, previousYear: 2019, aggregation: 'weighted_mean_x10' });
    expect(found.totals).toHaveLength(63);
    const support = found.components.find((one) => one.code === 'PCI.8');
    expect(support).toMatchObject({ value: 4.9544, weightRatio: 0.2, ownBest: { year: 2018 } });
    expect(found.publishedGroup?.vi).toBe('Khá');
  });

  it('begins with the newest edition whose components are known, though a newer total is', async () => {
    const found = await app.as(officer).call(simulatingRoutes.simulation, { query: {} });
    expect(found).toMatchObject({ code: 'PCI', year: 2021, refusal: null });
    expect(found.indices[0]?.years.at(-1)).toBe(2022);
    expect(found.components.every((one) => one.value !== null)).toBe(true);
  });

  it('gives the proof as a workbook: the sum term by term, and the ranking counted again', async () => {
    const goal = encodeURIComponent(JSON.stringify({ kind: 'rank', rank: 15 }));
    const path = `/api/v1/what-if/workbook?index=PCI&year=2020&moves=PCI.8:5.6144&goal=${goal}`;
    const answer = await app.fetchAs(officer)(path);
    expect(answer.status).toBe(200);
    const [sum, ranking] = readTableFile(new Uint8Array(await answer.arrayBuffer()));
    const amount = (label: string) => sum?.rows.find((row) => row[0]?.text.startsWith(label))?.[5]?.number;
    expect(amount('Tổng điểm 2020')).toBeCloseTo(64.1626, 6);
    expect(amount('Dịch vụ hỗ trợ doanh nghiệp')).toBeCloseTo(1.32, 6);
    expect(amount('Tổng điểm tính thử')).toBeCloseTo(65.4826, 6);
    expect(amount('Hạng tính lại')).toBe(15);
    expect(amount('Chênh lệch')).toBeCloseTo(0.0075, 6);
    expect(ranking?.rows).toHaveLength(64);
    expect(ranking?.rows[15]?.slice(0, 2)).toMatchObject([{ number: 15 }, { text: 'Tây Ninh' }]);
    const wrong = await app.fetchAs(officer)('/api/v1/what-if/workbook?index=PCI&year=2020&goal=%7B');
    expect(wrong.status).toBe(422);
  });

  it('says why an index whose total does not follow cannot be tried', async () => {
    const found = await app.as(officer).call(simulatingRoutes.simulation, { query: { index: 'SIPAS' } });
    expect(found.refusal).not.toBeNull();
  });
});

const scenario: ScenarioBody = {
  index: 'PCI',
  year: 2020,
  name: 'Lên hạng 15',
  moves: [{ component: 'PCI.8', to: 5.6144 }],
  goal: { kind: 'rank', rank: 15 },
  limits: [{ component: 'PCI.10', locked: true, maxDelta: null, cost: 1 }],
};

describe('scenarios', () => {
  it('are saved once, read by everybody, and removed by their owner alone', async () => {
    const owner = app.as(officer);
    const saved = await owner.call(simulatingRoutes.saveScenario, { body: scenario, idempotencyKey: 'save-1' });
    await expect(
      owner.call(simulatingRoutes.saveScenario, { body: scenario, idempotencyKey: 'save-1' }),
    ).rejects.toMatchObject({ problem: { code: 'ALREADY_DONE' } });
    const params = { scenarioId: saved.scenarioId };
    const other = app.as(testActor('unit_officer'));
    expect(await other.call(simulatingRoutes.scenario, { params })).toMatchObject({ ...scenario, own: false });
    await expect(other.call(simulatingRoutes.removeScenario, { params })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    await owner.call(simulatingRoutes.removeScenario, { params });
    await expect(owner.call(simulatingRoutes.scenario, { params })).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('refuse components that the edition does not have', async () => {
    const body = { ...scenario, moves: [{ component: 'PCI.99', to: 9 }] };
    await expect(app.as(officer).call(simulatingRoutes.saveScenario, { body })).rejects.toMatchObject({
      problem: { status: 422 },
    });
  });

  it('become targets of the coordinator, each judged at once', async () => {
    const saved = await app.as(coordinator).call(simulatingRoutes.saveScenario, { body: scenario });
    const input = { params: { scenarioId: saved.scenarioId }, body: { dueOn: '2025-12-31' } };
    await expect(app.as(officer).call(simulatingRoutes.promiseScenario, input)).rejects.toMatchObject({
      problem: { status: 403 },
    });
    const { targetIds } = await app.as(coordinator).call(simulatingRoutes.promiseScenario, input);
    expect(targetIds).toHaveLength(2);
    const first = await app.as(officer).call(promisingRoutes.target, { params: { targetId: targetIds[0] ?? '' } });
    expect(first.target).toMatchObject({ code: 'T53', condition: { kind: 'value', operator: '>=', value: 5.62 } });
    expect(first.verdicts).toHaveLength(1);
    for (const targetId of targetIds)
      await app.as(coordinator).call(promisingRoutes.retireTarget, { params: { targetId } });
  });
});

describe('comparison', () => {
  it('lays provinces beside one another with intervals and quarters, on the map of then', async () => {
    const [first = ''] = ['Quảng Ninh'];
    const found = await app.as(officer).call(comparingRoutes.compare, {
      query: { index: 'PCI', year: 2020, provinces: `${first},Long An` },
    });
    expect(found.rows).toHaveLength(63);
    expect(found.rows[0]).toMatchObject({ province: first, rank: 1, quartile: 0, chosen: true, reconstructed: false });
    expect(found.rows.find((row) => row.own)).toMatchObject({ rank: 24, rankBefore: 15 });
    expect(found.rows.every((row) => row.low !== null && row.high !== null)).toBe(true);
    expect(found.lines).toHaveLength(3);
    expect(found.answer.vi).toContain('2/2 tỉnh được chọn đứng trên');
  });

  it('lays regions beside one another, as law sets them for the map that is shown', async () => {
    const then = await app.as(officer).call(comparingRoutes.compare, { query: { index: 'PCI', year: 2020 } });
    expect(then.regions).toHaveLength(6);
    expect(then.regionsDocument).toBe('Nghị quyết 81/2023/QH15');
    const own = then.regions.find((one) => one.own);
    const members = then.rows.filter((row) => row.region?.vi === own?.name.vi);
    expect(members).toHaveLength(own?.of ?? 0);
    const mean = members.reduce((sum, row) => sum + (row.value ?? 0), 0) / members.length;
    expect(own?.mean).toBeCloseTo(mean, 10);
    expect(then.regions.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(then.answer.vi).toContain(`trong vùng ${own?.name.vi}`);
    expect(then.rows.every((row) => row.region !== null)).toBe(true);
    const today = await app
      .as(officer)
      .call(comparingRoutes.compare, { query: { index: 'PCI', year: 2020, map: 'today' } });
    expect(today.regionsDocument).toBe('Nghị quyết 306/NQ-CP');
    expect(today.regions.map((one) => one.of).reduce((sum, of) => sum + of, 0)).toBe(34);
  });

  it('shows the own past with its breaks: nothing is subtracted across structures, and the reason is said', async () => {
    const found = await app.as(officer).call(comparingRoutes.compare, { query: { index: 'PAPI', year: 2020 } });
    const broken = found.past.find((one) => one.year === 2018);
    expect(broken).toMatchObject({ change: null, rankBefore: null });
    expect(broken?.note?.vi).toContain('6 sang 8');
    const after = found.past.find((one) => one.year === 2019);
    expect(after?.change).toBeCloseTo((after?.value ?? 0) - (broken?.value ?? 0), 10);
    expect(found.bands.map((one) => one.year)).toEqual(found.lines[0]?.points.map((one) => one.year));
    expect(found.bands.every((one) => one.q1 <= one.q2 && one.q2 <= one.q3)).toBe(true);
    const pci = await app.as(officer).call(comparingRoutes.compare, { query: { index: 'PCI', year: 2020 } });
    expect(pci.past[0]).toMatchObject({ year: 2020, rank: 24, of: 63, rankBefore: 15, quartile: 1, note: null });
  });

  it('reconstructs today’s map and says so', async () => {
    const found = await app.as(officer).call(comparingRoutes.compare, {
      query: { index: 'PCI', year: 2020, map: 'today' },
    });
    expect(found.rows).toHaveLength(34);
    const own = found.rows.find((row) => row.own);
    expect(own?.reconstructed).toBe(true);
    expect(own?.low).toBeLessThanOrEqual(own?.rank ?? 0);
    expect(own?.high).toBeGreaterThanOrEqual(own?.rank ?? 99);
    expect(found.uncertainty).toMatchObject({ draws: 1000, seed: 2020 });
    expect(found.mean).toBeNull();
    expect(own?.note?.vi).toContain('dựng lại');
    expect(found.rows.some((row) => !row.reconstructed && row.note === null)).toBe(true);
  });

  it('comes as a workbook', async () => {
    const answer = await app.fetchAs(officer)('/api/v1/compare/workbook?index=PCI&year=2020');
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});

describe('targets', () => {
  it('of the demo plan are judged by the newest figures, with forecasts and reasons', async () => {
    const list = await app.as(officer).call(promisingRoutes.targets, {});
    const byCode = new Map(list.items.map((row) => [row.code, row]));
    expect([...byCode.keys()]).toEqual(Array.from({ length: 52 }, (_, place) => `T${place + 1}`));
    expect(byCode.get('T1')).toMatchObject({ verdict: 'at_risk', unitName: 'Sở Kế hoạch và Đầu tư' });
    expect(byCode.get('T1')?.assumption?.vi).toContain('hạng 20');
    expect(byCode.get('T2')).toMatchObject({ verdict: 'at_risk', measured: { group: 'Thấp nhất' } });
    expect(byCode.get('T3')).toMatchObject({ verdict: 'met', gauge: { now: 27, target: 30, betterWhen: 'lower' } });
    expect(byCode.get('T4')?.verdict).toBe('at_risk');
    expect(byCode.get('T4')?.gauge).toMatchObject({ now: 83.94, target: 85.48 });
    expect(byCode.get('T5')?.verdict).toBe('met');
    expect(list.counts).toMatchObject({ met: 2, at_risk: 5, not_measurable: 45 });
    expect(JSON.stringify(list)).not.toContain('NaN');
    const shown = await app
      .as(officer)
      .call(promisingRoutes.target, { params: { targetId: byCode.get('T1')?.targetId ?? '' } });
    expect(shown.verdicts.map((one) => one.verdict)).toEqual(['at_risk']);
  });

  const body: TargetBody = {
    code: 'T90',
    title: 'PCI năm sau cao hơn năm trước',
    measure: { kind: 'index', index: 'PCI', component: 'TOTAL' },
    condition: { kind: 'last-year', operator: '>' },
    dueOn: null,
    yearly: false,
    baselineYear: null,
    assumedPlace: null,
    unitId: null,
    section: null,
    document: null,
    sourceLine: 9,
    sourceText: null,
  };

  it('are set, changed and retired by the coordinator, and name contradictions', async () => {
    const client = app.as(coordinator);
    await expect(app.as(officer).call(promisingRoutes.createTarget, { body })).rejects.toMatchObject({
      problem: { status: 403 },
    });
    const { targetId } = await client.call(promisingRoutes.createTarget, { body });
    await expect(client.call(promisingRoutes.createTarget, { body })).rejects.toMatchObject({
      problem: { status: 422, issues: [{ path: ['code'] }] },
    });
    const params = { targetId };
    const top: TargetBody = { ...body, condition: { kind: 'rank', operator: '<=', rank: 60 } };
    await client.call(promisingRoutes.changeTarget, {
      params,
      body: { ...top, version: 1, reason: 'theo văn bản mới' },
    });
    await expect(
      client.call(promisingRoutes.changeTarget, { params, body: { ...top, version: 1, reason: 'lần hai' } }),
    ).rejects.toMatchObject({ problem: { status: 409 } });
    const shown = await client.call(promisingRoutes.target, { params });
    expect(shown.verdicts.map((one) => one.verdict)).toEqual(['met', 'at_risk']);
    const worse = { ...body, code: 'T91', condition: { kind: 'rank', operator: '>', rank: 62 } } as const;
    const second = await client.call(promisingRoutes.createTarget, { body: worse });
    const list = await client.call(promisingRoutes.targets, {});
    expect(list.conflicts).toMatchObject([
      { kind: 'different-levels', first: 'T6', second: 'T37', stricter: 'T37', lines: [392, 579] },
      { kind: 'different-levels', first: 'T7', second: 'T39', stricter: 'T39', lines: [392, 580] },
      { kind: 'contradiction', first: 'T90', second: 'T91', lines: [9, 9] },
    ]);
    for (const one of [targetId, second.targetId])
      await client.call(promisingRoutes.retireTarget, { params: { targetId: one } });
    expect((await client.call(promisingRoutes.targets, {})).items.map((row) => row.code)).not.toContain('T90');
  });
});
