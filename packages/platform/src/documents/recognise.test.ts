import { readFileSync } from 'node:fs';
import { extractPlan, type PlanSource } from '@nanghang/domain/plan-documents';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import type { ReadProgress } from './ocr-mode.ts';
import { pdfOf, pictured, shown } from './rendered-pdf.testkit.ts';
import type { Piece } from './rendered-plan.testkit.ts';
import { fileOf, scansOfPieces, turned } from './rendered-scan.testkit.ts';

const scan = readFileSync(new URL('./fixtures/scanned-plan.jpg', import.meta.url));

async function problemOf(bytes: Uint8Array, ocr: 'never' | 'auto'): Promise<string | undefined> {
  const read = await readDocument(bytes, null, { ocr });
  return read.ok ? 'none' : read.issues[0]?.code;
}

async function recognised(bytes: Uint8Array, onProgress?: (progress: ReadProgress) => void): Promise<PlanSource> {
  const read = await readDocument(bytes, null, { ocr: 'auto', onProgress });
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return read.value;
}

const table: Piece = {
  rows: [
    [['STT'], ['Nhiệm vụ'], ['Cơ quan chủ trì'], ['Thời gian']],
    [['1'], ['Rà soát thủ tục hành chính về đất đai'], ['Sở Tư pháp'], ['Quý II/2024']],
    [['2'], ['Công khai quy hoạch, kế hoạch sử dụng đất'], ['Sở Xây dựng'], ['30/6/2024']],
    [['3'], ['Khảo sát mức độ hài lòng của người dân'], ['Sở Nội vụ'], ['Hằng năm']],
  ],
};
const head: readonly Piece[] = [
  { text: 'Số: 12/KH-UBND' },
  { text: 'KẾ HOẠCH' },
  { text: 'Nâng cao Chỉ số PAPI năm 2024' },
  { text: 'I. NHIỆM VỤ' },
];

function cellsOf(source: PlanSource): string[][] {
  return source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.join(' '))) : [],
  );
}

/** Recognition takes seconds of a whole core, which a busy machine does not have. */
const patient = 180_000;

describe('scans', { timeout: patient }, () => {
  it('are read with all Vietnamese letters when recognition is on', async () => {
    const steps: ReadProgress[] = [];
    const source = await recognised(scan, (progress) => steps.push(progress));
    const texts = source.blocks.map((block) => ('text' in block ? block.text : ''));
    expect(texts).toContain('Số: 12/KH-UBND');
    expect(texts).toContain('1. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày 30/6/2024.');
    expect(steps.map(({ phase, done, pages }) => `${phase} ${done}/${pages}`)).toEqual([
      'opening 0/0',
      'recognising 0/1',
      'recognising 1/1',
    ]);
  });

  it.each([0, 92, 180])('have their tables read cell by cell, laid on the glass at %d degrees', async (degrees) => {
    const [page] = scansOfPieces([...head, table]);
    if (!page) throw new Error('one page');
    const source = await recognised(fileOf(degrees === 0 ? page : turned(page, degrees)));
    expect(cellsOf(source).map((row) => row.slice(1))).toEqual(
      table.rows.map((row) => row.slice(1).map((cell) => cell.join(' '))),
    );
    const { tasks } = extractPlan(source);
    expect(tasks.map(({ lead, timeframeRaw }) => [lead[0], timeframeRaw])).toEqual([
      ['Sở Tư pháp', 'Quý II/2024'],
      ['Sở Xây dựng', '30/6/2024'],
      ['Sở Nội vụ', 'Hằng năm'],
    ]);
  });

  it('are recognised between pages that have a text, and named in a note', async () => {
    const [page] = scansOfPieces([{ text: 'Sở Tư pháp rà soát quy chế dân chủ trước ngày 30/6/2024.' }], true);
    if (!page) throw new Error('one page');
    const text = shown('Số: 12/KH-UBND ban hành kế hoạch nâng cao Chỉ số PAPI.', 60, 50);
    const source = await recognised(pdfOf([text, pictured(fileOf(page), page.width, page.height)]));
    expect(source.lines).toEqual([
      'Số: 12/KH-UBND ban hành kế hoạch nâng cao Chỉ số PAPI.',
      'Sở Tư pháp rà soát quy chế dân chủ trước ngày 30/6/2024.',
    ]);
    expect(source.blocks.map((block) => block.place.page).filter((number) => number !== undefined)).toEqual([1, 2]);
    expect(source.notes?.map(({ code, message }) => [code, message.vi.slice(0, 7)])).toEqual([
      ['PAGE_RECOGNISED', 'Trang 2'],
    ]);
  });

  it('are refused when recognition is off', async () => {
    expect(await problemOf(scan, 'never')).toBe('OCR_NEEDED');
  });

  it('are refused when they declare more pixels than memory can hold, or none', async () => {
    const huge = new Uint8Array(40);
    huge.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(huge.buffer).setUint32(16, 50_000);
    new DataView(huge.buffer).setUint32(20, 50_000);
    expect(await problemOf(huge, 'auto')).toBe('DOCUMENT_TOO_BIG');
    expect(await problemOf(huge.slice(0, 20), 'auto')).toBe('DOCUMENT_DAMAGED');
    expect(await problemOf(scan.subarray(0, 60), 'auto')).toBe('DOCUMENT_DAMAGED');
  });

  it('stop between two pages when asked to', async () => {
    const stop = new AbortController();
    const read = await readDocument(scan, null, {
      ocr: 'auto',
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'recognising' && stop.abort(),
    });
    expect(read.ok ? 'none' : read.issues[0]?.code).toBe('READING_STOPPED');
  });
});
