import { DocumentError } from './document-problem.ts';
import type { ReadOptions } from './ocr-mode.ts';
import type { PageContent } from './pdf-page.ts';
import { createRecogniser, type Recogniser } from './recognise.ts';
import { beginScan, openScan } from './scan-page.ts';

const mostScannedPages = 200;

/** Recognition that goes on: of the first page, with workers for the others. */
export interface BegunScan {
  readonly recogniser: Recogniser;
  readonly firstPage: Promise<PageContent>;
}

/**
 * Recognises pages, as many at a time as there are workers.
 * @param numbers of the pages, each once or more
 * @param pictureOf gives a page as PNG or JPEG; asked for one page after the other
 * @param begun what a look began; its workers are ended with those of this
 * @throws DocumentError DOCUMENT_TOO_BIG above 200 pages, DOCUMENT_DAMAGED, READING_STOPPED
 */
export async function recognisePages(
  numbers: readonly number[],
  pictureOf: (number: number) => Promise<Uint8Array>,
  { onProgress, signal }: ReadOptions,
  begun?: BegunScan,
): Promise<Map<number, PageContent>> {
  const found = new Map<number, PageContent>();
  const open = [...new Set(numbers)].sort((a, b) => a - b);
  const pages = open.length;
  if (pages === 0) return found;
  if (pages > mostScannedPages) throw new DocumentError('DOCUMENT_TOO_BIG');
  const recogniser = begun?.recogniser ?? createRecogniser();
  onProgress?.({ phase: 'recognising', done: 0, pages });
  let drawing: Promise<unknown> = Promise.resolve();
  const contentOf = async (page: number): Promise<PageContent> => {
    if (page === 1 && begun) return begun.firstPage;
    const picture = drawing.then(() => pictureOf(page));
    drawing = picture.catch(() => undefined);
    return beginScan(await openScan(await picture, recogniser), recogniser).content;
  };
  const readNext = async (): Promise<void> => {
    for (let number = open.shift(); number !== undefined; number = open.shift()) {
      if (signal?.aborted) throw new DocumentError('READING_STOPPED');
      found.set(number, await contentOf(number));
      onProgress?.({ phase: 'recognising', done: found.size, pages });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(recogniser.atOnce, pages) }, readNext));
    return found;
  } finally {
    open.length = 0;
    await recogniser.end();
  }
}
