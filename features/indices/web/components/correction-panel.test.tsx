import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { ComponentPage } from '../../contract/index.ts';
import { CorrectionPanel } from './correction-panel.tsx';

const page = {
  ...{ index: 'PCI', year: 2020, province: 'Tỉnh A', decimals: 2 },
  component: { code: 'PCI.8', name: { vi: 'Dịch vụ hỗ trợ', en: 'Support' }, value: 4.9544 },
} as ComponentPage;

it('records a correction with its reason, and keeps what is wrong beside its field', async () => {
  const sent: unknown[] = [];
  pageApi.use(
    http.post('*/api/v1/indices/PCI/corrections', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ resultId: '01890000-0000-7000-8000-000000000001' });
    }),
  );
  const onClose = vi.fn();
  renderPage(<CorrectionPanel page={page} onClose={onClose} />);
  const user = userEvent.setup();
  expect(await screen.findByText('Đang dùng 4,9544')).toBeTruthy();
  await user.type(screen.getByLabelText('Giá trị đúng'), '4,96');
  await user.click(screen.getByRole('button', { name: 'Ghi số đính chính' }));
  expect(sent).toEqual([]);
  expect(onClose).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Lý do'), 'Báo cáo, trang 41');
  await user.click(screen.getByRole('button', { name: 'Ghi số đính chính' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([
    { year: 2020, component: 'PCI.8', province: 'Tỉnh A', value: '4,96', reason: 'Báo cáo, trang 41' },
  ]);
});
