import {
  Box,
  Button,
  Columns,
  FactList,
  IndexCard,
  KeyFigures,
  Link,
  MetricPopover,
  RankChange,
  RowItem,
  RowList,
  Section,
  Sparkline,
  SplitReview,
  StatusBadge,
  StatusShape,
  Tabs,
  Text,
  Timeline,
  TrendMark,
  useMessages,
  Wizard,
} from '@nanghang/ui';
import { IconClock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { patternMessages } from './pattern.messages.ts';
import { sampleMessages } from './sample.messages.ts';
import { cloud, gappedScores, meanScores, ownScores } from './sample-data.ts';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

function Cards() {
  const words = useMessages(patternMessages);
  const names = useMessages(sampleMessages);
  return (
    <Section title={words.cards} ruled>
      <Columns of={4} gap="tight" stretch>
        <IndexCard
          name="PCI"
          subtitle={words.pci}
          href="/design"
          period={names.yearOf('2022')}
          headline="55"
          headlineUnit="/63"
          headlineWord={words.placeWord}
          value="62,31"
          valueUnit="/100"
          change={
            <>
              <RankChange from={37} to={55} /> {words.placesSince('2021')}
            </>
          }
          chart={
            <Sparkline fluid label="PCI" own={ownScores} mean={meanScores} cloud={cloud} width={200} height={52} />
          }
          chartFrom="2013"
          chartTo="2022"
          foot={words.nationalMean('65,53')}
          footEnd={<Text tone="bad">{words.behind('3,22')}</Text>}
        />
        <IndexCard
          name="PAPI"
          subtitle={words.papi}
          href="/design"
          period={names.yearOf('2022')}
          headline={words.lowest}
          value="39,42"
          valueUnit="/80"
          change={
            <>
              {words.group} <TrendMark change={-2.79} betterWhen="higher" digits={2} /> {words.pointsSince('2021')}
            </>
          }
          chart={<Sparkline fluid label="PAPI" own={ownScores} mean={meanScores} width={200} height={52} />}
          chartFrom="2018"
          chartTo="2022"
          foot={words.nationalMean('42,34')}
          footEnd={<Text tone="bad">{words.behind('2,93')}</Text>}
        />
        <IndexCard
          name="PAR INDEX"
          subtitle={words.par}
          href="/design"
          period={names.yearOf('2020')}
          stale
          headline="27"
          headlineUnit="/63"
          headlineWord={words.placeWord}
          value="84,59"
          valueUnit="/100"
          change={
            <>
              <RankChange from={44} to={27} /> {words.placesSince('2019')}
            </>
          }
          chart={<Sparkline fluid label="PAR INDEX" own={gappedScores} width={200} height={52} />}
          chartFrom="2013"
          chartTo="2022"
          foot={words.noMean}
          footEnd={<StatusShape meaning="unknown" />}
        />
      </Columns>
    </Section>
  );
}

function Decisions() {
  const words = useMessages(patternMessages);
  const names = useMessages(sampleMessages);
  return (
    <Section title={words.decisions} ruled actions={<Link href="/design">{words.seeAll}</Link>}>
      <RowList>
        <RowItem
          lead={<IconPencil {...icon} />}
          title={words.approvePlan}
          detail={words.approvePlanBy}
          trail={
            <>
              <StatusBadge meaning="soon">{words.waits('3')}</StatusBadge>
              <Button>{words.giveBack}</Button>
              <Button kind="primary">{words.approve}</Button>
            </>
          }
        />
        <RowItem
          lead={<IconClock {...icon} />}
          title={words.extendTask}
          detail={words.extendTaskBy}
          selected
          trail={
            <>
              <StatusBadge meaning="late">{names.late('2')}</StatusBadge>
              <Button>{words.refuse}</Button>
              <Button kind="primary">{names.extend}</Button>
            </>
          }
        />
      </RowList>
    </Section>
  );
}

function Records() {
  const words = useMessages(patternMessages);
  const names = useMessages(sampleMessages);
  return (
    <Columns of={3}>
      <Section title={words.figures} ruled>
        <KeyFigures
          figures={[
            {
              label: words.onTimeOf,
              value: (
                <MetricPopover
                  name={words.onTime}
                  definition={{
                    value: words.onTimeValue,
                    numerator: words.numerator,
                    denominator: words.denominator,
                    asOf: '20/11/2023',
                    betterWhen: 'higher',
                    basis: words.basis,
                  }}
                  links={[{ label: words.openRows, href: '/design' }]}
                >
                  94,4%
                </MetricPopover>
              ),
            },
            { label: words.range, value: '24', unit: '/63' },
            { label: words.groupOf, value: words.fair },
          ]}
        />
        <FactList
          facts={[
            { label: names.lead, value: words.leadUnit },
            { label: names.timeframe, value: names.yearOf('2022') },
            {
              label: words.source,
              value: (
                <Link href="/design" inText>
                  {words.sourceLine}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section title={names.course} ruled>
        <Timeline
          label={names.course}
          events={[
            {
              id: '1',
              title: words.asked,
              meta: words.askedBy,
              meaning: 'now',
            },
            { id: '2', title: words.sentBack, meta: words.sentBackBy },
            { id: '3', title: words.overdue, meta: words.overdueBy, meaning: 'bad' },
            { id: '4', title: words.accepted, meta: '05/01/2022', meaning: 'good' },
            { id: '5', title: words.assigned, meta: '25/6/2021' },
          ]}
        />
      </Section>
      <Section title={words.tabs} ruled>
        <Tabs
          label={words.tabsLabel}
          tabs={[
            { id: 'tree', label: words.tree, render: () => <Text block>{words.tabContent}</Text> },
            { id: 'history', label: words.history, render: () => <Text block>{words.tabContent}</Text> },
            { id: 'tasks', label: words.serving, count: 47, render: () => <Text block>{words.tabContent}</Text> },
          ]}
        />
      </Section>
    </Columns>
  );
}

function Steps() {
  const words = useMessages(patternMessages);
  const [step, setStep] = useState('map');
  const order = ['file', 'map', 'check', 'take'];
  const at = order.indexOf(step);
  return (
    <Section title={words.steps} ruled>
      <Wizard
        current={step}
        onBack={() => setStep(order[at - 1] ?? 'file')}
        onNext={() => setStep(order[at + 1] ?? 'take')}
        steps={[
          { id: 'file', label: words.file, render: () => <Text block>{words.fileText}</Text> },
          { id: 'map', label: words.map, render: () => <Text block>{words.mapText}</Text> },
          { id: 'check', label: words.check, render: () => <Text block>{words.checkText}</Text> },
          { id: 'take', label: words.take, render: () => <Text block>{words.takeText}</Text> },
        ]}
        note={<Text tone="faint">{words.nothingWritten}</Text>}
      />
    </Section>
  );
}

function Review() {
  const words = useMessages(patternMessages);
  return (
    <Section title={words.review} ruled>
      <Box>
        <SplitReview
          panes={[
            {
              id: 'source',
              title: words.sourceText,
              note: <Text tone="faint">{words.lines}</Text>,
              content: (
                <RowList bare>
                  <RowItem lead={<Text tone="faint">547</Text>} title={words.firstLine} />
                  <RowItem lead={<Text tone="faint">548</Text>} title={words.secondLine} selected />
                </RowList>
              ),
            },
            {
              id: 'rows',
              title: words.proposals,
              note: <Text tone="faint">22–32 / 125</Text>,
              content: (
                <RowList bare>
                  <RowItem
                    title="NV.22"
                    detail={words.filled}
                    trail={<StatusBadge meaning="soon">{words.middling}</StatusBadge>}
                  />
                  <RowItem
                    title="NV.23"
                    detail={words.clear}
                    trail={<StatusBadge meaning="met">{words.taken}</StatusBadge>}
                    selected
                  />
                </RowList>
              ),
            },
            {
              id: 'issues',
              title: words.issues,
              content: (
                <RowList bare>
                  <RowItem
                    lead={<StatusShape meaning="late" />}
                    title={words.wrongNumber}
                    detail={words.lineOf('518')}
                  />
                  <RowItem
                    lead={<StatusShape meaning="soon" />}
                    title={words.emptyCells}
                    detail={words.lineOf('555')}
                  />
                </RowList>
              ),
            },
          ]}
          keys={[
            { keys: ['J', 'K'], does: words.moveRows },
            { keys: ['Enter'], does: words.accept },
            { keys: ['E'], does: words.edit },
            { keys: ['Ctrl', 'Z'], does: words.undo },
          ]}
        />
      </Box>
    </Section>
  );
}

export function PatternSamples() {
  return (
    <>
      <Cards />
      <Decisions />
      <Records />
      <Columns of={2}>
        <Steps />
      </Columns>
      <Review />
    </>
  );
}
