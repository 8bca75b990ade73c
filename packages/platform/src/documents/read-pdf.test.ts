import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { isScrambled, readPdf } from './read-pdf.ts';
import { pdfOf, ruled, shown } from './rendered-pdf.testkit.ts';

function tables(source: Awaited<ReturnType<typeof readPdf>>) {
  return source.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.cells)] : []));
}

describe('readPdf', () => {
  it('reads two columns one after the other, and mends a word that the line parts', async () => {
    const page = [
      shown('UBND TỈNH', 60, 50),
      shown('CỘNG HÒA XÃ HỘI', 480, 50),
      shown('Số: 1/KH-UBND', 60, 70),
      shown('Độc lập', 480, 70),
      shown(
        'Sở Nội vụ rà soát toàn bộ thủ tục hành chính thuộc thẩm quyền giải quyết, trình Ủy ban nhân dân tỉnh xem xét công bố da-',
        60,
        120,
      ),
      shown('nh mục.', 60, 135),
    ].join('');
    const source = await readPdf(pdfOf([page]));
    expect(source.blocks.map((block) => ('text' in block ? block.text.slice(-20) : block.kind))).toEqual(
      ['UBND TỈNH', 'Số: 1/KH-UBND', 'CỘNG HÒA XÃ HỘI', 'Độc lập', 'xét công bố danh mục.'].map((text) =>
        text.slice(-20),
      ),
    );
  });

  it('takes cells for merged where no line parts them', async () => {
    const page = [
      ...[100, 160].map((y) => ruled(60, y, 360, y)),
      ruled(60, 130, 210, 130),
      ...[60, 110, 210, 360].map((x) => ruled(x, 100, x, 160)),
      shown('1', 70, 120),
      shown('Việc một', 115, 120),
      shown('2', 70, 150),
      shown('Việc hai', 115, 150),
      shown('Sở Y tế', 215, 135),
    ].join('');
    expect(tables(await readPdf(pdfOf([page])))).toEqual([
      [
        [{ paragraphs: ['1'] }, { paragraphs: ['Việc một'] }, { paragraphs: ['Sở Y tế'] }],
        [{ paragraphs: ['2'] }, { paragraphs: ['Việc hai'] }, { paragraphs: ['Sở Y tế'], merged: 'above' }],
      ],
    ]);
  });

  it('lets a merged cell go on over the end of a page', async () => {
    const grid = (top: number, rows: number): string =>
      [
        ...[top, top + rows * 30].map((y) => ruled(60, y, 360, y)),
        ...Array.from({ length: rows - 1 }, (_, row) => ruled(60, top + (row + 1) * 30, 210, top + (row + 1) * 30)),
        ...[60, 110, 210, 360].map((x) => ruled(x, top, x, top + rows * 30)),
      ].join('');
    const line = (y: number, number: string, work: string): string => shown(number, 70, y) + shown(work, 115, y);
    const one = [grid(480, 2), line(500, '1', 'Việc một'), line(530, '2', 'Việc hai'), shown('Sở Y tế', 215, 515)];
    const two = [grid(50, 2), line(70, '3', 'Việc ba'), line(100, '4', 'Việc bốn')];
    const rows = tables(await readPdf(pdfOf([one.join(''), two.join('')]))).flat();
    expect(rows.map((cells) => cells.map((cell) => cell.paragraphs.join(' ')))).toEqual([
      ['1', 'Việc một', 'Sở Y tế'],
      ['2', 'Việc hai', 'Sở Y tế'],
      ['3', 'Việc ba', 'Sở Y tế'],
      ['4', 'Việc bốn', 'Sở Y tế'],
    ]);
  });

  it('reads pages that are shown turned', async () => {
    const content = shown('Kế hoạch năm 2024', 60, 100).replace('1 0 0 1 60 495', '0 1 -1 0 100 60');
    const source = await readPdf(pdfOf([content], '/Rotate 90'));
    expect(source.lines).toEqual(['Kế hoạch năm 2024']);
  });

  it('takes the bytes of a file as Node reads it', async () => {
    expect((await readPdf(Buffer.from(pdfOf([shown('Kế hoạch', 60, 50)])))).lines).toEqual(['Kế hoạch']);
  });

  it('does not take words for torn that a font change parts', async () => {
    const words = ['Ph|ườ|ng', 'th|ự|c', 'hi|ệ|n', 'c|ô|ng', 'kh|ai', 'th|ủ', 't|ụ|c', 'h|à|nh', 'ch|í|nh', 'n|à|y'];
    let x = 60;
    const page = words.map((word) => {
      const parts = word.split('|').map((part) => {
        const text = shown(part, x, 50);
        x += part.length * 6;
        return text;
      });
      x += 6;
      return parts.join('');
    });
    const source = await readPdf(pdfOf([page.join('')]), { ocr: 'auto' });
    expect(source.lines).toEqual(['Phường thực hiện công khai thủ tục hành chính này']);
    expect(source.notes).toEqual([]);
  });

  it('refuses pages without text, damaged and locked files', async () => {
    const code = async (bytes: Uint8Array) => {
      const read = await readDocument(bytes, null);
      return read.ok ? 'none' : read.issues[0]?.code;
    };
    expect(await code(pdfOf(['']))).toBe('OCR_NEEDED');
    expect(await code(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('DOCUMENT_DAMAGED');
    expect(await code(pdfOf([shown('TỐI MẬT', 60, 50)]))).toBe('SECRET_DOCUMENT');
  });

  it('knows text that lost letters', () => {
    expect(isScrambled('C NG HÒA XÃ H I CH NGH A VI T NAM C L P T DO H NH PHÚC')).toBe(true);
    expect(isScrambled('Cộng hòa xã hội chủ nghĩa Việt Nam độc lập tự do hạnh phúc, kế hoạch năm nay')).toBe(false);
  });
});
