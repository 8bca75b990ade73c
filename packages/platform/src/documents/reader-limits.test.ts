import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createPlanReader } from './plan-reader.ts';
import { readerChildren } from './reader-children.testkit.ts';

// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const plan = readFileSync(new URL('../../../domain/src/plan-documents/fixtures/letters-only.txt', import.meta.url));
const million = Buffer.alloc(1_000_000, 0x20);

/** A page whose text unpacks from one megabyte to nine hundred. */
async function swellingPdf(): Promise<Uint8Array> {
  const packed = await buffer(
    Readable.from(Array.from({ length: 900 }, () => million)).pipe(createDeflate({ level: 1 })),
  );
  const parts = [
    '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >> endobj\n',
    `4 0 obj << /Length ${packed.length} /Filter /FlateDecode >> stream\n`,
  ];
  const end = '\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n';
  return Buffer.concat([Buffer.from(parts.join(''), 'latin1'), packed, Buffer.from(end, 'latin1')]);
}

const unfriendly = await swellingPdf();

async function codeOf(reading: ReturnType<ReturnType<typeof createPlanReader>['read']>): Promise<string | undefined> {
  const read = await reading;
  return read.ok ? 'none' : read.issues[0]?.code;
}

describe('a file that would harm the server', () => {
  it('is given up at 700 MB, and the next one is read', async () => {
    const reader = createPlanReader();
    expect(await codeOf(reader.read(unfriendly, 'phong-to.pdf'))).toBe('READING_TOO_MUCH');
    expect(readerChildren()).toEqual([]);
    expect(await codeOf(reader.read(plan, null))).toBe('none');
  });

  it('is given up when its time is over, however little memory it takes', async () => {
    const reader = createPlanReader({ seconds: 1, megabytes: 4000 });
    expect(await codeOf(reader.read(unfriendly, 'phong-to.pdf'))).toBe('READING_TOO_LONG');
    expect(readerChildren()).toEqual([]);
  });
});

describe('readers', () => {
  it('are two at most, however many files wait', async () => {
    const reader = createPlanReader();
    let most = 0;
    const count = () => {
      most = Math.max(most, readerChildren().length);
    };
    const readings = Array.from({ length: 5 }, () => codeOf(reader.read(plan, null, { onProgress: count })));
    expect(await Promise.all(readings)).toEqual(Array.from({ length: 5 }, () => 'none'));
    expect(most).toBe(2);
  });

  it('that are killed from outside say that another try is worth it', async () => {
    const kill = () => {
      for (const id of readerChildren()) process.kill(id, 'SIGKILL');
    };
    expect(await codeOf(createPlanReader().read(plan, null, { onProgress: kill }))).toBe('READER_KILLED');
  });
});
