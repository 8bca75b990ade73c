import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type UnitPlanFacts, unitPlanPaper } from '@nanghang/domain/papers';
import { extractPlan } from '@nanghang/domain/plan-documents';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocument } from '../documents/index.ts';
import { writeDocx } from './index.ts';

const rooms = ['Phòng Quản lý xây dựng', 'Phòng Quy hoạch và Phát triển đô thị', 'Văn phòng Sở'];

function planOf(count: number, some: Partial<UnitPlanFacts> = {}): UnitPlanFacts {
  return {
    ...{ draft: false, issuer: 'Sở Xây dựng', parentBody: 'Ủy ban nhân dân tỉnh An Bình', place: 'An Bình' },
    ...{ number: '5/KH-SXD', issuedOn: '2023-02-05', title: 'Kế hoạch cải thiện chỉ số PCI năm 2023' },
    ...{ periodFrom: '2023-02-05', periodTo: '2023-12-31', signedAs: ['GIÁM ĐỐC'], signer: 'Nguyễn Văn An' },
    basis: {
      ...{ kind: 'Quyết định', number: '64/QĐ-UBND', issuedOn: '2021-06-25' },
      ...{ issuer: 'Ủy ban nhân dân tỉnh An Bình', title: 'Phê duyệt Đề án cải thiện chỉ số PCI' },
    },
    tasks: Array.from({ length: count }, (_, index) => ({
      content: `Rà soát, công khai thủ tục hành chính về xây dựng, nhóm thủ tục số ${index + 1}`,
      leads: [rooms[index % 3] ?? ''],
      person: index % 2 === 0 ? 'Trần Thị Bích Ngọc' : null,
      coordinates: index % 5 === 0 ? ['Thanh tra Sở'] : [],
      products: index % 3 === 0 ? ['Báo cáo', 'Quyết định công bố'] : [],
      dueOn: index % 4 < 2 ? null : `2023-${String((index % 9) + 3).padStart(2, '0')}-15`,
      timeframe: index % 4 === 0 ? 'Thường xuyên' : null,
      above: `PCI.${index + 1}`,
    })),
    ...some,
  };
}

async function readBack(facts: UnitPlanFacts) {
  const read = await readDocument(await writeDocx(unitPlanPaper(facts)), 'ke-hoach.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { lines: read.value.lines, ...extractPlan(read.value) };
}

async function partOf(facts: UnitPlanFacts, name: string): Promise<string> {
  const part = unzipSync(await writeDocx(unitPlanPaper(facts)))[name];
  return part ? strFromU8(part) : '';
}

it('is read back by the reader of plans as it was written: head, tasks, units and days', async () => {
  const facts = planOf(23);
  const { document, tasks, issues } = await readBack(facts);
  expect(document).toMatchObject({
    ...{ type: 'Kế hoạch', number: '05/KH-SXD', date: '2023-02-05', place: 'An Bình', signer: 'Nguyễn Văn An' },
    ...{ issuer: 'Sở Xây dựng tỉnh An Bình', title: 'Cải thiện chỉ số PCI năm 2023', signerTitle: 'Giám đốc' },
    legalBases: [{ kind: 'Quyết định', number: '64/QĐ-UBND', date: '2021-06-25' }],
  });
  expect(issues).toEqual([]);
  expect(tasks.map(({ text, lead, coordinating, products }) => ({ text, lead, coordinating, products }))).toEqual(
    facts.tasks.map(({ content, leads, coordinates, products }) => ({
      ...{ text: content, lead: leads, coordinating: coordinates, products },
    })),
  );
  expect(tasks.map(({ timeframe }) => (timeframe?.kind === 'deadline' ? timeframe.to : timeframe?.kind))).toEqual(
    facts.tasks.map(({ dueOn, timeframe }) => dueOn ?? (timeframe === null ? undefined : 'continuous')),
  );
});

it('is read back with 200 tasks, and without any', async () => {
  expect((await readBack(planOf(200))).tasks).toHaveLength(200);
  const none = await readBack(planOf(0));
  expect(none.tasks).toEqual([]);
  expect(none.document).toMatchObject({ number: '05/KH-SXD', title: 'Cải thiện chỉ số PCI năm 2023' });
});

it('has neither number nor day while it is a draft', async () => {
  const { document, lines } = await readBack(planOf(2, { draft: true }));
  expect(document).toMatchObject({ number: null, date: null });
  expect(lines.join('\n')).toContain('DỰ THẢO');
});

it('keeps signs of XML and long names, and leaves out what no XML file may hold', async () => {
  const content = `Giá <5% & "trong hạn" ]]> ${'rất dài '.repeat(200)}\u0000\u000b\ud800 hết`;
  const unit = `Ban Quản lý ${'dự án đầu tư xây dựng '.repeat(20)}`.trim();
  const facts = planOf(1);
  const [task] = facts.tasks;
  const given = { ...facts, issuer: unit, tasks: task ? [{ ...task, content, leads: [unit] }] : [] };
  const { lines } = await readBack(given);
  expect(lines.join('\n')).toContain('Giá <5% & "trong hạn" ]]> rất dài');
  expect(lines.join('\n')).toContain(unit);
  const xml = await partOf(given, 'word/document.xml');
  expect(xml).not.toMatch(/[\u0000\u000b]/u);
  expect(xml.isWellFormed()).toBe(true);
});

it('has the pages of the decree: A4, its margins, numbers from the second page on, heads that come again', async () => {
  const xml = await partOf(planOf(3), 'word/document.xml');
  const [first = '', second = ''] = xml.match(/<w:sectPr.*?<\/w:sectPr>/gu) ?? [];
  const millimetres = (section: string, side: string) =>
    Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`, 'u').exec(section)?.[1]) / 1440) * 25.4);
  expect(['top', 'right', 'bottom', 'left'].map((side) => millimetres(first, side))).toEqual([20, 15, 20, 30]);
  expect(first).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/u);
  expect(second).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/u);
  for (const section of [first, second]) {
    expect(section).toContain('<w:titlePg/>');
    expect(section).toMatch(/<w:pgNumType[^>]*w:start="1"/u);
  }
  expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3 + 4);
  expect(await partOf(planOf(3), 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
});

const soffice = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice';

// LibreOffice is the second opinion on the file; where a machine has none, our own reader above is the only one.
if (existsSync(soffice))
  it('opens in LibreOffice, with every task on its pages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docx-'));
    try {
      await writeFile(join(folder, 'plan.docx'), await writeDocx(unitPlanPaper(planOf(60))));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'plan.docx')];
      await promisify(execFile)(soffice, args);
      const read = await readDocument(await readFile(join(folder, 'plan.pdf')), 'plan.pdf');
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const pages = Map.groupBy(read.value.blocks, (block) => block.place.page);
      expect(pages.size).toBeGreaterThan(4);
      const extraction = extractPlan(read.value);
      expect(extraction.tasks).toHaveLength(60);
      expect(extraction.document).toMatchObject({ number: '05/KH-SXD', date: '2023-02-05' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 240_000);
