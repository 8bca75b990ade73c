import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ApiError } from '@nanghang/contract';
import { writeXlsx } from '@nanghang/platform/spreadsheet';
import { editionOf, pciHeads, publicationWorkbook, startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRoutes, readingRoutes } from '../contract/index.ts';

let app: TestApp;
const coordinator = testActor('coordinator');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now: new Date('2024-05-15T02:00:00Z') });
});

afterAll(() => app.stop());

async function upload(bytes: Uint8Array, name = 'pci-2023.xlsx') {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const answer = await app.fetchAs(coordinator)('/api/v1/indices/imports', {
    method: 'POST',
    body: form,
    headers: { 'x-requested-with': 'nanghang' },
  });
  const body = await answer.json();
  return { status: answer.status, body };
}

const call = () => app.as(coordinator);
const tayNinh = editionOf('PCI', 2023).get('Tây Ninh');
const trueValue = Number(tayNinh?.get('PCI.8'));

async function uploaded(printed: number) {
  const bytes = await publicationWorkbook('PCI', 2023, pciHeads, { province: 'Tây Ninh', component: 'PCI.8', printed });
  const { status, body } = await upload(bytes);
  expect(status).toBe(200);
  return importRoutes.upload.response.parse(body);
}

/** Two digits in the wrong order: a slip that only this component can explain. */
function misprinted(): number {
  const text = String(trueValue);
  return Number(`${text.slice(0, 3)}${text[4]}${text[3]}${text.slice(5)}`);
}

