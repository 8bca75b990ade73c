import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guardFormula, readTableFile, WorkbookError, writeXlsx } from './index.ts';

function problemOf(bytes: Uint8Array): string {
  try {
    readTableFile(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return 'none';
}

async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Bảng 1'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('readTableFile', () => {
  it('reads texts, numbers, percentages, days, formulas, rich text and merged ranges', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('A1').value = 'Chỉ số';
      sheet.mergeCells('A1:B1');
      sheet.getCell('A2').value = { richText: [{ text: 'Gia ' }, { text: 'nhập', font: { bold: true } }] };
      sheet.getCell('B2').value = 7.15;
      sheet.getCell('C2').value = 0.825;
      sheet.getCell('C2').numFmt = '0.0%';
      sheet.getCell('D2').value = new Date(Date.UTC(2023, 10, 20));
      sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
      sheet.getCell('E2').value = { formula: 'B2*2', result: 14.3 };
      sheet.getCell('F2').value = '7,15';
    });
    const [sheet] = readTableFile(bytes);
    expect(sheet?.name).toBe('Bảng 1');
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet?.rows[1]).toEqual([
      { text: 'Gia nhập' },
      { text: '7.15', number: 7.15 },
      { text: '82.5%', number: 82.5 },
      { text: '20/11/2023' },
      { text: '14.3', number: 14.3 },
      { text: '7,15' },
    ]);
  });

  it('reads text tables with any usual separator', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(readTableFile(encode('\ufeffa;b\n"1,5";2\n'))[0]?.rows).toEqual([
      [{ text: 'a' }, { text: 'b' }],
      [{ text: '1,5' }, { text: '2' }],
    ]);
  });

  it('refuses what is no moderate, open workbook, and says why', async () => {
    expect(problemOf(new Uint8Array())).toBe('EMPTY_WORKBOOK');
    expect(problemOf(new TextEncoder().encode('%PDF-1.7'))).toBe('NOT_A_WORKBOOK');
    expect(problemOf(await workbook(() => undefined))).toBe('EMPTY_WORKBOOK');
    expect(problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'ENCRYPTED_WORKBOOK',
    );
    expect(problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('OLD_WORKBOOK');
    expect(problemOf(zipSync({ 'a.txt': new Uint8Array([1]) }))).toBe('NOT_A_WORKBOOK');
    expect(problemOf(zipSync({ 'xl/vbaProject.bin': new Uint8Array([1]) }))).toBe('MACRO_WORKBOOK');
    const whole = await workbook((sheet) => {
      sheet.getCell('A1').value = 'x';
    });
    expect(problemOf(whole.slice(0, 40))).toMatch(/WORKBOOK_DAMAGED|NOT_A_WORKBOOK/);
  });

  it('stops unpacking a bomb at the limit', () => {
    const filler = new Uint8Array(60_000_000).fill(0x20);
    filler.set(new TextEncoder().encode('<worksheet>'));
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': filler }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(problemOf(bomb)).toBe('WORKBOOK_TOO_BIG');
  });
});

describe('writeXlsx', () => {
  it('writes what reads back, and no text becomes a formula', async () => {
    const stream = new PassThrough();
    const bytes = buffer(stream);
    await writeXlsx(stream, [
      {
        name: 'Kết quả',
        columns: [{ title: 'Tỉnh' }, { title: 'Điểm', format: '0.00' }],
        rows: [
          ['=cmd()', 7.5],
          ['Tây Ninh', null],
        ],
      },
    ]);
    const [sheet] = readTableFile(new Uint8Array(await bytes));
    expect(sheet?.rows).toEqual([
      [{ text: 'Tỉnh' }, { text: 'Điểm' }],
      [{ text: "'=cmd()" }, { text: '7.5', number: 7.5 }],
      [{ text: 'Tây Ninh' }],
    ]);
    expect(guardFormula('an toàn')).toBe('an toàn');
  });
});
