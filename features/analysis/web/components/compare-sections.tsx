import {
  Chip,
  type Column,
  DataTable,
  Gap,
  Note,
  RankChange,
  Section,
  TrendMark,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { Compared, ComparedRegion, PastEdition } from '../../contract/index.ts';
import { messages } from '../compare.messages.ts';

function useBetter(page: Compared): 'higher' | 'lower' {
  return page.direction === 'higher_is_better' ? 'higher' : 'lower';
}

function useRegionColumns(page: Compared): Column<ComparedRegion>[] {
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  const better = useBetter(page);
  const { decimals: digits } = page;
  const number = (value: number | null) => format.number(value, { digits });
  return [
    {
      id: 'region',
      head: words.region,
      value: (row) => text(row.name),
      cell: (row) => (
        <TwoLines
          main={row.own ? <Chip kind="own">{text(row.name)}</Chip> : text(row.name)}
          note={`${words.members}: ${row.n}/${row.of}`}
        />
      ),
    },
    { id: 'rank', head: words.rank, kind: 'number', digits: 0, strong: true, value: (row) => row.rank, onPhone: true },
    { id: 'mean', head: words.regionMean, kind: 'number', digits, value: (row) => row.mean, onPhone: true },
    {
      id: 'change',
      head: words.change,
      kind: 'number',
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
    },
    {
      id: 'span',
      head: words.span,
      value: (row) => (row.lowest === null ? null : `${number(row.lowest)}–${number(row.highest)}`),
      cell: (row) =>
        row.lowest === null ? null : (
          <TwoLines
            main={`${number(row.lowest)}–${number(row.highest)}`}
            note={`${words.leading}: ${format.list(row.best)}`}
          />
        ),
    },
  ];
}

/** The regions of the map, the best mean first. */
export function CompareRegions({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const columns = useRegionColumns(page);
  if (page.regions.length === 0) return null;
  return (
    <Section
      title={words.regions(page.regions.length)}
      note={page.regionsDocument ? words.regionsNote(page.regionsDocument) : undefined}
    >
      <DataTable
        label={words.regions(page.regions.length)}
        columns={columns}
        rows={page.regions}
        rowId={(row) => row.name.vi}
        compact
        unsortable
      />
    </Section>
  );
}

function usePastColumns(page: Compared): Column<PastEdition>[] {
  const words = useMessages(messages);
  const text = useText();
  const better = useBetter(page);
  const { decimals: digits } = page;
  return [
    { id: 'year', head: words.edition, value: (row) => String(row.year), onPhone: true },
    { id: 'value', head: words.score, kind: 'number', digits, strong: true, value: (row) => row.value, onPhone: true },
    {
      id: 'change',
      head: words.change,
      kind: 'number',
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
    },
    {
      id: 'rank',
      head: words.rank,
      kind: 'number',
      value: (row) => row.rank,
      cell: (row) => (row.rank === null ? null : row.of === null ? String(row.rank) : words.ofRanked(row.rank, row.of)),
      onPhone: true,
    },
    {
      id: 'places',
      head: words.rankChange,
      kind: 'number',
      value: (row) => (row.rank === null || row.rankBefore === null ? null : row.rankBefore - row.rank),
      cell: (row) => <RankChange from={row.rankBefore} to={row.rank} />,
    },
    { id: 'mean', head: words.mean, kind: 'number', digits, quiet: true, value: (row) => row.mean },
    {
      id: 'fromMean',
      head: words.fromMean,
      kind: 'number',
      value: (row) => row.fromMean,
      cell: (row) => (row.fromMean === null ? null : <Gap value={row.fromMean} betterWhen={better} digits={digits} />),
    },
    {
      id: 'quartile',
      least: 112,
      head: words.quartile,
      value: (row) => (row.quartile === null ? null : words.quartileName(row.quartile)),
    },
    { id: 'note', head: words.note, value: (row) => (row.note ? text(row.note) : null) },
  ];
}

/** The own province against itself, edition by edition; what cannot be compared says why. */
export function ComparePast({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const columns = usePastColumns(page);
  return (
    <Section title={words.past(page.province)} note={words.pastNote}>
      {page.past.length === 0 ? (
        <Note>–</Note>
      ) : (
        <DataTable
          label={words.past(page.province)}
          columns={columns}
          rows={page.past}
          rowId={(row) => String(row.year)}
          compact
          unsortable
        />
      )}
    </Section>
  );
}
