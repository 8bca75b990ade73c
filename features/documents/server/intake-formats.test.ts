import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@nanghang/domain/access';
import { pdfOf, pdfOfPieces, pictured, shown } from '@nanghang/platform/documents/rendered-pdf';
import { docxOfPieces, piecesOf, xlsxOfPieces } from '@nanghang/platform/documents/rendered-plan';
import { fileOf, scansOfPieces } from '@nanghang/platform/documents/rendered-scan';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentsRoutes, type ReviewHead } from '../contract/index.ts';
import { bombedDocx, brokenDocx, compoundFile, docxOf, endlessWorkbook } from './testing/files.ts';
import { rowsOf, runReading, smallPlan, upload } from './testing/reviews.ts';

// Each file is looked at and read in processes of their own, and scans take seconds of a whole core.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

let app: TestApp;
let lead: Actor;
const folder = mkdtempSync(join(tmpdir(), 'nanghang-intake-'));

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', settings: { filesFolder: folder } });
  lead = await app.demoActor('sxd');
});
afterAll(() => app.stop());

const whole = piecesOf('landscape-pipe-table');
const page = [
  { text: 'UBND TỈNH TÂY NINH' },
  { text: 'Số: 12/KH-UBND' },
  { text: 'Tây Ninh, ngày 05 tháng 01 năm 2024' },
  { text: 'KẾ HOẠCH' },
  { text: 'Nâng cao Chỉ số PAPI năm 2024' },
  { text: 'I. NHIỆM VỤ' },
  { text: '1. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày 30/6/2024.' },
];

function scanOf(pieces: typeof page, wide: boolean) {
  const [scan] = scansOfPieces(pieces, wide);
  if (!scan) throw new Error('one page');
  return scan;
}

/** A PDF of one picture, with hardly any text of its own. */
function scannedPdf(pieces = page): Uint8Array {
  const scan = scanOf(pieces, true);
  return pdfOf([pictured(fileOf(scan), scan.width, scan.height)]);
}

async function readOf(name: string, bytes: Uint8Array | string): Promise<ReviewHead> {
  const { status, body } = await upload(app, lead, { name, bytes });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const { extractionId } = documentsRoutes.upload.response.parse(body);
  await runReading(app, lead.tenantId, extractionId);
  return app.as(lead).call(documentsRoutes.review.show, { params: { extractionId } });
}

const pagePath = (head: ReviewHead, number: number) =>
  `/api/v1/documents/${head.documentId}/files/${head.sha256}/pages/${number}`;

describe('a plan that comes as', () => {
  it.each([
    ['a Word file', 'ke-hoach.docx', async () => docxOfPieces(whole), 0],
    ['a workbook', 'ke-hoach.xlsx', () => xlsxOfPieces(whole), 0],
    ['a PDF with text', 'ke-hoach.pdf', async () => pdfOfPieces(whole), 1],
  ])('%s is read whole', async (_, name, bytesOf, leastPages) => {
    const head = await readOf(name, await bytesOf());
    expect(head).toMatchObject({ status: 'review', head: { number: '1285/KH-UBND', signer: 'Hồ Quang Vinh' } });
    expect(head.counts.task.total).toBe(9);
    expect(head.pages.length).toBeGreaterThanOrEqual(leastPages);
  });

  it.each(['ke-hoach.txt', 'ke-hoach.md'])('%s is read whole, with marks of direction taken out', async (name) => {
    const hostile = smallPlan.replaceAll('Sở Xây dựng', '\u202eSở Xây dựng\u202c').replaceAll(' ', ' \u200f');
    const head = await readOf(name, hostile);
    expect(head).toMatchObject({ status: 'review', head: { number: '77/KH-SXD' } });
    const rows = await rowsOf(app, lead, head.extractionId);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify([head, rows])).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it.each([
    ['a scanned PDF', 'quet.pdf', scannedPdf],
    ['a picture', 'anh.jpg', () => fileOf(scanOf(page, false))],
  ])('%s is recognised, and its page is shown', async (_, name, bytesOf) => {
    const head = await readOf(name, bytesOf());
    expect(head).toMatchObject({ status: 'review', head: { number: '12/KH-UBND' }, pages: [{ page: 1 }] });
    const [row] = await rowsOf(app, lead, head.extractionId);
    expect(row).toMatchObject({ content: { lead: ['Sở Nội vụ'] } });
    const lines = await app
      .as(lead)
      .call(documentsRoutes.review.lines, { params: { extractionId: head.extractionId }, query: {} });
    const line = lines.items.find((one) => one.line === row?.firstLine);
    const [left = 1, top = 1, right = 0, bottom = 0] = line?.box ?? [];
    expect([left < right, top < bottom, bottom <= 1]).toEqual([true, true, true]);

    const answer = await app.fetchAs(lead)(pagePath(head, 1));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect([picture.toString('latin1', 0, 4), picture.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
    const etag = answer.headers.get('etag') ?? '';
    const again = await app.fetchAs(lead)(pagePath(head, 1), { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await app.fetchAs(lead)(pagePath(head, 2))).status).toBe(404);
    expect((await app.fetchAs(testActor('unit_officer'))(pagePath(head, 1))).status).toBe(404);
  });
});

/** Everything that a file could leave behind: files, rows that name it, entries of the log. */
async function traces() {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
  const counts = await app.database.read(lead.tenantId, (db) =>
    sql<Record<string, number>>`select
        (select count(*)::int from document d where d.tenant_id = ${lead.tenantId}) as documents,
        (select count(*)::int from stored_file f where f.tenant_id = ${lead.tenantId}) as files,
        (select count(*)::int from audit_entry a where a.tenant_id = ${lead.tenantId}) as entries`.execute(db),
  );
  return { files: files.sort(), ...counts.rows[0] };
}

/** A PDF whose text only a password opens. Source: ISO 32000-1, 7.6.3, standard security handler, revision 2. */
function lockedPdf(): Uint8Array {
  const key = 'ab'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<0102> <0102>]`;
  const text = new TextDecoder().decode(pdfOf([shown('Kế hoạch', 60, 50)]));
  return new TextEncoder().encode(text.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`));
}

