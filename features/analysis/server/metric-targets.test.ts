import { readFileSync } from 'node:fs';
import { targetConditionOf } from '@nanghang/domain/index-algebra';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FigureBody, promisingRoutes, type TargetBody } from '../contract/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');
let made = 0;

function bodyOf(more: Partial<TargetBody>): TargetBody {
  made += 1;
  return {
    ...{ code: `M${made}`, title: 'Mục tiêu kiểm thử', dueOn: null, yearly: false, baselineYear: null },
    measure: { kind: 'metric', metric: 'Chỉ tiêu kiểm thử' },
    condition: { kind: 'rate', operator: '>', value: 98 },
    ...{ assumedPlace: null, unitId: null, section: null, document: null, sourceLine: null, sourceText: null },
    ...more,
  };
}

async function create(more: Partial<TargetBody>): Promise<string> {
  return (await app.as(coordinator).call(promisingRoutes.createTarget, { body: bodyOf(more) })).targetId;
}

const show = (targetId: string) => app.as(coordinator).call(promisingRoutes.target, { params: { targetId } });

async function record(targetId: string, more: Partial<FigureBody> & Pick<FigureBody, 'period' | 'value'>) {
  const body = { nationalMean: null, subject: null, unit: '%', source: 'Báo cáo cải cách hành chính', ...more };
  return app.as(coordinator).call(promisingRoutes.recordFigure, { params: { targetId }, body });
}

