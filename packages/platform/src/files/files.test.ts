import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { createFolderStore, FileTooLargeError } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanghang-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = createFolderStore(folder);

it('keeps a file once under the hash of its content', async () => {
  const first = await store.put(Readable.from([Buffer.from('báo cáo')]), 1000);
  const again = await store.put(Readable.from([Buffer.from('báo'), Buffer.from(' cáo')]), 1000);
  expect(first).toEqual(again);
  expect(first.sha256).toBe(createHash('sha256').update('báo cáo').digest('hex'));
  expect(await text(await store.read(first.sha256))).toBe('báo cáo');
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});

it('keeps nothing of a file that is too large', async () => {
  await expect(store.put(Readable.from([Buffer.alloc(11)]), 10)).rejects.toBeInstanceOf(FileTooLargeError);
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  expect(await store.has('0'.repeat(64))).toBe(false);
  await expect(store.read('../../etc/passwd')).rejects.toThrow(RangeError);
});

it('takes a file out for good, and minds nothing where there is none', async () => {
  const { sha256 } = await store.put(Readable.from([Buffer.from('mật')]), 1000);
  await store.remove(sha256);
  expect(await store.has(sha256)).toBe(false);
  await store.remove(sha256);
});
