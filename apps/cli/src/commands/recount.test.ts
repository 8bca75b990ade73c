import { type CommandRun, runCommandLine, startTestApp, type TestApp } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

let app: TestApp;
let spoiler: pg.Client;

beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  spoiler = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await spoiler.connect();
}, 240_000);

afterAll(async () => {
  await spoiler.end();
  await app.stop();
});

function recount(...words: string[]): Promise<CommandRun> {
  return runCommandLine(app.testDatabase, ['recount', ...words]);
}

interface Tally {
  readonly unit_id: string;
  readonly open: number;
}

async function firstTally(): Promise<Tally> {
  const found = await spoiler.query<Tally>(
    'select unit_id, open from unit_tally where open > 0 order by unit_id, due_month, duty limit 1',
  );
  const [tally] = found.rows;
  if (!tally) throw new Error('the demo province owes nothing');
  return tally;
}

it('finds every count of the demo province right', async () => {
  expect(await recount('--dry-run')).toMatchObject({
    ...{ exitCode: 0, printed: [] },
    said: expect.stringContaining('Mọi số tổng hợp khớp với sự kiện gốc'),
  });
}, 60_000);

it('tells of a spoilt tally without touching it, then mends it, then has nothing to tell', async () => {
  const sound = await firstTally();
  const spoilt = await spoiler.query(
    'update unit_tally set open = open + 7 where unit_id = $1 and open = $2 returning unit_id',
    [sound.unit_id, sound.open],
  );
  expect(spoilt.rowCount).toBeGreaterThan(0);

  const looked = await recount('--dry-run');
  expect(looked).toMatchObject({ exitCode: 1, said: expect.stringContaining('chỗ khác') });
  expect(looked.printed).toHaveLength(spoilt.rowCount ?? 0);
  expect(looked.printed[0]).toMatchObject({
    what: 'unit_tally',
    key: expect.stringContaining(sound.unit_id),
    stored: expect.stringMatching(new RegExp(`^${sound.open + 7} `)),
    counted: expect.stringMatching(new RegExp(`^${sound.open} `)),
  });
  expect((await recount('--dry-run')).printed).toEqual(looked.printed);

  const mended = await recount();
  expect(mended).toMatchObject({ exitCode: 1, printed: looked.printed, said: expect.stringContaining('đã sửa') });
  expect(await firstTally()).toEqual(sound);
  expect(await recount()).toMatchObject({ exitCode: 0, printed: [] });
}, 120_000);

it('mends a standing that no longer follows from its events, and what was counted from it', async () => {
  const changed = await spoiler.query<{ obligation_id: string }>(
    `update obligation set state = 'accepted' where obligation_id =
      (select obligation_id from obligation where state = 'open' order by obligation_id limit 1) returning obligation_id`,
  );
  const mended = await recount();
  expect(mended).toMatchObject({ exitCode: 1, said: expect.stringContaining('đã sửa') });
  expect(mended.printed).toContainEqual(
    expect.objectContaining({ what: 'standing', key: changed.rows[0]?.obligation_id }),
  );
  expect(await recount('--dry-run')).toMatchObject({ exitCode: 0, printed: [] });
}, 120_000);
