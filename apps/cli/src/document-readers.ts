import type { Issue, Result } from '@nanghang/domain/kernel';
import { decodePlainText, type PlanSource, readPlainText } from '@nanghang/domain/plan-documents';

/** How scanned pages are to be read: `auto` where a page has no text of its own. */
export type OcrMode = 'never' | 'auto' | 'always';

/** Reads the bytes of a file into lines and blocks; what is wrong with the file are issues, never an exception. */
export type DocumentReader = (
  bytes: Uint8Array,
  name: string,
  options: { readonly ocr: OcrMode },
) => Promise<Result<PlanSource>>;

/** Formats by what their first bytes say; a name's ending decides only between plain text and Markdown. */
export type DocumentFormat = 'docx' | 'xlsx' | 'zip' | 'pdf' | 'doc' | 'image' | 'text';

/** Readers by format, loaded when first needed; a format without one is answered by an issue. */
export const documentReaders: Readonly<Partial<Record<DocumentFormat, () => Promise<DocumentReader>>>> = {
  text: async () => readTextFile,
};

async function readTextFile(bytes: Uint8Array): Promise<Result<PlanSource>> {
  const text = decodePlainText(bytes);
  return text.ok ? { ok: true, value: readPlainText(text.value) } : text;
}

/** Format of a file by its first bytes. */
export function formatOf(bytes: Uint8Array, name: string): DocumentFormat {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'image';
  if (!head.startsWith('PK\u0003\u0004')) return 'text';
  const directory = new TextDecoder('latin1').decode(bytes.slice(0, 4000)) + name.toLowerCase();
  if (directory.includes('word/') || directory.endsWith('.docx')) return 'docx';
  return directory.includes('xl/') || directory.endsWith('.xlsx') ? 'xlsx' : 'zip';
}

/** Reads a file with the reader of its format. */
export async function readDocument(bytes: Uint8Array, name: string, ocr: OcrMode): Promise<Result<PlanSource>> {
  const format = formatOf(bytes, name);
  const reader = await documentReaders[format]?.();
  if (!reader) return { ok: false, issues: [unsupported(format)] };
  return reader(bytes, name, { ocr });
}

function unsupported(format: DocumentFormat): Issue {
  if (format === 'doc') {
    return {
      code: 'LEGACY_DOC',
      severity: 'error',
      path: [],
      message: {
        vi: 'Tệp .doc cũ: hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx',
        en: 'A legacy .doc file: open it in Word or LibreOffice and save it as .docx',
      },
    };
  }
  return {
    code: 'FORMAT_NOT_SUPPORTED',
    severity: 'error',
    path: [],
    message: { vi: `Chưa đọc được định dạng này (${format})`, en: `This format cannot be read (${format})` },
  };
}
