import { err, ok, type Result } from '@nanghang/domain/kernel';
import { DocumentError, problemIssue } from './document-problem.ts';
import type { OcrMode } from './ocr-mode.ts';
import { formatOfDocument, type ReadSoFar, readDocument } from './read-document.ts';
import type { BegunScan } from './recognise-pages.ts';
import type { PageHead } from './scan-page.ts';
import { isSecrecyMark, isSecrecyStamp } from './secrecy.ts';

/** What a look found, and what it leaves for the reading of the same file. */
export interface Looked {
  /** The issue for which the file is refused, as `readDocument` would. */
  readonly seen: Result<null>;
  readonly soFar: ReadSoFar;
}

interface SeenHead {
  readonly head: PageHead;
  readonly scan?: BegunScan;
}

/** Recognises a scanned page; what its head says is known first. */
async function recognisedHead(picture: Uint8Array): Promise<SeenHead> {
  const [{ createRecogniser }, scans] = await Promise.all([import('./recognise.ts'), import('./scan-page.ts')]);
  const recogniser = createRecogniser();
  try {
    const page = scans.beginScan(await scans.openScan(picture, recogniser), recogniser);
    return { head: await page.head(), scan: { recogniser, firstPage: page.content } };
  } catch (error) {
    await recogniser.end();
    throw error;
  }
}

async function headOf(bytes: Uint8Array, recognise: boolean): Promise<SeenHead> {
  if (formatOfDocument(bytes) === 'image') {
    return recognise ? recognisedHead(bytes) : { head: { lines: [], stamps: [] } };
  }
  const { lookAtPdf } = await import('./read-pdf.ts');
  const { lines, picture } = await lookAtPdf(bytes);
  if (!picture || !recognise) return { head: { lines, stamps: [] } };
  const seen = await recognisedHead(picture);
  return { ...seen, head: { ...seen.head, lines: [...lines, ...seen.head.lines] } };
}

/**
 * Looks at a file before it is kept: whether it opens, and whether its first page bears a mark of secrecy. Of a PDF and
 * a picture only the first page is read, everything else as a whole.
 * @param ocr `never`: a scan is not recognised, so that a mark on it is not seen
 */
export async function lookAt(bytes: Uint8Array, fileName: string | null, ocr: OcrMode): Promise<Looked> {
  const format = formatOfDocument(bytes);
  if (bytes.length === 0 || (format !== 'pdf' && format !== 'image')) {
    const read = await readDocument(bytes, fileName, { ocr: 'never' });
    return read.ok ? { seen: ok(null), soFar: { whole: { fileName, source: read.value } } } : { seen: read, soFar: {} };
  }
  try {
    const { head, scan } = await headOf(bytes, ocr !== 'never');
    const secret = head.lines.some(isSecrecyMark) || head.stamps.some(isSecrecyStamp);
    return { seen: secret ? err([problemIssue('SECRET_DOCUMENT')]) : ok(null), soFar: scan ? { scan } : {} };
  } catch (error) {
    if (error instanceof DocumentError) return { seen: err([problemIssue(error.code)]), soFar: {} };
    throw error;
  }
}