describe('a metric that a feature counts', () => {
  const rank = { kind: 'metric', metric: 'index.rank', subject: 'PCI' } as const;

  it('judges a target by its newest value, with the rows behind it counted elsewhere', async () => {
    const targetId = await create({ measure: rank, condition: { kind: 'rank', operator: '<=', rank: 60 } });
    const { target, recordable } = await show(targetId);
    expect(target).toMatchObject({
      ...{ verdict: 'met', measured: { value: 55, rank: 55, of: 63 }, measuredFrom: { vi: '2022' } },
      gauge: { now: 55, target: 60, axis: [1, 63], betterWhen: 'lower', kind: 'rank' },
    });
    expect(recordable).toBe(false);
    await expect(record(targetId, { period: '2023', value: 1 })).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('compares with the same period of the year before', async () => {
    const measure = { kind: 'metric', metric: 'index.value', subject: 'PCI' } as const;
    const { target } = await show(await create({ measure, condition: { kind: 'last-year', operator: '>' } }));
    expect(target.verdict).toBe('at_risk');
    expect(target.reason.vi).toContain('kỳ trước');
    expect(target.gauge?.target).toBeGreaterThan(target.gauge?.now ?? 99);
  });

  it('of the whole province stands where a metric also has its units', async () => {
    const measure = { kind: 'metric', metric: 'duty.on_time_rate' } as const;
    const { target } = await show(await create({ measure, condition: { kind: 'rate', operator: '>', value: 98 } }));
    expect(target.reason.vi).not.toContain('chưa chọn đối tượng');
    expect(target.measureText.vi.length).toBeGreaterThan(5);
  });

  it('is not judged as long as nobody says which of its subjects', async () => {
    const { target } = await show(await create({ measure: { kind: 'metric', metric: 'index.rank' } }));
    expect(target.verdict).toBe('not_measurable');
    expect(target.reason.vi).toContain('chưa chọn đối tượng nào');
  });
});

describe('a measure that a document names', () => {
  it('waits for a figure, and each new figure changes the verdict and keeps the one before', async () => {
    const metric = 'Tỷ lệ hồ sơ đúng hạn kiểm thử';
    const targetId = await create({
      measure: { kind: 'metric', metric },
      baselineYear: 2021,
      dueOn: '2025-12-31' as never,
    });
    const sibling = await create({ measure: { kind: 'metric', metric: metric.toUpperCase() } });
    expect((await show(targetId)).target).toMatchObject({ verdict: 'not_measurable', measured: null, gauge: null });
    await record(targetId, { period: '2021', value: 90 });
    await record(targetId, { period: '2023-09', value: 97, nationalMean: 96 });
    const first = await show(targetId);
    // 90 on 31/12/2021, 98 needed on 31/12/2025: 638 of 1461 days make 93.49.
    expect(first.target).toMatchObject({
      verdict: 'on_course',
      measuredFrom: { vi: 'tháng 9/2023, Báo cáo cải cách hành chính' },
    });
    expect(first.target.reason.vi).toContain('93,49');
    await record(targetId, { period: '2023-09', value: 98.2, source: 'Bản đính chính' });
    const second = await show(targetId);
    expect(second.target).toMatchObject({ verdict: 'met', measured: { value: 98.2 }, unit: '%' });
    expect(second.verdicts.map((one) => one.verdict)).toEqual(['met', 'on_course', 'at_risk', 'not_measurable']);
    const inMonth = second.figures.filter((one) => one.period === '2023-09');
    expect(inMonth.map((one) => [one.value, one.used])).toEqual([
      [98.2, true],
      [97, false],
    ]);
    expect(second.figures).toHaveLength(3);
    expect((await show(sibling)).target.verdict).toBe('met');
    const list = await app.as(coordinator).call(promisingRoutes.targets, {});
    expect(list.items.find((row) => row.targetId === targetId)?.verdict).toBe('met');
  });

  it('is compared with a national mean where its source gives one', async () => {
    const measure = { kind: 'metric', metric: 'Số ngày chờ kiểm thử' } as const;
    const targetId = await create({ measure, condition: { kind: 'mean', operator: '<' } });
    await record(targetId, { period: '2022', value: 31, unit: 'ngày' });
    expect((await show(targetId)).target.reason.vi).toContain('chưa có trung bình cả nước');
    await record(targetId, { period: '2022', value: 27, nationalMean: 29, unit: 'ngày' });
    expect((await show(targetId)).target).toMatchObject({ verdict: 'met', gauge: { betterWhen: 'lower' }, unit: '' });
  });

  it('holds in each unit, or names those in which it does not', async () => {
    const condition = { kind: 'count', operator: '>=', value: 1, unit: 'sáng kiến', per: 'each-unit' } as const;
    const targetId = await create({ measure: { kind: 'metric', metric: 'Số sáng kiến kiểm thử' }, condition });
    expect((await show(targetId)).target.verdict).toBe('not_measurable');
    await record(targetId, { period: '2023', value: 2, subject: 'Sở A', unit: 'sáng kiến' });
    await record(targetId, { period: '2023', value: 0, subject: 'Sở B', unit: 'sáng kiến' });
    const { target } = await show(targetId);
    expect(target).toMatchObject({ verdict: 'at_risk', measured: { units: [{ name: 'Sở A' }, { name: 'Sở B' }] } });
    expect(target.reason.vi).toContain('1/2 đơn vị chưa đạt: Sở B');
    await record(targetId, { period: '2023', value: 1, subject: 'Sở B', unit: 'sáng kiến' });
    expect((await show(targetId)).target.verdict).toBe('met');
  });

  it('is recorded by those who follow the target, and refuses a period that is none', async () => {
    const targetId = await create({});
    const officer = app.as(testActor('unit_officer'));
    const body = { period: '2023', value: 1, nationalMean: null, subject: null, unit: null, source: 'nguồn' };
    const params = { targetId };
    await expect(officer.call(promisingRoutes.recordFigure, { params, body })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    await expect(record(targetId, { period: '2023-13', value: 1 })).rejects.toMatchObject({ problem: { status: 400 } });
  });
});

describe('a target that holds every year', () => {
  it('is judged by the end of the current year, up to its last day', async () => {
    const measure = { kind: 'metric', metric: 'Chỉ tiêu hàng năm kiểm thử' } as const;
    const yearly = { measure, yearly: true, dueOn: '2025-12-31' as never };
    const targetId = await create(yearly);
    await record(targetId, { period: '2022', value: 99 });
    expect((await show(targetId)).target.verdict).toBe('met');
    await record(targetId, { period: '2023', value: 97 });
    // The year is not over: its figure warns and decides nothing yet.
    expect((await show(targetId)).target.verdict).toBe('at_risk');
    await record(targetId, { period: '2023', value: 98.5 });
    expect((await show(targetId)).target.verdict).toBe('met');
  });
});

describe('targets of the plan of a district of 2023', () => {
  const { targets } = JSON.parse(
    readFileSync(new URL('./fixtures/plan-2023-targets.json', import.meta.url), 'utf8'),
  ) as {
    targets: {
      text: string;
      metric: string;
      operator: string;
      value: number;
      unit: string;
      by: string | null;
      source_line: number;
    }[];
  };

  it('are all set, worded and shown: "trên 95%", "ít nhất 1 sáng kiến", "bằng 100%"', async () => {
    for (const one of targets) {
      const condition = targetConditionOf(one);
      if (!condition) throw new Error(one.text);
      await create({
        ...{ title: one.text, measure: { kind: 'metric', metric: one.metric }, condition: condition as never },
        ...{ yearly: one.by === 'hàng năm', sourceLine: one.source_line, sourceText: one.text },
      });
    }
    const list = await app.as(coordinator).call(promisingRoutes.targets, {});
    const rows = targets.map((one) => list.items.find((row) => row.title === one.text));
    expect(rows.every((row) => row?.verdict === 'not_measurable')).toBe(true);
    const words = rows.map((row) => row?.conditionText.vi);
    expect(words).toContain('trên 95%');
    expect(words).toContain('trên 98%');
    expect(words).toContain('bằng 100%');
    expect(words).toContain('ít nhất 1 giải pháp');
  });
});

describe('breaks in a series', () => {
  const papi = { kind: 'index', index: 'PAPI', component: 'TOTAL' } as const;

  it('withhold a gain over a baseline of another structure, and say so', async () => {
    const condition = { kind: 'gain', of: 'value', operator: '>=', amount: 2 } as const;
    const broken = await show(await create({ measure: papi, condition, baselineYear: 2017 }));
    expect(broken.target.verdict).toBe('not_measurable');
    expect(broken.target.reason.vi).toContain('6 sang 8');
    const whole = await show(await create({ measure: papi, condition, baselineYear: 2019 }));
    expect(whole.target.verdict).not.toBe('not_measurable');
  });

  it('are said beside a difference where only weights changed', async () => {
    const measure = { kind: 'index', index: 'PCI', component: 'TOTAL' } as const;
    const condition = { kind: 'gain', of: 'rank', operator: '>=', amount: 1 } as const;
    const { target } = await show(await create({ measure, condition, baselineYear: 2020 }));
    expect(target.verdict).toBe('at_risk');
    expect(target.reason.vi).toMatch(/khác nhau giữa 2020–2022/);
  });
});
