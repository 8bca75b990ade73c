import { expect, it } from 'vitest';
import type { RollUpRule } from '../contract/index.ts';
import type { PlanTask } from './plans.store.ts';
import { rollUpOf, rollUpWords, standardRollUp } from './roll-up.ts';

const task = (more: Partial<PlanTask>): PlanTask => ({
  ...{
    taskId: 't',
    ref: '1',
    title: 'Việc',
    section: null,
    priority: 'normal',
    leadCount: 1,
    total: 2,
    openUndated: 0,
  },
  ...{ accepted: 2, waived: 0, parts: 0, partsDone: 0, below: 0, belowDone: 0, ...more },
});
const rule = (more: Partial<RollUpRule>): RollUpRule => ({ ...standardRollUp, ...more });

it.each<[string, Partial<PlanTask>, Partial<RollUpRule>, number, number]>([
  ['a task whose reports are accepted is done', {}, {}, 1, 1],
  ['one report that waits keeps it open', { accepted: 1 }, {}, 1, 0],
  ['plans of units add nothing unless the rule says so', { below: 3, belowDone: 0 }, {}, 1, 1],
  ['all of them must be done', { below: 3, belowDone: 2 }, { below: 'required' }, 1, 0],
  ['and then it is', { below: 3, belowDone: 3 }, { below: 'required' }, 1, 1],
  ['they count by share', { accepted: 1, below: 2, belowDone: 2 }, { below: 'shared' }, 1, 0.75],
  ['as pieces of their own', { accepted: 1, below: 2, belowDone: 2 }, { below: 'shared', counts: 'obligations' }, 4, 3],
  ['urgent ones count double', { priority: 'urgent' }, { weighted: true }, 2, 2],
  ['coordination counts where it is asked for', { parts: 1 }, { excludeCoordination: false }, 1, 0],
  ['reports count one by one', { accepted: 1 }, { counts: 'obligations' }, 2, 1],
])('%s', (_, given, wanted, counted, done) => {
  expect(rollUpOf([task(given)], rule(wanted))).toMatchObject({ counted, done });
});

it('names what is left out, with why, and counts the rest by section', () => {
  const tasks = [
    task({ section: 'A' }),
    task({ section: 'A', accepted: 0 }),
    task({ section: 'B', leadCount: 0 }),
    task({ section: 'B', accepted: 0, openUndated: 2 }),
    task({ section: 'B', accepted: 0, waived: 2 }),
  ];
  const result = rollUpOf(tasks, standardRollUp);
  expect(result.sections).toEqual([{ section: 'A', counted: 2, done: 1 }]);
  expect(result.excluded.map((one) => one.why.vi)).toEqual(['Chưa có đơn vị chủ trì', 'Thiếu hạn', 'Đã được miễn']);
  expect(result.ratio).toBe(0.5);
});

it('says the rule in words that differ with it', () => {
  const words = (['ignored', 'required', 'shared'] as const).map((below) => rollUpWords(rule({ below })).vi);
  expect(new Set(words).size).toBe(3);
});
