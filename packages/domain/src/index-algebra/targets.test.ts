import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/index.ts';
import { evaluateTarget } from './evaluate-target.ts';
import {
  type Measurement,
  type Target,
  type TargetCondition,
  type TargetFacts,
  type Verdict,
  verdictNames,
} from './target.ts';
import { type ProposedTarget, targetConditionOf } from './target-condition.ts';
import { findTargetConflicts } from './target-conflicts.ts';
import { conditionText, measureText } from './target-words.ts';

const dueOn = plainDate('2025-12-31');
const today = plainDate('2023-11-20');
const papiGroups = ['Cao nhất', 'Trung bình cao', 'Trung bình thấp', 'Thấp nhất'];

function target(condition: TargetCondition, more: Partial<Target> = {}): Target {
  const measure = { kind: 'index', index: 'PCI', component: 'TOTAL' } as const;
  return { id: 'T1', measure, subject: null, condition, dueOn, ...more };
}

function measured(more: Partial<Measurement>): Measurement {
  const nothing = { value: null, rank: null, of: null, group: null, mean: null };
  return { asOf: plainDate('2022-12-31'), ...nothing, ...more };
}

function facts(own: Partial<Measurement> | null, more: Partial<TargetFacts> = {}): TargetFacts {
  const rest = { previous: null, baseline: null, groups: papiGroups, forecast: null };
  return { today, measured: own && measured(own), ...rest, ...more };
}

const verdictOf = (condition: TargetCondition, known: TargetFacts, more: Partial<Target> = {}): Verdict =>
  evaluateTarget(target(condition, more), known).verdict;

describe('the targets of a plan of 2021', () => {
  const cases: readonly (readonly [string, TargetCondition, Partial<Measurement>, Verdict])[] = [
    ['PCI thuộc nhóm Tốt', { kind: 'group', group: 'Tốt' }, { group: 'Khá', rank: 24 }, 'at_risk'],
    ['PAPI nhóm Trung bình cao', { kind: 'group', group: 'Trung bình cao' }, { group: 'Thấp nhất' }, 'at_risk'],
    ['PAPI nhóm tốt hơn', { kind: 'group', group: 'Trung bình cao' }, { group: 'Cao nhất' }, 'met'],
    ['PAR INDEX trong 30 tỉnh', { kind: 'top', places: 30 }, { rank: 27 }, 'met'],
    ['SIPAS hơn trung bình', { kind: 'mean', operator: '>' }, { value: 83.94, mean: 85.48 }, 'at_risk'],
    ['ICT INDEX trong 10 tỉnh', { kind: 'top', places: 10 }, { rank: 9 }, 'met'],
    ['trên 98 %', { kind: 'rate', operator: '>', value: 98 }, { value: 98 }, 'at_risk'],
    ['tối thiểu 98 %', { kind: 'rate', operator: '>=', value: 98 }, { value: 98 }, 'met'],
    ['thấp hơn trung bình', { kind: 'mean', operator: '<' }, { value: 31, mean: 29 }, 'at_risk'],
  ];

  it.each(cases)('%s', (_, condition, own, verdict) => {
    const groups = condition.kind === 'group' && condition.group === 'Tốt' ? ['Rất tốt', 'Tốt', 'Khá'] : papiGroups;
    expect(verdictOf(condition, facts(own, { groups }))).toBe(verdict);
  });

  it('state the figures and their day', () => {
    const { reason } = evaluateTarget(target({ kind: 'mean', operator: '>' }), facts({ value: 83.94, mean: 85.48 }));
    expect(reason.vi).toBe('đo được 83,94, trung bình cả nước 85,48 (số đến 31/12/2022); chưa đủ số liệu để dự báo');
    expect(reason.en).toContain('national mean 85.48 (as of 31/12/2022)');
  });
});

