import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedViewRoutes } from '../contract/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

async function actorOf(login: string) {
  return app.as(await app.demoActor(login));
}

describe('saved views', () => {
  it('follow their owner, and only the owner', async () => {
    const admin = await actorOf('admin');
    const late = { listId: 'tasks', label: ' Trễ  hạn ', query: '?state=late&sort=-due' };
    const kept = await admin.call(savedViewRoutes.keepView, { body: late });
    expect(kept).toMatchObject({ listId: 'tasks', label: 'Trễ hạn', query: '?state=late&sort=-due' });
    await admin.call(savedViewRoutes.keepView, { body: { listId: 'people', label: 'Tất cả', query: '' } });
    const own = await admin.call(savedViewRoutes.listViews, { query: { list: 'tasks' } });
    expect(own.items).toEqual([kept]);
    expect((await admin.call(savedViewRoutes.listViews, { query: {} })).items).toHaveLength(2);
    const other = await actorOf('vpubnd');
    expect((await other.call(savedViewRoutes.listViews, { query: {} })).items).toEqual([]);
    await expect(other.call(savedViewRoutes.removeView, { params: { id: kept.id } })).rejects.toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  });

  it('are replaced by one of the same name, and removed', async () => {
    const admin = await actorOf('vpubnd');
    const body = { listId: 'tasks', label: 'Của tôi', query: '?unit=a' };
    const first = await admin.call(savedViewRoutes.keepView, { body });
    const second = await admin.call(savedViewRoutes.keepView, { body: { ...body, query: '?unit=b' } });
    expect(second).toEqual({ ...first, query: '?unit=b' });
    await admin.call(savedViewRoutes.removeView, { params: { id: first.id } });
    expect((await admin.call(savedViewRoutes.listViews, { query: {} })).items).toEqual([]);
  });

  it('keep nothing but the query of an address', async () => {
    const admin = app.as(testActor('admin'));
    await expect(
      admin.call(savedViewRoutes.keepView, { body: { listId: 'tasks', label: 'X', query: 'https://example.test' } }),
    ).rejects.toMatchObject({ problem: { code: 'BAD_REQUEST' } });
  });
});
