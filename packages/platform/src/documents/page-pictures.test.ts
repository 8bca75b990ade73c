import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type DrawnPage, drawPages, type PageOrder } from './draw-pages.ts';
import { lookAt } from './look-at.ts';
import type { SourceOnPages } from './page-places.ts';
import { readDocument } from './read-document.ts';
import { pdfOf, pictured, shown } from './rendered-pdf.testkit.ts';
import { fileOf, scansOfPieces, turned } from './rendered-scan.testkit.ts';

/** Recognition takes seconds of a whole core, which a busy machine does not have. */
const patient = 180_000;

const pieces = [
  { text: 'Số: 12/KH-UBND' },
  { text: 'KẾ HOẠCH' },
  { text: '1. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày 30/6/2024.' },
  {
    rows: [
      [['STT'], ['Nhiệm vụ'], ['Cơ quan chủ trì'], ['Thời gian']],
      [['1'], ['Rà soát thủ tục hành chính về đất đai'], ['Sở Tư pháp'], ['Quý II/2024']],
      [['2'], ['Công khai quy hoạch, kế hoạch sử dụng đất'], ['Sở Xây dựng'], ['30/6/2024']],
      [['3'], ['Khảo sát mức độ hài lòng của người dân'], ['Sở Nội vụ'], ['Hằng năm']],
    ],
  },
];

function scan(wide = false): Canvas {
  const [page] = scansOfPieces(pieces, wide);
  if (!page) throw new Error('one page');
  return page;
}

async function readOf(bytes: Uint8Array): Promise<SourceOnPages> {
  const read = await readDocument(bytes, null, { ocr: 'auto' });
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return read.value;
}

async function drawn(bytes: Uint8Array, orders: readonly PageOrder[]): Promise<readonly DrawnPage[]> {
  const pages: DrawnPage[] = [];
  await drawPages(bytes, orders, (page) => pages.push(page));
  return pages;
}

interface Ink {
  readonly width: number;
  readonly height: number;
  readonly isDark: (x: number, y: number) => boolean;
}

async function inkOf({ picture }: DrawnPage): Promise<Ink> {
  const image = await loadImage(Buffer.from(picture));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return { width, height, isDark: (x, y) => (data[(y * width + x) * 4] ?? 255) < 110 };
}

/** Dark pixels of a page: how many in each place, and how many in none. */
async function inkInPlaces(source: SourceOnPages, page: DrawnPage): Promise<{ inside: number[]; outside: number }> {
  const { width, height, isDark } = await inkOf(page);
  const boxes = source.onPages?.boxes ?? [];
  const inside = boxes.map(() => 0);
  let outside = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isDark(x, y)) continue;
      const places = boxes.flatMap((box, at) => {
        const [left, top, right, bottom] = box ?? [0, 0, 0, 0];
        return x >= left * width - 2 && x <= right * width + 2 && y >= top * height - 2 && y <= bottom * height + 2
          ? [at]
          : [];
      });
      if (places.length === 0) outside += 1;
      for (const at of places) inside[at] = (inside[at] ?? 0) + 1;
    }
  }
  return { inside, outside };
}

