import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { smallPlan, upload } from './testing/reviews.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});
afterAll(() => app.stop());

it('reads what was brought in, without anybody asking', { timeout: 90_000 }, async () => {
  const lead = await app.demoActor('sxd');
  await app.startJobs();
  const { body } = await upload(app, lead, { name: 'hang-doi.txt', bytes: smallPlan });
  const { extractionId } = documentsRoutes.upload.response.parse(body);
  const show = () => app.as(lead).call(documentsRoutes.review.show, { params: { extractionId } });
  await vi.waitFor(async () => expect((await show()).status).toBe('review'), { timeout: 80_000, interval: 200 });
});
