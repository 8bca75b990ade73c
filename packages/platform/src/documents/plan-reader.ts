import { hash } from 'node:crypto';
import { err, ok, type Result } from '@nanghang/domain/kernel';
import type { PlanExtraction } from '@nanghang/domain/plan-documents';
import { problemIssue } from './document-problem.ts';
import type { DrawnPage, PageOrder } from './draw-pages.ts';
import type { OcrMode, ReadOptions } from './ocr-mode.ts';
import type { SourceOnPages } from './page-places.ts';
import {
  createTurns,
  lastOrder,
  type ProcessLimits,
  type ReaderProcess,
  runApart,
  startProcess,
} from './reader-process.ts';

/** A document as read, and what it says. */
export interface ReadPlan {
  readonly source: SourceOnPages;
  readonly extraction: PlanExtraction;
}

/** What the process of one reading may use before it is ended. */
export interface ReaderLimits extends ProcessLimits {
  /** Readings at once; further ones wait their turn. */
  readonly atOnce: number;
  /** How long the process of a look waits for the reading of the same file. */
  readonly keptSeconds: number;
}

/** Reads plans where they cannot harm the server: each in a process of its own that is ended at its limits. */
export interface PlanReader {
  /**
   * @param fileName as the sender named it; null for pasted text
   * @returns the issues of `readDocument`, or READING_TOO_LONG, READING_TOO_MUCH, READING_STOPPED, READER_KILLED (ended
   * from outside: worth another try), READER_FAILED
   */
  read(bytes: Uint8Array, fileName: string | null, options?: ReadOptions): Promise<Result<ReadPlan>>;
  /**
   * Looks at a file before it is kept: whether it opens, and whether its first page bears a secrecy mark, which is
   * recognised on a scan too.
   * @returns the issue for which a file is refused; a look that takes too long finds nothing
   */
  look(bytes: Uint8Array, fileName: string | null, ocr: OcrMode): Promise<Result<null>>;
  /**
   * Draws pages of a PDF or a picture, one after the other.
   * @param onDrawn told of each page as soon as it is drawn
   */
  draw(
    bytes: Uint8Array,
    pages: readonly PageOrder[],
    onDrawn: (page: DrawnPage) => void,
    signal?: AbortSignal,
  ): Promise<Result<null>>;
}

const usualLimits: ReaderLimits = {
  seconds: 60,
  secondsPerScannedPage: 15,
  megabytes: 700,
  atOnce: 2,
  keptSeconds: 20,
};
/** Looks and drawings are short; one at a time beside the readings keeps them from waiting for long scans. */
const lookLimits: ProcessLimits = { seconds: 45, secondsPerScannedPage: 0, megabytes: 700 };
const drawLimits: ProcessLimits = { seconds: 20, secondsPerScannedPage: 0, megabytes: 500 };
/** A look that ends so says nothing of the file; its reading will. */
const unanswered: ReadonlySet<string> = new Set([
  ...['READING_TOO_LONG', 'READING_TOO_MUCH', 'READING_STOPPED', 'READER_KILLED', 'READER_FAILED'],
]);
/** A process that looked before it read may end so where one that only reads does not. */
const worthAnother: ReadonlySet<string> = new Set(['READING_TOO_MUCH', 'READER_KILLED', 'READER_FAILED']);

function isOneOf(codes: ReadonlySet<string>, result: Result<unknown>): boolean {
  return !result.ok && codes.has(result.issues[0]?.code ?? '');
}

/** The process of the last look, for a while: at most one, in the place of the look. Source: ADR-0066. */
interface KeptProcess {
  keep(apart: ReaderProcess, bytes: Uint8Array): void;
  /** The process that looked at these bytes, if it is still there; it is kept no longer. */
  take(bytes: Uint8Array): ReaderProcess | undefined;
  /** Makes room for another process. */
  end(): Promise<void>;
}

function createKeptProcess(seconds: number): KeptProcess {
  let kept: { readonly apart: ReaderProcess; readonly sha256: string; readonly timer: NodeJS.Timeout } | undefined;
  const leave = (): ReaderProcess | undefined => {
    const apart = kept?.apart;
    clearTimeout(kept?.timer);
    kept = undefined;
    return apart;
  };
  const end = async (): Promise<void> => leave()?.end();
  return {
    keep: (apart, bytes) => {
      kept = { apart, sha256: hash('sha256', bytes), timer: setTimeout(end, seconds * 1000).unref() };
    },
    take: (bytes) => {
      if (!kept || kept.apart.hasEnded() || kept.sha256 !== hash('sha256', bytes)) return undefined;
      return leave();
    },
    end,
  };
}

/**
 * A reader that opens at most a few files at once, each in a process of its own. The process of a look waits a while for
 * the reading of the same bytes, which goes on from what the look found.
 * @param given limits other than the usual ones: 60 s and 15 s a scanned page, 700 MB, two at once, kept for 20 s
 */
export function createPlanReader(given: Partial<ReaderLimits> = {}): PlanReader {
  const limits = { ...usualLimits, ...given };
  const readingTurn = createTurns(limits.atOnce);
  const shortTurn = createTurns(1);
  const kept = createKeptProcess(limits.keptSeconds);
  return {
    read: (bytes, fileName, { ocr = 'never', onProgress, signal } = {}) =>
      readingTurn(async () => {
        const order = { task: 'read', fileName, ocr } as const;
        const listener = { onProgress, signal };
        const looked = signal?.aborted ? undefined : kept.take(bytes);
        if (looked) {
          const read = await lastOrder<ReadPlan>(looked, order, limits, listener);
          if (!isOneOf(worthAnother, read)) return read;
        }
        if (signal?.aborted) return err([problemIssue('READING_STOPPED')]);
        return runApart<ReadPlan>(bytes, order, limits, listener);
      }),
    look: (bytes, fileName, ocr) =>
      shortTurn(async () => {
        await kept.end();
        const apart = startProcess(bytes, lookLimits.megabytes);
        const seen = await apart.carryOut<null>({ task: 'look', fileName, ocr }, lookLimits, {});
        if (seen.ok) kept.keep(apart, bytes);
        else await apart.end();
        return isOneOf(unanswered, seen) ? ok(null) : seen;
      }),
    draw: (bytes, pages, onDrawn, signal) =>
      shortTurn(async () => {
        await kept.end();
        if (signal?.aborted) return err([problemIssue('READING_STOPPED')]);
        return runApart<null>(bytes, { task: 'draw', pages }, drawLimits, { onDrawn, signal });
      }),
  };
}
