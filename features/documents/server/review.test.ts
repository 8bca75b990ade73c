import type { ApiError, RouteInput } from '@nanghang/contract';
import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentsRoutes, type ReviewRow, stepConflict } from '../contract/index.ts';
import { reviewOf, rowsOf, smallPlan } from './testing/reviews.ts';

const { review } = documentsRoutes;
type TaskRow = Extract<ReviewRow, { kind: 'task' }>;

// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

let app: TestApp;
let one: Actor;
let other: Actor;
let extractionId: string;
let documentId: string;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  one = await app.demoActor('sxd');
  other = await app.demoActor('chuyenvien.sxd');
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ extractionId, documentId } = await reviewOf(app, one, smallPlan));
});

const params = () => ({ extractionId });

function step(actor: Actor, body: RouteInput<typeof review.step>['body']) {
  return app.as(actor).call(review.step, { params: params(), body });
}

async function tasks(actor = one): Promise<TaskRow[]> {
  return (await rowsOf(app, actor, extractionId)).filter((row): row is TaskRow => row.kind === 'task');
}

async function firstTask(): Promise<TaskRow> {
  const [first] = await tasks();
  if (!first) throw new Error('no task was read');
  return first;
}

function edit(row: TaskRow, text: string) {
  return { kind: 'edit' as const, rowId: row.rowId, version: row.version, accept: false, task: { text } };
}

