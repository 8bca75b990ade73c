import {
  Page as Body,
  Button,
  type Column,
  Columns,
  DataTable,
  Gap,
  type KeyFigure,
  Note,
  ObjectHistory,
  PageHeader,
  QueryState,
  Section,
  StatusBadge,
  TrendMark,
  useFormat,
  useMay,
  useMessages,
  usePathParam,
  useText,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { LineChart } from '@nanghang/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { ComponentPage, Provenance } from '../../contract/index.ts';
import { CorrectionPanel } from '../components/correction-panel.tsx';
import { correctionMessages } from '../correction.messages.ts';
import { codeWords, messages, wordOf } from '../indices.messages.ts';
import { componentQuery, provenanceQuery } from '../indices.queries.ts';
import { indexPath } from '../paths.ts';

type HistoryRow = ComponentPage['history'][number];
type RankingRow = ComponentPage['ranking'][number];
type SourceRow = Provenance['sources'][number];

function useFigures(page: ComponentPage): KeyFigure[] {
  const words = useMessages(messages);
  const format = useFormat();
  const { component, decimals: digits } = page;
  const previous = page.history.findLast((row) => row.year < page.year && row.value !== null);
  return [
    {
      value: format.number(component.value, { digits }),
      label: previous ? (
        <>
          <TrendMark change={component.change} betterWhen="higher" digits={digits} /> {words.previous(previous.year)}
        </>
      ) : (
        words.value
      ),
    },
    ...(component.rank
      ? [{ value: String(component.rank.rank), unit: `/${component.rank.of}`, label: words.rank }]
      : []),
    ...(component.gapToMean === null || component.mean === null
      ? []
      : [
          {
            value: <Gap value={component.gapToMean} betterWhen="higher" digits={digits} />,
            label: words.toMean(format.number(component.mean, { digits })),
          },
        ]),
    ...(component.weightRatio === null ? [] : [{ value: format.percent(component.weightRatio), label: words.weight }]),
  ];
}

function History({ page }: { readonly page: ComponentPage }) {
  const words = useMessages(messages);
  const text = useText();
  const digits = page.decimals;
  return (
    <Section title={words.history(page.history[0]?.year ?? page.year, page.year)}>
      <LineChart
        level={3}
        title={text(page.component.name)}
        pointName={words.years}
        digits={digits}
        marked={[page.year]}
        series={[
          { id: 'own', label: page.province, kind: 'own', points: page.history.map((row) => [row.year, row.value]) },
          {
            id: 'mean',
            label: words.nationalMean,
            kind: 'mean',
            points: page.history.map((row) => [row.year, row.mean]),
          },
        ]}
      />
    </Section>
  );
}

function Years({ page }: { readonly page: ComponentPage }) {
  const words = useMessages(messages);
  const text = useText();
  const digits = page.decimals;
  const columns: Column<HistoryRow>[] = [
    { id: 'year', head: words.years, value: (row) => row.year, cell: (row) => String(row.year) },
    { id: 'value', head: words.value, value: (row) => row.value, kind: 'number', digits, strong: true, onPhone: true },
    {
      id: 'change',
      head: words.change,
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen="higher" digits={digits} />,
      kind: 'number',
    },
    { id: 'mean', head: words.nationalMean, value: (row) => row.mean, kind: 'number', digits },
    { id: 'best', head: words.best, value: (row) => row.best, kind: 'number', digits },
    { id: 'rank', head: words.rankHead, value: (row) => row.rank?.rank, kind: 'number', digits: 0, onPhone: true },
  ];
  return (
    <Section title={words.byYear}>
      <DataTable
        label={words.trend}
        columns={columns}
        rows={[...page.history].reverse()}
        rowId={(row) => String(row.year)}
      />
      {page.history.map((row) =>
        row.changeNote ? <Note key={row.year}>{`${row.year}: ${text(row.changeNote)}`}</Note> : null,
      )}
    </Section>
  );
}

function Sources({ provenance }: { readonly provenance: Provenance }) {
  const words = useMessages(messages);
  const codes = useMessages(codeWords);
  const format = useFormat();
  const columns: Column<SourceRow>[] = [
    { id: 'title', head: words.source, value: (row) => row.title, width: 420, clip: true },
    { id: 'status', head: words.status, value: (row) => wordOf(codes, row.status), quiet: true },
    {
      id: 'value',
      head: words.value,
      value: (row) => row.value,
      cell: (row) => format.number(row.value, { maxDigits: 4 }),
      kind: 'number',
      strong: true,
      onPhone: true,
    },
    {
      id: 'use',
      head: words.useHead,
      value: (row) => row.shown,
      cell: (row) =>
        row.shown ? (
          <StatusBadge meaning="met">{words.shown}</StatusBadge>
        ) : row.agrees === null ? (
          '–'
        ) : (
          <StatusBadge meaning={row.agrees ? 'met' : 'soon'}>{row.agrees ? words.agrees : words.disagrees}</StatusBadge>
        ),
      onPhone: true,
    },
    { id: 'place', head: words.cell, value: (row) => row.place, quiet: true },
    { id: 'reason', head: words.reason, value: (row) => row.reason ?? row.note, quiet: true },
    { id: 'by', head: words.enteredBy, value: (row) => row.enteredBy, quiet: true },
  ];
  return (
    <Section
      title={words.whereFrom}
      note={
        provenance.publishedOn
          ? `${words.publishedOn}: ${format.date(provenance.publishedOn)} (${wordOf(codes, provenance.publicationConfidence)})`
          : undefined
      }
    >
      <DataTable
        label={words.source}
        columns={columns}
        rows={provenance.sources}
        rowId={(row) => row.sourceId}
        unsortable
      />
    </Section>
  );
}

function Ranking({ page }: { readonly page: ComponentPage }) {
  const words = useMessages(messages);
  const columns: Column<RankingRow>[] = [
    { id: 'province', head: words.province, value: (row) => row.province, width: 220 },
    { id: 'rank', head: words.rankHead, value: (row) => row.rank, kind: 'number', digits: 0, onPhone: true },
    {
      id: 'value',
      head: words.value,
      value: (row) => row.value,
      kind: 'number',
      digits: page.decimals,
      strong: true,
      onPhone: true,
    },
    {
      id: 'previous',
      head: words.change,
      value: (row) => (row.previousValue === null ? null : row.value - row.previousValue),
      cell: (row) => (
        <TrendMark
          change={row.previousValue === null ? null : row.value - row.previousValue}
          betterWhen="higher"
          digits={page.decimals}
        />
      ),
      kind: 'number',
    },
  ];
  if (page.ranking.length === 0) return null;
  return (
    <Section title={words.ranking}>
      <DataTable
        label={words.ranking}
        columns={columns}
        rows={page.ranking}
        rowId={(row) => row.province}
        openedId={page.province}
      />
    </Section>
  );
}

function Content({ page }: { readonly page: ComponentPage }) {
  const words = useMessages(messages);
  const correction = useMessages(correctionMessages);
  const text = useText();
  const figures = useFigures(page);
  const mayCorrect = useMay('index.correct');
  const [url, setUrl] = useUrlState();
  const sources = useQuery(provenanceQuery(page.index, page.year, page.component.code));
  const { index, year, province, component } = page;
  const correcting = mayCorrect && url['correct'] === '1';
  return (
    <WithPanel
      panel={correcting ? <CorrectionPanel page={page} onClose={() => setUrl({ correct: undefined })} /> : null}
    >
      <Body>
        <PageHeader
          answer={text(page.answer)}
          documentTitle={`${text(component.name)}, ${index} ${year}`}
          crumbs={[
            { label: words.indices, href: '/indices' },
            { label: `${index} ${year}`, href: indexPath(index, year) },
            { label: text(component.name) },
          ]}
          figures={figures}
          actions={
            mayCorrect && component.value !== null ? (
              <Button onPress={() => setUrl({ correct: '1' }, { push: true })}>{correction.correct}</Button>
            ) : null
          }
        />
        <QueryState query={sources}>{(provenance) => <Sources provenance={provenance} />}</QueryState>
        <History page={page} />
        <Columns of={2}>
          <Years page={page} />
          <Ranking page={page} />
        </Columns>
        <ObjectHistory
          objectType="index_result"
          objectId={`${index}/${year}/${component.code}/${province}`}
          title={correction.history}
        />
      </Body>
    </WithPanel>
  );
}

/** One component: its sources, its years, and the provinces around. */
export function Page() {
  const code = usePathParam('code');
  const component = usePathParam('component');
  const [url] = useUrlState();
  const query = useQuery(componentQuery(code, Number(url['year'] ?? 0), component));
  if (query.data) return <Content key={`${code}/${query.data.year}/${component}`} page={query.data} />;
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {() => null}
      </QueryState>
    </Body>
  );
}
