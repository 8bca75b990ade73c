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
  useMessages,
} from '@nanghang/ui';
import { controlMessages } from './control.messages.ts';
import { sampleMessages } from './sample.messages.ts';
import { cloud, gappedScores, meanScores, ownScores } from './sample-data.ts';

export function MarkSamples() {
  const words = useMessages(controlMessages);
  const names = useMessages(sampleMessages);
  return (
    <Section title={words.statusTitle}>
      <Row gap={16}>
        <StatusBadge meaning="met">{words.statusMet}</StatusBadge>
        <StatusBadge meaning="late">{names.late('7')}</StatusBadge>
        <StatusBadge meaning="soon">{names.soon('4')}</StatusBadge>
        <StatusBadge meaning="returned">{names.returned}</StatusBadge>
        <StatusBadge meaning="sent">{words.statusSent}</StatusBadge>
        <StatusBadge meaning="open">{names.notBegun}</StatusBadge>
        <StatusBadge meaning="unknown">{words.statusUnknown}</StatusBadge>
      </Row>
      <Row gap={16}>
        <TrendMark change={0.77} betterWhen="higher" digits={2} />
        <TrendMark change={-1.93} betterWhen="higher" digits={2} />
        <TrendMark change={0} betterWhen="higher" digits={2} />
        <TrendMark change={-3} betterWhen="lower" digits={0} unit={words.days} />
        <TrendMark change={undefined} betterWhen="higher" />
        <RankChange from={15} to={24} unit={words.places} />
        <Gap value={0.83} betterWhen="higher" />
        <Gap value={-0.44} betterWhen="higher" />
      </Row>
      <Row gap={16}>
        <Sparkline label={names.score} own={ownScores} mean={meanScores} />
        <Sparkline label={words.withGaps} own={gappedScores} mean={meanScores} />
        <Sparkline label={words.withCloud} own={ownScores} mean={meanScores} cloud={cloud} width={200} height={52} />
        <RangeBar label={names.open} axis={[4, 9]} low={4.9} high={6.8} mean={5.86} own={5.79} />
        <RangeBar label={words.statusUnknown} axis={[4, 9]} low={null} high={null} own={null} />
        <TargetGauge
          label={names.rank}
          axis={[1, 63]}
          now={55}
          target={20}
          forecast={48}
          betterWhen="lower"
          digits={0}
        />
        <TargetGauge label={words.noMeasure} axis={[0, 100]} now={null} target={50} betterWhen="higher" />
        <span style={{ width: 120 }}>
          <InlineBar ratio={0.75} tone="bad" target={0.95} label={words.share} />
        </span>
        <span style={{ width: 120 }}>
          <InlineBar ratio={undefined} label={words.statusUnknown} />
        </span>
      </Row>
    </Section>
  );
}
