import { expect, it } from 'vitest';
import type { PaperBlock, PaperTable } from './paper.ts';
import { type PlannedTask, type UnitPlanFacts, unitPlanPaper } from './unit-plan-paper.ts';

const task: PlannedTask = {
  content: 'Công khai thủ tục về quy hoạch',
  leads: ['Phòng Quy hoạch'],
  person: null,
  coordinates: [],
  products: [],
  dueOn: '2023-12-05',
  timeframe: 'Thường xuyên',
  above: null,
};

const facts: UnitPlanFacts = {
  draft: false,
  issuer: 'Sở Xây dựng',
  parentBody: 'Ủy ban nhân dân tỉnh An Bình',
  place: 'An Bình',
  number: '5/KH-SXD',
  issuedOn: '2023-02-05',
  title: 'Kế hoạch của Sở Xây dựng thực hiện Đề án cải thiện chỉ số PCI',
  periodFrom: '2023-02-05',
  periodTo: '2025-12-31',
  basis: {
    kind: 'Quyết định',
    number: '64/QĐ-UBND',
    issuedOn: '2021-06-25',
    issuer: 'Ủy ban nhân dân tỉnh An Bình',
    title: 'Phê duyệt Đề án cải thiện chỉ số PCI',
  },
  signedAs: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Nguyễn Văn An',
  tasks: [
    task,
    { ...task, person: 'Trần Thị Bích', products: ['Báo cáo', 'Quyết định'], above: 'PCI.8' },
    { ...task, leads: ['Văn phòng Sở', 'Thanh tra Sở'], coordinates: ['Phòng Quy hoạch'], dueOn: null },
  ],
};

function textsOf(blocks: readonly PaperBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
    return block.kind === 'columns' ? block.columns.flatMap((column) => textsOf(column.blocks)) : [];
  });
}

function pagesOf(some: Partial<UnitPlanFacts>) {
  const { sections } = unitPlanPaper({ ...facts, ...some });
  const [first, second] = sections;
  const table = second?.blocks.find((block): block is PaperTable => block.kind === 'table');
  return { text: textsOf(first?.blocks ?? []), appendix: textsOf(second?.blocks ?? []), table, sections };
}

it('lays an issued plan out as the decree on papers has it', async () => {
  await expect(`${JSON.stringify(unitPlanPaper(facts), null, 2)}\n`).toMatchFileSnapshot('./fixtures/issued-plan.json');
});

it('leaves number and day of a draft to be written, and says that it is one', () => {
  const { text, appendix } = pagesOf({ draft: true });
  expect(text).toContain('DỰ THẢO');
  expect(text.find((line) => line.startsWith('Số:'))).toMatch(/^Số:\s+\/KH-SXD$/u);
  expect(text.find((line) => line.startsWith('An Bình,'))).toMatch(/ngày\s+tháng\s+năm 2023$/u);
  expect([...text, ...appendix].join('\n')).not.toMatch(/05\/KH|ngày 05 tháng 02 năm 2023 của/u);
  expect(pagesOf({ draft: true, number: null, issuedOn: null }).text.join('\n')).not.toMatch(/null|NaN|undefined/u);
  expect(pagesOf({}).text).not.toContain('DỰ THẢO');
});

it('has no appendix without tasks, and no column that nobody filled', () => {
  const none = pagesOf({ tasks: [] });
  expect(none.sections).toHaveLength(1);
  expect(none.text.join('\n')).not.toContain('Phụ lục');
  const { table } = pagesOf({ tasks: [task] });
  expect(table?.columns.map((column) => column.head)).toEqual([
    ...['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn hoàn thành'],
  ]);
  expect(table?.columns.reduce((sum, column) => sum + column.widthMm, 0)).toBeCloseTo(252, 6);
});

it('prints the day before the words of a time, and those where there is no day', () => {
  const due = pagesOf({}).table?.rows.map((row) => row.at(-2)?.join());
  expect(due).toEqual(['05/12/2023', '05/12/2023', 'Thường xuyên']);
});

it('names who gave the work and who carries it out, each once, and none beyond a dozen', () => {
  const listed = pagesOf({}).text.filter((line) => line.startsWith('- '));
  expect(listed).toEqual([
    ...['- Ủy ban nhân dân tỉnh An Bình (báo cáo);', '- Phòng Quy hoạch;', '- Văn phòng Sở;', '- Thanh tra Sở;'],
    '- Lưu: VT.',
  ]);
  const many = Array.from({ length: 13 }, (_, index) => ({ ...task, leads: [`Phòng số ${index}`] }));
  expect(pagesOf({ tasks: many, basis: null }).text.filter((line) => line.startsWith('- '))).toEqual([
    '- Các đơn vị được giao nhiệm vụ;',
    '- Lưu: VT.',
  ]);
});

it('puts nothing on paper that nobody gave', () => {
  const { text } = pagesOf({ basis: null, parentBody: null, signer: null });
  expect(text.join('\n')).not.toMatch(/Căn cứ|ỦY BAN|null/u);
  expect(text[0]).toBe('SỞ XÂY DỰNG');
});
