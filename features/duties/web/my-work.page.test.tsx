import type { PlainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import type { MyWork, ObligationDetail } from '../contract/index.ts';
import { readDraft } from './kept-draft.ts';
import { Page } from './pages/my-work.page.tsx';
import { sampleDetail, sampleId, sampleRow, sampleWork } from './testing/sample-duties.ts';

const today = '2023-11-20' as PlainDate;
const late = sampleRow(1, { status: 'overdue', lateDays: 5, dueOn: '2023-11-15' as PlainDate });
const now = sampleRow(2, { status: 'due_today', dueOn: today });
const back = sampleRow(3, { state: 'returned', status: 'returned', returnReason: 'Chưa nêu số thủ tục' });
const work = sampleWork({ overdue: [late], today: [now], returned: [back] });

function answer(given: MyWork, details: readonly ObligationDetail[] = []) {
  pageApi.use(
    http.get('*/api/v1/my-work', () => HttpResponse.json(given)),
    http.get('*/api/v1/obligations/:id', ({ params }) =>
      HttpResponse.json(details.find((detail) => detail.obligationId === params['id'])),
    ),
  );
}

/** Answers to what the report sends, each body as it came. */
function hear(path: string, reply: (body: Record<string, unknown>) => Response) {
  const heard: Record<string, unknown>[] = [];
  const listen = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as Record<string, unknown>;
    heard.push(body);
    return reply(body);
  };
  pageApi.use(http.put(path, listen), http.post(path, listen));
  return heard;
}

function saved(version: number): Response {
  return HttpResponse.json({ revision: 1, version, savedAt: '2023-11-20T02:00:00.000Z' });
}

afterEach(() => localStorage.clear());

