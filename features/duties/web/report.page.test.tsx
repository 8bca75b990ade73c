import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import type { EvidenceRow, ObligationDetail, Report } from '../contract/index.ts';
import { keepDraft, readDraft } from './kept-draft.ts';
import { Page } from './pages/my-work.page.tsx';
import { sampleDetail, sampleId, sampleRow, sampleWork } from './testing/sample-duties.ts';

const row = sampleRow(2, { status: 'due_today', dueOn: '2023-11-20' as PlainDate });
const { obligationId } = row;
const url = `/my-work?ob=${obligationId}`;
const by = { personId: sampleId(50), name: 'Lê Thị Bình' };
const me = testSession.person.id;

function reportOf(about: Partial<Report>): Report {
  return {
    ...{ revision: 1, status: 'draft', result: 'doing', content: 'Bản của Bình', figures: [], evidence: [] },
    ...{ writtenBy: by, updatedBy: by, updatedAt: '2023-11-20T02:00:00.000Z', submittedAt: null, version: 3 },
    ...about,
  };
}

function file(number: number): EvidenceRow {
  return {
    ...{ evidenceId: sampleId(700 + number), revision: 1, fileName: `Biên bản ${number}.pdf`, byteCount: 900 },
    ...{ mediaType: 'application/pdf', uploadedBy: 'Bình', uploadedAt: '2023-11-17T02:00:00.000Z', usedIn: 2 },
  };
}

/** Opens the report; answers what is saved and what is done. */
function open(detail: ObligationDetail, listed = true): [path: string, body: Record<string, unknown>][] {
  const heard: [string, Record<string, unknown>][] = [];
  const hear = async ({ request }: { request: Request }) => {
    heard.push([request.url.split('/').at(-1) ?? '', (await request.json()) as Record<string, unknown>]);
    return HttpResponse.json(
      request.method === 'PUT' ? { revision: 1, version: 4, savedAt: '2023-11-20T02:00:00.000Z' } : detail,
    );
  };
  pageApi.use(
    http.get('*/api/v1/my-work', () => HttpResponse.json(sampleWork(listed ? { today: [row] } : {}))),
    http.get('*/api/v1/obligations/:id', () => HttpResponse.json(detail)),
    http.get('*/api/v1/evidence', () => HttpResponse.json({ items: [file(1), file(2)], nextCursor: null })),
    http.put('*/api/v1/obligations/:id/report', hear),
    http.post('*/api/v1/obligations/:id/:act', hear),
  );
  renderPage(<Page />, { url, path: '/my-work' });
  return heard;
}

function asOnPhone(): void {
  const { matchMedia } = window;
  vi.spyOn(window, 'matchMedia').mockImplementation((text) => {
    const list = matchMedia.call(window, text);
    const matches = text.includes('max-width: 700px') || (list.matches && !text.includes('min-width: 1101px'));
    return Object.defineProperty(list, 'matches', { value: matches });
  });
}

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

