import {
  Page as Body,
  Button,
  Callout,
  Chip,
  Columns,
  Menu,
  PageHeader,
  QueryState,
  Row,
  Segments,
  Stack,
  saveCsv,
  useMessages,
  useText,
  useUrlState,
  writeQuery,
} from '@nanghang/ui';
import { BumpChart, LineChart, RankLadder } from '@nanghang/ui/charts';
import { IconChevronDown, IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Compared } from '../../contract/index.ts';
import { type Comparison, compareFileUrl, compareQuery } from '../analysis.queries.ts';
import { messages } from '../compare.messages.ts';
import { ComparePast, CompareRegions } from '../components/compare-sections.tsx';
import { CompareTable, useCompareColumns } from '../components/compare-table.tsx';
import { IndexMenu, YearMenu } from '../components/edition-menus.tsx';
import { indexPath } from '../paths.ts';

/** Lines that a chart can name. */
const MOST_LINES = 7;

function Actions({ page, asked }: { readonly page: Compared; readonly asked: Comparison }) {
  const words = useMessages(messages);
  const text = useText();
  const columns = useCompareColumns(page);
  const years = page.indices.find((one) => one.code === page.code)?.years ?? [];
  const hrefOf = (patch: Record<string, string | undefined>) =>
    `/compare${writeQuery({ index: page.code, year: String(page.year), provinces: asked.provinces, map: asked.map === 'today' ? 'today' : undefined, ...patch })}`;
  return (
    <>
      <IndexMenu
        label={words.chooseIndex}
        indices={page.indices}
        chosen={page.code}
        hrefOf={(index, newest) => hrefOf({ index, year: String(newest) })}
      />
      <YearMenu
        label={words.chooseYear}
        text={words.year(page.year)}
        years={years}
        nameOf={words.year}
        hrefOf={(year) => hrefOf({ year: String(year) })}
      />
      <Menu
        align="end"
        button={
          <Button label={`${text(page.componentName)}: ${words.chooseComponent}`}>
            {text(page.componentName)} <IconChevronDown size={14} aria-hidden />
          </Button>
        }
        groups={[
          {
            items: page.components.map((one) => ({
              id: one.code,
              label: text(one.name),
              href: hrefOf({ component: one.code }),
            })),
          },
        ]}
      />
      <Button
        icon={<IconDownload size={16} aria-hidden />}
        onPress={() => saveCsv(`so-sanh-${page.code}-${page.year}`, columns, page.rows)}
      >
        CSV
      </Button>
      <Button icon={<IconDownload size={16} aria-hidden />} href={compareFileUrl(asked)} download="">
        XLSX
      </Button>
    </>
  );
}

