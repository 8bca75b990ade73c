import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { openedFirst } from './opened-first.ts';

/** Pages that are opened straight from a phone, with what they ask the server for first. */
const straight = [{ path: '/my-work', page: 'my-work.page.tsx', data: '/api/v1/my-work?whose=unit' }];

/** Writes into the page which files and answers a straight page needs, so that they travel beside the code it starts with. */
function tellFirst(): Plugin {
  return {
    name: 'tell-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        if (!bundle) return [];
        const content = JSON.stringify(
          Object.fromEntries(
            straight.map(({ path, page, data }) => [
              path,
              { files: openedFirst(bundle, ['shell-frame.tsx', page]), data },
            ]),
          ),
        );
        return [{ tag: 'meta', attrs: { name: 'opened-first', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** Pages stay files of their own. */
function isShared(file: string): boolean {
  return !/\.(page|css)|shell-frame/.test(file);
}

const heavy =
  /node_modules|[\\/](table|review|charts)[\\/]|select|combobox|calendar|date-box|contract-form|fields|component-library/;

/** Small parts; tables, forms and charts come with the pages that have them. */
function isCommon(file: string): boolean {
  return isShared(file) && !heavy.test(file);
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tellFirst()],
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Each file costs a slow line a round trip: what every page starts with comes in one, what most pages share
            // in a second, and small pieces that the same pages share together.
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', test: isCommon, minShareCount: 8, priority: 2 },
            { name: 'shared', test: isShared, entriesAware: true, entriesAwareMergeThreshold: 3000, priority: 1 },
          ],
        },
      },
    },
  },
});
