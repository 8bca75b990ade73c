import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { DocumentError } from './document-problem.ts';
import type { GreyPicture } from './scan-bitmap.ts';

/** A recognised word; pixels from the upper left corner of the picture. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** 0 to 100. */
  readonly confidence: number;
}

/** A recognised line of words. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** Base line at the left and the right end. */
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  /** Height of the letters with their ascenders and descenders, as the line has it. */
  readonly height: number;
}

/** How a picture is laid out: a page with columns and titles, or one column of lines. */
export type PictureLayout = 'page' | 'column';

/** Recognises Vietnamese print, several pictures at a time. */
export interface Recogniser {
  readonly atOnce: number;
  /** @throws DocumentError DOCUMENT_DAMAGED for a picture that cannot be read */
  linesOf(picture: GreyPicture, layout: PictureLayout): Promise<RecognisedLine[]>;
  end(): Promise<void>;
}

/** More than these take memory without being faster: pages are prepared by one thread. */
const mostWorkers = 3;
const workersOfPage = 2;

/** A picture in the simplest format that the recogniser reads. Source: Netpbm, PGM format. */
function pgmOf({ width, height, light }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), light]);
}

async function startWorker(): Promise<Worker> {
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
}

interface Slot {
  readonly worker: Promise<Worker>;
  layout: PictureLayout | undefined;
}

/**
 * A recogniser with a worker for each core, at most three. One page keeps two busy; they start at once, while the page
 * is prepared, and the third when it is first needed.
 */
export function createRecogniser(atOnce = Math.min(mostWorkers, availableParallelism())): Recogniser {
  const all: Promise<Worker>[] = [];
  const started = (): Slot => {
    const worker = startWorker();
    worker.catch(() => undefined);
    all.push(worker);
    return { worker, layout: undefined };
  };
  const idle = Array.from({ length: Math.min(workersOfPage, atOnce) }, started);
  const waiting: ((slot: Slot) => void)[] = [];
  const take = async (): Promise<Slot> => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < atOnce) return started();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  return {
    atOnce,
    linesOf: async (picture, layout) => {
      const slot = await take();
      try {
        const worker = await slot.worker;
        let set: Promise<unknown> | undefined;
        if (slot.layout !== layout) {
          const mode = layout === 'page' ? PSM.AUTO : PSM.SINGLE_BLOCK;
          set = worker.setParameters({ tessedit_pageseg_mode: mode, user_defined_dpi: '200' });
          slot.layout = layout;
        }
        // Messages keep their order: the picture is on its way before this thread is busy with something else.
        const recognised = worker.recognize(pgmOf(picture), {}, { text: false, blocks: true });
        const [, read] = await Promise.all([set, recognised]).catch(() => []);
        if (!read) throw new DocumentError('DOCUMENT_DAMAGED');
        const lines = (read.data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((part) => part.lines));
        return lines.map((line) => ({
          words: line.words.map(({ text, bbox, confidence }) => ({
            text: text.normalize('NFC'),
            left: bbox.x0,
            right: bbox.x1,
            top: bbox.y0,
            bottom: bbox.y1,
            confidence,
          })),
          baseline: line.baseline,
          height: line.rowAttributes.rowHeight,
        }));
      } finally {
        giveBack(slot);
      }
    },
    end: async () => {
      await Promise.all(all.map(async (worker) => (await worker).terminate()));
    },
  };
}
