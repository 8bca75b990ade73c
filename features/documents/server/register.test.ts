import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { reviewOf, seededPlan, smallPlan } from './testing/reviews.ts';

// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

let app: TestApp;
let coordinator: Actor;
let lead: Actor;
let decision: string;
let plan: string;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  lead = await app.demoActor('sxd');
  plan = (await reviewOf(app, lead, smallPlan)).documentId;
  decision = (await reviewOf(app, coordinator, seededPlan('1364-qd-ubnd'))).documentId;
}, 240_000);
afterAll(() => app.stop());

const list = (actor: Actor, query: object = {}) => app.as(actor).call(documentsRoutes.list, { query });
const search = (
  actor: Actor,
  query: { q: string; marks?: 'any' | 'exact'; limit?: number; cursor?: string | null },
) => {
  const { cursor, ...rest } = query;
  return app.as(actor).call(documentsRoutes.search, { query: cursor ? { ...rest, cursor } : rest });
};

describe('the register', () => {
  it('lists documents by date with filters, counts and pages', async () => {
    const all = await list(coordinator);
    expect(all.items.map(({ number }) => number)).toEqual(['77/KH-SXD', '1364/QĐ-UBND']);
    expect(all).toMatchObject({ total: 2, nextCursor: null });
    const first = await list(coordinator, { limit: 1 });
    const second = await list(coordinator, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ number }) => number)).toEqual(['1364/QĐ-UBND']);
    expect((await list(coordinator, { year: 2021 })).total).toBe(1);
    expect((await list(coordinator, { index: 'SIPAS' })).total).toBe(1);
    expect((await list(coordinator, { q: 'nang luc canh tranh' })).items).toMatchObject([{ documentId: plan }]);
    expect((await list(coordinator, { status: 'published' })).total).toBe(0);
    const facets = await app.as(coordinator).call(documentsRoutes.facets, {});
    expect(facets.years).toEqual(
      expect.arrayContaining([
        { value: '2021', count: 1 },
        { value: '2023', count: 1 },
      ]),
    );
    expect(facets.statuses).toEqual([{ value: 'review', count: 2 }]);
  });

  it('shows offices their own documents only, until a plan gives them work', async () => {
    expect((await list(lead)).items.map(({ documentId }) => documentId)).toEqual([plan]);
    expect((await list(testActor('unit_lead'))).total).toBe(0);
    await expect(app.as(lead).call(documentsRoutes.show, { params: { documentId: decision } })).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });

  it('knows the document behind a citation that came before it, and shows the relation from both ends', async () => {
    const shown = await app.as(coordinator).call(documentsRoutes.show, { params: { documentId: plan } });
    expect(shown.relations).toMatchObject([
      { relation: 'basis', direction: 'outgoing', other: { documentId: decision, number: '1364/QĐ-UBND' } },
    ]);
    const behind = await app.as(coordinator).call(documentsRoutes.show, { params: { documentId: decision } });
    expect(behind.relations.filter(({ direction }) => direction === 'incoming')).toMatchObject([
      { relation: 'basis', other: { documentId: plan } },
    ]);
  });

  it('lets relations be added once and taken back, and heads be mended by one person at a time', async () => {
    const as = app.as(coordinator);
    const params = { documentId: plan };
    const body = { relation: 'amends' as const, otherDocumentId: decision };
    const added = await as.call(documentsRoutes.addRelation, { params, body });
    const made = added.relations.find(({ relation }) => relation === 'amends');
    await expect(as.call(documentsRoutes.addRelation, { params, body })).rejects.toMatchObject({
      problem: { status: 409 },
    });
    const relationId = made?.relationId ?? '';
    const removed = await as.call(documentsRoutes.removeRelation, { params: { ...params, relationId } });
    expect(removed.relations.some(({ relation }) => relation === 'amends')).toBe(false);
    const mended = await as.call(documentsRoutes.change, {
      params,
      body: { version: removed.version, signer: 'Phạm Minh Giám Đốc' },
    });
    expect(mended).toMatchObject({ signer: 'Phạm Minh Giám Đốc', version: removed.version + 1, number: '77/KH-SXD' });
    const stale = { params, body: { version: removed.version, signer: 'Người khác' } };
    await expect(as.call(documentsRoutes.change, stale)).rejects.toMatchObject({
      problem: { code: 'CONFLICT', details: { document: { signer: 'Phạm Minh Giám Đốc' } } },
    });
  });

  it('takes a document out with a reason', async () => {
    const { documentId } = await reviewOf(app, lead, smallPlan.replace('77/KH-SXD', '78/KH-SXD'));
    const params = { documentId };
    await app.as(lead).call(documentsRoutes.remove, { params, body: { reason: 'Đưa nhầm văn bản' } });
    await expect(app.as(lead).call(documentsRoutes.show, { params })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    expect((await search(lead, { q: '78/KH-SXD' })).items).toEqual([]);
  });
});

describe('search in the text', () => {
  it('finds words with and without marks, and marks them in the excerpt', async () => {
    const plain = await search(coordinator, { q: 'cap giay phep xay dung' });
    const marked = await search(coordinator, { q: 'cấp giấy phép xây dựng' });
    expect(plain.items.length).toBeGreaterThan(0);
    expect(marked.items.map(({ line }) => line)).toEqual(plain.items.map(({ line }) => line));
    for (const { excerpt, marks } of plain.items)
      for (const [start, end] of marks) expect(excerpt.slice(start, end).toLowerCase()).toBe('cấp giấy phép xây dựng');
    const exact = await search(coordinator, { q: 'cap giay phep xay dung', marks: 'exact' });
    expect(exact.items).toEqual([]);
    expect((await search(coordinator, { q: 'cấp giấy phép xây dựng', marks: 'exact' })).items).toHaveLength(
      marked.items.length,
    );
  });

  it('finds numbers of documents, words being typed, and nothing that stands apart', async () => {
    expect((await search(coordinator, { q: '1364/QĐ' })).items.length).toBeGreaterThan(1);
    expect((await search(coordinator, { q: 'lien ngan' })).items).toMatchObject([
      { documentId: plan, number: '77/KH-SXD' },
    ]);
    expect((await search(coordinator, { q: 'dung xay giay' })).items).toEqual([]);
    expect((await search(coordinator, { q: '%%' })).items).toEqual([]);
  });

  it('goes on from page to page without losing or repeating a line', async () => {
    const all = await search(coordinator, { q: 'so xay dung', limit: 500 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(coordinator, {
        q: 'so xay dung',
        limit: 3,
        cursor,
      });
      seen.push(...page.items.map((hit) => `${hit.documentId} ${hit.line}`));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all.items.map((hit) => `${hit.documentId} ${hit.line}`));
    expect(seen.length).toBeGreaterThan(3);
  });

  it('tells an office nothing of documents it may not read', async () => {
    const hits = await search(lead, { q: 'so xay dung' });
    expect(new Set(hits.items.map(({ documentId }) => documentId))).toEqual(new Set([plan]));
  });
});
