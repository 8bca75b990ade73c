import type { Actor } from '@nanghang/domain/access';
import { readerChildren } from '@nanghang/platform/documents/reader-children';
import type { JobDefinition } from '@nanghang/platform/jobs';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { rowsOf, runReading, smallPlan, upload } from './testing/reviews.ts';

// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

let app: TestApp;
let lead: Actor;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  lead = await app.demoActor('sxd');
});
afterAll(() => app.stop());

async function received(name: string): Promise<string> {
  const { body } = await upload(app, lead, { name, bytes: smallPlan });
  return documentsRoutes.upload.response.parse(body).extractionId;
}

const show = (extractionId: string) => app.as(lead).call(documentsRoutes.review.show, { params: { extractionId } });

const killed = new Set<number>();

/** Kills a reader that was not killed before: one that was may still be seen for a moment. */
async function killedReader(): Promise<void> {
  await vi.waitFor(
    () => {
      const id = readerChildren().find((one) => !killed.has(one));
      if (id === undefined) throw new Error('no reader yet');
      process.kill(id, 'SIGKILL');
      killed.add(id);
    },
    { timeout: 30_000, interval: 5 },
  );
}

it('reads on when its process is killed, and says that it began anew', async () => {
  const extractionId = await received('bi-ngat.txt');
  const reading = runReading(app, lead.tenantId, extractionId);
  await killedReader();
  await vi.waitFor(async () => expect((await show(extractionId)).progress?.restarts).toBe(1), {
    ...{ timeout: 30_000, interval: 20 },
  });
  await reading;
  const read = await show(extractionId);
  expect(read).toMatchObject({ status: 'review', progress: null, problem: null });
  expect(await rowsOf(app, lead, extractionId)).toHaveLength(read.counts.task.total);
});

it('gives a file up whose process is killed again and again, in words, and stores nothing of it', async () => {
  const extractionId = await received('bi-ngat-mai.txt');
  const reading = runReading(app, lead.tenantId, extractionId);
  for (let round = 0; round < 4; round += 1) await killedReader();
  await reading;
  expect(await show(extractionId)).toMatchObject({
    ...{ status: 'failed', problem: { code: 'READER_KILLED' }, lineCount: 0, counts: { task: { total: 0 } } },
  });
  const again = await app.as(lead).call(documentsRoutes.review.readAgain, { params: { extractionId } });
  await runReading(app, lead.tenantId, again.extractionId);
  expect((await show(again.extractionId)).status).toBe('review');
});

it('takes a reading up again whose server was killed, after a while without a sign of life', async () => {
  const extractionId = await received('may-chu-dung.txt');
  const stop = new AbortController();
  const reading = runReading(app, lead.tenantId, extractionId, stop.signal);
  stop.abort();
  await expect(reading).rejects.toThrow('begins anew');
  const feature = app.features.find((one) => one.name === 'documents');
  const job = feature?.jobs?.find((one) => one.name === 'documents.resume') as JobDefinition<object> | undefined;
  const resume = () =>
    job?.run({ id: 'test', tenantId: lead.tenantId, data: {}, signal: new AbortController().signal });
  await resume();
  expect((await show(extractionId)).status).toBe('reading');
  await app.database.technical(lead.tenantId, (db) =>
    sql`update extraction set progress = progress || '{"seenAt": "2023-01-01T00:00:00Z"}'
      where tenant_id = ${lead.tenantId} and extraction_id = ${extractionId}`.execute(db),
  );
  await resume();
  expect((await show(extractionId)).status).toBe('review');
});
