import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM } from 'tesseract.js';
import { DocumentError } from './document-problem.ts';

const mostPixels = 60_000_000;

/** Width and height that a PNG or JPEG declares, multiplied; 0 when it declares none. */
function pixelsOf(picture: Uint8Array): number {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.length);
  if (picture[0] === 0x89) return picture.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  let at = 2;
  while (at + 9 < picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}

/**
 * Recognises the Vietnamese text of pictures of pages, one after the other, without any network.
 * @param pictures each a page as PNG or JPEG
 * @throws DocumentError DOCUMENT_DAMAGED for a picture that cannot be decoded, DOCUMENT_TOO_BIG above 60 megapixels
 */
export async function recogniseText(pictures: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string[]> {
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  const options = {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  };
  const worker = await createWorker('vie', OEM.LSTM_ONLY, options);
  try {
    const texts: string[] = [];
    for await (const picture of pictures) {
      const pixels = pixelsOf(picture);
      if (pixels === 0) throw new DocumentError('DOCUMENT_DAMAGED');
      if (pixels > mostPixels) throw new DocumentError('DOCUMENT_TOO_BIG');
      const read = await worker.recognize(Buffer.from(picture)).catch(() => undefined);
      if (!read) throw new DocumentError('DOCUMENT_DAMAGED');
      texts.push(read.data.text);
    }
    return texts;
  } finally {
    await worker.terminate();
  }
}
