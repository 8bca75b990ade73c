import { createBrowser, startTestApp, type TestApp, testSecretKey } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInMemory } from '../run-in-memory.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'reference', realSignIn: true, now: new Date() });
});
afterAll(() => app.stop());

function run(...words: string[]) {
  const { appUrl, ownerUrl } = app.testDatabase;
  return runInMemory({ DATABASE_URL: appUrl, DATABASE_DIRECT_URL: ownerUrl, SECRET_KEY: testSecretKey }, words);
}

const create = (code: string, province: string, ...more: string[]) =>
  run(
    'tenant',
    'create',
    '--code',
    code,
    '--province',
    province,
    '--user',
    'quan.tri',
    '--name',
    'Võ Thị Mai',
    ...more,
  );

interface Made {
  readonly id: string;
  readonly units: number;
  readonly temporaryPassword: string;
}

it('begins a province whose first administrator signs in, chooses a password and may add people', async () => {
  expect((await createBrowser(app).get('/api/v1/session')).status).toBe(404);
  const made = await create('ca-mau', 'cà mau');
  expect(made).toMatchObject({ exitCode: 0, printed: [{ code: 'ca-mau', host: '*', user: 'quan.tri' }] });
  const { temporaryPassword, units } = made.printed[0] as Made;
  expect(units).toBeGreaterThan(50);
  const browser = createBrowser(app);
  const entered = await browser.post('/api/v1/session', { login: 'quan.tri', password: temporaryPassword });
  expect(entered.body['next']).toBe('password_change');
  const added = await run(
    ...['user', 'create', '--user', 'van.thu', '--name', 'Lý Văn Thư', '--role', 'unit_officer'],
    ...['--unit', 'Văn phòng Ủy ban nhân dân tỉnh'],
  );
  expect(added).toMatchObject({ exitCode: 0, printed: [{ user: 'van.thu' }] });
});

it('begins a second province on a host of its own, which sees nothing of the first', async () => {
  const made = await create('hue', 'Huế', '--host', 'hue.example.vn');
  expect(made).toMatchObject({ exitCode: 0, printed: [{ host: 'hue.example.vn' }] });
  const { id } = made.printed[0] as Made;
  const client = new pg.Client({ connectionString: app.testDatabase.appUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select app_set_tenant($1)', [id]);
  const { rows } = await client.query('select login from account order by login');
  await client.end();
  expect(rows).toEqual([{ login: 'quan.tri' }]);
});

it('refuses what is taken or unknown, and leaves nothing of it', async () => {
  const codes = async (...words: [string, string, ...string[]]) => {
    const { exitCode, printed } = await create(...words);
    return [exitCode, (printed[0] as { issues?: { code: string }[] } | undefined)?.issues?.map((one) => one.code)];
  };
  expect(await codes('ca-mau', 'Cà Mau', '--host', 'a.vn')).toEqual([1, ['CODE_TAKEN']]);
  expect(await codes('dong-thap', 'Đồng Tháp')).toEqual([1, ['HOST_TAKEN']]);
  expect(await codes('ha-tay', 'Hà Tây', '--host', 'b.vn')).toEqual([1, ['UNKNOWN_PROVINCE']]);
  expect(await codes('Cà Mau', 'Cà Mau')).toEqual([2, undefined]);
  expect(await codes('dong-thap', 'Đồng Tháp', '--host', 'c.vn')).toEqual([0, undefined]);
});
