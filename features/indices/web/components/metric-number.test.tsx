import { pageApi } from '@nanghang/testkit/page';
import { renderPage } from '@nanghang/ui/testing';
import { fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { MetricNumber } from './metric-number.tsx';

const same = (text: string) => ({ vi: text, en: text });

it('opens what a figure means, asked for only then, with the way to its rows', async () => {
  let asked = 0;
  pageApi.use(
    http.get('*/api/v1/metrics/index.rank', () => {
      asked += 1;
      return HttpResponse.json({
        id: 'index.rank',
        name: same('Thứ hạng'),
        unit: same('hạng'),
        numerator: same('Số tỉnh có điểm tốt hơn, cộng 1'),
        denominator: null,
        grain: same('mỗi năm'),
        subjectName: same('Chỉ số'),
        periodName: same('Năm'),
        owner: same('Đầu mối'),
        legalSource: same('Kết quả công bố'),
        direction: 'lower_is_better',
        decimals: 0,
        asOfRule: 'published_by',
      });
    }),
  );
  renderPage(
    <MetricNumber metric="index.rank" code="PAR INDEX" year={2020} betterWhen="lower">
      27
    </MetricNumber>,
  );
  const figure = await screen.findByRole('button', { name: '27' });
  expect(asked).toBe(0);
  fireEvent.click(figure);
  expect(await screen.findByText('Số tỉnh có điểm tốt hơn, cộng 1')).toBeTruthy();
  expect(screen.getByText('20/11/2023')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Định nghĩa và các dòng được tính' });
  expect(link.getAttribute('href')).toBe('/figures/index.rank?subject=PAR%20INDEX&period=2020');
});
