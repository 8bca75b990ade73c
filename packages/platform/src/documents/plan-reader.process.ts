import { err, ok, type Result } from '@nanghang/domain/kernel';
import { extractPlan } from '@nanghang/domain/plan-documents';
import { problemIssue } from './document-problem.ts';
import type { ReadProgress } from './ocr-mode.ts';
import type { ReadingMessage, ReadingOrder, ReadPlan } from './plan-reader.ts';
import { readDocument } from './read-document.ts';

const tellMemoryEveryMilliseconds = 500;

function tell(message: ReadingMessage): void {
  process.send?.(message);
}

async function bytesOfInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readPlan(order: ReadingOrder): Promise<Result<ReadPlan>> {
  let last: ReadProgress = { phase: 'opening', done: 0, pages: 0 };
  const onProgress = (progress: ReadProgress): void => {
    last = progress;
    tell({ progress });
  };
  const source = await readDocument(await bytesOfInput(), order.fileName, { ocr: order.ocr, onProgress });
  if (!source.ok) return source;
  tell({ progress: { ...last, phase: 'understanding' } });
  return ok({ source: source.value, extraction: extractPlan(source.value) });
}

setInterval(() => tell({ megabytes: process.memoryUsage().rss / 1_000_000 }), tellMemoryEveryMilliseconds).unref();
const order = JSON.parse(process.argv[2] ?? '{}') as ReadingOrder;
const result = await readPlan(order).catch(() => err([problemIssue('READER_FAILED')]));
tell({ result });
