import { fileURLToPath } from 'node:url';
import type { PlanSource, ReaderNote } from '@nanghang/domain/plan-documents';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-problem.ts';
import type { ReadOptions } from './ocr-mode.ts';
import { layOut } from './pdf-layout.ts';
import { joinedText, linesOf, type PageContent, readPage } from './pdf-page.ts';
import { writePages } from './pdf-writing.ts';
import { recognisePages } from './recognise-pages.ts';

const mostPages = 500;
/** Pixels a point: 200 dots an inch, at which printed letters are recognised best. */
const scanScale = 200 / 72;
const widestScan = 3000;
/** Letters below which a page with a picture counts as scanned: a stamp or a signature note has fewer. */
const fewLetters = 40;

function resourceFolder(name: string): string {
  return fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}/`));
}

function letters(page: PageContent): string {
  return linesOf(page.texts)
    .map((line) => joinedText(line.texts))
    .join(' ');
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
  if (document.numPages > mostPages) throw new DocumentError('DOCUMENT_TOO_BIG');
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, OPS));
    page.cleanup();
  }
  return pages;
}

interface Drawing {
  readonly canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: CanvasRenderingContext2D;
}

interface DrawingFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

/** Picture of a page at the size that suits recognition. */
async function drawnPage(document: PDFDocumentProxy, number: number): Promise<Uint8Array> {
  const factory = document.canvasFactory as DrawingFactory;
  const page = await document.getPage(number);
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(scanScale, widestScan / width) });
  const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: drawing.canvas, canvasContext: drawing.context, viewport }).promise;
  const picture = drawing.canvas.toBuffer('image/png');
  factory.destroy(drawing);
  page.cleanup();
  return picture;
}

function problemOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new DocumentError('DOCUMENT_ENCRYPTED');
  if (/^(?:InvalidPDF|FormatError|MissingPDF|ResponseException|UnknownError|XRef)/.test(name)) {
    return new DocumentError('DOCUMENT_DAMAGED');
  }
  return error;
}

/**
 * Reads a PDF with text: columns, ruled tables also over pages, broken lines joined. Scanned and scrambled pages are
 * recognised when `ocr` asks for it, also between pages with text; else they are named in the notes OCR_NEEDED and
 * TEXT_SCRAMBLED.
 * @throws DocumentError DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG, OCR_NEEDED when no page has text,
 * READING_STOPPED
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<PlanSource> {
  const { ocr = 'never' } = options;
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: resourceFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resourceFolder('standard_fonts'),
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document);
    const blank = pages.every((page) => page.texts.length === 0 && !page.pictured);
    const scans = numbersOf(pages, isScan);
    if (blank || (scans.length === pages.length && ocr === 'never')) throw new DocumentError('OCR_NEEDED');
    const scrambled = numbersOf(pages, (page) => isScrambled(letters(page)));
    const wanted =
      ocr === 'never' ? [] : ocr === 'always' ? pages.map((_, index) => index + 1) : [...scans, ...scrambled];
    const recognised = await recognisePages(wanted, (number) => drawnPage(document, number), options);
    const shown = pages.map((page, index) => recognised.get(index + 1) ?? page);
    const left = (numbers: readonly number[]): number[] => numbers.filter((number) => !recognised.has(number));
    return writePages(
      layOut(shown),
      shown.map((page) => Math.round(page.width)),
      [
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
      ],
    );
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}
