import type { ReaderNote } from '@nanghang/domain/plan-documents';
import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-problem.ts';
import type { ReadOptions } from './ocr-mode.ts';
import { type SourceOnPages, shapeOf } from './page-places.ts';
import { withDrawnPage, withPdf } from './pdf-file.ts';
import { layOut } from './pdf-layout.ts';
import { joinedText, linesOf, type PageContent, readPage } from './pdf-page.ts';
import { writePages } from './pdf-writing.ts';
import { type BegunScan, recognisePages } from './recognise-pages.ts';

/** Pixels a point: 200 dots an inch, at which printed letters are recognised best. */
const scanScale = 200 / 72;
const widestScan = 3000;
/** Letters below which a page with a picture counts as scanned: a stamp or a signature note has fewer. */
const fewLetters = 40;

function printedLines(page: PageContent): string[] {
  return linesOf(page.texts).map((line) => joinedText(line.texts));
}

function letters(page: PageContent): string {
  return printedLines(page).join(' ');
}

function isScan(page: PageContent): boolean {
  return page.pictured && letters(page).replace(/[^\p{L}]/gu, '').length < fewLetters;
}

/**
 * Whether a page lost letters to a font without a letter table: many single consonants ("C NG HÒA XÃ H I").
 * @example isScrambled('C NG HÒA XÃ H I CH NGH A VI T NAM C L P T DO H NH PHÚC') // true
 */
export function isScrambled(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word));
  const torn = words.filter((word) => /^(?:[BCDĐGHKLMNPQRSTVX]|NG|NH|CH|TH|TR|PH|KH|GI|QU)$/iu.test(word));
  return words.length >= 10 && torn.length > words.length * 0.15;
}

function pageNote(
  code: string,
  pages: readonly number[],
  vi: string,
  en: string,
  severity: ReaderNote['severity'] = 'warning',
): ReaderNote[] {
  if (pages.length === 0) return [];
  const list = pages.join(', ');
  return [{ code, severity, message: { vi: `Trang ${list}: ${vi}`, en: `Page ${list}: ${en}` } }];
}

function numbersOf(pages: readonly PageContent[], test: (page: PageContent) => boolean): number[] {
  return pages.flatMap((page, index) => (test(page) ? [index + 1] : []));
}

async function readPages(document: PDFDocumentProxy): Promise<PageContent[]> {
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, OPS));
    page.cleanup();
  }
  return pages;
}

/** Picture of a page at the size that suits recognition. */
function drawnPage(document: PDFDocumentProxy, number: number): Promise<Uint8Array> {
  return withDrawnPage(
    document,
    number,
    ({ width }) => Math.min(scanScale, widestScan / width),
    (canvas) => canvas.toBuffer('image/png'),
  );
}

/** The first page of a PDF: its printed lines, and its picture where it is a scan. */
export function lookAtPdf(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly string[]; readonly picture?: Uint8Array }> {
  return withPdf(bytes, async (document) => {
    const page = await readPage(await document.getPage(1), OPS);
    const lines = printedLines(page);
    return isScan(page) ? { lines, picture: await drawnPage(document, 1) } : { lines };
  });
}

/**
 * Reads a PDF with text: columns, ruled tables also over pages, broken lines joined. Scanned and scrambled pages are
 * recognised when `ocr` asks for it, also between pages with text; else they are named in the notes OCR_NEEDED and
 * TEXT_SCRAMBLED.
 * @param begun the recognition of its first page, where a look began it
 * @throws DocumentError DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG, OCR_NEEDED when no page has text,
 * READING_STOPPED
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}, begun?: BegunScan): Promise<SourceOnPages> {
  const { ocr = 'never' } = options;
  return withPdf(bytes, async (document) => {
    const pages = await readPages(document);
    const blank = pages.every((page) => page.texts.length === 0 && !page.pictured);
    const scans = numbersOf(pages, isScan);
    if (blank || (scans.length === pages.length && ocr === 'never')) throw new DocumentError('OCR_NEEDED');
    const scrambled = numbersOf(pages, (page) => isScrambled(letters(page)));
    const wanted =
      ocr === 'never' ? [] : ocr === 'always' ? pages.map((_, index) => index + 1) : [...scans, ...scrambled];
    const recognised = await recognisePages(wanted, (number) => drawnPage(document, number), options, begun);
    const shown = pages.map((page, index) => recognised.get(index + 1) ?? page);
    const left = (numbers: readonly number[]): number[] => numbers.filter((number) => !recognised.has(number));
    const source = writePages(layOut(shown), shown.map(shapeOf), [
      ...pageNote('OCR_NEEDED', left(scans), 'là ảnh quét, chưa đọc được chữ', 'scanned, its text was not read'),
      ...pageNote(
        'TEXT_SCRAMBLED',
        left(scrambled),
        'chữ trong tệp bị mất, hãy kiểm tra với bản gốc',
        'letters are lost in the file, compare with the original',
      ),
      ...pageNote(
        'PAGE_RECOGNISED',
        [...recognised.keys()].sort((a, b) => a - b),
        'chữ được nhận dạng từ ảnh, hãy đối chiếu với bản gốc',
        'the text was recognised from a picture, compare with the original',
        'info',
      ),
    ]);
    return { ...source, stamps: shown[0]?.stamps ?? [] };
  });
}
