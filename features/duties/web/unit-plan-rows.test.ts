import { plainDate } from '@nanghang/domain/kernel';
import { expect, it } from 'vitest';
import {
  contentOf,
  dateRows,
  type GivenTask,
  isRemovable,
  issuedRows,
  ownRow,
  rowProblems,
  splitRow,
} from './unit-plan-rows.ts';

const plan = { planId: 'p', code: '1/QĐ', title: 'Đề án' };
const given = (id: string, more: Partial<GivenTask> = {}): GivenTask => ({
  ...{ parentTaskId: id, ref: `PCI.${id}`, content: `Nội dung ${id}`, timeframeRaw: 'Thường xuyên', dueOn: null },
  ...{
    priority: 'normal',
    leadUnitIds: ['u'],
    personId: null,
    products: [],
    duty: 'lead',
    parentDueOn: plainDate('2023-12-31'),
  },
  parent: { taskId: id, ref: `PCI.${id}`, title: `Việc ${id}`, priority: 'normal', plan },
  ...{ components: [], answeredBy: [] },
  ...more,
});
const answered = given('2', { answeredBy: [given('2').parent] });
const draft = {
  ...{
    plan,
    title: 'Kế hoạch',
    periodFrom: plainDate('2021-01-01'),
    periodTo: plainDate('2025-12-31'),
    rooms: [],
    saved: null,
  },
  ...{ unit: { unitId: 'u', name: 'Sở', shortName: null }, rows: [given('1'), answered] },
  may: { draft: true, issue: true },
};
const content = contentOf(draft, 'Nguyễn Văn An', plainDate('2023-11-20'));

it('starts from everything given, chosen as far as nothing carries it out yet', () => {
  expect(content.rows.map((row) => [row.key, row.chosen])).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect(content).toMatchObject({ signer: 'Nguyễn Văn An', periodFrom: '2023-11-20', issuedOn: '2023-11-20' });
});

it('goes on with what was saved, and adds what was given since without choosing it', () => {
  const saved = { version: 3, savedAt: '2023-11-20T01:00:00Z', savedBy: 'Lê Thị Bình', content };
  const later = contentOf({ ...draft, saved, rows: [...draft.rows, given('3')] }, '', plainDate('2023-12-01'));
  expect(later.rows.map((row) => [row.key, row.chosen])).toEqual([
    ['1', true],
    ['2', false],
    ['3', false],
  ]);
  expect(later.signer).toBe('Nguyễn Văn An');
});

it('splits a row behind itself under a number of its own, as often as wanted', () => {
  const [once] = splitRow(content.rows, '1', 'a');
  const [twice, key] = splitRow(once, '1', 'b');
  expect(key).toBe('b');
  expect(twice.map((row) => [row.key, row.ref, row.parentTaskId])).toEqual([
    ['1', 'PCI.1', '1'],
    ['b', 'PCI.1.2', '1'],
    ['a', 'PCI.1.1', '1'],
    ['2', 'PCI.2', '2'],
  ]);
  const [first, , , last] = twice;
  expect([first && isRemovable(twice, first), last && isRemovable(twice, last)]).toEqual([true, false]);
});

it('dates only chosen rows that have no date, and keeps to the task above', () => {
  const bare = content.rows.map((row) => ({ ...row, chosen: true, timeframeRaw: null }));
  const dated = { ...bare[1], dueOn: plainDate('2023-12-01') } as (typeof bare)[number];
  const rows = [...bare.slice(0, 1), dated, ownRow(bare, 'n', 'u')];
  const above = new Map(draft.rows.map((one) => [one.parentTaskId, one]));
  const result = dateRows(rows, above, plainDate('2024-06-30'), '2023-11-20');
  expect(result.map((row) => row.dueOn)).toEqual(['2023-12-31', '2023-12-01', '2024-06-30']);
});

it('says what keeps a row from being issued, and only of chosen rows', () => {
  const [row] = content.rows;
  if (!row) throw new Error('no row');
  const own = ownRow(content.rows, 'n', 'u');
  expect([own.ref, rowProblems(own, undefined, '2023-11-20')]).toEqual(['BS.1', ['no_content', 'no_date']]);
  expect(rowProblems({ ...row, dueOn: plainDate('2024-01-01') }, given('1'), '2023-11-20')).toEqual(['later']);
  expect(rowProblems({ ...row, dueOn: plainDate('2024-01-01') }, given('1'), '2024-01-01')).toEqual([]);
  expect(rowProblems(row, undefined, '2023-11-20')).toEqual(['gone']);
  expect(rowProblems({ ...own, chosen: false }, undefined, '2023-11-20')).toEqual([]);
  expect(issuedRows(content.rows)).toHaveLength(1);
});
