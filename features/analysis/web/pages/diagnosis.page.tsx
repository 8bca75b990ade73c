import {
  Page as Body,
  Button,
  Callout,
  Gap,
  type KeyFigure,
  PageHeader,
  QueryState,
  Stack,
  TrendMark,
  useFormat,
  useMessages,
  usePathParam,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { IconAdjustments, IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Diagnosis } from '../../contract/index.ts';
import { diagnosisQuery } from '../analysis.queries.ts';
import { DiagnosisCauses, PlacesWithin } from '../components/diagnosis-causes.tsx';
import { DiagnosisOutlook } from '../components/diagnosis-outlook.tsx';
import { DiagnosisTable } from '../components/diagnosis-table.tsx';
import { YearMenu } from '../components/edition-menus.tsx';
import { messages } from '../diagnosis.messages.ts';
import { comparePath, diagnosisPath, indexPath, whatIfPath } from '../paths.ts';

function useFigures(page: Diagnosis): KeyFigure[] {
  const words = useMessages(messages);
  const format = useFormat();
  const { decimals: digits, fromYear, rank, uncertainty } = page;
  const better = page.direction === 'higher_is_better' ? 'higher' : 'lower';
  const figures: KeyFigure[] = [
    {
      value: format.number(page.after, { digits }),
      label:
        fromYear === null || page.change === null ? (
          words.total
        ) : (
          <>
            <TrendMark change={page.change} betterWhen={better} digits={digits} /> {words.change(fromYear)}
          </>
        ),
    },
  ];
  if (rank)
    figures.push({
      value: String(rank.rank),
      unit: `/${rank.of}`,
      label: page.rankBefore === null || fromYear === null ? words.rank : words.rankBefore(page.rankBefore, fromYear),
    });
  if (uncertainty) figures.push({ value: `${uncertainty.own.low}–${uncertainty.own.high}`, label: words.interval });
  if (page.after !== null && page.mean !== null)
    figures.push({
      value: <Gap value={page.after - page.mean} betterWhen={better} digits={digits} />,
      label: words.toMean(format.number(page.mean, { digits })),
    });
  return figures;
}

function Actions({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  return (
    <>
      <YearMenu
        label={words.chooseYear}
        text={words.year(page.year)}
        years={page.years}
        nameOf={words.year}
        hrefOf={(year) => diagnosisPath(page.code, year)}
      />
      {page.fromYear === null ? null : (
        <YearMenu
          label={words.chooseFrom}
          text={words.against(page.fromYear)}
          years={page.fromYears}
          nameOf={words.against}
          hrefOf={(year) => diagnosisPath(page.code, page.year, year)}
        />
      )}
      <Button icon={<IconAdjustments size={16} aria-hidden />} href={whatIfPath(page.code, page.year)}>
        {words.whatIf}
      </Button>
      <Button icon={<IconArrowsExchange size={16} aria-hidden />} href={comparePath(page.code, page.year)}>
        {words.compare}
      </Button>
    </>
  );
}

function DiagnosisContent({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const text = useText();
  const figures = useFigures(page);
  return (
    <Stack gap={24}>
      <PageHeader
        answer={text(page.answer)}
        documentTitle={`${words.title}: ${page.code} ${page.year}`}
        crumbs={[
          { label: words.indices, href: '/indices' },
          { label: `${page.code} ${page.year}`, href: indexPath(page.code, page.year) },
          { label: words.title },
        ]}
        figures={figures}
        actions={<Actions page={page} />}
      />
      {page.breakNote && page.change !== null ? (
        <Callout meaning="warn" title={words.changedStructure}>
          {text(page.breakNote)}
        </Callout>
      ) : null}
      <DiagnosisCauses page={page} />
      <DiagnosisTable page={page} />
      <PlacesWithin page={page} />
      <DiagnosisOutlook page={page} />
    </Stack>
  );
}

/** Why an edition came out as it did. */
export function Page() {
  const code = usePathParam('code');
  const [url] = useUrlState();
  const yearOf = (name: string) => (url[name] === undefined ? undefined : Number(url[name]));
  const query = useQuery(diagnosisQuery(code, yearOf('year'), yearOf('from')));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 14 }}>
        {(page) => <DiagnosisContent page={page} />}
      </QueryState>
    </Body>
  );
}
