import { err, ok, type Result } from '@nanghang/domain/kernel';
import { extractPlan } from '@nanghang/domain/plan-documents';
import { DocumentError, problemIssue } from './document-problem.ts';
import type { OcrMode, ReadProgress } from './ocr-mode.ts';
import type { ReadPlan } from './plan-reader.ts';
import { type ReadSoFar, readDocument } from './read-document.ts';
import type { ProcessMessage, ProcessOrder } from './reader-process.ts';

const tellMemoryEveryMilliseconds = 500;

function tell(message: ProcessMessage): void {
  process.send?.(message);
}

async function bytesOfInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const input = bytesOfInput();
/** What a look at the file found, for its reading. */
let soFar: ReadSoFar = {};

async function readPlan(bytes: Uint8Array, fileName: string | null, ocr: OcrMode): Promise<Result<ReadPlan>> {
  let last: ReadProgress = { phase: 'opening', done: 0, pages: 0 };
  const onProgress = (progress: ReadProgress): void => {
    last = progress;
    tell({ progress });
  };
  const source = await readDocument(bytes, fileName, { ocr, onProgress, soFar });
  if (!source.ok) return source;
  tell({ progress: { ...last, phase: 'understanding' } });
  return ok({ source: source.value, extraction: extractPlan(source.value) });
}

async function carriedOut(order: ProcessOrder): Promise<Result<unknown>> {
  const bytes = await input;
  if (order.task === 'read') return readPlan(bytes, order.fileName, order.ocr);
  // What draws and looks loads programs that a reading of text does without.
  if (order.task === 'look') {
    const { lookAt } = await import('./look-at.ts');
    const looked = await lookAt(bytes, order.fileName, order.ocr);
    soFar = looked.soFar;
    return looked.seen;
  }
  const { drawPages } = await import('./draw-pages.ts');
  await drawPages(bytes, order.pages, (drawn) => tell({ drawn }));
  return ok(null);
}

// Nobody waits for the answer once the server is gone.
process.on('disconnect', () => process.exit(1));
setInterval(() => tell({ megabytes: process.memoryUsage().rss / 1_000_000 }), tellMemoryEveryMilliseconds).unref();
process.on('message', async (order: ProcessOrder) => {
  const result = await carriedOut(order).catch((error: unknown) =>
    err([problemIssue(error instanceof DocumentError ? error.code : 'READER_FAILED')]),
  );
  tell({ result });
});