describe('lines on their pages', { timeout: patient }, () => {
  it.each([0, 92, 180])('stand on the ink of a scan laid on the glass at %d degrees', async (degrees) => {
    const bytes = fileOf(turned(scan(), degrees));
    const source = await readOf(bytes);
    const [shape] = source.onPages?.pages ?? [];
    const [page] = await drawn(bytes, [{ page: 1, turn: shape?.turn ?? 0 }]);
    if (!shape || !page) throw new Error('one page');
    expect(shape.height).toBeGreaterThan(shape.width);
    const { inside, outside } = await inkInPlaces(source, page);
    expect(inside).toHaveLength(source.lines.length);
    for (const [at, ink] of inside.entries()) expect(ink, source.lines[at]).toBeGreaterThan(50);
    expect(outside / inside.reduce((sum, ink) => sum + ink, 0)).toBeLessThan(0.02);
  });

  it('are found on a page whose regular columns part as sharply as lines of a page on its side', async () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      at === 0
        ? [['TT'], ['Nội dung'], ['Chủ trì'], ['Phối hợp']]
        : [[`${at}`], ['Số hóa hồ sơ'], ['Sở Xây dựng'], ['Sở Tư pháp']],
    );
    const [page] = scansOfPieces([{ text: 'Số: 12/KH-UBND' }, { text: 'KẾ HOẠCH' }, { rows }]);
    if (!page) throw new Error('one page');
    const source = await readOf(fileOf(page));
    expect(Math.abs(source.onPages?.pages[0]?.turn ?? 90)).toBeLessThan(3);
    const cells = source.lines.flatMap((line) => line.split('\t'));
    expect(cells.filter((cell) => cell === 'Số hóa hồ sơ').length).toBeGreaterThan(16);
  });

  it('stand on the letters of a PDF with text, page by page', async () => {
    const pages = [shown('KẾ HOẠCH', 60, 80) + shown('1. Rà soát thủ tục.', 60, 300), shown('2. Công khai.', 200, 500)];
    const source = await readOf(pdfOf(pages));
    const second = source.lines.indexOf('2. Công khai.');
    const [left, top, right, bottom] = source.onPages?.boxes[second] ?? [0, 0, 0, 0];
    const shape = source.onPages?.pages[1] ?? { width: 1, height: 1 };
    expect(left * shape.width).toBeCloseTo(200, 0);
    expect([top * shape.height < 500, bottom * shape.height > 500, right > left]).toEqual([true, true, true]);
    const pictures = await drawn(pdfOf(pages), [
      { page: 2, turn: 0 },
      { page: 9, turn: 0 },
    ]);
    expect(pictures.map(({ page }) => page)).toEqual([2]);
    const { isDark, width, height } = await inkOf(pictures[0] ?? { page: 0, picture: new Uint8Array() });
    const seen = Array.from({ length: Math.round((right - left) * width) }, (_, x) =>
      Array.from({ length: Math.round((bottom - top) * height) }, (__, y) =>
        isDark(Math.round(left * width) + x, Math.round(top * height) + y),
      ),
    );
    expect(seen.flat().some((dark) => dark)).toBe(true);
  });

  it('has no places in a file without pages, and no pictures', async () => {
    const text = new TextEncoder().encode('KẾ HOẠCH\nRà soát.');
    expect((await readOf(text)).onPages).toBeUndefined();
    await expect(drawn(text, [{ page: 1, turn: 0 }])).rejects.toMatchObject({ code: 'FORMAT_NOT_SUPPORTED' });
  });
});

/** A stamp in red ink and a frame, as an office puts it. */
function stamped(page: Canvas, words: string): Canvas {
  const context = page.getContext('2d');
  context.fillStyle = context.strokeStyle = '#d01818';
  context.lineWidth = 5;
  context.font = 'bold 54px Tinos';
  const { width } = context.measureText(words);
  context.strokeRect(150, 24, width + 60, 90);
  context.fillText(words, 180, 89);
  return page;
}

describe('a look before a file is kept', { timeout: patient }, () => {
  const codeOf = async (bytes: Uint8Array, ocr: 'never' | 'auto' = 'auto'): Promise<string> => {
    const { seen, soFar } = await lookAt(bytes, null, ocr);
    await soFar.scan?.recogniser.end();
    return seen.ok ? 'none' : (seen.issues[0]?.code ?? '');
  };

  it.each([
    ['MẬT', 0],
    ['TỐI MẬT', 0],
    ['TUYỆT MẬT', 180],
  ])('sees the red stamp %s on a scan turned by %d degrees', async (words, degrees) => {
    expect(await codeOf(fileOf(turned(stamped(scan(), words), degrees)))).toBe('SECRET_DOCUMENT');
  });

  it('does not take another red stamp, or words about secrets, for one', async () => {
    expect(await codeOf(fileOf(stamped(scan(), 'CÔNG VĂN ĐẾN')))).toBe('none');
    expect(await codeOf(pdfOf([shown('Bảo mật thông tin', 60, 80)]))).toBe('none');
  });

  it('sees the mark in a PDF with text and in one of pictures', async () => {
    expect(await codeOf(pdfOf([shown('TỐI MẬT', 60, 80) + shown('KẾ HOẠCH', 60, 120)]))).toBe('SECRET_DOCUMENT');
    const page = stamped(scan(true), 'MẬT');
    const file = pdfOf([pictured(fileOf(page), page.width, page.height)]);
    expect(await codeOf(file)).toBe('SECRET_DOCUMENT');
    expect(await codeOf(file, 'never')).toBe('none');
  });

  it('refuses what does not open, and lets through what does', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nhỏng'))).toBe('DOCUMENT_DAMAGED');
    expect(await codeOf(pdfOf([shown('KẾ HOẠCH', 60, 80)]))).toBe('none');
  });
});
