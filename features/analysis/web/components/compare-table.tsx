import {
  Chip,
  type Column,
  DataTable,
  Note,
  RankChange,
  Section,
  Segments,
  TrendMark,
  TwoLines,
  useFormat,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import type { Compared, ComparedRow } from '../../contract/index.ts';
import { messages } from '../compare.messages.ts';

/** Columns of the comparison, for the table and for files. */
export function useCompareColumns(page: Compared): Column<ComparedRow>[] {
  const words = useMessages(messages);
  const text = useText();
  const { decimals: digits } = page;
  const better = page.direction === 'higher_is_better' ? 'higher' : 'lower';
  return [
    {
      id: 'province',
      head: words.province,
      value: (row) => row.province,
      cell: (row) => {
        const name = row.own ? <Chip kind="own">{row.province}</Chip> : row.province;
        return row.reconstructed || row.note ? (
          <TwoLines main={name} note={row.note ? text(row.note) : words.reconstructed} />
        ) : (
          name
        );
      },
    },
    { id: 'rank', head: words.rank, kind: 'number', digits: 0, strong: true, value: (row) => row.rank, onPhone: true },
    {
      id: 'interval',
      head: words.interval,
      value: (row) => (row.low === null || row.high === null ? null : `${row.low}–${row.high}`),
    },
    { id: 'score', head: words.score, kind: 'number', digits, value: (row) => row.value, onPhone: true },
    {
      id: 'before',
      head: page.previousYear === null ? '–' : String(page.previousYear),
      kind: 'number',
      digits,
      quiet: true,
      value: (row) => row.before,
    },
    {
      id: 'change',
      head: words.change,
      kind: 'number',
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
    },
    {
      id: 'places',
      head: words.rankChange,
      kind: 'number',
      value: (row) => (row.rank === null || row.rankBefore === null ? null : row.rankBefore - row.rank),
      cell: (row) => <RankChange from={row.rankBefore} to={row.rank} />,
    },
    {
      id: 'quartile',
      head: words.quartile,
      value: (row) => (row.quartile === null ? null : words.quartileName(row.quartile)),
    },
    { id: 'region', head: words.region, value: (row) => (row.region ? text(row.region) : words.noRegion) },
  ];
}

/** Provinces of the edition: all of them, or those that were chosen. */
export function CompareTable({ page }: { readonly page: Compared }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const [url, setUrl] = useUrlState();
  const columns = useCompareColumns(page);
  const region = page.regions.find((one) => one.own)?.name;
  const show = url['show'] === 'chosen' || (url['show'] === 'region' && region) ? url['show'] : 'all';
  const rows = page.rows.filter(
    (row) => show === 'all' || row.own || row.chosen || (show === 'region' && row.region?.vi === region?.vi),
  );
  const number = (value: number) => format.number(value, { digits: page.decimals });
  const sentences = [
    page.quartiles
      ? words.quartiles(number(page.quartiles.q1), number(page.quartiles.q2), number(page.quartiles.q3))
      : '',
    page.mean === null ? '' : words.meanIs(number(page.mean)),
    page.uncertainty
      ? words.intervalNote(text(page.uncertainty.label), format.number(page.uncertainty.draws), page.uncertainty.seed)
      : '',
    page.changeNote ? text(page.changeNote) : '',
  ];
  return (
    <Section
      title={words.table(rows.length, page.year)}
      note={sentences.filter((one) => one !== '').join(' ')}
      actions={
        <Segments
          label={words.show}
          options={[
            { value: 'all', label: words.all(page.rows.length) },
            ...(region ? [{ value: 'region', label: words.regionOnly }] : []),
            { value: 'chosen', label: words.chosenOnly },
          ]}
          value={show}
          onChange={(next) => setUrl({ show: next === 'all' ? undefined : next })}
        />
      }
    >
      {page.statisticsNote ? <Note>{text(page.statisticsNote)}</Note> : null}
      <DataTable label={words.title} columns={columns} rows={rows} rowId={(row) => row.province} compact />
    </Section>
  );
}
