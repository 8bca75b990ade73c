import { pageApi } from '@nanghang/testkit/page';
import { ObjectHistory, ObjectHistorySlot } from '@nanghang/ui';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../contract/index.ts';
import type { ChainState } from '../components/chain-state.tsx';
import { AuditedHistory } from '../components/object-history.tsx';
import { Page } from './audit.page.tsx';

const entry: AuditEntry = {
  id: '01890000-0000-7000-8000-000000000011',
  at: '2023-11-20T02:05:00.000Z',
  businessDate: '2023-11-20' as AuditEntry['businessDate'],
  actor: 'Trần Thị Hoa',
  action: 'index.import.undo',
  objectType: 'result_import',
  objectId: '01890000-0000-7000-8000-000000000012',
  objectLabel: 'pci-2023.xlsx',
  differences: [{ field: 'status', before: 'applied', after: 'undone' }],
  reason: 'Tệp sai năm',
  requestId: 'req-1',
  seal: 12,
};

const whole: ChainState = {
  entries: 1840,
  sealed: 1838,
  seals: 96,
  lastSeal: { number: 96, at: '2023-11-20T03:00:00.000Z', hash: 'ab' },
  ok: true,
  firstBroken: null,
};

function answer(items: readonly AuditEntry[], state: ChainState, asked: string[] = []): void {
  pageApi.use(
    http.get('*/api/v1/audit', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, nextCursor: null });
    }),
    http.get('*/api/v1/audit/state', () => HttpResponse.json(state)),
  );
}

describe('page of the audit log', () => {
  it('answers that the log is whole, and opens an entry with what changed in words', async () => {
    answer([entry], whole);
    const page = renderPage(<Page />, { path: '/audit', url: '/audit' });
    expect(await screen.findByText('Nhật ký nguyên vẹn: 1.840 dòng, 1.838 đã niêm phong')).toBeTruthy();
    fireEvent.click(await screen.findByText('20/11/2023 09:05'));
    const panel = await screen.findByRole('dialog', { name: 'Gỡ lần nhập kết quả' });
    expect(within(panel).getByText('Tình trạng')).toBeTruthy();
    expect(within(panel).getByText('đã có hiệu lực')).toBeTruthy();
    expect(within(panel).getByText('đã gỡ')).toBeTruthy();
    expect(within(panel).getByText('Tệp sai năm')).toBeTruthy();
    expect(within(panel).getByText('req-1')).toBeTruthy();
    expect(within(panel).getByText('Số 12')).toBeTruthy();
    expect(page.address()).toContain(`entry=${entry.id}`);
  });

  it('asks for what the address names', async () => {
    const asked: string[] = [];
    answer([], whole, asked);
    renderPage(<Page />, {
      path: '/audit',
      url: '/audit?q=hoa&action=clock.set&type=clock&from=2023-11-01&to=2023-11-20',
    });
    expect(await screen.findByText('Không có hàng khớp')).toBeTruthy();
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toMatchObject({
      text: 'hoa',
      action: 'clock.set',
      objectType: 'clock',
      from: '2023-11-01',
      to: '2023-11-20',
    });
  });

  it('names the first broken place and what to do', async () => {
    const broken = { ...whole, ok: false, firstBroken: { sealNumber: 7, entryId: entry.id, kind: 'changed' } };
    answer([entry], broken);
    renderPage(<Page />, { path: '/audit', url: '/audit' });
    expect(await screen.findByText('Nhật ký không còn nguyên vẹn từ niêm phong số 7')).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('Một dòng đã bị sửa trong niêm phong số 7');
  });
});

describe('history of an object', () => {
  const history = (
    <ObjectHistorySlot value={AuditedHistory}>
      <ObjectHistory objectType="result_import" objectId={entry.objectId} />
    </ObjectHistorySlot>
  );

  it('tells what happened, why, and what changed', async () => {
    pageApi.use(
      http.get(`*/api/v1/audit/objects/result_import/${entry.objectId}`, () =>
        HttpResponse.json({ items: [entry], nextCursor: null }),
      ),
    );
    renderPage(history, { session: { ...testSession, permissions: ['audit.object'] } });
    expect(await screen.findByText('Gỡ lần nhập kết quả')).toBeTruthy();
    expect(screen.getByText('Lý do: Tệp sai năm')).toBeTruthy();
    expect(screen.getByText('Tình trạng: đã có hiệu lực → đã gỡ')).toBeTruthy();
  });

  it('is not asked for where the session may not read it', async () => {
    renderPage(
      <>
        {history}
        <p>Trang</p>
      </>,
    );
    await screen.findByText('Trang');
    expect(screen.queryByText('Lịch sử')).toBeNull();
  });
});
