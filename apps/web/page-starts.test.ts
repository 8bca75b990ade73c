import { createHash } from 'node:crypto';
import { urlOf } from '@nanghang/contract';
import { obligationRoutes } from '@nanghang/duties/contract';
import { describe, expect, it } from 'vitest';
import { firstPages, holdToBudget, pageStartsOf } from './page-starts.ts';
import { pages } from './src/pages.ts';

function chunk(fileName: string, imports: readonly string[], facadeModuleId: string | null = null, css: string[] = []) {
  const viteMetadata = { importedCss: new Set(css) };
  return { type: 'chunk' as const, fileName, imports, facadeModuleId, isEntry: fileName === 'start.js', viteMetadata };
}

const bundle = {
  'start.js': chunk('start.js', ['kernel.js'], null, ['start.css']),
  'kernel.js': chunk('kernel.js', []),
  'work.js': chunk('work.js', ['common.js', 'kernel.js', 'start.js'], '/web/pages/my-work.page.tsx', ['work.css']),
  'common.js': chunk('common.js', ['work.js', 'words.js'], null, ['common.css']),
  'words.js': chunk('words.js', []),
  'other.js': chunk('other.js', ['common.js']),
  'look.css': { type: 'asset' as const, fileName: 'look.css' },
};
const work = { path: '/my-work', module: 'my-work.page.tsx', data: ['/api/v1/my-work'], mostKilobytes: 1 };

describe('what a page starts with', () => {
  it('follows imports, and leaves out what every page starts with', () => {
    expect(pageStartsOf(bundle, [work])).toEqual({
      session: '/api/v1/session',
      pages: [
        {
          path: '/my-work',
          scripts: ['/work.js', '/common.js', '/words.js'],
          styles: ['/work.css', '/common.css'],
          data: ['/api/v1/my-work'],
        },
      ],
    });
  });

  it('does not pass over a page that was merged into another file', () => {
    expect(() => pageStartsOf(bundle, [{ ...work, module: 'gone.page.tsx' }])).toThrow('gone.page.tsx');
  });
});

describe('the budget of a page', () => {
  // Digests do not pack, unlike repeated text.
  const dense = Array.from({ length: 200 }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join('');
  const holding = (name: 'kernel.js' | 'words.js' | 'other.js', code: string) => ({
    ...bundle,
    [name]: { ...bundle[name], code },
  });

  it('counts what every page starts with and what the page adds, packed', async () => {
    await holdToBudget(holding('words.js', 'x'.repeat(50_000)), [work]);
    for (const name of ['kernel.js', 'words.js'] as const)
      await expect(holdToBudget(holding(name, dense), [work])).rejects.toThrow(/my-work: \d+\.\d kB .* at most 1 kB/);
    await holdToBudget(holding('other.js', dense), [work]);
  });

  it('leaves no room for the schemas of contracts on the page that phones open first', () => {
    expect(firstPages.find((page) => page.path === '/my-work')?.mostKilobytes).toBe(160);
  });
});

describe('pages that are opened straight', () => {
  const modules = import.meta.glob<{ Page: unknown }>('../../features/*/web/pages/*.page.tsx');

  it.each(firstPages)('$path is drawn by the module that is named', async ({ path, module }) => {
    const page = pages.find((one) => one.path === path);
    const named = Object.entries(modules).find(([file]) => file.endsWith(module));
    expect((await page?.load())?.Page).toBe((await named?.[1]())?.Page);
    expect(page?.frame ?? 'shell').toBe('shell');
  });

  it('name the very address that the page asks', () => {
    const asked = urlOf(obligationRoutes.myWork, { query: { whose: 'unit' } });
    expect(firstPages.find((page) => page.path === '/my-work')?.data).toEqual([asked]);
  });
});
