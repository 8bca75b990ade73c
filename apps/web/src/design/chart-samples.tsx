import { Columns, Section } from '@nanghang/ui';
import {
  BarChart,
  BumpChart,
  Heatmap,
  LineChart,
  MonthCalendar,
  ProgressByUnit,
  RankLadder,
  SlopeChart,
  Waterfall,
} from '@nanghang/ui/charts';
import { cloud, components, meanScores, ownRanks, ownScores, pointsOf } from './sample-data.ts';

const contributions = [
  { id: 'support', label: 'Dịch vụ hỗ trợ doanh nghiệp', change: -2.62 },
  { id: 'open', label: 'Tính minh bạch', change: -1.93 },
  { id: 'fair', label: 'Cạnh tranh bình đẳng', change: -0.27 },
  { id: 'informal', label: 'Chi phí không chính thức', change: 0.77 },
  { id: 'legal', label: 'Thiết chế pháp lý', change: 0.44 },
  { id: 'time', label: 'Chi phí thời gian', change: 0.28 },
  { id: 'rest', label: 'Bốn thành phần còn lại', change: 0.45 },
];

const places = Array.from({ length: 12 }, (_, index) => ({
  id: `place-${index}`,
  rank: index + 18,
  label: index === 6 ? 'Tỉnh mình' : `Tỉnh ${String.fromCharCode(65 + index)}`,
  value: 64.73 - index * 0.11,
  interval: [Math.max(1, index + 13), index + 22 + (index % 3) * 2] as const,
  own: index === 6,
}));

const progress = [
  'Sở Tư pháp',
  'Sở Nội vụ',
  'Sở Xây dựng',
  'Sở Tài chính',
  'Sở Công Thương',
  'Văn phòng UBND tỉnh',
].map((label, index) => ({ id: label, label, done: 28 - index * 2, total: 28, late: index > 2 ? index - 2 : 0 }));

const load = {
  '2023-11-07': { count: 3 },
  '2023-11-15': { count: 5, late: 2 },
  '2023-11-20': { count: 2 },
  '2023-11-22': { count: 1, holiday: 'nghỉ bù' },
  '2023-11-30': { count: 14 },
};

export function ChartSamples() {
  return (
    <>
      <Section title="Biểu đồ: tiêu đề là câu trả lời, nhãn đặt ngay trên đường, có bảng đi kèm" ruled>
        <Columns of={3}>
          <BumpChart
            level={3}
            title="Hạng từ 14 (2018) xuống 55 (2022)"
            pointName="Năm"
            rankOf={63}
            marked={[2018, 2022]}
            series={[
              { id: 'a', label: 'Tỉnh A', kind: 'other', points: pointsOf([2, 1, 1, 3, 3, 2, 2, 2, 3, 5]) },
              { id: 'b', label: 'Tỉnh B', kind: 'other', points: pointsOf([30, 27, 25, 4, 14, 6, 13, 4, 6, 36]) },
              { id: 'own', label: 'Tỉnh mình', kind: 'own', points: ownRanks },
            ]}
          />
          <LineChart
            level={3}
            title="Điểm giảm ba kỳ liền, dưới trung bình từ 2021"
            note="Đường xám: các tỉnh khác. Nét đứt: trung bình cả nước."
            pointName="Năm"
            marked={[2019, 2022]}
            series={[
              ...cloud.map((points, index) => ({ id: `c${index}`, label: '', kind: 'cloud' as const, points })),
              { id: 'mean', label: 'Trung bình', kind: 'mean', points: meanScores },
              { id: 'own', label: 'Tỉnh mình', kind: 'own', points: ownScores },
            ]}
          />
          <SlopeChart
            level={3}
            title="Hai thành phần tụt hạng mạnh, Thiết chế pháp lý lên 18 bậc"
            itemName="Thành phần"
            fromLabel="2021"
            toLabel="2022"
            betterWhen="lower"
            items={components.map((row) => ({
              id: row.id,
              label: row.name,
              from: row.rankBefore,
              to: row.rank,
              named: ['open', 'support', 'legal'].includes(row.id),
            }))}
          />
        </Columns>
      </Section>
      <Columns of={2}>
        <RankLadder
          title="Hạng 18 đến 29 chỉ cách nhau 1,21 điểm"
          note="Chấm: hạng công bố. Dải: khoảng hạng 90% khi mỗi trọng số dao động 25% (4.000 lần thử)."
          rankName="Hạng"
          placeName="Tỉnh"
          valueName="Điểm"
          intervalName="Khoảng hạng"
          places={places}
        />
        <Waterfall
          title="Ba thành phần kéo xuống 4,82; bảy thành phần bù 1,94"
          note="Mỗi thanh = 10 × trọng số × thay đổi điểm. Trục không bắt đầu từ 0."
          itemName="Thành phần"
          changeName="Vào tổng"
          from={{ label: 'Năm 2021', value: 67.05 }}
          to={{ label: 'Năm 2022', value: 64.17 }}
          contributions={contributions}
        />
      </Columns>
      <Columns of={2}>
        <Heatmap
          title="Dịch vụ hỗ trợ kém trung bình hai năm liền"
          note="Chênh với trung bình cả nước, điểm."
          itemName="Thành phần"
          columns={['2017', '2018', '2019', '2020', '2021', '2022']}
          betterWhen="higher"
          rows={components.map((row, index) => ({
            id: row.id,
            label: row.name,
            values: [0, 1, 2, 3, 4, 5].map((year) =>
              row.now === null ? (year > 3 ? null : 0.2) : Math.round(Math.sin(index * 2.1 + year) * 11) / 10,
            ),
          }))}
        />
        <BarChart
          title="Ba tỉnh trong vùng hơn tỉnh mình"
          note="Thanh bắt đầu từ 0. Vạch: năm trước."
          itemName="Tỉnh"
          valueName="Điểm"
          compareName="Năm trước"
          bars={[
            { id: 'a', label: 'Tỉnh A', value: 70.2, compare: 69.1 },
            { id: 'b', label: 'Tỉnh B', value: 66.4, compare: 67.3 },
            { id: 'own', label: 'Tỉnh mình', value: 62.31, compare: 64.3, own: true },
            { id: 'd', label: 'Tỉnh D', value: null },
          ]}
        />
      </Columns>
      <Columns of={2}>
        <Section title="Đơn vị theo tỷ lệ đúng hạn">
          <ProgressByUnit label="Đơn vị theo tỷ lệ đúng hạn" unitName="Đơn vị" rows={progress} target={0.95} />
        </Section>
        <Section title="Ngày 30/11 dồn 14 việc">
          <MonthCalendar label="Tháng 11/2023" year={2023} month={11} days={load} onChoose={() => undefined} />
        </Section>
      </Columns>
    </>
  );
}
