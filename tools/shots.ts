import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './testing/chromium.ts';
import { adviceFor, ensureProgram } from './testing/system-program.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = `npm run shots [-- PART...]

Draws every page of the demo province at 360, 768, 1280 and 1920 px, light and dark, in Vietnamese and English, into
shots/<width>-<scheme>-<language>/. With PART only pages whose address contains one of them: npm run shots -- /units
Further words after -- PART that begin with a hyphen go to Playwright: npm run shots -- /design -g 360-light-vi
`;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
if (!ensureProgram(chromium)) {
  process.stderr.write(`${adviceFor(chromium)}\n`);
  process.exit(1);
}
const firstOption = words.findIndex((word) => word.startsWith('-'));
const parts = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);
const done = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', join(root, 'shots.config.ts'), ...options],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SHOTS: parts.join(' ') } },
);
process.exit(done.status ?? 1);
