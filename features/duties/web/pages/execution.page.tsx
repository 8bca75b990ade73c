import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Callout,
  Link,
  PageHeader,
  PlainSelect,
  QueryState,
  Row,
  Section,
  Segments,
  Stack,
  Tabs,
  Text,
  useFormat,
  useLanguage,
  useMay,
  useMessages,
  useToday,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { LateComponents, LateUnits } from '../components/late-components.tsx';
import { NoPlans, PlanCoverage } from '../components/plan-coverage.tsx';
import { RateRowsPanel, RateTable } from '../components/unit-rates.tsx';
import { lateQuery, plansQuery, type RateGrouping, rateGroupings, ratesQuery } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { executionMessages } from '../execution.messages.ts';
import { ratingRulesPath } from '../paths.ts';
import { pastPeriodEnds } from '../period-ends.ts';
import { countedParts } from '../rate-rows.queries.ts';

/** By what rates are told apart on the page. */
function groupingOf(url: Readonly<Record<string, string | undefined>>): RateGrouping {
  return rateGroupings.find((one) => one === url['by']) ?? 'unit';
}

/** The row that is opened: units by their own name in the address, other rows by `row`. */
function openedKey(url: Readonly<Record<string, string | undefined>>): string | undefined {
  return groupingOf(url) === 'unit' ? url['unit'] : url['row'];
}

const closed = { unit: undefined, row: undefined, counted: undefined };

/** Who is late and by how much, what that endangers, rates, and what plans leave open. */
export function Page() {
  const words = useMessages(executionMessages);
  const [url, setUrl] = useUrlState();
  const { past } = usePastDay();
  const by = groupingOf(url);
  const rates = useQuery(ratesQuery(by, past?.on));
  const opened = rates.data?.items.find((row) => row.key === openedKey(url));
  return (
    <WithPanel
      panel={
        opened ? (
          <RateRowsPanel
            key={`${by} ${opened.key} ${past?.on}`}
            by={by}
            row={opened}
            asOf={past?.on}
            counted={countedParts.find((part) => part === url['counted'])}
            onCounted={(counted) => setUrl({ counted })}
            onClose={() => setUrl({ ...closed })}
          />
        ) : null
      }
    >
      <Body>
        <Stack gap={20}>
          <Head />
          <Tabs
            label={words.title}
            tabs={[
              { id: 'late', label: words.tabLate, render: () => <Late /> },
              { id: 'rates', label: words.tabRates, render: () => <Rates /> },
              { id: 'plans', label: words.tabPlans, render: () => <Plans /> },
            ]}
          />
        </Stack>
      </Body>
    </WithPanel>
  );
}

function Head() {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const late = useQuery(lateQuery).data;
  const total = useQuery(ratesQuery('unit')).data?.total;
  const most = Math.max(0, ...(late?.units ?? []).map((unit) => unit.mostLateDays));
  return (
    <PageHeader
      documentTitle={words.title}
      answer={
        late === undefined
          ? words.title
          : late.total === 0
            ? words.noneLate
            : words.answer(format.number(late.total), format.number(late.units.length), format.number(most))
      }
      lede={
        total && total.due > 0
          ? words.lede(format.number(total.onTime), format.number(total.due), format.percent(total.onTimeRatio))
          : undefined
      }
    />
  );
}

function Late() {
  const words = useMessages(executionMessages);
  const query = useQuery(lateQuery);
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {(late) => (
        <Stack gap={24}>
          <Section title={words.threatens}>
            <LateComponents rows={late.components} />
          </Section>
          <Section title={words.lateUnits}>
            <LateUnits rows={late.units} />
          </Section>
        </Stack>
      )}
    </QueryState>
  );
}

/** Ends of periods since the first plan was published, and the one that is looked at. */
function usePastDay() {
  const [url] = useUrlState();
  const today = useToday() as PlainDate;
  const since = useQuery(plansQuery)
    .data?.items.map((plan) => plan.publishedOn)
    .toSorted()[0];
  const ends = since === undefined ? [] : pastPeriodEnds(today, since);
  return { ends, past: ends.find((end) => end.on === url['asOf']) };
}

function Rates() {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const language = useLanguage();
  const [url, setUrl] = useUrlState();
  const by = groupingOf(url);
  const today = useToday() as PlainDate;
  const { ends, past } = usePastDay();
  const mayEditRules = useMay('rating.edit');
  const query = useQuery(ratesQuery(by, past?.on));
  const names = { unit: words.byUnit, plan: words.byPlan, series: words.bySeries, quarter: words.byQuarter };
  return (
    <Section
      title={words.rates}
      actions={
        <Row align="end">
          {ends.length === 0 ? null : (
            <PlainSelect
              label={words.asOf}
              value={past?.on ?? ''}
              onChange={(on) => setUrl({ asOf: on === '' ? undefined : on })}
              options={[
                { value: '', label: words.asOfToday(format.date(today)) },
                ...ends.map((end) => ({
                  value: end.on,
                  label: words.asOfEnd(periodWords(end.period, language), format.date(end.on)),
                })),
              ]}
            />
          )}
          <Segments
            label={words.by}
            value={by}
            onChange={(next) => setUrl({ ...closed, by: next === 'unit' ? undefined : next })}
            options={rateGroupings.map((value) => ({ value, label: names[value] }))}
          />
        </Row>
      }
    >
      {past ? (
        <Callout meaning="note">
          {query.data && query.data.asOf === past.on
            ? words.asOfNote(
                format.date(past.on),
                format.number(query.data.total.onTime),
                format.number(query.data.total.due),
                format.percent(query.data.total.onTimeRatio),
              )
            : words.asOfCounting}
        </Callout>
      ) : null}
      <QueryState query={query} skeleton={{ lines: 10 }}>
        {(rates) => (
          <Stack gap={8}>
            <RateTable
              label={words.rates}
              nameHead={names[by]}
              rows={rates.items}
              rated={by === 'unit'}
              openedId={openedKey(url)}
              onOpen={(key) => setUrl({ ...closed, [by === 'unit' ? 'unit' : 'row']: key })}
            />
            {by === 'unit' ? (
              <Text size={13} tone="faint">
                {words.verdictNote(rates.asOf.slice(0, 4))}{' '}
                {mayEditRules ? (
                  <Link href={ratingRulesPath} inText>
                    {words.toRules}
                  </Link>
                ) : null}
              </Text>
            ) : null}
          </Stack>
        )}
      </QueryState>
    </Section>
  );
}

function Plans() {
  const words = useMessages(executionMessages);
  const [url, setUrl] = useUrlState();
  const query = useQuery(plansQuery);
  return (
    <QueryState query={query} skeleton={{ lines: 8 }}>
      {({ items }) => {
        const [first] = items;
        if (!first) return <NoPlans />;
        const chosen = items.find((plan) => plan.planId === url['plan']) ?? first;
        return (
          <Stack gap={16}>
            {items.length > 1 ? (
              <PlainSelect
                label={words.plan}
                value={chosen.planId}
                onChange={(plan) => setUrl({ plan })}
                options={items.map((plan) => ({ value: plan.planId, label: plan.code }))}
              />
            ) : null}
            <Section title={`${chosen.code} – ${chosen.title}`}>
              <PlanCoverage key={chosen.planId} planId={chosen.planId} />
            </Section>
          </Stack>
        );
      }}
    </QueryState>
  );
}
