import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createCacheFolder } from './cache-folder.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-cache-'));
  folders.push(folder);
  return folder;
}

it('gives back what was kept, and nothing for what was not', async () => {
  const cache = createCacheFolder(freshFolder(), 1000);
  expect([await cache.has('ab-1.webp'), await cache.get('ab-1.webp')]).toEqual([false, undefined]);
  await cache.put('ab-1.webp', Buffer.from('trang'));
  expect(await cache.has('ab-1.webp')).toBe(true);
  expect(Buffer.from((await cache.get('ab-1.webp')) ?? []).toString()).toBe('trang');
});

it('takes no key that leads out of its folder', async () => {
  const cache = createCacheFolder(freshFolder(), 1000);
  for (const key of ['../x', 'a/b', '', '.hidden']) await expect(cache.put(key, Buffer.from('x'))).rejects.toThrow();
});

it('makes room by taking the oldest out, also those of an earlier run', async () => {
  const folder = freshFolder();
  const before = createCacheFolder(folder, 1000);
  for (const [at, name] of ['aa-1', 'bb-2', 'cc-3'].entries()) {
    await before.put(name, Buffer.alloc(300));
    utimesSync(join(folder, name.slice(0, 2), name), 1000 + at, 1000 + at);
  }
  const cache = createCacheFolder(folder, 1000);
  await cache.put('dd-4', Buffer.alloc(300));
  expect(await Promise.all(['aa-1', 'bb-2', 'cc-3', 'dd-4'].map((key) => cache.has(key)))).toEqual([
    ...[false, false, true, true],
  ]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.incoming'))).toEqual([]);
});
