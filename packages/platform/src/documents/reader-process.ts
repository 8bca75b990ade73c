import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { err, type Result } from '@nanghang/domain/kernel';
import { type DocumentProblem, problemIssue } from './document-problem.ts';
import type { DrawnPage, PageOrder } from './draw-pages.ts';
import type { OcrMode, ReadProgress } from './ocr-mode.ts';

/** What a process may use before it is ended. */
export interface ProcessLimits {
  readonly seconds: number;
  /** Further seconds for each page that is recognised. */
  readonly secondsPerScannedPage: number;
  readonly megabytes: number;
}

/** What a process is told beside the bytes that it finds on its input. */
export type ProcessOrder =
  | { readonly task: 'read'; readonly fileName: string | null; readonly ocr: OcrMode }
  | { readonly task: 'look'; readonly fileName: string | null; readonly ocr: OcrMode }
  | { readonly task: 'draw'; readonly pages: readonly PageOrder[] };

/** What a process tells. */
export type ProcessMessage =
  | { readonly progress: ReadProgress }
  | { readonly megabytes: number }
  | { readonly drawn: DrawnPage }
  | { readonly result: Result<unknown> };

/** Who listens to a process. */
export interface ProcessListener {
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  readonly onDrawn?: ((page: DrawnPage) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const watchEveryMilliseconds = 200;
/** How V8 ends a process without heap. */
const outOfHeap: ReadonlySet<string> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL']);
/** A process that the system ends above this share of its memory was ended for it. */
const nearLimit = 0.8;

/** The program of the process beside this file, as source or bundled. */
function programFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./plan-reader.process.ts', import.meta.url)
    : new URL('./plan-reader.process.mjs', import.meta.url);
}

/** It may read files, and neither write, nor start programs, nor see the settings of the server. */
function startProcess(order: ProcessOrder, megabytes: number): ChildProcess {
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

/**
 * Ends a process and says when it is gone. One that the system has not ended yet still holds its memory, and would
 * count beside the next.
 * @param onEnd called at once for a process that never started or has ended already
 */
export function endProcess(child: ChildProcess, onEnd: () => void): void {
  child.removeAllListeners();
  child.on('error', () => undefined);
  const runs = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (runs) {
    child.once('exit', onEnd);
    child.kill('SIGKILL');
  } else onEnd();
}

/** Resident memory by the system's own count, where it has one; the process also tells it itself. */
async function megabytesOf(processId: number): Promise<number> {
  const text = await readFile(`/proc/${processId}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * 4096) / 1_000_000;
}

/** Why a process ended that nobody here ended. */
function endingOf(signal: string | null, megabytes: number, limit: number): DocumentProblem {
  if (outOfHeap.has(signal ?? '')) return 'READING_TOO_MUCH';
  if (signal === null) return 'READER_FAILED';
  return megabytes > limit * nearLimit ? 'READING_TOO_MUCH' : 'READER_KILLED';
}

/**
 * Works on a file in a process of its own that is ended at its limits, or when the signal says so; it is gone before
 * this answers.
 * @returns what the process answers, or READING_TOO_LONG, READING_TOO_MUCH, READING_STOPPED, READER_KILLED,
 * READER_FAILED
 */
export function runApart<Value>(
  bytes: Uint8Array,
  order: ProcessOrder,
  limits: ProcessLimits,
  { onProgress, onDrawn, signal }: ProcessListener,
): Promise<Result<Value>> {
  return new Promise((resolve, reject) => {
    const child = startProcess(order, limits.megabytes);
    let scannedPages = 0;
    let seenMegabytes = 0;
    const startedAt = performance.now();
    let finished = false;
    const finish = (settle: () => void): void => {
      if (finished) return;
      finished = true;
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      endProcess(child, settle);
    };
    const refuse = (code: DocumentProblem): void => finish(() => resolve(err([problemIssue(code)])));
    const stop = (): void => refuse('READING_STOPPED');
    const heed = (megabytes: number): void => {
      seenMegabytes = Math.max(seenMegabytes, megabytes);
      if (megabytes > limits.megabytes) refuse('READING_TOO_MUCH');
    };
    const told = (message: Exclude<ProcessMessage, { result: unknown } | { megabytes: number }>): void => {
      try {
        if ('drawn' in message) onDrawn?.(message.drawn);
        else {
          scannedPages = message.progress.pages;
          onProgress?.(message.progress);
        }
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const watch = setInterval(async () => {
      const seconds = (performance.now() - startedAt) / 1000;
      if (seconds > limits.seconds + limits.secondsPerScannedPage * scannedPages) refuse('READING_TOO_LONG');
      else if (child.pid) heed(await megabytesOf(child.pid));
    }, watchEveryMilliseconds);
    signal?.addEventListener('abort', stop);
    child.on('error', () => refuse('READER_FAILED'));
    child.on('exit', (_code, ended) => refuse(endingOf(ended, seenMegabytes, limits.megabytes)));
    child.on('message', (message: ProcessMessage) => {
      if ('result' in message) finish(() => resolve(message.result as Result<Value>));
      else if ('megabytes' in message) heed(message.megabytes);
      else told(message);
    });
    child.stdin?.end(bytes);
  });
}

/** Lets a few work at once; further ones wait their turn. */
export function createTurns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
