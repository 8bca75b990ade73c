import { expect, it } from 'vitest';
import type { ReviewIssue } from '../../contract/index.ts';
import { sampleTask } from '../testing/sample-rows.ts';
import { indexCodesOf, issuesOf, linePlaces, shownRows, withChanged } from './row-list.ts';

const issue = (severity: ReviewIssue['severity'], ...rowIds: string[]): ReviewIssue => ({
  code: 'SAMPLE',
  severity,
  message: { vi: 'Mất số thứ tự', en: 'No number' },
  firstLine: 10,
  lastLine: 10,
  rowIds,
});
const refs = (rows: readonly { readonly rowId: string }[]) => rows.map((row) => row.rowId);

const rows = [
  sampleTask('1', { level: 'low', content: { lead: [], index: 'PCI' } }),
  sampleTask('2', { level: 'medium', state: 'accepted', content: { timeframe: null, timeframeRaw: null } }),
  sampleTask('3', { content: { components: [{ series: 'PAPI', component: '' }] } }),
  sampleTask('4', { state: 'merged', content: { index: 'DTI' } }),
  sampleTask('5', {
    content: { text: 'Rà soát thủ tục đất đai', timeframe: { kind: 'unknown' } },
    names: [{ name: 'Ban X', how: 'unknown', units: [], unitCount: 0, setId: null, setName: null, proposals: [] }],
  }),
];

it('leaves out rows that went into others', () => {
  expect(refs(shownRows(rows, {}))).toEqual(['1', '2', '3', '5']);
  expect(indexCodesOf(rows)).toEqual(['PAPI', 'PCI']);
});

it.each([
  [{ confidence: 'low' }, ['1']],
  [{ confidence: 'medium' }, ['1', '2']],
  [{ confidence: 'high' }, ['3', '5']],
  [{ missing: 'lead' }, ['1']],
  [{ missing: 'timeframe' }, ['2', '5']],
  [{ missing: 'unit' }, ['5']],
  [{ state: 'accepted' }, ['2']],
  [{ index: 'PAPI' }, ['3']],
  [{ text: 'dat dai' }, ['5']],
  [{ text: 'sở nội vụ', state: 'proposed', confidence: 'high' }, ['3', '5']],
])('narrows by %o', (filters, expected) => {
  expect(refs(shownRows(rows, filters))).toEqual(expected);
});

it('puts new rows in their place, changed ones in theirs, and takes removed ones out', () => {
  const next = withChanged(
    rows,
    [sampleTask('2', { version: 2 }), sampleTask('2.5', { rowId: 'new', position: 2.5 })],
    ['3'],
  );
  expect(refs(next)).toEqual(['1', '2', 'new', '4', '5']);
  expect(next[1]?.version).toBe(2);
  expect(withChanged(rows, [])).toBe(rows);
});

it('shows on a line the gravest state of its rows and opens the first of them', () => {
  const places = linePlaces(
    [
      sampleTask('1', { state: 'accepted', firstLine: 5, lastLine: 6 }),
      sampleTask('2', { level: 'low', firstLine: 6, lastLine: 6 }),
      sampleTask('3', { firstLine: 8, lastLine: 8 }),
      sampleTask('4', { firstLine: 9, lastLine: null }),
    ],
    [issue('error', '4')],
  );
  expect(places.get(5)).toEqual({ rowId: '1', state: 'done' });
  expect(places.get(6)).toEqual({ rowId: '1', state: 'wrong' });
  expect(places.get(7)).toBeUndefined();
  expect(places.get(8)).toEqual({ rowId: '3', state: undefined });
  expect(places.get(9)).toEqual({ rowId: '4', state: 'doubt' });
});

it('finds the issues of a row by its name in them', () => {
  expect(issuesOf(sampleTask('1'), [issue('error', '2'), issue('warning', '1', '2')])).toHaveLength(1);
});
