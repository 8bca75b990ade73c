import { pageApi } from '@nanghang/testkit/page';
import { renderPage, testSession } from '@nanghang/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { Page } from './pages/rating-rules.page.tsx';

const rule = {
  ...{ ruleId: 'a', measure: 'completion', belowRatio: 0.9725, barsFrom: 'good', inForce: true },
  ...{ words: { vi: 'Dưới ngưỡng thì không xếp loại tốt', en: 'No good rating below' }, source: 'Quyết định số 5' },
  ...{ yearFrom: 2023, yearTo: null },
};

it('shows the rules with their documents, and keeps a threshold of two decimals as it is', async () => {
  const kept: unknown[] = [];
  pageApi.use(
    http.get('*/api/v1/rating-rules', () => HttpResponse.json({ items: [rule] })),
    http.put('*/api/v1/rating-rules', async ({ request }) => {
      kept.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  renderPage(<Page />, { url: '/admin/rating-rules', session: { ...testSession, permissions: ['rating.edit'] } });
  expect(await screen.findByRole('heading', { name: '1 quy tắc giới hạn mức xếp loại năm của đơn vị' })).toBeDefined();
  expect(screen.getByText('Quyết định số 5')).toBeDefined();
  await userEvent.click(screen.getByText(rule.words.vi));
  expect(await screen.findByDisplayValue('97,25')).toBeDefined();
  await userEvent.type(screen.getByRole('textbox', { name: /Căn cứ, lý do/ }), 'Rà soát năm 2024');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quy tắc' }));
  await waitFor(() => expect(kept).toEqual([{ items: [rule], reason: 'Rà soát năm 2024' }]));
});
