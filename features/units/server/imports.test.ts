import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readTableFile, writeXlsx } from '@nanghang/platform/spreadsheet';
import { createBrowser, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitImportRoutes, unitRoutes } from '../contract/index.ts';

let app: TestApp;
const admin = testActor('admin');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const call = () => app.as(admin);

async function workbook(heads: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const stream = new PassThrough();
  const columns = heads.map((title) => ({ title }));
  const [bytes] = await Promise.all([buffer(stream), writeXlsx(stream, [{ name: 'Bảng', columns, rows }])]);
  return bytes;
}

async function upload(kind: 'units' | 'people', bytes: Uint8Array) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], `${kind}.xlsx`));
  const answer = await app.fetchAs(admin)(`/api/v1/unit-imports?kind=${kind}`, {
    method: 'POST',
    body: form,
    headers: { 'x-requested-with': 'nanghang' },
  });
  const body = await answer.json();
  return { status: answer.status, body };
}

async function uploaded(kind: 'units' | 'people', heads: readonly string[], rows: readonly (readonly string[])[]) {
  const { status, body } = await upload(kind, await workbook(heads, rows));
  expect(body).toMatchObject({ status: 'draft' });
  expect(status).toBe(200);
  return unitImportRoutes.upload.response.parse(body);
}

function places(issues: readonly { code: string; path: readonly (string | number)[] }[]) {
  return issues.map((issue) => [issue.code, issue.path[0]]);
}

async function passwordsOf(importId: string) {
  return app.fetchAs(admin)(`/api/v1/unit-imports/${importId}/passwords`, {
    method: 'POST',
    headers: { 'x-requested-with': 'nanghang' },
  });
}

const unitHeads = ['Tên đơn vị', 'Tên viết tắt', 'Loại', 'Trực thuộc', 'Từ ngày', 'Tên gọi khác'];
const peopleHeads = ['Tên đăng nhập', 'Họ và tên', 'Đơn vị', 'Vai trò', 'Cương vị', 'Chức vụ', 'Email'];

