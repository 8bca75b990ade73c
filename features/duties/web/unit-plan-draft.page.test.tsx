import { plainDate } from '@nanghang/domain/kernel';
import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { Page } from './pages/unit-plan-draft.page.tsx';
import { sampleId } from './testing/sample-duties.ts';
import type { UnitPlanDraft } from './unit-plan-rows.ts';

const plan = { planId: sampleId(901), code: '1364/QĐ-UBND', title: 'Đề án nâng cao các chỉ số' };
const unit = { unitId: sampleId(900), name: 'Sở Xây dựng', shortName: 'SXD' };

function given(number: number): UnitPlanDraft['rows'][number] {
  const parent = { taskId: sampleId(number), ref: `PCI.${number}`, title: `Việc ${number}`, priority: 'normal', plan };
  const own = { ...parent, taskId: sampleId(500 + number), ref: 'SXD.1', priority: 'normal' as const };
  return {
    ...{ parentTaskId: sampleId(number), ref: `PCI.${number}`, content: `Nội dung việc ${number}`, dueOn: null },
    ...{ timeframeRaw: 'Thường xuyên', leadUnitIds: [unit.unitId], personId: null, products: [], components: [] },
    ...{ priority: 'normal', duty: 'lead', parentDueOn: plainDate('2023-12-31') },
    parent: { ...parent, priority: 'normal' },
    answeredBy: number === 2 ? [own] : [],
  };
}

const draft: UnitPlanDraft = {
  ...{ unit, plan, title: 'Kế hoạch của Sở Xây dựng', rows: [given(1), given(2)], rooms: [], saved: null },
  ...{ periodFrom: plainDate('2021-01-01'), periodTo: plainDate('2025-12-31'), may: { draft: true, issue: false } },
};

const asked: string[] = [];
const saved: Blob[] = [];

function answer(shown: UnitPlanDraft = draft): void {
  asked.length = 0;
  pageApi.use(
    http.get('*/api/v1/unit-plan-draft', () => HttpResponse.json(shown)),
    http.put('*/api/v1/unit-plan-draft', () => {
      asked.push('saved');
      return HttpResponse.json({ version: 1, savedAt: '2023-11-20T02:00:00.000Z' });
    }),
    http.get('*/api/v1/unit-plan-draft/paper', () => {
      asked.push('printed');
      const headers = { 'content-disposition': 'attachment; filename="a.docx"; filename*=UTF-8\'\'K%E1%BA%BF.docx' };
      return new HttpResponse('PK', { headers });
    }),
  );
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
}

afterEach(() => vi.restoreAllMocks());

const open = () =>
  renderPage(<Page />, {
    url: `/unit-plans/${plan.planId}?unit=${unit.unitId}`,
    path: '/unit-plans/$plan',
  });

it('saves what nobody changed yet before it is printed, and does not save the same again', async () => {
  answer();
  open();
  const button = await screen.findByRole('button', { name: 'Tải bản Word' });
  await userEvent.click(button);
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(asked).toEqual(['saved', 'printed']);
  await waitFor(async () => {
    await userEvent.click(button);
    expect(saved.length).toBeGreaterThan(1);
  });
  expect(asked.filter((one) => one === 'saved')).toHaveLength(1);
});

it('prints nothing while somebody else saved meanwhile, and says who', async () => {
  answer();
  const message = { vi: 'Phạm Minh Giám đã lưu bản thảo này.', en: 'Phạm Minh Giám saved this draft.' };
  pageApi.use(
    http.put('*/api/v1/unit-plan-draft', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'x', status: 409, code: 'CONFLICT', message, issues: [], requestId: 'r' },
        { status: 409 },
      ),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Tải bản Word' }));
  expect(await screen.findByText(/Phạm Minh Giám đã lưu bản thảo này/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Ghi bản của tôi đè lên' })).toBeDefined();
  expect(asked).toEqual([]);
});

it('says in words when the file did not come', async () => {
  answer();
  pageApi.use(http.get('*/api/v1/unit-plan-draft/paper', () => HttpResponse.error()));
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Tải bản Word' }));
  expect(await screen.findByText(/chưa tải được bản Word/)).toBeDefined();
  expect(saved).toEqual([]);
});

it('offers a reader the paper of what is saved, and none where nothing is', async () => {
  const reader = { ...draft, may: { draft: false, issue: false } };
  answer(reader);
  const { unmount } = open();
  expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Tải bản Word' })).toBeNull();
  unmount();
  const content = { code: '', title: 'Kế hoạch', number: '', signer: '', issuedOn: null, rows: [] };
  const { periodFrom, periodTo } = draft;
  const kept = { version: 3, savedAt: '2023-11-20T02:00:00.000Z', savedBy: 'An' };
  answer({ ...reader, saved: { ...kept, content: { ...content, periodFrom, periodTo } } });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Tải bản Word' }));
  await waitFor(() => expect(asked).toEqual(['printed']));
});

it('saves again by itself once the network is back', async () => {
  answer();
  pageApi.use(http.put('*/api/v1/unit-plan-draft', () => HttpResponse.error(), { once: true }));
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm việc' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu bản thảo' }));
  expect(await screen.findByText(/^Chưa lưu/)).toBeDefined();
  fireEvent(window, new Event('online'));
  expect(await screen.findByText(/^Đã lưu/)).toBeDefined();
});

it('counts as left out only what is carried out already and stays out', async () => {
  answer();
  open();
  expect(await screen.findByText(/1 việc đã có trong kế hoạch trước/)).toBeDefined();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi hàng' }));
  await waitFor(() => expect(screen.queryByText(/đã có trong kế hoạch trước/)).toBeNull());
});