describe('a step of a review', () => {
  it('keeps each edit at once, reads times anew and takes a retry once', async () => {
    const row = await firstTask();
    const body = {
      ...{ kind: 'edit' as const, rowId: row.rowId, version: row.version, accept: true },
      task: { timeframeRaw: 'Quý I/2024', lead: ['Sở Nội vụ'], products: [' Báo cáo '] },
    };
    const send = () => app.as(one).call(review.step, { params: params(), body, idempotencyKey: `edit-${row.rowId}` });
    const done = await send();
    expect(done.rows).toMatchObject([
      {
        state: 'accepted',
        version: 2,
        mended: true,
        content: { timeframe: { kind: 'period', to: '2024-03-31' }, lead: ['Sở Nội vụ'], products: ['Báo cáo'] },
        names: expect.arrayContaining([expect.objectContaining({ name: 'Sở Nội vụ', how: 'unit' })]),
      },
    ]);
    expect(done.counts.task).toMatchObject({ accepted: 1, proposed: 3 });
    await expect(send()).rejects.toMatchObject({ problem: { code: 'ALREADY_DONE' } });
    expect((await firstTask()).version).toBe(2);
  });

  it('answers a row that somebody else changed with what it holds now', async () => {
    const row = await firstTask();
    await step(one, edit(row, 'Lời của người thứ nhất'));
    const refused: ApiError = await step(other, edit(row, 'Lời của người thứ hai')).then(
      () => expect.unreachable('the second edit overwrote the first'),
      (error) => error,
    );
    expect(refused.problem).toMatchObject({ status: 409, code: 'CONFLICT' });
    const { rows } = stepConflict.parse(refused.problem.details);
    expect(rows).toMatchObject([
      { version: 2, content: { text: 'Lời của người thứ nhất' }, updatedBy: 'Phạm Minh Giám' },
    ]);
    expect((await firstTask()).content.text).toBe('Lời của người thứ nhất');
  });

  it('lets two people work on two rows at one moment', async () => {
    const [first, second] = await tasks();
    if (!first || !second) throw new Error('no two rows');
    await Promise.all([step(one, edit(first, 'Một')), step(other, edit(second, 'Hai'))]);
    expect((await tasks()).slice(0, 2).map((row) => row.content.text)).toEqual(['Một', 'Hai']);
  });

  it('lets only one of two people change one row at one moment', async () => {
    const row = await firstTask();
    const both = await Promise.allSettled([step(one, edit(row, 'Một')), step(other, edit(row, 'Hai'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await firstTask()).version).toBe(2);
  });

  it('accepts with one key what is sure, and leaves what is not', async () => {
    const { rows } = await step(one, { kind: 'accept_confident' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.level === 'high' && row.state === 'accepted')).toBe(true);
    const open = await app.as(one).call(review.rows, { params: params(), query: { state: 'proposed' } });
    expect(open.items.every((row) => row.level !== 'high')).toBe(true);
  });

  it('splits a row in place, merges rows in their order, and adds one that was missed', async () => {
    const [first, second, third] = await tasks();
    if (!first || !second || !third) throw new Error('no three rows');
    const parts = [{ text: 'Rà soát thủ tục' }, { text: 'Cắt giảm thủ tục', lead: ['Sở Tư pháp'] }];
    await step(one, { kind: 'split', rowId: first.rowId, version: 1, parts });
    expect((await tasks()).slice(0, 3).map((row) => [row.content.text, row.content.lead])).toEqual([
      ['Rà soát thủ tục', first.content.lead],
      ['Cắt giảm thủ tục', ['Sở Tư pháp']],
      [second.content.text, second.content.lead],
    ]);
    const merged = await step(one, {
      kind: 'merge',
      rows: [third, second].map(({ rowId, version }) => ({ rowId, version })),
    });
    expect(merged.rows.find((row) => row.rowId === second.rowId)).toMatchObject({
      state: 'proposed',
      content: {
        text: `${second.content.text} ${third.content.text}`,
        lead: ['Phòng Quy hoạch và Phát triển đô thị', 'Văn phòng Sở'],
      },
    });
    expect(merged.rows.find((row) => row.rowId === third.rowId)).toMatchObject({
      state: 'merged',
      intoRowId: second.rowId,
    });
    const added = await step(one, {
      ...{ kind: 'add', afterRowId: second.rowId, firstLine: 5, lastLine: null },
      row: { kind: 'task', content: { text: 'Việc bị sót', timeframeRaw: '30/6/2024' } },
    });
    expect(added.rows).toMatchObject([{ content: { timeframe: { kind: 'deadline' } }, firstLine: 5, confidence: 1 }]);
    expect((await tasks()).map((row) => row.content.text)[3]).toBe('Việc bị sót');
  });

  it('refuses to merge a task with a target, and a row that is gone', async () => {
    const row = await firstTask();
    const [duty] = await rowsOf(app, one, extractionId, 'reporting_duty');
    const unlike = {
      kind: 'merge' as const,
      rows: [row, duty ?? row].map(({ rowId, version }) => ({ rowId, version })),
    };
    await expect(step(one, unlike)).rejects.toMatchObject({
      problem: { code: 'INVALID', issues: [{ code: 'ROWS_UNLIKE' }] },
    });
    const gone = { ...row, rowId: '01890000-0000-7000-8000-00000000dead' };
    await expect(step(one, edit(gone, 'x'))).rejects.toMatchObject({
      problem: { code: 'CONFLICT', details: { rows: [] } },
    });
  });
});

describe('taking a step back', () => {
  it('restores exactly the rows before a split, a merge, a mass acceptance and an edit, one after the other', async () => {
    const shape = async () => (await tasks()).map(({ rowId, state, content }) => ({ rowId, state, content }));
    const states = [await shape()];
    const [first, second, third] = await tasks();
    if (!first || !second || !third) throw new Error('no three rows');
    await step(one, edit(first, 'Lời mới'));
    states.push(await shape());
    await step(one, { kind: 'accept_confident' });
    states.push(await shape());
    await step(one, {
      kind: 'split',
      rowId: first.rowId,
      version: (await firstTask()).version,
      parts: [{ text: 'a' }, { text: 'b' }],
    });
    states.push(await shape());
    const now = await tasks();
    const rows = now.slice(2, 4).map(({ rowId, version }) => ({ rowId, version }));
    await step(one, { kind: 'merge', rows });
    for (const before of states.reverse()) {
      await app.as(one).call(review.undo, { params: params() });
      expect(await shape()).toEqual(before);
    }
    await expect(app.as(one).call(review.undo, { params: params() })).rejects.toMatchObject({
      problem: { status: 409 },
    });
  });

  it('is for own steps only, and not where somebody went on with the row', async () => {
    const row = await firstTask();
    const mended = await step(one, edit(row, 'Lời của người thứ nhất'));
    await expect(app.as(other).call(review.undo, { params: params() })).rejects.toMatchObject({
      problem: { status: 409 },
    });
    await step(other, edit({ ...row, version: mended.rows[0]?.version ?? 0 }, 'Lời của người thứ hai'));
    await expect(app.as(one).call(review.undo, { params: params() })).rejects.toMatchObject({
      problem: { code: 'CONFLICT', details: { rows: [{ content: { text: 'Lời của người thứ hai' } }] } },
    });
    await app.as(other).call(review.undo, { params: params() });
    await app.as(one).call(review.undo, { params: params() });
    expect((await firstTask()).content.text).toBe(row.content.text);
  });
});

describe('reading a review', () => {
  it('filters rows by what they lack, by words without marks, and by what changed since a step', async () => {
    const rows = (query: object) => app.as(one).call(review.rows, { params: params(), query });
    expect(
      (await rows({ missing: 'unit' })).items.map((row) => row.names.some(({ how }) => how === 'unknown')),
    ).toContain(true);
    expect((await rows({ q: 'cat giam thu tuc' })).items).toHaveLength(1);
    expect((await rows({ limit: 2 })).nextCursor).not.toBeNull();
    const second = await rows({ limit: 2, cursor: (await rows({ limit: 2 })).nextCursor });
    expect(second.items).toHaveLength(2);
    const { stepNumber } = await step(other, edit(await firstTask(), 'Lời khác'));
    expect((await rows({ sinceStep: stepNumber - 1 })).items).toMatchObject([{ content: { text: 'Lời khác' } }]);
    expect((await rows({ sinceStep: stepNumber })).items).toEqual([]);
  });

  it('gives the text by windows, and what typed words say about when', async () => {
    const as = app.as(one);
    const window = await as.call(review.lines, { params: params(), query: { from: 3, count: 2 } });
    expect(window.items).toMatchObject([{ line: 3, content: 'Số: 77/KH-SXD' }, { line: 4 }]);
    expect(window.total).toBe(smallPlan.split('\n').length);
    const read = await as.call(review.readTimeframe, { params: params(), query: { words: 'trước ngày 30/11' } });
    expect(read).toMatchObject({ timeframe: { kind: 'deadline', to: '2023-11-30' }, dueOn: '2023-11-30' });
  });

  it('tells each reviewer of the other and of changed rows', async () => {
    const row = await firstTask();
    const look = (actor: Actor, rowId: string | null) =>
      app.as(actor).call(review.present, { params: params(), body: { rowId } });
    await look(one, row.rowId);
    const { others, stepNumber } = await look(other, null);
    expect(others).toMatchObject([{ personId: one.personId, rowId: row.rowId, name: 'Phạm Minh Giám' }]);
    await step(other, edit(row, 'Lời khác'));
    expect((await look(one, row.rowId)).stepNumber).toBe(stepNumber + 1);
  });

  it('is hidden from other offices and closed to those who only read', async () => {
    const stranger = app.as(testActor('unit_officer'));
    await expect(stranger.call(review.show, { params: params() })).rejects.toMatchObject({ problem: { status: 404 } });
    const auditor = app.as(await app.demoActor('kiemtoan'));
    expect((await auditor.call(review.show, { params: params() })).may).toEqual({ edit: false, publish: false });
    await expect(
      auditor.call(review.step, { params: params(), body: { kind: 'accept_confident' } }),
    ).rejects.toMatchObject({
      problem: { status: 403 },
    });
    expect((await auditor.call(documentsRoutes.show, { params: { documentId } })).may.edit).toBe(false);
  });
});
