import { err, ok, type Result } from '@nanghang/domain/kernel';
import type { PlanExtraction } from '@nanghang/domain/plan-documents';
import { problemIssue } from './document-problem.ts';
import type { DrawnPage, PageOrder } from './draw-pages.ts';
import type { OcrMode, ReadOptions } from './ocr-mode.ts';
import type { SourceOnPages } from './page-places.ts';
import { createTurns, type ProcessLimits, runApart } from './reader-process.ts';

/** A document as read, and what it says. */
export interface ReadPlan {
  readonly source: SourceOnPages;
  readonly extraction: PlanExtraction;
}

/** What the process of one reading may use before it is ended. */
export interface ReaderLimits extends ProcessLimits {
  /** Readings at once; further ones wait their turn. */
  readonly atOnce: number;
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

const usualLimits: ReaderLimits = { seconds: 60, secondsPerScannedPage: 15, megabytes: 700, atOnce: 2 };
/** Looks and drawings are short; one at a time beside the readings keeps them from waiting for long scans. */
const lookLimits: ProcessLimits = { seconds: 45, secondsPerScannedPage: 0, megabytes: 700 };
const drawLimits: ProcessLimits = { seconds: 20, secondsPerScannedPage: 0, megabytes: 500 };
/** A look that ends so says nothing of the file; its reading will. */
const unanswered: ReadonlySet<string> = new Set([
  ...['READING_TOO_LONG', 'READING_TOO_MUCH', 'READING_STOPPED', 'READER_KILLED', 'READER_FAILED'],
]);

/**
 * A reader that opens at most a few files at once, each in a process of its own.
 * @param given limits other than the usual ones: 60 s and 15 s a scanned page, 700 MB, two at once
 */
export function createPlanReader(given: Partial<ReaderLimits> = {}): PlanReader {
  const limits = { ...usualLimits, ...given };
  const readingTurn = createTurns(limits.atOnce);
  const shortTurn = createTurns(1);
  return {
    read: (bytes, fileName, { ocr = 'never', onProgress, signal } = {}) =>
      readingTurn(async () => {
        if (signal?.aborted) return err([problemIssue('READING_STOPPED')]);
        return runApart<ReadPlan>(bytes, { task: 'read', fileName, ocr }, limits, { onProgress, signal });
      }),
    look: (bytes, fileName, ocr) =>
      shortTurn(async () => {
        const seen = await runApart<null>(bytes, { task: 'look', fileName, ocr }, lookLimits, {});
        return !seen.ok && unanswered.has(seen.issues[0]?.code ?? '') ? ok(null) : seen;
      }),
    draw: (bytes, pages, onDrawn, signal) =>
      shortTurn(async () => {
        if (signal?.aborted) return err([problemIssue('READING_STOPPED')]);
        return runApart<null>(bytes, { task: 'draw', pages }, drawLimits, { onDrawn, signal });
      }),
  };
}
