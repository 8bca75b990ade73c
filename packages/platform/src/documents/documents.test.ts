import { readFileSync } from 'node:fs';
import { extractPlan, type PlanSource, readPlainText } from '@nanghang/domain/plan-documents';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { pdfOfPieces } from './rendered-pdf.testkit.ts';
import { docxOfPieces, piecesOf, xlsxOfPieces } from './rendered-plan.testkit.ts';

async function sourceOf(bytes: Uint8Array): Promise<PlanSource> {
  const read = await readDocument(bytes, null);
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return read.value;
}

function said(source: PlanSource) {
  const { document, tasks, targets } = extractPlan(source);
  return {
    number: document?.number,
    date: document?.date,
    issuer: document?.issuer,
    title: document?.title,
    signer: document?.signer,
    recipients: document?.recipients,
    tasks: tasks.map(({ ref, text, lead, coordinating, timeframeRaw, products }) => ({
      ref,
      text,
      lead,
      coordinating,
      timeframeRaw,
      products,
    })),
    targets: targets.map(({ text }) => text),
  };
}

function textSource(fixture: string): PlanSource {
  const path = new URL(`../../../domain/src/plan-documents/fixtures/${fixture}.txt`, import.meta.url);
  return readPlainText(readFileSync(path, 'utf8'));
}

const plans = [
  'landscape-pipe-table',
  'letters-only',
  'official-letter',
  'directive-by-unit',
  'annex-indicators',
  'labelled-blocks',
];

describe('one plan in several formats', () => {
  it.each(plans)('%s says the same as a Word file', async (fixture) => {
    expect(said(await sourceOf(docxOfPieces(piecesOf(fixture))))).toEqual(said(textSource(fixture)));
  });

  it.each(plans)('%s says the same as a workbook', async (fixture) => {
    expect(said(await sourceOf(await xlsxOfPieces(piecesOf(fixture))))).toEqual(said(textSource(fixture)));
  });

  it.each(plans)('%s says the same as a PDF', async (fixture) => {
    expect(said(await sourceOf(pdfOfPieces(piecesOf(fixture))))).toEqual(said(textSource(fixture)));
  });
});

describe('a workbook of several sheets', () => {
  it('is one document, with cells merged over rows and columns resolved', async () => {
    const book = new exceljs.Workbook();
    const front = book.addWorksheet('Kế hoạch');
    for (const line of [
      'UBND TỈNH A',
      'Số: 5/KH-UBND',
      'A, ngày 02 tháng 3 năm 2024',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PCI năm 2024',
    ])
      front.addRow([line]);
    const annex = book.addWorksheet('Phụ lục');
    annex.addRow(['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ']);
    annex.mergeCells('A1:E1');
    annex.addRow(['STT', 'Nhiệm vụ', 'Phân công', null, 'Thời gian']);
    annex.addRow([null, null, 'Chủ trì', 'Phối hợp', null]);
    for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3']) annex.mergeCells(range);
    annex.addRow([
      1,
      'Rà soát thủ tục hành chính về đầu tư',
      'Sở Tài chính',
      'Thuế tỉnh',
      new Date(Date.UTC(2024, 5, 30)),
    ]);
    annex.addRow([2, 'Công khai quy hoạch sử dụng đất', null, 'Sở Xây dựng', 'Quý II/2024']);
    annex.mergeCells('C4:C5');
    const source = await sourceOf(new Uint8Array(await book.xlsx.writeBuffer()));
    const { document, tasks } = extractPlan(source);
    expect(document).toMatchObject({ number: '5/KH-UBND', date: '2024-03-02', indices: ['PCI'] });
    expect(tasks.map(({ lead, coordinating, timeframe }) => [lead, coordinating, timeframe?.kind])).toEqual([
      [['Sở Tài chính'], ['Thuế tỉnh'], 'deadline'],
      [['Sở Tài chính'], ['Sở Xây dựng'], 'period'],
    ]);
    expect(tasks.every((task) => !task.leadInferred)).toBe(true);
  });
});

async function problemOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, null);
  return read.ok ? 'none' : (read.issues[0]?.code ?? '');
}

describe('files that are refused', () => {
  it('says why', async () => {
    const encrypted = [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')];
    expect(await problemOf(new Uint8Array())).toBe('FILE_EMPTY');
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('LEGACY_DOC');
    expect(await problemOf(new Uint8Array(encrypted))).toBe('DOCUMENT_ENCRYPTED');
    expect(await problemOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('OCR_NEEDED');
    expect(await problemOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('FORMAT_NOT_SUPPORTED');
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8('<w:document>') }))).toBe('DOCUMENT_DAMAGED');
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }))).toBe(
      'DOCUMENT_DAMAGED',
    );
  });

  it('stops unpacking a bomb', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(25_000_000).fill(0x20) }, { level: 1 });
    expect(await problemOf(bomb)).toBe('DOCUMENT_TOO_BIG');
  });

  it('stops at a secrecy mark of the first page, and not at the word in a sentence', async () => {
    const rows = [[['UBND TỈNH'], ['TỐI MẬT', 'Số: 1/KH-UBND']]];
    expect(await problemOf(docxOfPieces([{ rows }]))).toBe('SECRET_DOCUMENT');
    expect(await problemOf(strToU8('KẾ HOẠCH\n\nMẬT\n\nI. MỤC TIÊU'))).toBe('SECRET_DOCUMENT');
    expect(await problemOf(docxOfPieces([{ text: 'Bảo vệ bí mật nhà nước: độ MẬT' }]))).toBe('none');
  });

  it('answers files damaged at random with a source or an issue, never with an exception', async () => {
    const pieces = piecesOf('tab-table-drafts');
    const files = [docxOfPieces(pieces), await xlsxOfPieces(pieces), pdfOfPieces(pieces)];
    const damage = fc.record({
      file: fc.nat({ max: files.length - 1 }),
      cut: fc.double({ min: 0.2, max: 1, noNaN: true }),
      bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, cut, bytes }) => {
        const whole = files[file] ?? new Uint8Array();
        const damaged = whole.slice(0, Math.ceil(whole.length * cut));
        for (const [place, value] of bytes) damaged[Math.floor(place * (damaged.length - 1))] = value;
        const read = await readDocument(damaged, null);
        expect(read.ok || read.issues.length > 0).toBe(true);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
