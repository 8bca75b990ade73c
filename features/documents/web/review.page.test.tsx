import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { ReviewHead, ReviewRow, ReviewStep } from '../contract/index.ts';
import { Page } from './pages/review.page.tsx';
import { documentId, extractionId, sampleCounts, sampleDocument, sampleHead } from './testing/sample-review.ts';
import { sampleTask } from './testing/sample-rows.ts';

const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const task = (number: number, changes: Parameters<typeof sampleTask>[1] = {}) =>
  sampleTask(`NV.${number}`, { rowId: idOf(number), firstLine: number, lastLine: number, ...changes });

let rows: ReviewRow[] = [];
let steps: ReviewStep[] = [];
let failure: (() => Response | Promise<Response>) | undefined;

function serve(changes: Partial<ReviewHead> = {}): void {
  const base = `*/api/v1/extractions/${extractionId}`;
  pageApi.use(
    http.get(`*/api/v1/documents/${documentId}`, () => HttpResponse.json(sampleDocument())),
    http.get(base, () => HttpResponse.json(sampleHead(rows, changes))),
    http.get(`${base}/rows`, () =>
      HttpResponse.json({ items: rows, nextCursor: null, total: rows.length, stepNumber: steps.length }),
    ),
    http.get(`${base}/lines`, () =>
      HttpResponse.json({
        total: 2,
        items: [
          {
            line: 1,
            page: 1,
            place: null,
            box: [0.1, 0.2, 0.9, 0.25],
            content: 'Rà soát thủ tục\tSở Nội vụ\tHằng năm',
          },
          { line: 2, page: 1, place: null, box: [0.1, 0.3, 0.9, 0.35], content: 'Công khai kết quả' },
        ],
      }),
    ),
    http.post(`${base}/presence`, () =>
      HttpResponse.json({ others: [], stepNumber: steps.length, status: changes.status ?? 'review' }),
    ),
    http.post(`${base}/steps`, async ({ request }) => {
      const step = (await request.json()) as ReviewStep;
      steps.push(step);
      if (failure) return failure();
      const seen = 'rows' in step ? step.rows : 'rowId' in step ? [step] : [];
      const changed = rows
        .filter((row) => seen.some((one) => one.rowId === row.rowId))
        .map((row): ReviewRow => ({ ...row, state: 'accepted', version: row.version + 1 }));
      rows = rows.map((row) => changed.find((one) => one.rowId === row.rowId) ?? row);
      return HttpResponse.json({ stepNumber: steps.length, rows: changed, counts: sampleCounts(rows) });
    }),
  );
}

function open() {
  return renderPage(<Page />, {
    url: `/documents/${documentId}/review`,
    path: '/documents/$id/review',
    session: { ...testSession, permissions: ['document.read', 'document.edit', 'document.publish'] },
  });
}

beforeEach(() => {
  steps = [];
  failure = undefined;
  rows = [
    task(1, {
      reasons: [
        { field: 'lead', confidence: 0.6, reason: 'nearestInColumn', message: { vi: 'Ô để trống', en: 'Blank' } },
      ],
    }),
    task(2, { level: 'low', content: { lead: [], timeframe: null, timeframeRaw: null } }),
  ];
});

it('says what was read and what is missing, with the reason for every doubt', async () => {
  serve();
  open();
  expect(
    await screen.findByRole('heading', {
      level: 1,
      name: 'Trích được 2 nhiệm vụ; còn 2 hàng chưa duyệt, 1 hàng cần xem kỹ.',
    }),
  ).toBeTruthy();
  const [first, second] = await screen.findAllByRole('article');
  expect(within(first as HTMLElement).getByText('Chủ trì: Ô để trống')).toBeTruthy();
  expect(within(second as HTMLElement).getByText('Chưa có chủ trì')).toBeTruthy();
  expect(within(second as HTMLElement).getByText('Chưa có tiến độ')).toBeTruthy();
  expect(within(second as HTMLElement).getByText('Cần xem')).toBeTruthy();
  expect((await screen.findByTitle('Chủ trì')).textContent).toBe('Sở Nội vụ');
});

it('accepts by one key, shows it at once and goes on to the next row', async () => {
  serve();
  open();
  const [first, second] = await screen.findAllByRole('article');
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(within(first as HTMLElement).getByText('Đã nhận')).toBeTruthy();
  await waitFor(() => expect(second?.getAttribute('aria-current')).toBe('true'));
  await waitFor(() => expect(steps).toEqual([{ kind: 'accept', rows: [{ rowId: idOf(1), version: 1 }] }]));
  expect(await screen.findByText('1 đã nhận')).toBeTruthy();
});