describe('import of units', () => {
  it('adds them as a whole, parents in the same file, and takes them back while nothing happened', async () => {
    const preview = await uploaded('units', unitHeads, [
      ['Tổ Thẩm định hồ sơ', 'TTĐ', 'Phòng', 'Phòng Đô thị thông minh', '', 'Tổ TĐ; Tổ Thẩm định'],
      ['Phòng Đô thị thông minh', '', 'Phòng, ban', 'SXD', '01/09/2023', ''],
    ]);
    expect(preview).toMatchObject({ issueCount: 0, rowCount: 2 });
    const { importId, version } = preview;
    const applied = await call().call(unitImportRoutes.apply, { params: { importId }, body: { version } });
    expect(applied).toMatchObject({ status: 'applied', rowCount: 2 });
    const { items } = await call().call(unitRoutes.tree, { query: { q: 'to tham dinh' } });
    expect(items.map((unit) => unit.name).slice(1)).toEqual([
      'Sở Xây dựng',
      'Phòng Đô thị thông minh',
      'Tổ Thẩm định hồ sơ',
    ]);
    await expect(
      call().call(unitImportRoutes.apply, { params: { importId }, body: { version } }),
    ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
    const undone = await call().call(unitImportRoutes.undo, {
      params: { importId },
      body: { reason: 'Nhập nhầm tệp' },
    });
    expect(undone).toMatchObject({ status: 'undone', undoReason: 'Nhập nhầm tệp' });
    const after = await call().call(unitRoutes.tree, { query: { q: 'to tham dinh' } });
    expect(after.items.filter((unit) => unit.matched)).toEqual([]);
  });

  it('shows every wrong cell at once and adds nothing', async () => {
    const preview = await uploaded('units', unitHeads, [
      ['Phòng A', '', 'Phòng', 'Sở Không Có', '', ''],
      ['Phòng B', '', 'Liên đoàn', 'Sở Xây dựng', '32/01/2024', ''],
      ['Phòng Quản lý xây dựng', '', 'Phòng', 'Sở Xây dựng', '', ''],
      ['Phòng C', '', 'Phòng', 'Phòng D', '', ''],
      ['Phòng D', '', 'Phòng', 'Phòng C', '', ''],
      ['Phòng A', '', 'Phòng', 'Sở Không Có', '', ''],
    ]);
    expect(places(preview.issues)).toEqual([
      ['NAME_TWICE', 'Bảng!A7'],
      ['UNKNOWN_PARENT', 'Bảng!D2'],
      ['UNKNOWN_KIND', 'Bảng!C3'],
      ['NOT_A_DAY', 'Bảng!E3'],
      ['UNIT_NAME_TAKEN', 'Bảng!A4'],
      ['UNKNOWN_PARENT', 'Bảng!D7'],
      ['PARENT_CIRCLE', 'Bảng!A5'],
      ['PARENT_CIRCLE', 'Bảng!A6'],
    ]);
    const { importId, version } = preview;
    await expect(
      call().call(unitImportRoutes.apply, { params: { importId }, body: { version } }),
    ).rejects.toMatchObject({ problem: { code: 'INVALID' } });
    const { items } = await call().call(unitRoutes.tree, { query: { q: 'phong b' } });
    expect(items.filter((unit) => unit.name === 'Phòng B')).toEqual([]);
    const discarded = await call().call(unitImportRoutes.discard, { params: { importId } });
    expect(discarded.status).toBe('discarded');
  });

  it('is not undone once people work there', async () => {
    const preview = await uploaded('units', unitHeads, [['Phòng Kinh tế số', '', 'Phòng', 'STTTT', '', '']]);
    const { importId, version } = preview;
    await call().call(unitImportRoutes.apply, { params: { importId }, body: { version } });
    const people = await uploaded('people', peopleHeads, [
      ['kts.truong', 'Trần Kinh Số', 'Phòng Kinh tế số', 'Lãnh đạo đơn vị', 'Đứng đầu', 'Trưởng phòng', ''],
    ]);
    await call().call(unitImportRoutes.apply, {
      params: { importId: people.importId },
      body: { version: people.version },
    });
    await expect(
      call().call(unitImportRoutes.undo, { params: { importId }, body: { reason: 'thử hoàn tác' } }),
    ).rejects.toMatchObject({ problem: { code: 'INVALID', issues: [{ code: 'ALREADY_USED' }] } });
  });

  it('refuses what is no table, and people who may not import', async () => {
    const { status, body } = await upload('units', new TextEncoder().encode('%PDF-1.4'));
    expect(status).toBe(415);
    expect(body).toMatchObject({ code: 'UNSUPPORTED_FILE', issues: [{ code: 'NOT_A_WORKBOOK' }] });
    const wrong = await uploaded('people', ['Cột lạ'], [['x']]);
    expect(new Set(wrong.issues.map((issue) => issue.code))).toEqual(new Set(['MISSING_COLUMN']));
    await expect(app.as(testActor('coordinator')).call(unitImportRoutes.list, { query: {} })).rejects.toMatchObject({
      problem: { code: 'FORBIDDEN' },
    });
  });

  it('offers a workbook to fill in that reads without issues', async () => {
    for (const kind of ['units', 'people'] as const) {
      const answer = await app.fetchAs(admin)(`/api/v1/unit-import-template?kind=${kind}`);
      const { body } = await upload(kind, new Uint8Array(await answer.arrayBuffer()));
      expect(body).toMatchObject({ status: 'draft', issueCount: 0, rowCount: 1 });
    }
  });
});

describe('import of people', () => {
  it('shows every wrong cell at once', async () => {
    const preview = await uploaded('people', peopleHeads, [
      ['Nguyễn A', 'Nguyễn A', 'Sở Y tế', 'Chuyên viên', '', '', ''],
      ['vpubnd', 'B', 'Sở Y tê', 'Chuyên gia', '', '', 'khong-phai-thu'],
      ['le.c', 'Lê C', 'Sở Xây dựng', 'Lãnh đạo đơn vị', 'Đứng đầu', '', ''],
      ['le.c', 'Lê C', 'Các sở, ban, ngành tỉnh', 'Chuyên viên', 'Khách', '', ''],
    ]);
    expect(places(preview.issues)).toEqual([
      ['LOGIN_FORM', 'Bảng!A2'],
      ['LOGIN_TAKEN', 'Bảng!A3'],
      ['UNKNOWN_ROLE', 'Bảng!D3'],
      ['NAME_MISSING', 'Bảng!B3'],
      ['EMAIL_FORM', 'Bảng!G3'],
      ['HEAD_TAKEN', 'Bảng!E4'],
      ['LOGIN_TWICE', 'Bảng!A5'],
      ['UNKNOWN_UNIT', 'Bảng!C5'],
      ['UNKNOWN_STANDING', 'Bảng!E5'],
    ]);
  });

  it('adds 3,000 accounts at once, hands out their passwords once, and takes back only what nobody used', async () => {
    const units = ['Sở Y tế', 'UBND huyện Tân Châu', 'Sở KHĐT', 'Văn phòng UBND tỉnh', 'UBND xã Suối Dây'];
    const rows = Array.from({ length: 3000 }, (_, at) => [
      ...[`cv${String(at).padStart(4, '0')}`, `Nguyễn Văn ${at}`, units[at % units.length] ?? ''],
      ...['Chuyên viên', '', 'Chuyên viên', `cv${at}@tayninh.example`],
    ]);
    const preview = await uploaded('people', peopleHeads, rows);
    expect(preview).toMatchObject({ issueCount: 0, rowCount: 3000 });
    const { importId, version } = preview;
    const applied = await call().call(unitImportRoutes.apply, { params: { importId }, body: { version } });
    expect(applied).toMatchObject({ rowCount: 3000, passwordsGivenAt: null });
    const handed = await passwordsOf(importId);
    expect(handed.status).toBe(200);
    const [sheet] = readTableFile(new Uint8Array(await handed.arrayBuffer()));
    expect(sheet?.rows).toHaveLength(3001);
    expect((await passwordsOf(importId)).status).toBe(409);
    const given = new Set(sheet?.rows.slice(1).map((row) => row[3]?.text));
    expect(given.size).toBe(3000);
    await call().call(unitImportRoutes.undo, { params: { importId }, body: { reason: 'Sai danh sách' } });
    const tree = await call().call(unitRoutes.tree, { query: {} });
    expect(tree.items.find((unit) => unit.name === 'Sở Y tế')?.people).toBe(0);
  });
});

describe('the way in of an imported person', () => {
  it('is the password handed out, to be changed at once; afterwards nothing is taken back', async () => {
    const preview = await uploaded('people', peopleHeads, [
      ['moi.vao', 'Đinh Thị Mới', 'Sở Tư pháp', 'Chuyên viên', '', 'Chuyên viên', ''],
    ]);
    const { importId, version } = preview;
    await call().call(unitImportRoutes.apply, { params: { importId }, body: { version } });
    const [sheet] = readTableFile(new Uint8Array(await (await passwordsOf(importId)).arrayBuffer()));
    const [login, name, unit, password] = (sheet?.rows[1] ?? []).map((cell) => cell?.text ?? '');
    expect([login, name, unit]).toEqual(['moi.vao', 'Đinh Thị Mới', 'Sở Tư pháp']);
    const entered = await createBrowser(app).post('/api/v1/session', { login, password });
    expect(entered).toMatchObject({ status: 200, body: { next: 'password_change' } });
    await expect(
      call().call(unitImportRoutes.undo, { params: { importId }, body: { reason: 'Sai danh sách' } }),
    ).rejects.toMatchObject({ problem: { code: 'INVALID', issues: [{ code: 'ALREADY_USED' }] } });
  });
});
