import {
  Gap,
  InlineBar,
  RangeBar,
  RankChange,
  Row,
  Section,
  Sparkline,
  StatusBadge,
  TargetGauge,
  TrendMark,
} from '@nanghang/ui';
import { cloud, gappedScores, meanScores, ownScores } from './sample-data.ts';

export function MarkSamples() {
  return (
    <Section title="Trạng thái: mỗi nghĩa một hình, đọc được khi không có màu">
      <Row gap={16}>
        <StatusBadge meaning="met">Đạt, đúng hạn</StatusBadge>
        <StatusBadge meaning="late">Trễ 7 ngày</StatusBadge>
        <StatusBadge meaning="soon">Còn 4 ngày</StatusBadge>
        <StatusBadge meaning="returned">Bị trả lại</StatusBadge>
        <StatusBadge meaning="sent">Đã nộp, chờ duyệt</StatusBadge>
        <StatusBadge meaning="open">Chưa bắt đầu</StatusBadge>
        <StatusBadge meaning="unknown">Chưa có số liệu</StatusBadge>
      </Row>
      <Row gap={16}>
        <TrendMark change={0.77} betterWhen="higher" digits={2} />
        <TrendMark change={-1.93} betterWhen="higher" digits={2} />
        <TrendMark change={0} betterWhen="higher" digits={2} />
        <TrendMark change={-3} betterWhen="lower" digits={0} unit="ngày" />
        <TrendMark change={undefined} betterWhen="higher" />
        <RankChange from={15} to={24} unit="bậc" />
        <Gap value={0.83} betterWhen="higher" />
        <Gap value={-0.44} betterWhen="higher" />
      </Row>
      <Row gap={16}>
        <Sparkline label="Điểm" own={ownScores} mean={meanScores} />
        <Sparkline label="Điểm có năm thiếu" own={gappedScores} mean={meanScores} />
        <Sparkline label="Điểm giữa các tỉnh" own={ownScores} mean={meanScores} cloud={cloud} width={200} height={52} />
        <RangeBar label="Tính minh bạch" axis={[4, 9]} low={4.9} high={6.8} mean={5.86} own={5.79} />
        <RangeBar label="Chưa có số liệu" axis={[4, 9]} low={null} high={null} own={null} />
        <TargetGauge label="Hạng" axis={[1, 63]} now={55} target={20} forecast={48} betterWhen="lower" digits={0} />
        <TargetGauge label="Chưa đo" axis={[0, 100]} now={null} target={50} betterWhen="higher" />
        <span style={{ width: 120 }}>
          <InlineBar ratio={0.75} tone="bad" target={0.95} label="75%, vạch 95%" />
        </span>
        <span style={{ width: 120 }}>
          <InlineBar ratio={undefined} label="chưa có số liệu" />
        </span>
      </Row>
    </Section>
  );
}
