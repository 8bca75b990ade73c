import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { JobRow } from '../../contract/index.ts';
import { Page as ClockPage } from './clock.page.tsx';
import { Page as JobsPage } from './jobs.page.tsx';

const failed: JobRow = {
  id: '01890000-0000-7000-8000-000000000021',
  name: 'mail.send',
  state: 'failed',
  createdAt: '2023-11-20T02:05:00.000Z',
  startedAt: '2023-11-20T02:06:00.000Z',
  completedAt: '2023-11-20T02:07:00.000Z',
  retryCount: 5,
  retryLimit: 5,
  error: 'connect ECONNREFUSED',
};

describe('demo clock', () => {
  const clock = { businessDate: '2023-11-20', realDate: '2026-11-21', isDemo: true };

  it('shows the business and the real day, moves the clock and reads everything again', async () => {
    const sent: unknown[] = [];
    let now = clock;
    pageApi.use(
      http.get('*/api/v1/clock', () => HttpResponse.json(now)),
      http.put('*/api/v1/clock', async ({ request }) => {
        const body = (await request.json()) as { businessDate: string };
        sent.push(body);
        now = { ...clock, ...body };
        return HttpResponse.json(now);
      }),
    );
    renderPage(<ClockPage />, { path: '/admin/clock', url: '/admin/clock' });
    expect(await screen.findByText('Hệ thống làm việc như đang ở ngày 20/11/2023')).toBeTruthy();
    expect(screen.getByText('21/11/2026')).toBeTruthy();
    const field = screen.getByLabelText(/Ngày làm việc mới/);
    fireEvent.change(field, { target: { value: '15/05/2024' } });
    fireEvent.blur(field);
    fireEvent.click(screen.getByRole('button', { name: 'Đổi ngày làm việc' }));
    expect(await screen.findByText('Hệ thống làm việc như đang ở ngày 15/05/2024')).toBeTruthy();
    expect(sent).toEqual([{ businessDate: '2024-05-15' }]);
  });

  it('offers no change where real work is done', async () => {
    pageApi.use(
      http.get('*/api/v1/clock', () => HttpResponse.json({ ...clock, businessDate: '2026-11-21', isDemo: false })),
    );
    renderPage(<ClockPage />, { path: '/admin/clock', url: '/admin/clock' });
    expect(await screen.findByText('Hệ thống làm việc theo ngày thật, 21/11/2026')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('background work', () => {
  const answer = (items: readonly JobRow[]) =>
    http.get('*/api/v1/jobs', () =>
      HttpResponse.json({ items, counts: items.length > 0 ? [{ state: 'failed', count: items.length }] : [] }),
    );

  it('names failed work with its error and tries it again', async () => {
    const retried: string[] = [];
    pageApi.use(
      answer([failed]),
      http.post('*/api/v1/jobs/:id/retry', ({ params }) => {
        retried.push(String(params['id']));
        return HttpResponse.json({ done: true });
      }),
    );
    const session = { ...testSession, permissions: ['job.retry'] };
    renderPage(<JobsPage />, { path: '/admin/jobs', url: `/admin/jobs?job=${failed.id}`, session });
    expect(await screen.findByText('1 việc nền bị hỏng, cần chạy lại')).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('ECONNREFUSED');
    fireEvent.click(screen.getByRole('button', { name: 'Chạy lại' }));
    await waitFor(() => expect(retried).toEqual([failed.id]));
  });

  it('offers no retry to those who may only look', async () => {
    pageApi.use(answer([failed]));
    renderPage(<JobsPage />, { path: '/admin/jobs', url: `/admin/jobs?job=${failed.id}` });
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: 'Chạy lại' })).toBeNull();
  });

  it('says when there is nothing', async () => {
    pageApi.use(answer([]));
    renderPage(<JobsPage />, { path: '/admin/jobs', url: '/admin/jobs' });
    expect(await screen.findByText(/Việc nền sinh ra khi/)).toBeTruthy();
  });
});
