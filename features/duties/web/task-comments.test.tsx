import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { TaskComments } from './components/task-comments.tsx';
import { sampleId } from './testing/sample-duties.ts';

const taskId = sampleId(1);
const task = { taskId, comments: [], may: { edit: false, comment: true, decide: false, cascade: false } };
const people = [
  { personId: sampleId(11), name: 'Lê Văn Anh', title: 'Phó Chủ tịch', unitName: 'Ủy ban nhân dân tỉnh' },
  { personId: sampleId(12), name: 'Trần Thị Ánh', title: null, unitName: 'Sở Xây dựng' },
];

let asked: string[] = [];
let said: unknown[] = [];

beforeEach(() => {
  asked = [];
  said = [];
  pageApi.use(
    http.get('*/api/v1/tasks/:id/people', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      asked.push(q);
      return HttpResponse.json({ items: q.startsWith('z') ? [] : people });
    }),
    http.post('*/api/v1/tasks/:id/comments', async ({ request }) => {
      said.push(await request.json());
      return HttpResponse.json({ commentId: sampleId(99) });
    }),
  );
});

it('offers people while a name is typed after @, and mentions the one that is chosen by keyboard', async () => {
  renderPage(<TaskComments task={task} />, { url: '/tasks/1' });
  const area = await screen.findByRole('combobox', { name: 'Viết trao đổi' });
  await userEvent.type(area, 'Nhờ @anh');
  const list = await screen.findByRole('listbox', { name: 'Người xem được nhiệm vụ này' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
  expect(asked.at(-1)).toBe('anh');
  await userEvent.keyboard('{ArrowDown}');
  expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Trần Thị Ánh');
  await userEvent.keyboard('{Enter}');
  expect(area).toHaveProperty('value', 'Nhờ @Trần Thị Ánh ');
  expect(area.getAttribute('aria-expanded')).toBe('false');
  await userEvent.type(area, 'cho ý kiến');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await waitFor(() => expect(said).toEqual([{ content: 'Nhờ @Trần Thị Ánh cho ý kiến', mentions: [sampleId(12)] }]));
});

it('mentions nobody whose name was taken out again, and says when nobody fits', async () => {
  renderPage(<TaskComments task={task} />, { url: '/tasks/1' });
  const area = await screen.findByRole('combobox', { name: 'Viết trao đổi' });
  await userEvent.type(area, '@le');
  await screen.findByRole('option', { name: /Lê Văn Anh/ });
  await userEvent.keyboard('{Enter}');
  await userEvent.clear(area);
  await userEvent.type(area, 'Đã rõ. @zz');
  expect(await screen.findByText('Không có ai tên như vậy xem được nhiệm vụ này.')).toBeDefined();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await waitFor(() => expect(said).toMatchObject([{ content: 'Đã rõ. @zz', mentions: [] }]));
});