it('shows what somebody else did beside the own change, and sends the own one over it only when chosen', async () => {
  serve();
  const theirs = task(1, { version: 5, updatedBy: 'Trần Bình', content: { text: 'Bản của Bình' } });
  failure = () =>
    HttpResponse.json(
      {
        ...{ type: 'about:blank', title: 'CONFLICT', status: 409, code: 'CONFLICT', issues: [], requestId: 'r' },
        message: { vi: 'Đã có người sửa', en: 'Changed' },
        details: { rows: [theirs] },
      },
      { status: 409 },
    );
  open();
  await screen.findAllByRole('article');
  fireEvent.keyDown(document.body, { key: 'x' });
  const conflict = await screen.findByText('Hai người cùng sửa hàng NV.1');
  expect(screen.getByText('Bản của Bình')).toBeTruthy();
  expect(screen.getByText('Bỏ hàng này')).toBeTruthy();
  failure = undefined;
  rows = rows.map((row) => (row.rowId === theirs.rowId ? theirs : row));
  fireEvent.click(screen.getByRole('button', { name: 'Giữ của tôi' }));
  await waitFor(() => expect(steps.at(-1)).toEqual({ kind: 'drop', rows: [{ rowId: idOf(1), version: 5 }] }));
  await waitFor(() => expect(conflict.isConnected).toBe(false));
});

it('keeps a decision that could not be sent, says so, and sends it again', async () => {
  serve();
  failure = () => HttpResponse.error();
  open();
  await screen.findAllByRole('article');
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(await screen.findByText(/1 thay đổi chưa gửi được/u)).toBeTruthy();
  failure = undefined;
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  expect(await screen.findByText('1 đã nhận')).toBeTruthy();
  expect(steps).toHaveLength(2);
});

it('shows a published reading without its verbs, with the way to its tasks', async () => {
  serve({ status: 'published', plan: { planId: idOf(9), code: 'KH-12' }, may: { edit: false, publish: false } });
  open();
  expect(await screen.findByText('Đã ban hành thành kế hoạch KH-12.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Xem nhiệm vụ' }).getAttribute('href')).toBe(`/tasks?plan=${idOf(9)}`);
  expect(screen.queryByRole('button', { name: 'Nhận' })).toBeNull();
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(steps).toEqual([]);
});

it('says why a file was not read and what to do, and how far a reading is', async () => {
  serve({
    status: 'failed',
    problem: {
      code: 'ENCRYPTED',
      message: { vi: 'Tệp có mật khẩu.', en: 'The file is encrypted.' },
      advice: { vi: 'Bỏ mật khẩu rồi nạp lại.', en: 'Remove the password.' },
    },
  });
  open();
  expect(await screen.findByText('Tệp có mật khẩu. Bỏ mật khẩu rồi nạp lại.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Đọc lại' })).toBeTruthy();
});

it('adds a row that was missed behind the current one', async () => {
  serve();
  open();
  await screen.findAllByRole('article');
  fireEvent.click(screen.getByRole('button', { name: 'Thêm hàng' }));
  fireEvent.change(screen.getByLabelText('Nội dung theo văn bản'), { target: { value: 'Công khai kết quả' } });
  fireEvent.click(screen.getAllByRole('button', { name: 'Thêm hàng' }).at(-1) as HTMLElement);
  await waitFor(() =>
    expect(steps).toEqual([
      {
        ...{ kind: 'add', afterRowId: idOf(1), firstLine: 1, lastLine: 1 },
        row: { kind: 'task', content: { text: 'Công khai kết quả' } },
      },
    ]),
  );
});

it('shows the page beside its text with the lines of the chosen row marked, and leads from a pressed line to its row', async () => {
  serve({ pages: [{ page: 1, width: 595, height: 842 }], sha256: 'a'.repeat(64) });
  const { container } = open();
  const picture = await screen.findByAltText('Ảnh trang 1 trên 1; 1 dòng của hàng đang chọn được tô');
  expect(picture.getAttribute('src')).toBe(`/api/v1/documents/${documentId}/files/${'a'.repeat(64)}/pages/1`);
  const mark = () => container.querySelector<HTMLElement>('[data-page="1"] > span')?.style.top;
  expect(mark()).toBe('20%');
  const sheet = container.querySelector<HTMLElement>('[data-page="1"]');
  if (!sheet) throw new Error('one page');
  sheet.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  fireEvent.click(sheet, { clientX: 50, clientY: 32 });
  await waitFor(() => expect(mark()).toBe('30%'));
  expect(screen.getByRole('radio', { name: 'Ảnh trang' })).toBeTruthy();
});
