import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { holdToBudget, pageStartsOf } from './page-starts.ts';

/** Tells the server what its pages start with, and holds them to their size. */
function tellStarts(): Plugin {
  return {
    name: 'tell-starts',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        await holdToBudget(bundle);
        const source = JSON.stringify(pageStartsOf(bundle));
        this.emitFile({ type: 'asset', fileName: 'page-starts.json', source });
      },
    },
  };
}

/** Pages stay files of their own. */
function isShared(file: string): boolean {
  return !/\.(page|css)|duty-counts|[\\/]design[\\/]/.test(file);
}

const heavy =
  /node_modules|[\\/](table|review|charts|forms|contract)[\\/]|select|calendar|component-library|\.queries\.ts/;

/** Small parts; tables, forms and charts come with the pages that have them. */
function isCommon(file: string): boolean {
  return isShared(file) && !heavy.test(file);
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tellStarts()],
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
            // Each file costs a slow line a round trip: what every page starts with comes in one, beside what changes
            // with no release, what most pages share in another, and small pieces that the same pages share together.
            {
              name: 'react',
              test: /rolldown[\\/]runtime|node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 4,
            },
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', test: isCommon, minShareCount: 8, priority: 2 },
            { name: 'shared', test: isShared, entriesAware: true, entriesAwareMergeThreshold: 3000, priority: 1 },
          ],
        },
      },
    },
  },
});
