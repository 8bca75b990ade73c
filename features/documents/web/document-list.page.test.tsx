import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { DocumentRow } from '../contract/index.ts';
import { documentSearch } from './document-search.ts';
import { Page } from './pages/document-list.page.tsx';
import { documentId, extractionId } from './testing/sample-review.ts';

const noFacets = { kinds: [], issuers: [], indices: [], years: [], statuses: [] };
const row: DocumentRow = {
  documentId,
  kind: 'Kế hoạch',
  number: '12/KH-UBND',
  issuedOn: null,
  issuer: 'UBND tỉnh',
  title: 'Nâng cao chỉ số',
  periodFrom: 2023,
  periodTo: 2025,
  indices: [],
  ownerUnit: { unitId: documentId, name: 'Văn phòng' },
  status: 'failed',
  progress: null,
  problem: {
    code: 'ENCRYPTED',
    message: { vi: 'Tệp có mật khẩu.', en: 'Encrypted.' },
    advice: { vi: 'Bỏ mật khẩu.', en: 'Remove it.' },
  },
  extractionId,
  openRows: 0,
  plan: null,
  createdAt: '2023-11-20T03:00:00.000Z',
};

function serve(items: readonly DocumentRow[]): void {
  pageApi.use(
    http.get('*/api/v1/documents', () => HttpResponse.json({ items, nextCursor: null, total: items.length })),
    http.get('*/api/v1/documents/facets', () => HttpResponse.json(noFacets)),
    http.get('*/api/v1/documents/search', ({ request }) =>
      HttpResponse.json({
        items: [
          {
            documentId,
            number: '12/KH-UBND',
            issuedOn: null,
            title: 'Nâng cao chỉ số',
            fileVersion: 1,
            line: 24,
            page: null,
            excerpt: `Tiếp cận đất đai (${new URL(request.url).searchParams.get('marks')})`,
            marks: [[9, 16]],
            exact: false,
          },
        ],
        nextCursor: null,
      }),
    ),
  );
}

function open(url = '/documents', permissions = ['document.read', 'document.edit']) {
  return renderPage(<Page />, { url, session: { ...testSession, permissions } });
}

it('explains the first step where there is nothing, and offers it only to who may', async () => {
  serve([]);
  open();
  expect(await screen.findByText('Chưa có văn bản nào')).toBeTruthy();
  expect(screen.getAllByLabelText('Nạp văn bản').length).toBeGreaterThan(0);
});

