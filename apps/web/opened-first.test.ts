import { expect, it } from 'vitest';
import { openedFirst } from './opened-first.ts';

function chunk(fileName: string, imports: readonly string[], facadeModuleId: string | null = null) {
  return { type: 'chunk' as const, fileName, imports, facadeModuleId, isEntry: fileName === 'start.js' };
}

const bundle = {
  'start.js': chunk('start.js', ['kernel.js']),
  'kernel.js': chunk('kernel.js', []),
  'work.js': chunk('work.js', ['common.js', 'kernel.js', 'start.js'], '/web/pages/my-work.page.tsx'),
  'common.js': chunk('common.js', ['work.js', 'words.js']),
  'words.js': chunk('words.js', []),
  'other.js': chunk('other.js', ['common.js']),
  'look.css': { type: 'asset' as const, fileName: 'look.css' },
};

it('follows imports, and leaves out what the page starts with', () => {
  expect(openedFirst(bundle, ['my-work.page.tsx'])).toEqual(['/work.js', '/common.js', '/words.js']);
});

it('does not pass over a page that was merged into another file', () => {
  expect(() => openedFirst(bundle, ['gone.page.tsx'])).toThrow('gone.page.tsx');
});
