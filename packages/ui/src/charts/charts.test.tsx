import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { InlineBar, RangeBar } from '../marks/bars.tsx';
import { Sparkline } from '../marks/sparkline.tsx';
import { Gap, RankChange, TrendMark } from '../marks/trend.tsx';
import { renderPage } from '../testing/render-page.tsx';
import { Heatmap } from './heatmap.tsx';
import { LineChart } from './line-chart.tsx';
import { Waterfall } from './waterfall.tsx';

describe('marks', () => {
  it('say by shape and word what the colour says', async () => {
    renderPage(
      <>
        <TrendMark change={-3} betterWhen="lower" digits={0} unit="ngày" />
        <RankChange from={15} to={24} />
        <Gap value={-0.44} betterWhen="higher" />
        <TrendMark change={0.001} betterWhen="higher" digits={2} />
      </>,
    );
    const text = (await screen.findByText('3 ngày')).closest('body')?.textContent;
    expect(text).toContain('giảm, tốt hơn 3 ngày');
    expect(text).toContain('giảm, kém hơn 9');
    expect(text).toContain('−0,44 kém hơn');
    expect(text).toContain('không đổi 0,00');
  });

  it('read their figures aloud', async () => {
    renderPage(
      <>
        <Sparkline
          label="PCI"
          own={[
            [2020, 64.2],
            [2021, undefined],
            [2022, 62.3],
          ]}
        />
        <RangeBar label="Minh bạch" axis={[0, 10]} low={4} high={7} mean={5.5} own={5.79} />
        <InlineBar ratio={undefined} label="chưa đo" />
      </>,
    );
    expect(await screen.findByRole('img', { name: 'PCI: 2020 64,2, 2022 62,3' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /của mình 5,79, thấp nhất 4,00/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'chưa đo' })).toBeTruthy();
  });

  it('leave a gap where a year is missing', async () => {
    renderPage(
      <Sparkline
        label="PCI"
        own={[
          [2019, 1],
          [2020, 2],
          [2021, null],
          [2022, 3],
        ]}
      />,
    );
    const path = (await screen.findByRole('img')).querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });
});

describe('charts', () => {
  it('show the same as a table', async () => {
    renderPage(
      <LineChart
        title="Điểm giảm"
        pointName="Năm"
        series={[
          {
            id: 'own',
            label: 'Tỉnh mình',
            kind: 'own',
            points: [
              [2021, 64.3],
              [2022, 62.31],
            ],
          },
          {
            id: 'c',
            label: '',
            kind: 'cloud',
            points: [
              [2021, 60],
              [2022, 61],
            ],
          },
        ]}
      />,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Xem bảng: Điểm giảm' }));
    const table = screen.getByRole('table', { name: 'Điểm giảm' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['NămTỉnh mình', '202164,30', '202262,31']);
  });

  it('add the parts of a waterfall to the total', async () => {
    renderPage(
      <Waterfall
        title="Kéo xuống"
        itemName="Thành phần"
        changeName="Vào tổng"
        from={{ label: 'Năm 2019', value: 67.05 }}
        to={{ label: 'Năm 2020', value: 64.16 }}
        contributions={[{ id: 'a', label: 'Hỗ trợ', change: -2.89 }]}
      />,
    );
    const chart = await screen.findByRole('img', { name: /Kéo xuống/ });
    expect(chart.textContent).toContain('−2,89');
    expect(chart.textContent).toContain('64,16');
  });

  it('sign every cell of a heat map and hatch the missing ones', async () => {
    renderPage(
      <Heatmap
        title="Chênh"
        itemName="Thành phần"
        columns={['2021', '2022']}
        betterWhen="higher"
        rows={[{ id: 'a', label: 'Đất đai', values: [0.6, null] }]}
      />,
    );
    const cells = within(await screen.findByRole('table', { name: 'Chênh' })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['+0,6', '–']);
    expect(cells[1]?.hasAttribute('data-missing')).toBe(true);
  });
});
