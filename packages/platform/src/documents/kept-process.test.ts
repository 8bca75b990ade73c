import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createPlanReader, type PlanReader } from './plan-reader.ts';
import { readerChildren } from './reader-children.testkit.ts';

// Each look and reading starts a process, and recognition takes seconds of a core, which a busy machine does not have.
vi.setConfig({ testTimeout: 180_000 });

const plan = readFileSync(new URL('../../../domain/src/plan-documents/fixtures/letters-only.txt', import.meta.url));
const other = Buffer.concat([plan, Buffer.from('\n')]);
const scan = readFileSync(new URL('./fixtures/scanned-plan.jpg', import.meta.url));
/** Longer than any of these tests. */
const keptSeconds = 3600;

async function looked(reader: PlanReader, bytes: Uint8Array): Promise<readonly number[]> {
  expect(await reader.look(bytes, 'plan', 'auto')).toEqual({ ok: true, value: null });
  return readerChildren();
}

/** What a reading answers, and the processes that were there while it went on. */
async function readOn(reader: PlanReader, bytes: Uint8Array) {
  const seen = new Set<number>();
  const steps: string[] = [];
  const read = await reader.read(bytes, 'plan', {
    ocr: 'auto',
    onProgress: ({ phase, done, pages }) => {
      for (const id of readerChildren()) seen.add(id);
      steps.push(`${phase} ${done}/${pages}`);
    },
  });
  return { read, steps, seen: [...seen] };
}

describe('the process of a look', () => {
  it.each([
    ['a text', plan],
    ['a scan', scan],
  ])('reads %s to what a process of its own reads it to', async (_what, bytes) => {
    const reader = createPlanReader({ keptSeconds });
    const [process] = await looked(reader, bytes);
    const after = await readOn(reader, bytes);
    expect(readerChildren()).toEqual([]);
    const alone = await readOn(reader, bytes);
    expect(after.seen).toEqual([process]);
    expect(alone.seen).not.toEqual(after.seen);
    expect(after.read.ok).toBe(true);
    expect([after.read, after.steps]).toEqual([alone.read, alone.steps]);
  });

  it('is ended when it is time', async () => {
    await looked(createPlanReader({ keptSeconds: 0 }), plan);
    await vi.waitFor(() => expect(readerChildren()).toEqual([]), { timeout: 120_000 });
  });

  it('makes room for the next look, and for a drawing', async () => {
    const reader = createPlanReader({ keptSeconds });
    const first = await looked(reader, plan);
    const second = await looked(reader, other);
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(second).not.toEqual(first);
    await reader.draw(scan, [], () => undefined);
    expect(readerChildren()).toEqual([]);
  });

  it('reads no other file', async () => {
    const reader = createPlanReader({ keptSeconds });
    const [process] = await looked(reader, plan);
    const { read, seen } = await readOn(reader, other);
    expect(read.ok).toBe(true);
    expect(seen.length).toBe(2);
    expect(readerChildren()).toEqual([process]);
    await looked(reader, plan).then(() => readOn(reader, plan));
  });

  it('is not needed: killed while it waits or reads, another reads the file', async () => {
    const reader = createPlanReader({ keptSeconds });
    for (const id of await looked(reader, plan)) process.kill(id, 'SIGKILL');
    expect((await reader.read(plan, null)).ok).toBe(true);
    const [id = 0] = await looked(reader, plan);
    process.kill(id, 'SIGSTOP');
    const reading = reader.read(plan, null);
    process.kill(id, 'SIGKILL');
    expect((await reading).ok).toBe(true);
    expect(readerChildren()).toEqual([]);
  });

  it('stays for nothing that it refuses', async () => {
    const reader = createPlanReader({ keptSeconds });
    const seen = await reader.look(new TextEncoder().encode('%PDF-1.7\nhỏng'), null, 'auto');
    expect(seen.ok ? 'none' : seen.issues[0]?.code).toBe('DOCUMENT_DAMAGED');
    expect(readerChildren()).toEqual([]);
  });
});
