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

/** What a process is told, beside the bytes that it finds on its input. */
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
function startProgram(megabytes: number): ChildProcess {
  const child = fork(programFile(), {
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
    child.ref();
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

/** A process that holds the bytes of one file. */
export interface ReaderProcess {
  /**
   * Carries out one order at a time. A process that meets a limit, or is asked to stop, is gone before this answers;
   * one that answers by itself waits for its next order, still within its memory.
   * @returns what the process answers, or READING_TOO_LONG, READING_TOO_MUCH, READING_STOPPED, READER_KILLED,
   * READER_FAILED
   */
  carryOut<Value>(order: ProcessOrder, limits: ProcessLimits, listener: ProcessListener): Promise<Result<Value>>;
  /** It takes no order any more. */
  hasEnded(): boolean;
  end(): Promise<void>;
}

/** An order that a process works on. */
interface OrderInHand {
  readonly startedAt: number;
  readonly limits: ProcessLimits;
  readonly listener: ProcessListener;
  readonly answer: (result: Result<never>) => void;
  readonly fail: (error: unknown) => void;
  scannedPages: number;
}

/** Starts a process on the bytes of a file; the server does not wait for one without an order when it stops. */
export function startProcess(bytes: Uint8Array, megabytesAtFirst: number): ReaderProcess {
  const child = startProgram(megabytesAtFirst);
  let mostMegabytes = megabytesAtFirst;
  let seenMegabytes = 0;
  let inHand: OrderInHand | undefined;
  let gone: Promise<void> | undefined;
  const end = (): Promise<void> => {
    clearInterval(watch);
    gone ??= new Promise((resolve) => endProcess(child, resolve));
    return gone;
  };
  const putDown = (): OrderInHand | undefined => {
    const order = inHand;
    inHand = undefined;
    order?.listener.signal?.removeEventListener('abort', stop);
    return order;
  };
  const refuse = async (code: DocumentProblem): Promise<void> => {
    const order = putDown();
    await end();
    order?.answer(err([problemIssue(code)]));
  };
  const stop = (): Promise<void> => refuse('READING_STOPPED');
  const heed = (megabytes: number): void => {
    seenMegabytes = Math.max(seenMegabytes, megabytes);
    if (megabytes > mostMegabytes) refuse('READING_TOO_MUCH');
  };
  const tell = async (message: Exclude<ProcessMessage, { megabytes: number }>): Promise<void> => {
    if ('result' in message) {
      setReferenced(child, watch, false);
      putDown()?.answer(message.result as Result<never>);
      return;
    }
    try {
      if (inHand) tellListener(message, inHand);
    } catch (error) {
      const order = putDown();
      await end();
      order?.fail(error);
    }
  };
  const watch = setInterval(async () => {
    if (inHand && hasTakenTooLong(inHand)) refuse('READING_TOO_LONG');
    else if (child.pid) heed(await megabytesOf(child.pid));
  }, watchEveryMilliseconds);
  child.on('error', () => refuse('READER_FAILED'));
  child.on('exit', (_code, ended) => refuse(endingOf(ended, seenMegabytes, mostMegabytes)));
  child.on('message', (message: ProcessMessage) => {
    if ('megabytes' in message) heed(message.megabytes);
    else tell(message);
  });
  child.stdin?.end(bytes);
  return {
    carryOut: (order, limits, listener) =>
      new Promise((answer, fail) => {
        if (gone) return answer(err([problemIssue('READER_KILLED')]));
        mostMegabytes = limits.megabytes;
        inHand = { startedAt: performance.now(), limits, listener, answer, fail, scannedPages: 0 };
        listener.signal?.addEventListener('abort', stop);
        setReferenced(child, watch, true);
        child.send(order, () => undefined);
      }),
    hasEnded: () => gone !== undefined,
    end,
  };
}

function hasTakenTooLong({ startedAt, limits, scannedPages }: OrderInHand): boolean {
  const seconds = (performance.now() - startedAt) / 1000;
  return seconds > limits.seconds + limits.secondsPerScannedPage * scannedPages;
}

function tellListener(message: { drawn: DrawnPage } | { progress: ReadProgress }, order: OrderInHand): void {
  if ('drawn' in message) order.listener.onDrawn?.(message.drawn);
  else {
    order.scannedPages = message.progress.pages;
    order.listener.onProgress?.(message.progress);
  }
}

/** Whether this process stays for the sake of that one. */
function setReferenced(child: ChildProcess, watch: NodeJS.Timeout, referenced: boolean): void {
  for (const held of [child, child.channel, watch]) {
    if (referenced) held?.ref();
    else held?.unref();
  }
}

/** An order after which a process is gone, before this answers. @returns as `ReaderProcess.carryOut` */
export async function lastOrder<Value>(
  apart: ReaderProcess,
  order: ProcessOrder,
  limits: ProcessLimits,
  listener: ProcessListener,
): Promise<Result<Value>> {
  try {
    return await apart.carryOut<Value>(order, limits, listener);
  } finally {
    await apart.end();
  }
}

/**
 * Works on a file in a process of its own that is ended at its limits, or when the signal says so; it is gone before
 * this answers.
 * @returns as `ReaderProcess.carryOut`
 */
export function runApart<Value>(
  bytes: Uint8Array,
  order: ProcessOrder,
  limits: ProcessLimits,
  listener: ProcessListener,
): Promise<Result<Value>> {
  return lastOrder(startProcess(bytes, limits.megabytes), order, limits, listener);
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