describe('own work', () => {
  it('answers in the first line and groups by need', async () => {
    answer(work);
    renderPage(<Page />, { url: '/my-work' });
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Hôm nay có 1 việc đến hạn, 1 việc bị trả lại và 1 việc đã trễ 5 ngày.',
      }),
    ).toBeDefined();
    expect(screen.getByText(/Quý IV\/2023: nộp đúng hạn 17\/18 kỳ báo cáo/)).toBeDefined();
    const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
    expect(heads).toEqual(['Quá hạn 1', 'Bị trả lại 1', 'Đến hạn hôm nay 1']);
    expect(screen.getByText(/Chưa nêu số thủ tục/)).toBeDefined();
  });

  it('says what comes next when nothing presses, and why there is nothing at all', async () => {
    answer(sampleWork({ later: [sampleRow(4)] }));
    const { unmount } = renderPage(<Page />, { url: '/my-work' });
    expect(await screen.findByText(/việc gần nhất hạn Thứ Năm 30\/11, còn 10 ngày/)).toBeDefined();
    unmount();
    answer(sampleWork());
    renderPage(<Page />, { url: '/my-work' });
    expect(await screen.findByText(/các kỳ báo cáo sẽ hiện ở đây theo hạn/)).toBeDefined();
  });

  it('does not call it nothing to do where only nothing is assigned by name', async () => {
    answer(sampleWork());
    pageApi.use(
      http.get('*/api/v1/my-work', ({ request }) =>
        HttpResponse.json(new URL(request.url).searchParams.get('whose') === 'mine' ? sampleWork() : work),
      ),
    );
    renderPage(<Page />, { url: '/my-work?whose=mine', path: '/my-work' });
    expect(await screen.findByRole('heading', { level: 1, name: /^Chưa có việc nào phân công riêng/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Xem việc của cả đơn vị' }));
    expect(await screen.findByRole('heading', { name: 'Quá hạn 1' })).toBeDefined();
  });

  it('puts what waits for the head first, in the words of who reads it', async () => {
    const waits = sampleRow(5, { report: 'with_head' });
    answer(sampleWork({ withHead: [{ ...waits, may: ['draft', 'submit'] }], today: [now] }));
    const { unmount } = renderPage(<Page />, { url: '/my-work' });
    expect(
      await screen.findByRole('heading', { name: 'Hôm nay có 1 báo cáo chờ ký gửi và 1 việc đến hạn.' }),
    ).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toContain('1 báo cáo chờ đồng chí ký gửi');
    unmount();
    answer(sampleWork({ withHead: [{ ...waits, may: ['draft'] }], today: [now] }));
    renderPage(<Page />, { url: '/my-work' });
    expect(await screen.findByRole('heading', { name: 'Hôm nay có 1 việc đến hạn.' })).toBeDefined();
    expect(screen.getByRole('heading', { name: '1 báo cáo đã trình, chờ lãnh đạo ký gửi' })).toBeDefined();
  });
});

describe('the quick report', () => {
  const previous = {
    period: '2023-10',
    content: 'Đã đối thoại với doanh nghiệp.',
    figures: [
      { name: 'Tiếp nhận', value: 11, unit: '' },
      { name: 'Đã giải quyết', value: 9, unit: '' },
    ],
  };

  it('opens below its row, copies from the last period, computes the rate, keeps itself and is sent to the head', async () => {
    answer(work, [sampleDetail(now, { previous })]);
    const saves = hear('*/api/v1/obligations/:id/report', () => saved(1));
    const sent = hear('*/api/v1/obligations/:id/send-to-head', () =>
      HttpResponse.json({ ...now, report: 'with_head' }),
    );
    const { address } = renderPage(<Page />, { url: '/my-work' });
    await userEvent.click(await screen.findByRole('button', { name: /việc số 2/ }));
    expect(address()).toContain(`ob=${sampleId(2)}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Chép từ kỳ trước' }));
    await userEvent.type(screen.getByLabelText('Tiếp nhận'), '14');
    await userEvent.type(screen.getByLabelText('Đã giải quyết'), '12');
    expect(screen.getByText('85,7%')).toBeDefined();
    expect(readDraft(localStorage, testSession.person.id, sampleId(2))?.content).toBe(previous.content);
    await userEvent.click(screen.getByRole('button', { name: 'Trình lãnh đạo' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(saves).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      content: previous.content,
      version: 1,
      figures: [{ value: 14 }, { value: 12 }],
    });
    await waitFor(() => expect(address()).not.toContain('ob='));
    expect(readDraft(localStorage, testSession.person.id, sampleId(2))).toBeUndefined();
  });

  it('does not hand in an empty report, and says why it came back', async () => {
    const head = { ...back, may: [...back.may, 'submit' as const] };
    answer(work, [sampleDetail(head)]);
    renderPage(<Page />, { url: `/my-work?ob=${sampleId(3)}`, path: '/my-work' });
    expect(await screen.findByText('Bị trả lại:')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
    expect(await screen.findByText('Ghi đã làm được gì, nhập số liệu hoặc kèm tài liệu trước khi nộp.')).toBeDefined();
  });

  it('keeps both texts when somebody else saved meanwhile', async () => {
    const by = { personId: sampleId(50), name: 'Lê Thị Bình' };
    const theirs = {
      ...{ revision: 1, status: 'draft' as const, result: 'doing' as const, content: 'Bản của Bình', figures: [] },
      ...{ evidence: [], writtenBy: by, updatedBy: by, updatedAt: '2023-11-20T02:00:00.000Z', submittedAt: null },
      version: 3,
    };
    let saidTwice = false;
    answer(work, [sampleDetail(now, { current: theirs })]);
    const saves = hear('*/api/v1/obligations/:id/report', () => {
      if (saidTwice) return saved(4);
      saidTwice = true;
      return HttpResponse.json(
        {
          ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'CONFLICT', issues: [], requestId: 'r' },
          message: { vi: 'Người khác vừa sửa.', en: 'Somebody else changed it.' },
        },
        { status: 409 },
      );
    });
    renderPage(<Page />, { url: `/my-work?ob=${sampleId(2)}`, path: '/my-work' });
    await userEvent.type(await screen.findByLabelText('Đã làm được gì'), ' và của tôi');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    const conflict = await screen.findByRole('alert');
    expect(within(conflict).getByText('Lê Thị Bình vừa lưu')).toBeDefined();
    await userEvent.click(within(conflict).getByRole('button', { name: 'Giữ của tôi' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    await waitFor(() => expect(saves.at(-1)).toMatchObject({ content: 'Bản của Bình và của tôi', version: 3 }));
    expect(saves).toHaveLength(2);
  });
});
