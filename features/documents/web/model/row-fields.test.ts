import { expect, it } from 'vitest';
import type { ReviewRow } from '../../contract/index.ts';
import { sampleTask } from '../testing/sample-rows.ts';
import { changedFields, editStep, type FieldsOf, fieldsOf, restoredFields, revertStep } from './row-fields.ts';

const row = sampleTask('12', { version: 4, content: { products: ['Báo cáo'], components: [] } });
const fields = fieldsOf(row) as FieldsOf<'task'>;

it('sends nothing for an edit that changed nothing', () => {
  expect(changedFields(row, fields)).toEqual([]);
  expect(editStep(row, fields, false)).toBeUndefined();
  expect(editStep(row, { ...fields, text: ` ${fields.text} ` }, false)).toBeUndefined();
  expect(editStep(row, fields, true)).toEqual({ kind: 'edit', rowId: '12', version: 4, accept: true });
});

it('sends only what differs, in the form of the contract', () => {
  const step = editStep(
    row,
    { ...fields, timeframe: ' quý II/2023 ', products: 'Báo cáo\n\nKế hoạch ', components: ['PCI/PCI.8', 'PAPI/'] },
    false,
  );
  expect(step).toEqual({
    kind: 'edit',
    rowId: '12',
    version: 4,
    accept: false,
    task: {
      timeframeRaw: 'quý II/2023',
      products: ['Báo cáo', 'Kế hoạch'],
      components: [
        { series: 'PCI', component: 'PCI.8' },
        { series: 'PAPI', component: '' },
      ],
    },
  });
});

it('sends an emptied field as nothing, not as empty words', () => {
  expect(editStep(row, { ...fields, timeframe: '  ', ref: '' }, false)).toMatchObject({
    task: { timeframeRaw: null, ref: null },
  });
});

it('reads numbers written with a comma, and leaves words as words', () => {
  const target: ReviewRow = {
    ...sampleTask('1'),
    kind: 'target',
    content: {
      text: 'Đạt trên 95%',
      ...{ index: null, component: null, metric: null, unit: '%', by: null, reference: null, lead: [], choices: {} },
      operator: '>',
      value: 95,
    },
    proposal: null,
  } as ReviewRow;
  const typed = (value: string) =>
    editStep(target, { ...(fieldsOf(target) as FieldsOf<'target'>), value }, false) as Record<string, unknown>;
  expect(typed('97,5')['target']).toEqual({ value: 97.5 });
  expect(typed('khá')['target']).toEqual({ value: 'khá' });
  expect(typed('')['target']).toEqual({ value: null });
});

it('puts kept words over those of the row, and ignores what does not fit', () => {
  expect(restoredFields(row, { ...fields, text: 'Rà soát lại' })).toEqual({ ...fields, text: 'Rà soát lại' });
  expect(restoredFields(row, { text: 5 })).toEqual(fields);
  expect(restoredFields(row, null)).toEqual(fields);
  expect(restoredFields(row, { kind: 'score' })).toEqual(fields);
});

it('brings back exactly what was sent over', () => {
  const sent = { ...fields, text: 'Khác', lead: ['Sở Tài chính'] };
  expect(revertStep(row, fields, sent)).toMatchObject({ version: 4, task: { text: fields.text, lead: fields.lead } });
  expect(revertStep(row, fields, fields)).toBeUndefined();
});