it('shows both texts where this device kept words over a version that somebody else has replaced', async () => {
  const kept = { result: 'doing' as const, content: 'Chữ của tôi', figures: [], evidenceIds: [], version: 1 };
  keepDraft(localStorage, me, obligationId, kept);
  const heard = open(sampleDetail(row, { current: reportOf({}) }));
  const conflict = await screen.findByRole('alert');
  expect(within(conflict).getByText('Chữ của tôi')).toBeDefined();
  expect(within(conflict).getByText('Bản của Bình')).toBeDefined();
  expect(heard).toEqual([]);
  await userEvent.click(within(conflict).getByRole('button', { name: 'Ghép cả hai' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lưu nháp' }));
  await waitFor(() =>
    expect(heard.at(-1)).toEqual([
      'report',
      expect.objectContaining({ content: 'Bản của Bình\n\nChữ của tôi', version: 3 }),
    ]),
  );
});

it('shows words that were not sent before the head handed the report in, until they are forgotten', async () => {
  const kept = { result: 'doing' as const, content: 'Chưa kịp gửi', figures: [], evidenceIds: [], version: 3 };
  keepDraft(localStorage, me, obligationId, kept);
  open(
    sampleDetail(
      { ...row, state: 'submitted', status: 'submitted', may: [] },
      { current: reportOf({ status: 'submitted' }) },
    ),
  );
  expect(await screen.findByText('Chưa kịp gửi')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung này' }));
  await waitFor(() => expect(screen.queryByText('Chưa kịp gửi')).toBeNull());
  expect(readDraft(localStorage, me, obligationId)).toBeUndefined();
});

it('lets the head give a draft back with a reason', async () => {
  const heard = open(
    sampleDetail(
      { ...row, report: 'with_head', may: ['draft', 'submit'] },
      { current: reportOf({ status: 'with_head' }) },
    ),
  );
  expect(await screen.findByText('Lê Thị Bình soạn và trình. Xem, sửa nếu cần, rồi nộp.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại người soạn' }));
  await userEvent.type(screen.getByLabelText('Cần bổ sung gì'), 'Thêm số liệu tháng 11');
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại người soạn' }));
  await waitFor(() => expect(heard).toEqual([['back-to-draft', { reason: 'Thêm số liệu tháng 11' }]]));
});

it('says why an extension can no longer be asked for', async () => {
  const message = { vi: 'Hạn 20/11/2023 đã qua; chỉ gia hạn trước khi hết hạn.', en: 'The date has passed.' };
  open(sampleDetail({ ...row, may: ['draft'] }, { refusals: [{ event: 'extension_asked', message }] }));
  expect(await screen.findByText(`Không xin gia hạn được: ${message.vi}`)).toBeDefined();
});

it('opens on a phone what a link names though no row shows it', async () => {
  asOnPhone();
  open(sampleDetail({ ...row, state: 'accepted', status: 'accepted', may: [] }, { current: reportOf({}) }), false);
  expect(await screen.findByText('Báo cáo đã được tiếp nhận.')).toBeDefined();
  expect(screen.getByText('Bản của Bình')).toBeDefined();
});

it('takes a paper of the unit again, and hands in a report of a file alone', async () => {
  const heard = open(sampleDetail(row));
  await userEvent.click(await screen.findByRole('button', { name: 'Trình lãnh đạo' }));
  expect(await screen.findByText(/^Ghi đã làm được gì, nhập số liệu hoặc kèm tài liệu/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Dùng lại tài liệu đã có' }));
  await userEvent.click(await screen.findByRole('button', { name: /Biên bản 2\.pdf/ }));
  expect(screen.getByRole('button', { name: 'Bỏ tệp Biên bản 2.pdf' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Biên bản 2\.pdf/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Trình lãnh đạo' }));
  await waitFor(() => expect(heard.at(-1)?.[0]).toBe('send-to-head'));
  expect(heard.at(-1)?.[1]).toMatchObject({ content: '', evidenceIds: [sampleId(702)] });
});

it('offers the camera on a phone, keeps a photo that did not arrive, and sends it again', async () => {
  asOnPhone();
  open(sampleDetail(row));
  let down = true;
  pageApi.use(
    http.post('*/api/v1/obligations/:id/evidence', () => (down ? HttpResponse.error() : HttpResponse.json(file(3)))),
  );
  const camera = await screen.findByLabelText('Chụp ảnh');
  expect(camera.getAttribute('capture')).toBe('environment');
  await userEvent.upload(camera, new File(['ảnh'], 'niem-yet.jpg', { type: 'image/jpeg' }));
  const again = await screen.findByRole('button', { name: 'Tải lại tệp niem-yet.jpg' });
  expect(screen.getByText(/^Chưa tải được niem-yet\.jpg\./)).toBeDefined();
  down = false;
  await userEvent.click(again);
  expect(await screen.findByRole('button', { name: 'Bỏ tệp Biên bản 3.pdf' })).toBeDefined();
  expect(screen.queryByText(/niem-yet/)).toBeNull();
});

it('shows a photo behind a report, small at first', async () => {
  const picture = { ...file(4), fileName: 'Niêm yết.jpg', mediaType: 'image/jpeg' };
  open(
    sampleDetail(
      { ...row, state: 'submitted', status: 'submitted', may: [] },
      { current: reportOf({ status: 'submitted', evidence: [picture, file(5)] }) },
    ),
  );
  const view = await screen.findByRole('button', { name: 'Niêm yết.jpg' });
  expect(within(view).getByRole('img').getAttribute('src')).toBe(
    `/api/v1/evidence/${picture.evidenceId}/revisions/1/file`,
  );
  await userEvent.click(view);
  expect(view.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getAllByRole('img', { name: /\.(jpg|pdf)$/ })).toHaveLength(1);
});

it('lets whoever issued it press in one click, and give a date to what has none', async () => {
  const heard = open(
    sampleDetail({ ...row, dueOn: null, status: 'no_date', pressedCount: 1, may: ['press', 'set_due', 'waive'] }),
  );
  expect(await screen.findByText('Đã đôn đốc 1 lần.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Đôn đốc' }));
  await waitFor(() => expect(heard).toEqual([['press', {}]]));
  await userEvent.click(await screen.findByRole('button', { name: 'Đặt hạn' }));
  await userEvent.type(screen.getByLabelText('Hạn mới'), '30/11/2023');
  await userEvent.type(screen.getByLabelText('Lý do'), 'Theo Thông báo số 12');
  await userEvent.click(screen.getByRole('button', { name: 'Đặt hạn' }));
  await waitFor(() =>
    expect(heard.at(-1)).toEqual(['set-due', { dueOn: '2023-11-30', reason: 'Theo Thông báo số 12' }]),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Miễn' }));
  await userEvent.type(screen.getByLabelText('Lý do'), 'Trùng nhiệm vụ khác');
  await userEvent.click(screen.getByRole('button', { name: 'Miễn' }));
  await waitFor(() => expect(heard.at(-1)).toEqual(['waive', { reason: 'Trùng nhiệm vụ khác' }]));
});

it('offers nothing of the issuer to whoever only writes', async () => {
  open(sampleDetail(row));
  expect(await screen.findByRole('button', { name: 'Trình lãnh đạo' })).toBeDefined();
  for (const name of ['Đôn đốc', 'Gia hạn', 'Miễn', 'Mở lại'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});
