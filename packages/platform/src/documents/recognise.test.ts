import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';

const scan = readFileSync(new URL('./fixtures/scanned-plan.jpg', import.meta.url));

async function problemOf(bytes: Uint8Array, ocr: 'never' | 'auto'): Promise<string | undefined> {
  const read = await readDocument(bytes, null, { ocr });
  return read.ok ? 'none' : read.issues[0]?.code;
}

describe('scans', () => {
  it('are read with all Vietnamese letters when recognition is on', async () => {
    const read = await readDocument(scan, 'scan.jpg', { ocr: 'auto' });
    const texts = read.ok ? read.value.blocks.map((block) => ('text' in block ? block.text : '')) : [];
    expect(texts).toContain('Số: 12/KH-UBND');
    expect(texts).toContain('1. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày 30/6/2024.');
  });

  it('are refused when it is off', async () => {
    expect(await problemOf(scan, 'never')).toBe('OCR_NEEDED');
  });

  it('are refused when they declare more pixels than memory can hold, or none', async () => {
    const huge = new Uint8Array(40);
    huge.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(huge.buffer).setUint32(16, 50_000);
    new DataView(huge.buffer).setUint32(20, 50_000);
    expect(await problemOf(huge, 'auto')).toBe('DOCUMENT_TOO_BIG');
    expect(await problemOf(huge.slice(0, 20), 'auto')).toBe('DOCUMENT_DAMAGED');
    expect(await problemOf(scan.subarray(0, 60), 'auto')).toBe('DOCUMENT_DAMAGED');
  });
});