describe('time', () => {
  const rate: TargetCondition = { kind: 'rate', operator: '>=', value: 90 };
  const at = (value: number, asOf: string, day: string, more: Partial<TargetFacts> = {}) =>
    verdictOf(rate, facts({ value, asOf: plainDate(asOf) }, { today: plainDate(day), ...more }));

  it('decides on the figure of the due day', () => {
    expect(at(91, '2025-12-31', '2026-05-01')).toBe('met');
    expect(at(89, '2025-12-31', '2026-05-01')).toBe('missed');
  });

  it('waits for it when the day has passed', () => {
    expect(at(91, '2024-12-31', '2026-02-01')).toBe('on_course');
    expect(at(89, '2024-12-31', '2026-02-01')).toBe('at_risk');
    const { reason } = evaluateTarget(target(rate), facts({ value: 89 }, { today: plainDate('2026-02-01') }));
    expect(reason.vi).toContain('chờ số liệu');
  });

  it('judges a promise without a day by today', () => {
    expect(verdictOf(rate, facts({ value: 91 }), { dueOn: null })).toBe('met');
    expect(verdictOf(rate, facts({ value: 89 }), { dueOn: null })).toBe('at_risk');
  });

  it('goes by the forecast before the day', () => {
    const forecast = (value: number, low: number, high: number) =>
      at(80, '2022-12-31', '2023-11-20', { forecast: { value, low, high } });
    expect(forecast(92, 88, 95)).toBe('on_course');
    expect(forecast(89, 85, 93)).toBe('at_risk');
    expect(forecast(85, 80, 88)).toBe('at_risk');
    const weak = evaluateTarget(target(rate), facts({ value: 80 }, { forecast: { value: 85, low: 80, high: 88 } }));
    expect(weak.reason.vi).toContain('cả đầu tốt');
  });

  it('of a group by the value at which it begins now', () => {
    const group: TargetCondition = { kind: 'group', group: 'Trung bình cao' };
    const known = (value: number) =>
      facts(
        { group: 'Thấp nhất', value: 39 },
        { forecast: { value, low: value - 2, high: value + 2 }, groupFrom: { operator: '>=', value: 42 } },
      );
    expect(verdictOf(group, known(43))).toBe('on_course');
    expect(verdictOf(group, known(41))).toBe('at_risk');
    const { reason } = evaluateTarget(target(group), known(41));
    expect(reason.vi).toContain('dự báo 41 (39–43), nhóm nay bắt đầu từ 42');
    expect(verdictOf(group, { ...known(43), groupFrom: null })).toBe('at_risk');
  });

  it('or by the straight line from the baseline', () => {
    const baseline = measured({ value: 50, asOf: plainDate('2020-12-31') });
    // 730 of 1826 days have passed: 50 + 40 x 0.4 = 66.
    expect(at(67, '2022-12-31', '2023-11-20', { baseline })).toBe('on_course');
    expect(at(65, '2022-12-31', '2023-11-20', { baseline })).toBe('at_risk');
    const falling = measured({ rank: 44, asOf: plainDate('2020-12-31') });
    expect(verdictOf({ kind: 'top', places: 30 }, facts({ rank: 38 }, { baseline: falling }))).toBe('on_course');
    expect(verdictOf({ kind: 'top', places: 30 }, facts({ rank: 40 }, { baseline: falling }))).toBe('at_risk');
  });
});

describe('counts', () => {
  const each: TargetCondition = { kind: 'count', operator: '>=', value: 1, unit: 'sáng kiến', per: 'each-unit' };
  const units = (...values: (number | null)[]) =>
    facts({ units: values.map((value, index) => ({ name: `Sở ${index}`, value })) });

  it('hold in each unit, or name those in which they do not', () => {
    expect(verdictOf(each, units(1, 2, 1))).toBe('met');
    expect(verdictOf(each, units(1, null))).toBe('not_measurable');
    const failing = evaluateTarget(target(each), units(1, 0, null, 0));
    expect(failing.verdict).toBe('at_risk');
    expect(failing.reason.vi).toContain('2/4 đơn vị chưa đạt: Sở 1, Sở 3');
    expect(verdictOf(each, facts({ value: 5 }))).toBe('not_measurable');
  });

  it('with a ceiling are on course until the day and missed once passed', () => {
    const ceiling: TargetCondition = { kind: 'count', operator: '<=', value: 3, unit: 'thư', per: 'all' };
    expect(verdictOf(ceiling, facts({ value: 2 }))).toBe('on_course');
    expect(verdictOf(ceiling, facts({ value: 4 }))).toBe('missed');
    expect(verdictOf(ceiling, facts({ value: 3, asOf: dueOn }))).toBe('met');
  });
});

