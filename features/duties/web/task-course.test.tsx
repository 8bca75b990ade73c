import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { TaskCourse } from './components/task-parts.tsx';
import { sampleId } from './testing/sample-duties.ts';

function happened(sequence: number, reason: string) {
  return {
    ...{ obligationId: sampleId(sequence), sequence, kind: 'returned', period: '2023', on: '2023-11-17' },
    ...{ unit: { unitId: sampleId(90), name: 'Sở Xây dựng', shortName: 'SXD' }, at: '2023-11-17T02:00:00.000Z' },
    ...{ by: 'Phạm Minh Giám', reason, dueOn: null, about: null, together: null },
  };
}

it('tells the whole course of a task, what is older when asked for', async () => {
  pageApi.use(
    http.get('*/api/v1/tasks/:id/course', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      return HttpResponse.json(
        cursor === null
          ? { items: [happened(2, 'Thiếu số liệu quý III')], nextCursor: 'older' }
          : { items: [happened(1, 'Thiếu chữ ký')], nextCursor: null },
      );
    }),
  );
  renderPage(<TaskCourse taskId={sampleId(1)} />);
  expect(await screen.findByText(/Thiếu số liệu quý III/)).toBeDefined();
  expect(screen.queryByText(/Thiếu chữ ký/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Xem diễn biến cũ hơn' }));
  expect(await screen.findByText(/Thiếu chữ ký/)).toBeDefined();
  expect(screen.getByText(/Thiếu số liệu quý III/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Xem diễn biến cũ hơn' })).toBeNull();
});

it('tells in one line what happened to many units at once', async () => {
  const issued = {
    ...{ ...happened(1, ''), kind: 'issued', reason: null, by: null, dueOn: '2023-12-30' },
    together: { units: 27, dates: 81, lastDueOn: '2025-12-30' },
  };
  const pressed = {
    ...happened(2, 'Đề nghị báo cáo'),
    kind: 'pressed',
    together: { units: 3, dates: 3, lastDueOn: null },
  };
  pageApi.use(
    http.get('*/api/v1/tasks/:id/course', () => HttpResponse.json({ items: [pressed, issued], nextCursor: null })),
  );
  renderPage(<TaskCourse taskId={sampleId(1)} />);
  expect(await screen.findByText('27 đơn vị: giao việc 81 kỳ, hạn từ 30/12/2023 đến 30/12/2025')).toBeDefined();
  expect(screen.getByText('3 đơn vị: đôn đốc')).toBeDefined();
});
