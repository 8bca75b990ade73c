import { err, ok, type Result } from '@nanghang/domain/kernel';
import { DocumentError, problemIssue } from './document-problem.ts';
import type { OcrMode } from './ocr-mode.ts';
import { formatOfDocument, readDocument } from './read-document.ts';
import type { PageHead } from './scan-page.ts';
import { isSecrecyMark, isSecrecyStamp } from './secrecy.ts';

async function recognisedHead(picture: Uint8Array): Promise<PageHead> {
  const [{ createRecogniser }, { readHead }] = await Promise.all([import('./recognise.ts'), import('./scan-page.ts')]);
  const recogniser = createRecogniser(2);
  try {
    return await readHead(picture, recogniser);
  } finally {
    await recogniser.end();
  }
}

async function headOf(bytes: Uint8Array, recognise: boolean): Promise<PageHead> {
  if (formatOfDocument(bytes) === 'image') return recognise ? recognisedHead(bytes) : { lines: [], stamps: [] };
  const { lookAtPdf } = await import('./read-pdf.ts');
  const { lines, picture } = await lookAtPdf(bytes);
  if (!picture || !recognise) return { lines, stamps: [] };
  const scanned = await recognisedHead(picture);
  return { ...scanned, lines: [...lines, ...scanned.lines] };
}

/**
 * Looks at a file before it is kept: whether it opens, and whether its first page bears a mark of secrecy. Of a PDF and
 * a picture only the first page is read, everything else as a whole.
 * @param ocr `never`: a scan is not recognised, so that a mark on it is not seen
 * @returns the issue for which it is refused, as `readDocument` would
 */
export async function lookAt(bytes: Uint8Array, fileName: string | null, ocr: OcrMode): Promise<Result<null>> {
  const format = formatOfDocument(bytes);
  if (bytes.length === 0 || (format !== 'pdf' && format !== 'image')) {
    const read = await readDocument(bytes, fileName, { ocr: 'never' });
    return read.ok ? ok(null) : read;
  }
  try {
    const { lines, stamps } = await headOf(bytes, ocr !== 'never');
    return lines.some(isSecrecyMark) || stamps.some(isSecrecyStamp) ? err([problemIssue('SECRET_DOCUMENT')]) : ok(null);
  } catch (error) {
    if (error instanceof DocumentError) return err([problemIssue(error.code)]);
    throw error;
  }
}