describe('import of PCI 2023', () => {
  it('shows the misprint with the value that restores the total, and takes effect as a whole', async () => {
    const preview = await uploaded(misprinted());
    expect(preview).toMatchObject({ seriesCode: 'PCI', missing: [], publishedOn: '2024-05-15', status: 'draft' });
    expect(preview.totalRows).toBe(63 * 11);
    const misprint = preview.issues.find((issue) => issue.code === 'PROBABLE_MISPRINT');
    expect(misprint).toMatchObject({ province: 'Tây Ninh', component: 'PCI.8', settled: false });
    expect(misprint?.expected).toBe(trueValue);
    const place = misprint?.place ?? '';
    const { importId } = preview;

    await expect(
      call().call(importRoutes.apply, { params: { importId }, body: { version: preview.version } }),
    ).rejects.toMatchObject({
      problem: {
        code: 'INVALID',
        issues: expect.arrayContaining([expect.objectContaining({ code: 'PROBABLE_MISPRINT' })]),
      },
    });

    const decided = await call().call(importRoutes.decide, {
      params: { importId },
      body: {
        version: preview.version,
        decisions: [
          {
            place,
            action: 'correct',
            value: String(misprint?.expected).replace('.', ','),
            reason: 'Đối chiếu báo cáo PCI của VCCI',
          },
        ],
      },
    });
    expect(decided.unsettled).toBe(0);
    expect(decided.rows.find((row) => row.place === place)).toMatchObject({
      printed: String(misprinted()),
      value: misprint?.expected,
    });

    const applied = await call().call(importRoutes.apply, { params: { importId }, body: { version: decided.version } });
    expect(applied).toMatchObject({ status: 'applied', rowCount: 63 * 11 });
    const page = await call().call(readingRoutes.page, { params: { code: 'PCI' }, query: {} });
    expect(page).toMatchObject({ year: 2023, publishedOn: '2024-05-09' });
    const provenance = await call().call(readingRoutes.provenance, {
      params: { code: 'PCI' },
      query: { year: 2023, component: 'PCI.8' },
    });
    expect(provenance.sources[0]).toMatchObject({
      place,
      printed: String(misprinted()),
      reason: 'Đối chiếu báo cáo PCI của VCCI',
      shown: true,
    });
  });

  it('is undone as a whole, once', async () => {
    const { items } = await call().call(importRoutes.list, { query: {} });
    const importId = items[0]?.importId ?? '';
    const undone = await call().call(importRoutes.undo, {
      params: { importId },
      body: { reason: 'Nhập nhầm bản nháp' },
    });
    expect(undone.status).toBe('undone');
    expect((await call().call(readingRoutes.page, { params: { code: 'PCI' }, query: {} })).year).toBe(2022);
    await expect(
      call().call(importRoutes.undo, { params: { importId }, body: { reason: 'Lần nữa' } }),
    ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
  });

  it('accepts a misprint as printed when somebody says why, and remembers the columns', async () => {
    const preview = await uploaded(misprinted());
    expect(preview.remembered).toBe(true);
    const places = [...new Set(preview.issues.filter((issue) => !issue.settled).flatMap((issue) => issue.place ?? []))];
    const accepted = await call().call(importRoutes.decide, {
      params: { importId: preview.importId },
      body: {
        version: preview.version,
        decisions: places.map((place) => ({ place, action: 'accept' as const, reason: 'Giữ nguyên như bản in' })),
      },
    });
    expect(accepted.unsettled).toBe(0);
    await expect(
      call().call(importRoutes.decide, {
        params: { importId: preview.importId },
        body: { version: preview.version, decisions: [] },
      }),
    ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
    const discarded = await call().call(importRoutes.discard, { params: { importId: preview.importId } });
    expect(discarded.status).toBe('discarded');
  });

  it('leaves a trail of every step in the audit log', async () => {
    const client = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
    await client.connect();
    const found = await client.query<{ action: string; actor_label: string }>(
      "select action, actor_label from audit_entry where object_type = 'result_import' order by id",
    );
    await client.end();
    expect(found.rows.slice(0, 4).map((row) => row.action)).toEqual([
      'index.import.upload',
      'index.import.decide',
      'index.import.apply',
      'index.import.undo',
    ]);
    expect(new Set(found.rows.map((row) => row.actor_label))).toEqual(new Set(['Test coordinator']));
  });
});

describe('bad input', () => {
  it('is refused in words, and nothing of it stays', async () => {
    for (const [bytes, code] of [
      [new TextEncoder().encode('%PDF-1.4'), 'NOT_A_WORKBOOK'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'ENCRYPTED_WORKBOOK'],
      [new TextEncoder().encode('   '), 'EMPTY_WORKBOOK'],
    ] as const) {
      const { status, body } = await upload(bytes);
      expect(status).toBe(415);
      expect(body).toMatchObject({ code: 'UNSUPPORTED_FILE', issues: [{ code }] });
    }
  });

  it('is kept from people who may not import', async () => {
    await expect(app.as(testActor('unit_officer')).call(importRoutes.list, { query: {} })).rejects.toBeInstanceOf(
      ApiError,
    );
  });
});

describe('correction of one figure', () => {
  it('is a new row with a reason before all other sources', async () => {
    const key = { year: 2020, component: 'PCI.3', province: 'Tây Ninh' };
    await call().call(importRoutes.correct, {
      params: { code: 'PCI' },
      body: { ...key, value: '5,80', reason: 'Đính chính của VCCI' },
    });
    const provenance = await call().call(readingRoutes.provenance, {
      params: { code: 'PCI' },
      query: { year: 2020, component: 'PCI.3' },
    });
    expect(provenance.shown).toBe(5.8);
    expect(provenance.sources.map((source) => source.value)).toEqual(expect.arrayContaining([5.8, 5.787]));
    await expect(
      call().call(importRoutes.correct, {
        params: { code: 'PCI' },
        body: { ...key, value: 'năm phẩy tám', reason: 'Đính chính' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'INVALID' } });
  });
});

describe('a workbook of several tables', () => {
  it('is read sheet by sheet in one import', async () => {
    const stream = new PassThrough();
    const bytes = buffer(stream);
    const years = ['Tiêu chí', 'Năm 2019', 'Năm 2020'].map((title) => ({ title }));
    await writeXlsx(stream, [
      {
        name: 'PAR INDEX',
        columns: years,
        rows: [
          ['Tổng điểm', 80.44, 84.59],
          ['Xếp thứ hạng', 44, 27],
        ],
      },
      {
        name: 'ICT INDEX',
        columns: years,
        rows: [
          ['Điểm số', 0.45, 0.54],
          ['Thứ hạng', 25, 9],
        ],
      },
      { name: 'Ghi chú', columns: [{ title: 'Ghi chú' }], rows: [['Số liệu do các bộ công bố']] },
    ]);
    const { body } = await upload(new Uint8Array(await bytes), 'nam-chi-so.xlsx');
    const preview = importRoutes.upload.response.parse(body);
    expect(preview.sheets).toEqual(['PAR INDEX', 'ICT INDEX', 'Ghi chú']);
    expect(preview.rows.map((row) => [row.index, row.year, row.value, row.rank])).toEqual([
      ['PAR INDEX', 2019, 80.44, 44],
      ['PAR INDEX', 2020, 84.59, 27],
      ['ICT INDEX', 2019, 0.45, 25],
      ['ICT INDEX', 2020, 0.54, 9],
    ]);
    const file = await app.fetchAs(coordinator)(`/api/v1/indices/imports/${preview.importId}/file`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''nam-chi-so.xlsx");
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const applied = await call().call(importRoutes.apply, {
      params: { importId: preview.importId },
      body: { version: preview.version },
    });
    expect(applied).toMatchObject({ status: 'applied', rowCount: 4 });
  });
});