describe('comparisons with the past', () => {
  const previous = measured({ value: 70, rank: 30 });
  const rising: TargetCondition = { kind: 'last-year', operator: '>' };

  it('with the period before', () => {
    expect(verdictOf(rising, facts({ value: 71, asOf: dueOn }, { previous }))).toBe('met');
    expect(verdictOf(rising, facts({ value: 70, asOf: dueOn }, { previous }))).toBe('missed');
    expect(verdictOf({ kind: 'last-year', operator: '>=' }, facts({ value: 70, asOf: dueOn }, { previous }))).toBe(
      'met',
    );
    expect(verdictOf(rising, facts({ value: 71 }))).toBe('not_measurable');
  });

  it('with a baseline', () => {
    const gain: TargetCondition = { kind: 'gain', of: 'rank', operator: '>=', amount: 2 };
    expect(verdictOf(gain, facts({ rank: 28, asOf: dueOn }, { baseline: previous }))).toBe('met');
    expect(verdictOf(gain, facts({ rank: 29, asOf: dueOn }, { baseline: previous }))).toBe('missed');
    expect(verdictOf({ ...gain, of: 'value' }, facts({ value: 72 }, { baseline: previous }))).toBe('met');
    expect(verdictOf(gain, facts({ rank: 28 }))).toBe('not_measurable');
  });
});

describe('breaks in a series', () => {
  const broken = { vi: 'Không so được 2017–2018: cơ cấu đổi', en: 'cannot be compared' };

  it('are said instead of a difference', () => {
    const rising: TargetCondition = { kind: 'last-year', operator: '>' };
    const gain: TargetCondition = { kind: 'gain', of: 'value', operator: '>=', amount: 2 };
    const last = evaluateTarget(target(rising), facts({ value: 71 }, { previousMissing: broken }));
    expect(last).toEqual({ verdict: 'not_measurable', reason: broken });
    const gained = evaluateTarget(target(gain), facts({ value: 71 }, { baselineMissing: broken }));
    expect(gained).toEqual({ verdict: 'not_measurable', reason: broken });
    const silent = evaluateTarget(target(gain), facts({}, { baselineMissing: broken }));
    expect(silent.reason.vi).toBe('chưa có số liệu ở mốc so sánh');
  });
});

describe('what cannot be measured', () => {
  const conditions: readonly TargetCondition[] = [
    { kind: 'value', operator: '=', value: 3, unit: null },
    { kind: 'rank', operator: '<=', rank: 3 },
    { kind: 'group', group: 'Tốt' },
    { kind: 'mean', operator: '>' },
    { kind: 'qualitative' },
  ];

  it.each(conditions)('says what is missing: $kind', (condition) => {
    for (const known of [facts(null), facts({})]) {
      const answer = evaluateTarget(target(condition), known);
      expect(answer.verdict).toBe('not_measurable');
      expect(answer.reason.vi.length).toBeGreaterThan(5);
    }
  });

  it('a group whose order is unknown', () => {
    expect(verdictOf({ kind: 'group', group: 'Tốt' }, facts({ group: 'Khá' }))).toBe('not_measurable');
  });

  it('never falls outside the five verdicts, always gives a reason', () => {
    const number = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    const condition = fc.constantFrom(
      ...conditions,
      { kind: 'top', places: 10 } as const,
      { kind: 'rate', operator: '<', value: 5 } as const,
    );
    fc.assert(
      fc.property(
        condition,
        number,
        number,
        fc.integer({ min: -900, max: 1500 }),
        fc.integer({ min: -900, max: 1500 }),
        (one, value, mean, asOf, day) => {
          const known = facts(
            { value, mean, rank: value === null ? null : Math.round(value), asOf: addDays(today, asOf) },
            { today: addDays(today, day) },
          );
          const answer = evaluateTarget(target(one), known);
          expect(Object.keys(verdictNames)).toContain(answer.verdict);
          expect(`${answer.reason.vi}${answer.reason.en}`).not.toMatch(/NaN|undefined|null|Infinity/);
        },
      ),
      { seed: 51, numRuns: 400 },
    );
  });
});

