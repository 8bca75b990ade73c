import { createHash } from 'node:crypto';
import type { Actor } from '@nanghang/domain/access';
import { pdfOf, shown } from '@nanghang/platform/documents/rendered-pdf';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { compoundFile, docxOf, plainZip } from './testing/files.ts';
import { rowsOf, runReading, smallPlan, upload } from './testing/reviews.ts';

const { review } = documentsRoutes;
// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

let app: TestApp;
let lead: Actor;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  lead = await app.demoActor('sxd');
});
afterAll(() => app.stop());

async function received(file: { name: string; bytes: Uint8Array | string }, path?: string) {
  const { status, body } = await upload(app, lead, file, path);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return documentsRoutes.upload.response.parse(body);
}

const show = (extractionId: string) => app.as(lead).call(review.show, { params: { extractionId } });
const count = async () => (await app.as(lead).call(documentsRoutes.list, { query: {} })).total;

describe('bringing a file in', () => {
  it.each([
    ['ke-hoach.txt', smallPlan],
    ['ke-hoach.docx', docxOf(smallPlan)],
    ['sai-duoi.pdf', docxOf(smallPlan)],
  ])('reads %s by its content', async (name, bytes) => {
    const { extractionId, documentId } = await received({ name, bytes });
    const waiting = await show(extractionId);
    expect(waiting).toMatchObject({ status: 'queued', documentStatus: 'reading', progress: { phase: 'waiting' } });
    await runReading(app, lead.tenantId, extractionId);
    const read = await show(extractionId);
    expect(read).toMatchObject({
      status: 'review',
      fileName: name,
      head: { number: '77/KH-SXD', signer: 'Phạm Minh Giám' },
    });
    expect(await rowsOf(app, lead, extractionId)).toHaveLength(read.counts.task.total);
    expect(read.counts.task.total).toBeGreaterThanOrEqual(3);
    expect(read.issues.some((issue) => issue.code === 'EXTENSION_DISAGREES')).toBe(name === 'sai-duoi.pdf');
    const detail = await app.as(lead).call(documentsRoutes.show, { params: { documentId } });
    expect(detail.relations).toMatchObject([
      { relation: 'basis', direction: 'outgoing', cited: { number: '1364/QĐ-UBND' } },
    ]);
  });

  it.each([
    ['cu.doc', compoundFile('WordDocument'), 415, 'LEGACY_DOC'],
    ['mat-khau.docx', compoundFile('EncryptedPackage'), 415, 'DOCUMENT_ENCRYPTED'],
    ['nen.docx', plainZip(), 415, 'FORMAT_NOT_SUPPORTED'],
    ['rong.txt', '', 415, 'FILE_EMPTY'],
    ['mat.txt', `TUYỆT MẬT\n${smallPlan}`, 415, 'SECRET_DOCUMENT'],
  ])('refuses %s in words with advice, and stores nothing', async (name, bytes, status, code) => {
    const before = await count();
    const refused = await upload(app, lead, { name, bytes });
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ issues: [{ code }] });
    expect(await count()).toBe(before);
  });

  it('tells of the same file in the register, and gives each file back byte for byte as a download', async () => {
    const text = smallPlan.replace('77/KH-SXD', '99/KH-SXD');
    const first = await received({ name: 'lan-1.txt', bytes: text });
    const second = await received({ name: 'lan-2.txt', bytes: text });
    expect(second.sameFile).toEqual([first.documentId]);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const path = `/api/v1/documents/${second.documentId}/files/${sha256}`;
    const answer = await app.fetchAs(lead)(path);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect((await app.fetchAs(testActor('unit_officer'))(path)).status).toBe(404);
  });

  it('reads a new version anew, while the old file stays', async () => {
    const { documentId, extractionId } = await received({ name: 'v1.txt', bytes: smallPlan });
    await runReading(app, lead.tenantId, extractionId);
    const longer = smallPlan.replace(
      'III. TỔ CHỨC',
      '| 4 | Số hóa hồ sơ | Văn phòng Sở | | Năm 2023 | |\n\nIII. TỔ CHỨC',
    );
    const next = await received(
      { name: 'v2.txt', bytes: longer },
      `/api/v1/documents/${documentId}/versions?note=ban+sua`,
    );
    await runReading(app, lead.tenantId, next.extractionId);
    expect((await show(extractionId)).status).toBe('superseded');
    const detail = await app.as(lead).call(documentsRoutes.show, { params: { documentId } });
    expect(detail.files.map(({ fileVersion, fileName, note }) => [fileVersion, fileName, note])).toEqual([
      [2, 'v2.txt', 'ban sua'],
      [1, 'v1.txt', null],
    ]);
    expect(detail.extractionId).toBe(next.extractionId);
  });
});

describe('a reading that does not end well', () => {
  it('says why and what to do, and begins anew when asked', async () => {
    const { extractionId } = await received({ name: 'thu.txt', bytes: 'Kính gửi anh,\n\nHôm nay trời đẹp.\n' });
    await runReading(app, lead.tenantId, extractionId);
    const failed = await show(extractionId);
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'NOT_A_PLAN' } });
    expect(failed.problem?.advice.vi).not.toBe('');
    const again = await app.as(lead).call(review.readAgain, { params: { extractionId } });
    expect((await show(again.extractionId)).status).toBe('queued');
  });

  it('leaves nothing half done when its server is stopped, and is done whole by the next one', async () => {
    const { extractionId } = await received({ name: 'dung.txt', bytes: smallPlan });
    const stop = new AbortController();
    const killed = runReading(app, lead.tenantId, extractionId, stop.signal);
    stop.abort();
    await expect(killed).rejects.toThrow('begins anew');
    expect(await show(extractionId)).toMatchObject({ counts: { task: { total: 0 } }, lineCount: 0 });
    await runReading(app, lead.tenantId, extractionId);
    const done = await show(extractionId);
    expect(done.status).toBe('review');
    await runReading(app, lead.tenantId, extractionId);
    expect((await show(extractionId)).counts).toEqual(done.counts);
  });

  it('stops when it is cancelled, also after it was read', async () => {
    const { extractionId } = await received({ name: 'huy.txt', bytes: smallPlan });
    await app.as(lead).call(review.cancel, { params: { extractionId } });
    await runReading(app, lead.tenantId, extractionId);
    expect(await show(extractionId)).toMatchObject({ status: 'cancelled', counts: { task: { total: 0 } } });
    await expect(app.as(lead).call(review.cancel, { params: { extractionId } })).rejects.toMatchObject({
      problem: { code: 'CONFLICT' },
    });
  });

  it('keeps of a secret document that only its reader recognised nothing but the fact', async () => {
    const { documentId, extractionId } = await received({
      name: 'bi-mat.pdf',
      bytes: pdfOf([shown('KẾ HOẠCH', 60, 50), shown('TỐI MẬT', 60, 50)]),
    });
    const before = await app.as(lead).call(documentsRoutes.show, { params: { documentId } });
    await runReading(app, lead.tenantId, extractionId);
    const after = await app.as(lead).call(documentsRoutes.show, { params: { documentId } });
    expect(after).toMatchObject({ status: 'failed', title: null, files: [{ fileName: '', byteCount: 0 }] });
    const sha256 = before.files[0]?.sha256 ?? '';
    expect((await app.fetchAs(lead)(`/api/v1/documents/${documentId}/files/${sha256}`)).status).toBe(404);
    expect(JSON.stringify(after)).not.toContain('bi-mat');
  });
});