/** The page with a stamp in red ink and a frame. */
function stampedPicture(words: string): Uint8Array {
  const scan = scanOf(page, false);
  const context = scan.getContext('2d');
  context.fillStyle = context.strokeStyle = '#d01818';
  context.lineWidth = 5;
  context.font = 'bold 54px Tinos';
  const { width } = context.measureText(words);
  context.strokeRect(150, 24, width + 60, 90);
  context.fillText(words, 180, 89);
  return fileOf(scan);
}

describe('a file that is refused leaves nothing behind', () => {
  it.each<[string, string, () => Uint8Array | string, number, string]>([
    ['an old Word file', 'cu.doc', () => compoundFile('WordDocument'), 415, 'LEGACY_DOC'],
    ['one with a password', 'khoa.pdf', lockedPdf, 415, 'DOCUMENT_ENCRYPTED'],
    ['a broken archive', 'hong.docx', () => brokenDocx(smallPlan), 415, 'DOCUMENT_DAMAGED'],
    ['a bomb', 'bom.docx', bombedDocx, 413, 'DOCUMENT_TOO_BIG'],
    ['two million cells', 'nhieu-o.xlsx', endlessWorkbook, 413, 'DOCUMENT_TOO_BIG'],
    ['a broken PDF', 'hong.pdf', () => '%PDF-1.7\nhỏng', 415, 'DOCUMENT_DAMAGED'],
    ['a program named as a plan', 'ke-hoach.pdf', () => Buffer.from('MZ\u0000\u0003binary\u0000'), 415, 'NOT_TEXT'],
    ['a secret text', 'mat.txt', () => `MẬT\n${smallPlan}`, 415, 'SECRET_DOCUMENT'],
    ['a secret Word file', 'mat.docx', () => docxOf(`TỐI MẬT\n${smallPlan}`), 415, 'SECRET_DOCUMENT'],
    ['a secret PDF', 'mat.pdf', () => pdfOf([shown('TUYỆT MẬT', 60, 50)]), 415, 'SECRET_DOCUMENT'],
    [
      'a scan with a printed mark',
      'mat-quet.pdf',
      () => scannedPdf([{ text: 'TỐI MẬT' }, ...page]),
      415,
      'SECRET_DOCUMENT',
    ],
    ['a scan with a red stamp', 'dau-do.jpg', () => stampedPicture('TỐI MẬT'), 415, 'SECRET_DOCUMENT'],
  ])('%s', async (_, name, bytesOf, status, code) => {
    const before = await traces();
    const refused = await upload(app, lead, { name, bytes: bytesOf() });
    expect(refused).toMatchObject({ status, body: { issues: [{ code, path: ['file'] }] } });
    const { details } = refused.body as { details: { advice: { vi: string } } };
    expect(details.advice.vi.length).toBeGreaterThan(20);
    expect(await traces()).toEqual(before);
  });

  it('one above 100 MB, before it is looked at', async () => {
    const before = await traces();
    const refused = await upload(app, lead, { name: 'lon.pdf', bytes: new Uint8Array(100_000_001) });
    expect(refused.status).toBe(413);
    expect(await traces()).toEqual(before);
  });
});
