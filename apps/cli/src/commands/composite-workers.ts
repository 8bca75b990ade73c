import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type CompositeSources,
  type ReplicationDesign,
  type ReplicationRunner,
  type ReplicationTally,
  runReplications,
} from '@nanghang/domain/composite';

/** What a worker is handed: all it needs to run its rows. */
export interface ReplicationOrder {
  readonly sources: CompositeSources;
  readonly design: ReplicationDesign;
  readonly from: number;
  readonly to: number;
}

/** Runs below which another worker costs more than it saves. */
const runsPerWorker = 2500;

/** The worker beside this file, as source or bundled. */
function workerFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./composite-replications.worker.ts', import.meta.url)
    : new URL('./composite-replications.worker.mjs', import.meta.url);
}

function runInWorker(order: ReplicationOrder): Promise<ReplicationTally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it answered`)));
  });
}

/** Workers that pay for themselves: one for every few thousand runs, at most one a core. */
export function usefulWorkers(rows: number, runsPerRow: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor((rows * runsPerRow) / runsPerWorker)));
}

/**
 * Runs all rows of a design, split over worker threads; one worker means this thread. The numbers are the same on any
 * number of workers.
 */
export async function runDesign(
  runner: ReplicationRunner,
  sources: CompositeSources,
  design: ReplicationDesign,
  rows: number,
  workers: number,
): Promise<readonly ReplicationTally[]> {
  const count = Math.min(workers, rows);
  if (count <= 1) return [runReplications(runner, design, 0, rows)];
  const edge = (index: number) => Math.floor((index * rows) / count);
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      runInWorker({ sources, design, from: edge(index), to: edge(index + 1) }),
    ),
  );
}
