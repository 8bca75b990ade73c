import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { err, type Result } from '@nanghang/domain/kernel';
import type { PlanExtraction, PlanSource } from '@nanghang/domain/plan-documents';
import { type DocumentProblem, problemIssue } from './document-problem.ts';
import type { OcrMode, ReadOptions, ReadProgress } from './ocr-mode.ts';

/** A document as read, and what it says. */
export interface ReadPlan {
  readonly source: PlanSource;
  readonly extraction: PlanExtraction;
}

/** What the process of one reading may use before it is ended. */
export interface ReaderLimits {
  readonly seconds: number;
  /** Further seconds for each page that is recognised. */
  readonly secondsPerScannedPage: number;
  readonly megabytes: number;
  /** Readings at once; further ones wait their turn. */
  readonly atOnce: number;
}

/** Reads plans where they cannot harm the server: each in a process of its own that is ended at its limits. */
export interface PlanReader {
  /**
   * @param fileName as the sender named it; null for pasted text
   * @returns the issues of `readDocument`, or READING_TOO_LONG, READING_TOO_MUCH, READING_STOPPED, READER_FAILED
   */
  read(bytes: Uint8Array, fileName: string | null, options?: ReadOptions): Promise<Result<ReadPlan>>;
}

/** What the process of a reading is told beside the bytes that it finds on its input. */
export interface ReadingOrder {
  readonly fileName: string | null;
  readonly ocr: OcrMode;
}

/** What the process of a reading tells. */
export type ReadingMessage =
  | { readonly progress: ReadProgress }
  | { readonly megabytes: number }
  | { readonly result: Result<ReadPlan> };

const usualLimits: ReaderLimits = { seconds: 60, secondsPerScannedPage: 15, megabytes: 700, atOnce: 2 };
const watchEveryMilliseconds = 200;
/** How V8 ends a process without heap, and the system one without memory. */
const outOfMemory: ReadonlySet<string> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL']);

/** The program of the process beside this file, as source or bundled. */
function programFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./plan-reader.process.ts', import.meta.url)
    : new URL('./plan-reader.process.mjs', import.meta.url);
}

/** It may read files, and neither write, nor start programs, nor see the settings of the server. */
function startProcess(order: ReadingOrder, megabytes: number): ChildProcess {
  const child = fork(programFile(), [JSON.stringify(order)], {
    env: { TZ: 'UTC' },
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--allow-addons',
      `--max-old-space-size=${Math.round(megabytes * 0.6)}`,
    ],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  child.stdin?.on('error', () => undefined);
  return child;
}

/** Resident memory by the system's own count, where it has one; the process also tells it itself. */
async function megabytesOf(processId: number): Promise<number> {
  const text = await readFile(`/proc/${processId}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * 4096) / 1_000_000;
}

function readApart(
  bytes: Uint8Array,
  order: ReadingOrder,
  limits: ReaderLimits,
  { onProgress, signal }: ReadOptions,
): Promise<Result<ReadPlan>> {
  return new Promise((resolve, reject) => {
    const child = startProcess(order, limits.megabytes);
    let scannedPages = 0;
    const startedAt = performance.now();
    const finish = (settle: () => void): void => {
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      settle();
    };
    const refuse = (code: DocumentProblem): void => finish(() => resolve(err([problemIssue(code)])));
    const stop = (): void => refuse('READING_STOPPED');
    const watch = setInterval(async () => {
      const seconds = (performance.now() - startedAt) / 1000;
      if (seconds > limits.seconds + limits.secondsPerScannedPage * scannedPages) refuse('READING_TOO_LONG');
      else if (child.pid && (await megabytesOf(child.pid)) > limits.megabytes) refuse('READING_TOO_MUCH');
    }, watchEveryMilliseconds);
    signal?.addEventListener('abort', stop);
    child.on('error', () => refuse('READER_FAILED'));
    child.on('exit', (_code, ended) => refuse(outOfMemory.has(ended ?? '') ? 'READING_TOO_MUCH' : 'READER_FAILED'));
    child.on('message', (message: ReadingMessage) => {
      if ('result' in message) finish(() => resolve(message.result));
      else if ('megabytes' in message) {
        if (message.megabytes > limits.megabytes) refuse('READING_TOO_MUCH');
      } else {
        scannedPages = message.progress.pages;
        try {
          onProgress?.(message.progress);
        } catch (error) {
          finish(() => reject(error));
        }
      }
    });
    child.stdin?.end(bytes);
  });
}

/**
 * A reader that opens at most a few files at once, each in a process of its own.
 * @param given limits other than the usual ones: 60 s and 15 s a scanned page, 700 MB, two at once
 */
export function createPlanReader(given: Partial<ReaderLimits> = {}): PlanReader {
  const limits = { ...usualLimits, ...given };
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running < limits.atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    read: async (bytes, fileName, options = {}) => {
      await turn();
      try {
        if (options.signal?.aborted) return err([problemIssue('READING_STOPPED')]);
        return await readApart(bytes, { fileName, ocr: options.ocr ?? 'never' }, limits, options);
      } finally {
        leave();
      }
    },
  };
}
