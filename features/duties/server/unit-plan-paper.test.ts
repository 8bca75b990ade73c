import type { Actor } from '@nanghang/domain/access';
import { plainDate } from '@nanghang/domain/kernel';
import type { TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cascadingRoutes, unitPlanRoutes } from '../contract/index.ts';
import { readPaper, startUnitPlanApp } from './testing/unit-plans.ts';

let app: TestApp;
let officer: Actor;
let head: Actor;
let unit = '';
let plan = '';

beforeAll(async () => {
  ({ app, officer, head, unit, plan } = await startUnitPlanApp());
}, 240_000);

afterAll(() => app.stop());

const draftPaper = (actor: Actor, of = unit) =>
  app.fetchAs(actor)(`/api/v1/unit-plan-draft/paper?unit=${of}&plan=${plan}`, {});

async function givenRows(count: number) {
  const draft = await app.as(head).call(cascadingRoutes.unitPlanDraft, { query: { unit, plan } });
  const room = draft.rooms[1];
  return {
    draft,
    room,
    rows: draft.rows.slice(0, count).map(({ parentTaskId, parent }, index) => ({
      ...{ parentTaskId, ref: `SXD.${index + 1}`, content: `Rà soát, công khai thủ tục số ${index + 1}` },
      ...{ dueOn: index === 0 ? null : '2023-12-15', timeframeRaw: index === 0 ? 'Thường xuyên' : null },
      ...{ leadUnitIds: [index === 0 ? unit : (room?.unitId ?? unit)], personId: null, products: ['Báo cáo'] },
      ...{ priority: 'normal' as const, above: parent.ref },
    })),
  };
}

const withoutAbove = ({ above: _above, ...row }: Awaited<ReturnType<typeof givenRows>>['rows'][number]) => row;

it('prints a draft as it is saved, to those who may read it and to nobody else', async () => {
  expect((await draftPaper(officer)).status).toBe(404);
  const { draft, rows } = await givenRows(3);
  const { periodFrom, periodTo, title } = draft;
  await app.as(officer).call(unitPlanRoutes.saveDraft, {
    query: { unit, plan },
    body: {
      version: 0,
      content: {
        ...{ code: '', title, number: '12/KH-SXD', signer: head.displayName, issuedOn: '2023-11-20' },
        ...{ periodFrom, periodTo },
        rows: rows.map((row, index) => ({ ...withoutAbove(row), key: `r${index}`, chosen: index !== 1 })),
      },
    },
  });
  const answer = await draftPaper(officer);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  expect(answer.headers.get('content-disposition')).toContain('.docx');
  const { document, tasks, text } = await readPaper(answer);
  expect(document).toMatchObject({ type: 'Kế hoạch', number: null, date: null, signer: head.displayName });
  expect(document?.signerTitle).toBe('Giám đốc');
  expect(tasks.map((task) => task.text)).toEqual([rows[0]?.content, rows[2]?.content]);
  for (const words of ['DỰ THẢO', '/KH-SXD', 'ỦY BAN NHÂN DÂN', 'SỞ XÂY DỰNG', rows[2]?.above ?? '?'])
    expect(text).toContain(words);
  expect(text).toMatch(/Căn cứ Quyết định số 1364\/QĐ-UBND ngày 25 tháng 6 năm 2021/u);

  const foreign = await app.demoActor('thamdinh');
  expect([403, 404]).toContain((await draftPaper(foreign)).status);
  const elsewhere = (await app.demoActor('vpubnd')).memberships[0]?.unitId ?? '';
  expect((await draftPaper(head, elsewhere)).status).toBe(404);
  expect((await draftPaper(await app.demoActor('lanhdao'))).status).toBe(200);
});

it('keeps the paper of what is issued with its document, where it is handed out and found', async () => {
  const { rows, room } = await givenRows(3);
  const body = {
    ...{ unitId: unit, parentPlanId: plan, code: '7/KH-SXD', number: '7/KH-SXD', signer: 'Nguyễn Văn Vắng' },
    ...{ title: 'Kế hoạch rà soát thủ tục năm 2024', issuedOn: '2023-11-20' },
    ...{ periodFrom: '2023-11-20', periodTo: '2030-12-31', rows: rows.map(withoutAbove) },
  };
  const issued = await app.as(head).call(cascadingRoutes.issueUnitPlan, { body });
  const answer = await app.fetchAs(officer)(`/api/v1/documents/${issued.documentId}/files/${issued.fileHash}`, {});
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('7-KH-SXD.docx');
  const { document, tasks, text } = await readPaper(answer);
  expect(document).toMatchObject({ number: '07/KH-SXD', date: '2023-11-20', title: 'Rà soát thủ tục năm 2024' });
  expect(text).not.toContain('DỰ THẢO');
  expect(tasks.map(({ text: words, lead, timeframe }) => [words, lead, timeframe?.kind])).toEqual(
    rows.map((row, index) => [
      ...[row.content, [index === 0 ? 'Sở Xây dựng' : room?.name], index === 0 ? 'continuous' : 'deadline'],
    ]),
  );
  const { items } = await app.as(head).call(unitPlanRoutes.list, { query: { unit } });
  expect(items[0]?.issued.find((one) => one.code === '7/KH-SXD')?.fileHash).toBe(issued.fileHash);
  const found = await app.fetchAs(head)(
    `/api/v1/documents/search?q=${encodeURIComponent('rà soát công khai thủ tục số 3')}`,
    {},
  );
  const hits = (await found.json()) as { items: { documentId: string }[] };
  expect(hits.items.map((hit) => hit.documentId)).toContain(issued.documentId);
});

it('puts no head of the State on papers of a Party body: its plan is issued without a file', async () => {
  const { draft, rows } = await givenRows(1);
  await app.as(officer).call(unitPlanRoutes.saveDraft, {
    query: { unit, plan },
    body: {
      version: draft.saved?.version ?? 0,
      content: {
        ...{ code: '', title: draft.title, number: '', signer: '', issuedOn: null },
        ...{ periodFrom: draft.periodFrom, periodTo: draft.periodTo },
        rows: rows.map((row) => ({ ...withoutAbove(row), key: 'r0', chosen: true })),
      },
    },
  });
  const tenantId = head.tenantId;
  const acting = {
    tenantId,
    actor: undefined,
    actorLabel: 'test',
    requestId: 'test',
    businessDate: plainDate('2023-11-20'),
  };
  await app.database.write(acting, async (tx) => {
    await sql`update unit_validity u set kind = 'party' where u.tenant_id = ${tenantId} and u.unit_id = ${unit}`.execute(
      tx.db,
    );
    await tx.audit({ action: 'test', objectType: 'test', objectId: tenantId });
  });
  const refused = await draftPaper(officer);
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
    422,
    expect.stringContaining('thể thức riêng'),
  ]);
  const issued = await app.as(head).call(cascadingRoutes.issueUnitPlan, {
    body: {
      ...{ unitId: unit, parentPlanId: plan, code: '9-KH/BTN', number: '9-KH/BTN', signer: null },
      ...{ title: 'Kế hoạch tuyên truyền năm 2024', issuedOn: '2023-11-20' },
      ...{ periodFrom: '2023-11-20', periodTo: '2030-12-31', rows: rows.map(withoutAbove) },
    },
  });
  expect(issued).toMatchObject({ tasks: 1, fileHash: null });
});
