import {
  type Column,
  DataTable,
  Gap,
  Link,
  RankChange,
  Section,
  StatusBadge,
  TrendMark,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { DiagnosedComponent, Diagnosis } from '../../contract/index.ts';
import { messages } from '../diagnosis.messages.ts';
import { componentPath } from '../paths.ts';

function useColumns(page: Diagnosis): Column<DiagnosedComponent>[] {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { decimals: digits } = page;
  const better = page.direction === 'higher_is_better' ? 'higher' : 'lower';
  const standing = (row: DiagnosedComponent) =>
    row.fromMean === null
      ? ''
      : row.belowQuartile
        ? words.belowQuartile
        : row.belowMean
          ? words.belowMean
          : words.aboveMean;
  return [
    {
      id: 'name',
      head: words.component,
      value: (row) => text(row.name),
      cell: (row) => {
        const link = <Link href={componentPath(page.code, row.code, page.year)}>{text(row.name)}</Link>;
        return row.comparison.note ? <TwoLines main={link} note={text(row.comparison.note)} /> : link;
      },
    },
    { id: 'weight', head: words.weight, kind: 'percent', digits: 0, value: (row) => row.weightRatio },
    {
      id: 'before',
      head: page.fromYear === null ? words.before : String(page.fromYear),
      kind: 'number',
      digits,
      value: (row) => row.before,
    },
    { id: 'now', head: String(page.year), kind: 'number', digits, strong: true, value: (row) => row.value },
    {
      id: 'change',
      head: words.changeHead,
      kind: 'number',
      digits,
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
      onPhone: true,
    },
    {
      id: 'points',
      head: words.contribution,
      kind: 'number',
      digits,
      value: (row) => row.points,
      cell: (row) =>
        row.byWeight ? (
          <TwoLines
            main={<Gap value={row.points} betterWhen="higher" digits={digits} />}
            note={words.weightPart(
              format.signed(row.byValue ?? 0, { digits }),
              format.signed(row.byWeight, { digits }),
            )}
          />
        ) : (
          <Gap value={row.points} betterWhen="higher" digits={digits} />
        ),
      onPhone: true,
    },
    {
      id: 'fromMean',
      head: words.fromMean,
      kind: 'number',
      digits,
      value: (row) => row.fromMean,
      cell: (row) => <Gap value={row.fromMean} betterWhen={better} digits={digits} />,
    },
    {
      id: 'fromMeanChange',
      head: words.fromMeanChange,
      kind: 'number',
      digits,
      value: (row) => row.fromMeanChange,
      cell: (row) => <Gap value={row.fromMeanChange} betterWhen={better} digits={digits} />,
    },
    { id: 'rank', head: words.rankHead, kind: 'number', digits: 0, strong: true, value: (row) => row.rank },
    {
      id: 'rankChange',
      head: words.rankChange,
      kind: 'number',
      value: (row) => (row.rank === null || row.rankBefore === null ? null : row.rankBefore - row.rank),
      cell: (row) => <RankChange from={row.rankBefore} to={row.rank} />,
    },
    { id: 'without', head: words.rankWithout, kind: 'number', digits: 0, quiet: true, value: (row) => row.rankWithout },
    {
      id: 'place',
      head: words.place,
      value: standing,
      cell: (row) =>
        row.belowMean ? (
          <StatusBadge meaning={row.belowQuartile ? 'late' : 'soon'}>{standing(row)}</StatusBadge>
        ) : (
          standing(row) || '–'
        ),
    },
  ];
}

/** Every component: what it did to the total, and where it stands against the others. */
export function DiagnosisTable({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const columns = useColumns(page);
  const fell = page.components.filter((row) => (row.change ?? 0) < 0).length;
  const below = page.components.filter((row) => row.belowMean).length;
  return (
    <Section title={words.tableTitle(fell, below)} note={words.tableNote}>
      <DataTable label={words.component} columns={columns} rows={page.components} rowId={(row) => row.code} />
    </Section>
  );
}