it('says of a file that was not read why, and leads to what to do', async () => {
  serve([row]);
  open('/documents', ['document.read']);
  expect(await screen.findByText('Tệp có mật khẩu.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /12\/KH-UBND/u }).getAttribute('href')).toBe(
    `/documents/${documentId}/review`,
  );
  expect(screen.queryByLabelText('Nạp văn bản')).toBeNull();
});

it('finds lines of texts, with marks as typed where asked', async () => {
  serve([]);
  open('/documents?q=dat%20dai');
  expect(await screen.findByText('1 dòng trong văn bản có các chữ này')).toBeTruthy();
  expect(screen.getByTitle('đất đai')).toBeTruthy();
  expect(screen.getByRole('link', { name: '12/KH-UBND, dòng 24' }).getAttribute('href')).toBe(
    `/documents/${documentId}?tab=text&line=24`,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Đúng dấu' }));
  expect(await screen.findByText(/\(exact\)/u)).toBeTruthy();
});

it('takes a file dropped anywhere and leads to its review', async () => {
  serve([]);
  pageApi.use(
    http.post('*/api/v1/documents', () =>
      HttpResponse.json({ documentId, extractionId, fileVersion: 1, sameFile: [] }),
    ),
  );
  const page = open();
  await screen.findByText('Chưa có văn bản nào');
  const dataTransfer = { types: ['Files'], files: [new File(['x'], 'ke-hoach.docx')] };
  fireEvent.dragOver(document.body, { dataTransfer });
  expect(await screen.findByText('Thả tệp vào đây để nạp')).toBeTruthy();
  fireEvent.drop(document.body, { dataTransfer });
  await waitFor(() => expect(page.address()).toBe(`/documents/${documentId}/review`));
});

it('finds documents and lines for the search box', async () => {
  serve([row]);
  const hits = await documentSearch('đất đai', new AbortController().signal);
  expect(hits.map((hit) => hit.href)).toEqual([
    `/documents/${documentId}`,
    `/documents/${documentId}?tab=text&line=24`,
  ]);
  expect(await documentSearch('đ', new AbortController().signal)).toEqual([]);
});

/** Drops files anywhere on the page. */
function dropFiles(files: readonly File[]): void {
  const dataTransfer = { types: ['Files'], files };
  fireEvent.dragOver(document.body, { dataTransfer });
  fireEvent.drop(document.body, { dataTransfer });
}

it('says of each of several files what became of it, and what to do about one that was refused', async () => {
  serve([]);
  const message = { vi: 'Tệp có mật khẩu.', en: 'Locked.' };
  const advice = { vi: 'Bỏ mật khẩu rồi gửi.', en: 'Unlock it.' };
  pageApi.use(
    http.post('*/api/v1/documents', async ({ request }) => {
      const file = (await request.formData()).get('file') as File;
      if (file.name === 'tot.docx')
        return HttpResponse.json({ documentId, extractionId, fileVersion: 1, sameFile: [] });
      return HttpResponse.json(
        {
          ...{ type: 'about:blank', title: 'Unsupported', status: 415, code: 'UNSUPPORTED_FILE', message, issues: [] },
          ...{ requestId: 'r1', details: { code: 'DOCUMENT_ENCRYPTED', message, advice } },
        },
        { status: 415 },
      );
    }),
  );
  const page = open();
  await screen.findByText('Chưa có văn bản nào');
  const big = new File(['x'], 'lon.pdf');
  Object.defineProperty(big, 'size', { value: 120_000_000 });
  dropFiles([new File(['x'], 'khoa.pdf'), new File([], 'rong.txt'), big, new File(['x'], 'tot.docx')]);
  expect(await screen.findByText('Tệp có mật khẩu. Bỏ mật khẩu rồi gửi.')).toBeTruthy();
  expect(await screen.findByText(/^Đã nhận tot\.docx/u)).toBeTruthy();
  expect(screen.getByText(/^Tệp không có nội dung/u)).toBeTruthy();
  expect(screen.getByText(/^Tệp nặng 120 MB, quá mức 100 MB/u)).toBeTruthy();
  expect(page.address()).toBe('/documents');
  const before = screen.getAllByRole('button', { name: 'Đóng' }).length;
  fireEvent.click(screen.getAllByRole('button', { name: 'Đóng' })[0] as HTMLElement);
  expect(screen.getAllByRole('button', { name: 'Đóng' })).toHaveLength(before - 1);
});

it('takes a file back while it is sent', async () => {
  serve([]);
  let sent = 0;
  pageApi.use(
    http.post('*/api/v1/documents', async () => {
      sent += 1;
      await delay('infinite');
      return HttpResponse.json({});
    }),
  );
  const page = open();
  await screen.findByText('Chưa có văn bản nào');
  dropFiles([new File(['x'], 'mot.docx'), new File(['x'], 'hai.docx')]);
  expect(await screen.findByText('Chờ gửi hai.docx')).toBeTruthy();
  await waitFor(() => expect(sent).toBe(1));
  for (const button of screen.getAllByRole('button', { name: 'Huỷ gửi' }).toReversed()) fireEvent.click(button);
  await waitFor(() => expect(screen.queryByText(/(?:Chờ|Đang) gửi|kiểm tra/u)).toBeNull());
  expect([sent, page.address()]).toEqual([1, '/documents']);
});
