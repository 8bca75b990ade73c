import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createPlanReader } from './plan-reader.ts';
import { readerChildren } from './reader-children.testkit.ts';
import { endProcess } from './reader-process.ts';

// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const plan = readFileSync(new URL('../../../domain/src/plan-documents/fixtures/letters-only.txt', import.meta.url));

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => endProcess(child, resolve));
}

describe('the end of a process', () => {
  it('is told once the system has ended it', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await ended(child);
    expect(child.signalCode).toBe('SIGKILL');
    expect(() => process.kill(child.pid ?? 0, 0)).toThrow('ESRCH');
  });

  it('is told at once of one that has ended by itself, and of one that never started', async () => {
    const done = spawn(process.execPath, ['-e', '']);
    await once(done, 'exit');
    await ended(done);
    await ended(done);
    const never = spawn('/nowhere/no-such-program');
    await ended(never);
    expect([done.exitCode, never.pid]).toEqual([0, undefined]);
  });

  it('comes before the answer of a reading', async () => {
    const reader = createPlanReader();
    const stop = new AbortController();
    await reader.read(plan, null, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(readerChildren()).toEqual([]);
    await reader.read(plan, null);
    expect(readerChildren()).toEqual([]);
  });
});
