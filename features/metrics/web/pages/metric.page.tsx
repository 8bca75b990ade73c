import {
  Page as Body,
  Button,
  type Fact,
  FactList,
  Link,
  Menu,
  PageHeader,
  QueryState,
  Section,
  Stack,
  useFormat,
  useMessages,
  usePathParam,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Metric, type MetricValue, metricPath } from '../../contract/index.ts';
import { CountedRows } from '../components/counted-rows.tsx';
import { MetricValues, useValueText } from '../components/metric-values.tsx';
import { metricsMessages } from '../metrics.messages.ts';
import { metricQuery, valuesQuery } from '../metrics.queries.ts';
import { subjectWords } from '../subject-words.ts';

/** The facts of the definition; unit and direction are the subject's where a value is shown. */
function useFacts(metric: Metric, told: MetricValue | undefined): readonly Fact[] {
  const words = useMessages(metricsMessages);
  const text = useText();
  const format = useFormat();
  return [
    { label: metric.denominator ? words.numeratorOfRatio : words.numerator, value: text(metric.numerator) },
    { label: words.denominator, value: metric.denominator && text(metric.denominator) },
    { label: words.unit, value: text(told?.unit ?? metric.unit) },
    { label: words.grain, value: text(metric.grain) },
    { label: words.direction, value: words[told?.direction ?? metric.direction] },
    { label: words.asOfRule, value: words[metric.asOfRule] },
    { label: words.decimals, value: format.number(told?.decimals ?? metric.decimals) },
    { label: words.owner, value: text(metric.owner) },
    { label: words.legalSource, value: text(metric.legalSource) },
    { label: words.id, value: metric.id },
  ];
}

interface SubjectMenuProps {
  readonly metric: Metric;
  readonly values: readonly MetricValue[];
  readonly subject: string;
}

function SubjectMenu({ metric, values, subject }: SubjectMenuProps) {
  const words = useMessages(metricsMessages);
  const text = useText();
  const subjects = new Map(values.map((value) => [value.subject, text(value.subjectName)]));
  if (subjects.size < 2) return null;
  const chosen = values.find((value) => value.subject === subject);
  const shown = chosen ? subjectWords(chosen, text) : subject;
  const items = [...subjects].map(([id, label]) => ({ id, label, href: metricPath(metric.id, { subject: id }) }));
  return (
    <Menu
      align="end"
      button={
        <Button label={`${shown}, ${words.choose(text(metric.subjectName))}`}>
          {shown} <IconChevronDown size={14} aria-hidden />
        </Button>
      }
      groups={[{ items }]}
    />
  );
}

interface ContentProps {
  readonly metric: Metric;
  readonly asOf: string;
  readonly values: readonly MetricValue[];
}

function Content({ metric, asOf, values }: ContentProps) {
  const words = useMessages(metricsMessages);
  const text = useText();
  const format = useFormat();
  const valueText = useValueText();
  const [url] = useUrlState();
  const subject = values.find((value) => value.subject === url['subject'])?.subject ?? values[0]?.subject;
  const own = values.filter((value) => value.subject === subject);
  const opened = own.find((value) => value.period === url['period']);
  const told = opened ?? own.findLast((value) => value.value !== null);
  const facts = useFacts(metric, told);
  const name = text(metric.name);
  return (
    <Stack gap={24}>
      <PageHeader
        answer={
          told
            ? words.recordAnswer(name, subjectWords(told, text), valueText(told), told.period)
            : words.recordEmpty(name)
        }
        documentTitle={name}
        size="work"
        crumbs={[{ label: words.catalogue, href: '/figures' }, { label: name }]}
        lede={words.asOf(format.date(asOf))}
        actions={subject === undefined ? null : <SubjectMenu metric={metric} values={values} subject={subject} />}
      />
      <Section title={words.definition}>
        <FactList facts={facts} />
      </Section>
      {opened && subject !== undefined ? (
        <CountedRows id={metric.id} subject={subject} name={subjectWords(opened, text)} period={opened.period} />
      ) : null}
      <Section
        title={words.values}
        ruled
        actions={told?.href ? <Link href={told.href}>{words.openPage}</Link> : undefined}
      >
        <MetricValues metric={metric} values={own} openedPeriod={opened?.period} />
      </Section>
    </Stack>
  );
}

/** One metric: its definition, its values, and the rows behind the one that is opened. */
export function Page() {
  const id = usePathParam('metric');
  const metric = useQuery(metricQuery(id));
  const values = useQuery(valuesQuery(id));
  return (
    <Body>
      <QueryState query={metric} skeleton={{ lines: 12 }}>
        {(definition) => (
          <QueryState query={values} skeleton={{ lines: 12 }}>
            {(data) => <Content metric={definition} asOf={data.asOf} values={data.items} />}
          </QueryState>
        )}
      </QueryState>
    </Body>
  );
}
