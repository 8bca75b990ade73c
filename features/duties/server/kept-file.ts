import type { Readable } from 'node:stream';
import { foldVietnamese } from '@nanghang/domain/kernel';
import { type FileStore, FileTooLargeError } from '@nanghang/platform/files';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import { mediaTypeOf } from './evidence-types.ts';

const maxBytes = 50 * 1024 * 1024;

/** A file as it arrives. */
export interface Arriving {
  readonly name: string;
  readonly content: Readable;
}

/** The multipart field "file" of a request. @throws AppError UNSUPPORTED_FILE where there is none */
export async function arrivingFile(context: RequestContext): Promise<Arriving> {
  const file = context.request.isMultipart() ? await context.request.file() : undefined;
  if (!file) throw new AppError('UNSUPPORTED_FILE', { message: { vi: 'Chưa kèm tệp nào.', en: 'No file was sent.' } });
  return { name: file.filename.normalize('NFC').slice(0, 200), content: file.file };
}

/** Keeps a file under the hash of its content. @throws AppError TOO_LARGE; UNSUPPORTED_FILE by what it really is */
export async function keepFile(files: FileStore, arriving: Arriving) {
  try {
    const stored = await files.put(arriving.content, maxBytes);
    const mediaType = await mediaTypeOf(await files.read(stored.sha256), arriving.name);
    if (mediaType === undefined)
      throw new AppError('UNSUPPORTED_FILE', {
        message: {
          vi: 'Chỉ nhận PDF, ảnh (JPG, PNG, WebP, HEIC), Word, Excel, PowerPoint, văn bản thuần và ZIP.',
          en: 'PDF, pictures (JPG, PNG, WebP, HEIC), Word, Excel, PowerPoint, plain text and ZIP are accepted.',
        },
      });
    return { ...stored, mediaType };
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new AppError('TOO_LARGE', { cause: error });
    throw error;
  }
}

/** A name that headers carry: ASCII, with the real one beside it. */
function dispositionOf(fileName: string): string {
  const plain = foldVietnamese(fileName).replace(/[^a-z0-9._ -]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

/** Answers with a kept file, to be saved and never shown as a page. */
export function sendKeptFile(
  context: RequestContext,
  file: { readonly mediaType: string; readonly byteCount: number; readonly fileName: string },
  content: Readable,
): void {
  context.reply
    .header('content-type', file.mediaType)
    .header('content-length', file.byteCount)
    .header('content-disposition', dispositionOf(file.fileName))
    .header('x-content-type-options', 'nosniff')
    .send(content);
}
