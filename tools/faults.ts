import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import {
  crashDatabase,
  killDuringImport,
  killDuringScan,
  killServer,
  type Outcome,
  repeatAndReorder,
} from './faults/rounds.ts';
import { openWorld, type World } from './faults/world.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kinds: Readonly<Record<string, (world: World, forMs: number) => Promise<Outcome>>> = {
  'kill-server': killServer,
  'crash-database': crashDatabase,
  'kill-during-import': killDuringImport,
  'kill-during-scan': killDuringScan,
  'repeat-and-reorder': repeatAndReorder,
};

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '8' }, only: { type: 'string' } } });
const names = Object.keys(kinds).filter((name) => values.only === undefined || values.only.split(',').includes(name));
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || names.length === 0) {
  process.stderr.write(`npm run faults -- [--rounds 8] [--only ${Object.keys(kinds).join('|')}]\n`);
  process.exit(2);
}

await buildAll();
const world = await openWorld(root);
let lost = 0;
let broken = 0;
try {
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? '';
    // Every round disturbs at another moment, the same ones in every run.
    const outcome = await kinds[name]?.(world, 400 + ((round * 370) % 1500));
    lost += outcome?.lost ?? 0;
    broken += outcome?.wrong.length ?? 0;
    process.stdout.write(`${JSON.stringify({ round: round + 1, name, ...outcome })}\n`);
  }
  if (!world.auditHolds()) {
    broken += 1;
    process.stdout.write(`${JSON.stringify({ wrong: ['the audit log does not hold'] })}\n`);
  }
} finally {
  await world.close();
}
process.stdout.write(`${rounds} rounds, ${lost} acknowledged writes lost\n`);
process.exitCode = lost + broken > 0 ? 1 : 0;
