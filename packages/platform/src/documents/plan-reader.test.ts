import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPlanReader } from './plan-reader.ts';

const plan = readFileSync(new URL('../../../domain/src/plan-documents/fixtures/letters-only.txt', import.meta.url));

describe('a reader in a process of its own', () => {
  it('hands over the lines of the document and what it says, and tells its steps', async () => {
    const steps: string[] = [];
    const read = await createPlanReader().read(plan, 'plan.docx', { onProgress: ({ phase }) => steps.push(phase) });
    if (!read.ok) throw new Error(read.issues[0]?.code);
    expect(read.value.extraction.document?.number).toBe('27/KH-SNV');
    expect(read.value.source.lines).toContain('Số: 27/KH-SNV');
    expect(read.value.extraction.issues.map((issue) => issue.code)).toContain('EXTENSION_DISAGREES');
    expect(steps).toEqual(['opening', 'understanding']);
  });

  it('passes on why a file is refused', async () => {
    const read = await createPlanReader().read(zipSync({ 'a.txt': strToU8('a') }), 'a.zip');
    expect(read.ok ? null : read.issues[0]?.code).toBe('FORMAT_NOT_SUPPORTED');
  });

  it('is ended at its limits of time and memory, and when asked to stop', async () => {
    const code = async (limits: object, signal?: AbortSignal): Promise<string | undefined> => {
      const read = await createPlanReader(limits).read(plan, null, { signal });
      return read.ok ? 'none' : read.issues[0]?.code;
    };
    expect(await code({ seconds: 0 })).toBe('READING_TOO_LONG');
    expect(await code({ megabytes: 40 })).toBe('READING_TOO_MUCH');
    expect(await code({}, AbortSignal.abort())).toBe('READING_STOPPED');
    const stop = new AbortController();
    const stopped = code({}, stop.signal);
    queueMicrotask(() => stop.abort());
    expect(await stopped).toBe('READING_STOPPED');
  });

  it('opens the next file when one is done', async () => {
    const reader = createPlanReader({ atOnce: 1 });
    let open = 0;
    let most = 0;
    const one = async (): Promise<void> => {
      const read = await reader.read(plan, null, {
        onProgress: ({ phase }) => {
          if (phase === 'opening') open += 1;
          most = Math.max(most, open);
        },
      });
      open -= 1;
      expect(read.ok).toBe(true);
    };
    await Promise.all([one(), one()]);
    expect(most).toBe(1);
  });
});
