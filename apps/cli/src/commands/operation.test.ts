import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandRun, runCommandLine, startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));
const now = new Date();
let folder: string;
let app: TestApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nanghang-cli-'));
  app = await startTestApp({ data: 'demo', now });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as on a new machine: with the embedded database, in a folder of its own. */
async function onMachine(words: readonly string[], settings: Record<string, string> = {}): Promise<CommandRun> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: join(folder, 'data'), PORT: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', said: '' };
  child.stdout.on('data', (chunk) => {
    texts.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    texts.said += chunk;
  });
  const exitCode = await new Promise<number | null>((done) => child.on('close', done));
  const lines = texts.out.split('\n').filter((line) => line !== '');
  return { exitCode, printed: lines.map((line) => JSON.parse(line) as unknown), said: texts.said };
}

interface Printed {
  readonly ok: boolean;
  readonly checks: readonly { readonly name: string; readonly state: string; readonly mend?: string }[];
}

function statesOf(run: CommandRun): Record<string, string> {
  const { checks } = run.printed[0] as Printed;
  return Object.fromEntries(checks.map((one) => [one.name, one.state]));
}

it('takes a new machine from nothing to the demo province, looking before every step', async () => {
  const before = await onMachine(['migrate', '--check']);
  expect(before).toMatchObject({ exitCode: 1, printed: [{ applied: [], changed: [] }] });
  const { pending } = before.printed[0] as { pending: string[] };
  expect(pending[0]).toBe('20261121000000_create_platform');
  expect(await onMachine(['seed', 'demo'])).toMatchObject({
    exitCode: 1,
    printed: [{ issues: [{ code: 'PENDING_MIGRATIONS' }] }],
  });
  const ill = await onMachine(['doctor']);
  expect(ill.exitCode).toBe(1);
  expect(statesOf(ill)).toMatchObject({ settings: 'ok', database: 'failed', mail: 'off', server: 'off' });

  expect(await onMachine(['migrate'])).toMatchObject({
    exitCode: 0,
    printed: [{ applied: pending, pending: [], changed: [] }],
  });
  expect((await onMachine(['migrate', '--check'])).exitCode).toBe(0);

  const seeded = await onMachine(['seed', 'demo']);
  const password = readFileSync(join(folder, 'data', 'demo-password'), 'utf8');
  expect(seeded).toMatchObject({ exitCode: 0, printed: [{ loaded: true, password }] });
  expect(seeded.printed[0]).toMatchObject({ accounts: expect.arrayContaining(['admin', 'vpubnd']) });
  expect(await onMachine(['seed', 'demo'])).toMatchObject({ exitCode: 0, printed: [{ loaded: false, password }] });

  const well = await onMachine(['doctor', '--lang', 'en']);
  expect(well).toMatchObject({ exitCode: 0, printed: [{ ok: true }] });
  expect(statesOf(well)).toMatchObject({ database: 'ok', migrations: 'ok', province: 'ok', audit: 'ok', jobs: 'ok' });
}, 180_000);

it('names what is wrong with the settings, and works on nothing then', async () => {
  const settings = { SMTP_URL: 'smtp://127.0.0.1:1', DATABASE_HOST: 'x' };
  const run = await onMachine(['doctor'], settings);
  expect(run.exitCode).toBe(1);
  expect(statesOf(run)['settings']).toBe('failed');
  expect(run.said).toContain('MAIL_FROM');
  expect(run.said).toContain('DATABASE_HOST');
  const migrated = await onMachine(['migrate'], settings);
  expect(migrated).toMatchObject({ exitCode: 2, printed: [] });
});

it('says that nothing answers where services are set but gone', async () => {
  const run = await onMachine(['doctor'], {
    DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none',
    SECRET_KEY: 'k'.repeat(32),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'a@b.vn',
  });
  expect(run.exitCode).toBe(1);
  expect(statesOf(run)).toMatchObject({ database: 'failed', mail: 'failed' });
});

it('finds that a sealed entry of the audit log was changed', async () => {
  await app.audit.seal((await app.demoActor('admin')).tenantId);
  const sound = await runCommandLine(app.testDatabase, ['audit', 'verify']);
  expect(sound).toMatchObject({ exitCode: 0, printed: [{ ok: true }] });
  expect(sound.printed[0]).not.toHaveProperty('firstBroken');
  const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await client.connect();
  await client.query("update audit_entry set reason = 'forged'");
  await client.end();
  const broken = await runCommandLine(app.testDatabase, ['audit', 'verify']);
  expect(broken).toMatchObject({ exitCode: 1, printed: [{ ok: false, firstBroken: { sealNumber: 1 } }] });
});
