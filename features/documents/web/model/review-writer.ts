import type { ReviewRow, ReviewStep, StepResult } from '../../contract/index.ts';

/** A row of a step with the version that the person saw. */
interface Seen {
  readonly rowId: string;
  readonly version: number;
}

/** What the server says to an undo: the rows as before, and those that are gone. */
export type UndoResult = StepResult & { readonly removedRowIds: readonly string[] };

/** A write that was refused because somebody else changed the row meanwhile: both stand until one is chosen. */
export interface RowConflict {
  readonly rowId: string;
  readonly mine: ReviewStep;
  readonly theirs: ReviewRow;
}

/** How a failed call is to be taken. */
export type Failure =
  | { readonly kind: 'conflict'; readonly error: unknown; readonly rows: readonly ReviewRow[] }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'unreachable'; readonly error: unknown };

export interface WriterState {
  /** Writes that wait or run. */
  readonly pending: number;
  /** Why writing stands still, until `retry`. */
  readonly stopped: unknown;
  readonly savedAt: string | undefined;
}

export interface WriterParts {
  send(step: ReviewStep, idempotencyKey: string): Promise<StepResult>;
  undo(idempotencyKey: string): Promise<UndoResult>;
  classify(error: unknown): Failure;
  /** The instant, for "saved at". */
  now(): string;
  newKey(): string;
  onSaved(result: StepResult, step: ReviewStep): void;
  onUndone(result: UndoResult): void;
  onConflict(conflicts: readonly RowConflict[]): void;
  /** A write that the server refuses for good; its rows are to be shown as they were. */
  onRefused(error: unknown, step: ReviewStep | undefined): void;
  onState(state: WriterState): void;
}

type Job = { readonly key: string } & ({ readonly step: ReviewStep } | { readonly step?: undefined });

/** Rows that a step names, with the versions seen. */
export function seenIn(step: ReviewStep): readonly Seen[] {
  if ('rows' in step) return step.rows;
  return 'rowId' in step ? [{ rowId: step.rowId, version: step.version }] : [];
}

function withVersions(step: ReviewStep, versionOf: (seen: Seen) => number): ReviewStep {
  if ('rows' in step) {
    return { ...step, rows: step.rows.map((seen) => ({ ...seen, version: versionOf(seen) })) };
  }
  return 'rowId' in step ? { ...step, version: versionOf(step) } : step;
}

/**
 * Sends the steps of a review one after the other, so that each builds on the answer to the one before. A row that was
 * only changed by own steps since it was seen is written over; anything else is left to the server to refuse.
 */
export function createReviewWriter(parts: WriterParts) {
  const queue: Job[] = [];
  /** Per row: versions that came from own steps, from the one they began at to the newest. */
  const own = new Map<string, { readonly since: number; readonly newest: number }>();
  let running = false;
  let stopped: unknown;
  let savedAt: string | undefined;

  const tell = () => parts.onState({ pending: queue.length, stopped, savedAt });
  const versionOf = ({ rowId, version }: Seen): number => {
    const chain = own.get(rowId);
    return chain && version >= chain.since && version < chain.newest ? chain.newest : version;
  };
  const remember = (sent: ReviewStep | undefined, rows: readonly ReviewRow[]) => {
    const before = new Map((sent ? seenIn(sent) : []).map((seen) => [seen.rowId, seen.version]));
    for (const row of rows) {
      const chain = own.get(row.rowId);
      const from = before.get(row.rowId) ?? row.version;
      own.set(row.rowId, { since: chain?.newest === from ? chain.since : from, newest: row.version });
    }
  };

  async function perform(job: Job): Promise<void> {
    if (!job.step) {
      const result = await parts.undo(job.key);
      remember(undefined, result.rows);
      parts.onUndone(result);
      return;
    }
    const sent = withVersions(job.step, versionOf);
    const result = await parts.send(sent, job.key);
    remember(sent, result.rows);
    parts.onSaved(result, sent);
  }

  /** True when the queue may go on. */
  function settle(job: Job, failure: Failure): boolean {
    if (failure.kind === 'unreachable') {
      stopped = failure.error;
      return false;
    }
    const { step } = job;
    if (failure.kind === 'conflict' && step && failure.rows.length > 0)
      parts.onConflict(failure.rows.map((theirs) => ({ rowId: theirs.rowId, mine: step, theirs })));
    else parts.onRefused(failure.error, step);
    return true;
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let job = queue[0]; job; job = queue[0]) {
      try {
        await perform(job);
        savedAt = parts.now();
      } catch (error) {
        if (!settle(job, parts.classify(error))) break;
      }
      queue.shift();
      tell();
    }
    running = false;
    tell();
  }

  return {
    take(step: ReviewStep): void {
      queue.push({ key: parts.newKey(), step });
      tell();
      if (stopped === undefined) void run();
    },
    undo(): void {
      queue.push({ key: parts.newKey() });
      tell();
      if (stopped === undefined) void run();
    },
    /** Goes on after the server could not be reached; the same write is sent under the same key. */
    retry(): void {
      stopped = undefined;
      tell();
      void run();
    },
    /** Whether a write of the row waits or runs. */
    isPending(rowId: string): boolean {
      return queue.some((job) => job.step && seenIn(job.step).some((seen) => seen.rowId === rowId));
    },
  };
}

export type ReviewWriter = ReturnType<typeof createReviewWriter>;
