import { err, ok, type Result } from '@nanghang/domain/kernel';
import { decodePlainText, readPlainText } from '@nanghang/domain/plan-documents';
import { WorkbookError, type WorkbookProblem } from '../spreadsheet/index.ts';
import { DocumentError, type DocumentProblem, problemIssue } from './document-problem.ts';
import { type DocumentFormat, disagreesWithContent } from './file-name.ts';
import type { ReadOptions } from './ocr-mode.ts';
import { type SourceOnPages, shapeOf } from './page-places.ts';
import type { BegunScan } from './recognise-pages.ts';
import { bearsSecrecyMark, isSecrecyStamp } from './secrecy.ts';

const largestFile = 100_000_000;

/** What a look at a file leaves for its reading; the reading finds the same without it, later. */
export interface ReadSoFar {
  /** The first page of a scan. */
  readonly scan?: BegunScan;
  /** All of a file that a look reads as a whole. */
  readonly whole?: { readonly fileName: string | null; readonly source: SourceOnPages };
}

/** What is asked of a reading, with what a look at the same bytes has left. */
export interface ReadOn extends ReadOptions {
  readonly soFar?: ReadSoFar | undefined;
}

const fromWorkbook: Readonly<Record<WorkbookProblem, DocumentProblem>> = {
  NOT_A_WORKBOOK: 'FORMAT_NOT_SUPPORTED',
  EMPTY_WORKBOOK: 'FILE_EMPTY',
  ENCRYPTED_WORKBOOK: 'DOCUMENT_ENCRYPTED',
  OLD_WORKBOOK: 'LEGACY_DOC',
  MACRO_WORKBOOK: 'FORMAT_NOT_SUPPORTED',
  WORKBOOK_TOO_BIG: 'DOCUMENT_TOO_BIG',
  WORKBOOK_DAMAGED: 'DOCUMENT_DAMAGED',
};

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, place) => bytes[place] === value);
}

const magicNumbers: readonly (readonly [DocumentFormat, readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['other', [0x49, 0x49, 0x2a, 0x00]],
  ['other', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other', [0x47, 0x49, 0x46, 0x38]],
];

/**
 * What a file is by its content, whatever its name says.
 * @example formatOfDocument(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export function formatOfDocument(bytes: Uint8Array): DocumentFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (content.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'ole';
  }
  const known = magicNumbers.find(([, magic]) => startsWith(bytes, magic));
  if (known) return known[0];
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'text';
  if (((bytes[6] ?? 0) & 1) === 1) return 'encrypted';
  if (content.includes('word/document.xml')) return 'docx';
  return content.includes('xl/workbook.xml') ? 'xlsx' : 'other';
}

async function readPicture(bytes: Uint8Array, options: ReadOn): Promise<SourceOnPages> {
  if ((options.ocr ?? 'never') === 'never') throw new DocumentError('OCR_NEEDED');
  const { recognisePages } = await import('./recognise-pages.ts');
  const pages = [...(await recognisePages([1], async () => bytes, options, options.soFar?.scan)).values()];
  const [{ layOut }, { writePages }] = await Promise.all([import('./pdf-layout.ts'), import('./pdf-writing.ts')]);
  return { ...writePages(layOut(pages), pages.map(shapeOf), []), stamps: pages[0]?.stamps ?? [] };
}

async function readByFormat(
  bytes: Uint8Array,
  format: DocumentFormat,
  options: ReadOn,
): Promise<Result<SourceOnPages>> {
  switch (format) {
    case 'docx':
      return ok((await import('./read-docx.ts')).readDocx(bytes));
    case 'xlsx':
      return ok((await import('./xlsx-source.ts')).readXlsxSource(bytes));
    case 'pdf':
      return ok(await (await import('./read-pdf.ts')).readPdf(bytes, options, options.soFar?.scan));
    case 'encrypted':
      throw new DocumentError('DOCUMENT_ENCRYPTED');
    case 'ole':
      throw new DocumentError('LEGACY_DOC');
    case 'image':
      return ok(await readPicture(bytes, options));
    case 'other':
      throw new DocumentError('FORMAT_NOT_SUPPORTED');
    case 'text': {
      const text = decodePlainText(bytes);
      return text.ok ? ok(readPlainText(text.value)) : text;
    }
  }
}

/**
 * Reads a document by what it is (DOCX, XLSX, PDF, PNG, JPEG, plain text, Markdown), whatever its name says, into
 * blocks with their places (page, lines, cells) and the lines of text that are shown beside the rows. A name whose
 * ending does not fit the content is told in the note EXTENSION_DISAGREES.
 * @param fileName as the sender named it; null when it has no name (pasted text)
 * @returns an issue for a file that is refused: FILE_EMPTY, FORMAT_NOT_SUPPORTED, LEGACY_DOC, DOCUMENT_ENCRYPTED,
 * DOCUMENT_TOO_BIG, DOCUMENT_DAMAGED, OCR_NEEDED, SECRET_DOCUMENT, READING_STOPPED, or those of plain text
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string | null,
  options: ReadOn = {},
): Promise<Result<SourceOnPages>> {
  if (bytes.length === 0) return err([problemIssue('FILE_EMPTY')]);
  if (bytes.length > largestFile) return err([problemIssue('DOCUMENT_TOO_BIG')]);
  try {
    options.onProgress?.({ phase: 'opening', done: 0, pages: 0 });
    const { whole } = options.soFar ?? {};
    if (whole?.fileName === fileName) return ok(whole.source);
    const format = formatOfDocument(bytes);
    const source = await readByFormat(bytes, format, options);
    if (options.signal?.aborted) throw new DocumentError('READING_STOPPED');
    if (!source.ok) return source;
    if (bearsSecrecyMark(source.value) || (source.value.stamps ?? []).some(isSecrecyStamp))
      return err([problemIssue('SECRET_DOCUMENT')]);
    const note = fileName === null ? undefined : disagreesWithContent(fileName, format);
    return note ? ok({ ...source.value, notes: [...(source.value.notes ?? []), note] }) : source;
  } catch (error) {
    if (error instanceof DocumentError) return err([problemIssue(error.code)]);
    if (error instanceof WorkbookError) return err([problemIssue(fromWorkbook[error.code])]);
    throw error;
  }
}