describe('targets of real documents', () => {
  const { targets } = JSON.parse(readFileSync(new URL('./fixtures/plan-targets.json', import.meta.url), 'utf8')) as {
    targets: (ProposedTarget & { text: string })[];
  };

  it('are all expressible', () => {
    const silent = targets.filter((one) => targetConditionOf(one) === undefined).map((one) => one.text);
    expect(silent).toEqual([]);
    const kinds = new Set(targets.map((one) => targetConditionOf(one)?.kind));
    for (const kind of ['group', 'top', 'mean', 'rate', 'count', 'last-year', 'qualitative'])
      expect(kinds).toContain(kind);
  });

  it('become the condition their words say', () => {
    expect(targetConditionOf({ operator: 'group', value: 'Tốt', unit: 'group' })).toEqual({
      kind: 'group',
      group: 'Tốt',
    });
    expect(targetConditionOf({ operator: '<=', value: 15, unit: 'rank' })).toEqual({
      kind: 'rank',
      operator: '<=',
      rank: 15,
    });
    expect(targetConditionOf({ operator: '>=', value: 2, unit: 'người/đơn vị' })).toMatchObject({ per: 'each-unit' });
    expect(targetConditionOf({ operator: '>=', value: 65, unit: 'điểm' })).toMatchObject({ kind: 'value', value: 65 });
    expect(targetConditionOf({ operator: '>', reference: 'năm trước' })).toEqual({ kind: 'last-year', operator: '>' });
    expect(targetConditionOf({ operator: '>' })).toBeUndefined();
    expect(targetConditionOf({ operator: 'top_n', value: null })).toBeUndefined();
    expect(targetConditionOf({ operator: 'maintain', value: 95, unit: '%' })).toEqual({
      kind: 'rate',
      operator: '>=',
      value: 95,
    });
  });

  it('are worded again without loss', () => {
    const words = (condition: TargetCondition) => conditionText(condition).vi;
    expect(words({ kind: 'rate', operator: '>', value: 98 })).toBe('trên 98%');
    expect(words({ kind: 'rank', operator: '<=', rank: 15 })).toBe('hạng 15 trở lên');
    expect(words({ kind: 'count', operator: '>=', value: 1, unit: 'sáng kiến', per: 'each-unit' })).toBe(
      'ít nhất 1 sáng kiến, từng đơn vị',
    );
    expect(words({ kind: 'mean', operator: '>' })).toBe('cao hơn trung bình cả nước');
    expect(words({ kind: 'gain', of: 'rank', operator: '>=', amount: 2 })).toBe('ít nhất 2 bậc so với mốc');
    expect(words({ kind: 'last-year', operator: '>=' })).toBe('không thấp hơn kỳ trước');
    expect(measureText({ kind: 'index', index: 'PCI', component: 'PCI.8' })).toBe('PCI PCI.8');
  });
});

describe('findTargetConflicts', () => {
  const rate = (id: string, operator: '>=' | '>' | '<=' | '<' | '=', value: number, more: Partial<Target> = {}) =>
    target({ kind: 'rate', operator, value }, { id, ...more });
  const kinds = (...targets: Target[]) => findTargetConflicts(targets).map((one) => [one.kind, one.stricter]);

  it('names levels that differ and the stricter one', () => {
    expect(kinds(rate('A', '>=', 90), rate('B', '=', 100))).toEqual([['different-levels', 'B']]);
    expect(kinds(rate('A', '>', 90), rate('B', '>=', 90))).toEqual([['different-levels', 'A']]);
    const [conflict] = findTargetConflicts([rate('T6', '>=', 90), rate('T37', '=', 100)]);
    expect(conflict?.message.vi).toContain('khác mức');
  });

  it('names what cannot both hold', () => {
    expect(kinds(rate('A', '>=', 90), rate('B', '<', 90))).toEqual([['contradiction', null]]);
    expect(kinds(rate('A', '=', 90), rate('B', '=', 91))).toEqual([['contradiction', null]]);
    expect(
      kinds(target({ kind: 'mean', operator: '>' }, { id: 'A' }), target({ kind: 'mean', operator: '<' }, { id: 'B' })),
    ).toEqual([['contradiction', null]]);
  });

  it('meets a promise without a day at any time', () => {
    expect(kinds(rate('A', '>=', 90, { dueOn: null }), rate('B', '=', 100))).toEqual([['different-levels', 'B']]);
  });

  it('leaves alone what agrees, or is about something else', () => {
    expect(kinds(rate('A', '>=', 90), rate('B', '>=', 90))).toEqual([]);
    expect(kinds(rate('A', '>=', 90), rate('B', '<=', 95))).toEqual([]);
    expect(kinds(rate('A', '>=', 90), rate('B', '>=', 95, { dueOn: plainDate('2024-12-31') }))).toEqual([]);
    expect(kinds(rate('A', '>=', 90), rate('B', '>=', 95, { subject: 'Sở Y tế' }))).toEqual([]);
    const about = (subject: string | null) => ({ measure: { kind: 'metric', metric: 'm', subject } as const });
    expect(kinds(rate('A', '>=', 90, about('x')), rate('B', '>=', 95, about('y')))).toEqual([]);
    expect(kinds(rate('A', '>=', 90), target({ kind: 'top', places: 9 }, { id: 'B' }))).toEqual([]);
    const group = (id: string, name: string) => target({ kind: 'group', group: name }, { id });
    expect(kinds(group('A', 'Tốt'), group('B', 'Khá'))).toEqual([['different-levels', null]]);
    expect(kinds(group('A', 'Tốt'), group('B', 'Tốt'))).toEqual([]);
  });
});
