import { expect, it } from 'vitest';
import type { ReviewStep, StepResult } from '../../contract/index.ts';
import { sampleTask } from '../testing/sample-rows.ts';
import { createReviewWriter, type Failure, type RowConflict, seenIn, type WriterState } from './review-writer.ts';

const accept = (rowId: string, version: number): ReviewStep => ({ kind: 'accept', rows: [{ rowId, version }] });
const counts = {} as StepResult['counts'];

/** A server of versions: it refuses a step on a row whose version is not the one sent. */
function bench(start: Record<string, number>) {
  const versions = new Map(Object.entries(start));
  const sent: ReviewStep[] = [];
  const keys: string[] = [];
  const conflicts: RowConflict[] = [];
  const refusals: unknown[] = [];
  let state: WriterState = { pending: 0, stopped: undefined, savedAt: undefined };
  let failure: Failure | undefined;
  let key = 0;
  const writer = createReviewWriter({
    async send(step, idempotencyKey) {
      keys.push(idempotencyKey);
      if (failure) throw failure;
      sent.push(step);
      const stale = seenIn(step).filter((seen) => versions.get(seen.rowId) !== seen.version);
      if (stale.length > 0) {
        const rows = stale.map((seen) => sampleTask(seen.rowId, { version: versions.get(seen.rowId) ?? 0 }));
        throw { kind: 'conflict', error: undefined, rows } satisfies Failure;
      }
      const rows = seenIn(step).map(({ rowId, version }) => sampleTask(rowId, { version: version + 1 }));
      for (const row of rows) versions.set(row.rowId, row.version);
      return { stepNumber: sent.length, rows, counts };
    },
    undo: async () => ({ stepNumber: 1, rows: [], counts, removedRowIds: [] }),
    classify: (error) => error as Failure,
    now: () => '2023-11-20T03:42:00.000Z',
    newKey: () => String(++key),
    onSaved: () => {},
    onUndone: () => {},
    onConflict: (found) => conflicts.push(...found),
    onRefused: (error) => refusals.push(error),
    onState: (next) => {
      state = next;
    },
  });
  return {
    writer,
    versions,
    sent,
    keys,
    conflicts,
    refusals,
    state: () => state,
    fail: (next: Failure | undefined) => {
      failure = next;
    },
    settled: async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    },
  };
}

it('builds each step on the answer to the one before', async () => {
  const { writer, sent, conflicts, state, settled } = bench({ a: 1 });
  writer.take(accept('a', 1));
  writer.take(accept('a', 1));
  writer.take(accept('a', 1));
  await settled();
  expect(sent.flatMap(seenIn).map((seen) => seen.version)).toEqual([1, 2, 3]);
  expect(conflicts).toEqual([]);
  expect(state()).toEqual({ pending: 0, stopped: undefined, savedAt: '2023-11-20T03:42:00.000Z' });
});

it('never writes over what somebody else did since the row was seen', async () => {
  const { writer, versions, conflicts, settled } = bench({ a: 1 });
  writer.take(accept('a', 1));
  await settled();
  versions.set('a', 3);
  writer.take(accept('a', 2));
  await settled();
  expect(conflicts.map((conflict) => [conflict.rowId, conflict.theirs.version])).toEqual([['a', 3]]);
  expect(versions.get('a')).toBe(3);
});

it('keeps a write that did not arrive, and sends it again under the same key', async () => {
  const { writer, keys, sent, state, fail, settled } = bench({ a: 1, b: 1 });
  fail({ kind: 'unreachable', error: 'offline' });
  writer.take(accept('a', 1));
  writer.take(accept('b', 1));
  await settled();
  expect(state()).toEqual({ pending: 2, stopped: 'offline', savedAt: undefined });
  expect(writer.isPending('b')).toBe(true);
  fail(undefined);
  writer.retry();
  await settled();
  expect(keys).toEqual(['1', '1', '2']);
  expect(sent).toHaveLength(2);
  expect(state().pending).toBe(0);
});

it('tells of a write that is refused for good and goes on with the next', async () => {
  const { writer, sent, refusals, fail, settled } = bench({ a: 1, b: 1 });
  fail({ kind: 'refused', error: 'INVALID' });
  writer.take(accept('a', 1));
  await settled();
  fail(undefined);
  writer.take(accept('b', 1));
  await settled();
  expect(refusals).toEqual(['INVALID']);
  expect(sent.flatMap(seenIn).map((seen) => seen.rowId)).toEqual(['b']);
});