function Choice({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const [, setUrl] = useUrlState();
  const chosen = page.rows.filter((row) => row.chosen && !row.own).map((row) => row.province);
  const choose = (names: readonly string[]) => setUrl({ provinces: names.length === 0 ? undefined : names.join(',') });
  const others = page.rows.filter((row) => !row.own && !row.chosen).map((row) => row.province);
  return (
    <Row gap={8}>
      <Segments
        label={words.map}
        options={[
          { value: 'then', label: words.mapThen },
          { value: 'today', label: words.mapToday },
        ]}
        value={page.map}
        onChange={(map) => setUrl({ map: map === 'today' ? map : undefined, provinces: undefined })}
      />
      {chosen.map((name) => (
        <Chip
          key={name}
          kind="outline"
          onRemove={() => choose(chosen.filter((one) => one !== name))}
          removeLabel={words.remove(name)}
        >
          {name}
        </Chip>
      ))}
      {chosen.length < MOST_LINES - 2 ? (
        <Menu
          button={<Button icon={<IconPlus size={16} aria-hidden />}>{words.addProvince}</Button>}
          groups={[
            {
              items: others
                .sort((a, b) => a.localeCompare(b, 'vi'))
                .map((name) => ({ id: name, label: name, onPress: () => choose([...chosen, name]) })),
            },
          ]}
        />
      ) : null}
    </Row>
  );
}

function Charts({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const text = useText();
  const note = page.map === 'today' ? words.reconstructedNote : undefined;
  const lines = page.lines.map((line) => ({
    id: line.province,
    label: line.province,
    kind: line.own ? ('own' as const) : ('other' as const),
    points: line.points.map((point) => [point.year, point.value] as const),
  }));
  const mean = {
    id: 'mean',
    label: words.mean,
    kind: 'mean' as const,
    points: page.meanLine.map((point) => [point.year, point.value] as const),
  };
  const ranks = page.lines.map((line) => ({
    id: line.province,
    label: line.province,
    kind: line.own ? ('own' as const) : ('other' as const),
    points: line.points.map((point) => [point.year, point.rank] as const),
  }));
  const bands = (['q3', 'q1'] as const).map((band) => ({
    id: band,
    label: band === 'q3' ? words.upperQuartile : words.lowerQuartile,
    kind: 'mean' as const,
    points: page.bands.map((point) => [point.year, point[band]] as const),
  }));
  const ranked = ranks.some((line) => line.points.filter(([, rank]) => rank !== null).length > 1);
  return (
    <Columns of={2}>
      <LineChart
        title={`${words.lines}: ${page.code}, ${text(page.componentName)}`}
        note={note}
        pointName={words.years}
        digits={page.decimals}
        series={page.map === 'today' ? [...lines, ...bands] : [...lines, mean, ...bands]}
        fileName={`so-sanh-diem-${page.code}`}
      />
      {ranked ? (
        <BumpChart
          title={words.ranks}
          note={note}
          pointName={words.years}
          rankOf={page.rows.length}
          series={ranks}
          fileName={`so-sanh-hang-${page.code}`}
        />
      ) : null}
    </Columns>
  );
}

/** Where the own province, its neighbours and the chosen ones may stand when the method varies. */
function Intervals({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const text = useText();
  const at = page.rows.findIndex((row) => row.own);
  if (!page.uncertainty || at < 0) return null;
  const near = new Set(page.rows.slice(Math.max(0, at - 5), at + 6).map((row) => row.province));
  const places = page.rows.flatMap((row) =>
    row.rank !== null && row.low !== null && row.high !== null && (row.chosen || near.has(row.province))
      ? [
          {
            ...{ id: row.province, rank: row.rank, label: row.province, value: row.value, own: row.own },
            interval: [row.low, row.high] as const,
          },
        ]
      : [],
  );
  return (
    <RankLadder
      title={words.ladder}
      note={text(page.uncertainty.label)}
      rankName={words.rank}
      placeName={words.province}
      valueName={words.score}
      intervalName={words.interval}
      places={places}
      digits={page.decimals}
      fileName={`khoang-hang-${page.code}-${page.year}`}
    />
  );
}

function CompareContent({ page, asked }: { readonly page: Compared; readonly asked: Comparison }) {
  const words = useMessages(messages);
  const text = useText();
  return (
    <Stack gap={20}>
      <PageHeader
        size="work"
        answer={text(page.answer)}
        documentTitle={`${words.title}: ${page.code} ${page.year}`}
        crumbs={[
          { label: words.indices, href: '/indices' },
          { label: `${page.code} ${page.year}`, href: indexPath(page.code, page.year) },
          { label: words.title },
        ]}
        actions={<Actions page={page} asked={asked} />}
      />
      <Choice page={page} />
      {page.map === 'today' ? <Callout meaning="warn">{words.reconstructedNote}</Callout> : null}
      <Charts page={page} />
      <CompareTable page={page} />
      <Columns of={2}>
        <CompareRegions page={page} />
        <Intervals page={page} />
      </Columns>
      <ComparePast page={page} />
    </Stack>
  );
}

/** Provinces beside one another. */
export function Page() {
  const [url] = useUrlState();
  const { index, year, component, provinces, map } = url;
  const asked: Comparison = {
    ...{ index, component, provinces, map: map === 'today' ? 'today' : 'then' },
    year: year === undefined ? undefined : Number(year),
  };
  const query = useQuery(compareQuery(asked));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 14 }}>
        {(page) => <CompareContent page={page} asked={asked} />}
      </QueryState>
    </Body>
  );
}
