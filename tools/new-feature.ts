import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { namesOf } from './new-feature/names.ts';
import { writeFeature } from './new-feature/write-feature.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = 'npm run new:feature -- working-groups [--vi "Tổ công tác"] [--en "Working groups"]';

/** `YYYYMMDDHHMMSS` in UTC. */
function stampOf(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

function run(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${done.status}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vi: { type: 'string' }, en: { type: 'string' } },
});
const names = positionals.length === 1 ? namesOf(positionals[0] ?? '', values) : undefined;
if (!names) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const files = writeFeature(root, names, stampOf(new Date()));
  run(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', ...files]);
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  const next = [
    ...files.map((file) => `  ${file}`),
    'Next: terms in GLOSSARY.md, rules in packages/domain, then contract, migration, store, service, page,',
    'seed rows, a journey if people depend on it, and a note in changes/.',
  ];
  process.stdout.write(`${next.join('\n')}\n`);
}
