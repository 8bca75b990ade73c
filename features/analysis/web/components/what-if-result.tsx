import type { Simulated } from '@nanghang/domain/index-algebra';
import {
  Box,
  Button,
  Chip,
  Columns,
  DataTable,
  Gap,
  Row,
  Section,
  Stack,
  saveCsv,
  Text,
  TrendMark,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { ReactNode } from 'react';
import type { GainGoalInput, Moves, Simulation } from '../../contract/index.ts';
import { proofFileUrl } from '../analysis.queries.ts';
import { messages } from '../what-if.messages.ts';
import { type Laboratory, placesAround, possibleGroup } from '../what-if.model.ts';

export interface ResultProps {
  readonly sent: Simulation;
  readonly lab: Laboratory;
  readonly moves: Moves;
  readonly before: Simulated;
  readonly now: Simulated;
  /** Total that the goal asks for. */
  readonly threshold: number | null;
  readonly goal: GainGoalInput;
  readonly goalText: string;
}

function Figure({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap={4}>
      <Text size={12} tone="faint">
        {label}
      </Text>
      <Text size={20} weight={600}>
        {value}
      </Text>
      <Text size={12}>{children}</Text>
    </Stack>
  );
}

/** Score, rank, possible group and the next place, computed anew with every move. */
export function LiveResult({ sent, before, now }: ResultProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const digits = sent.decimals;
  const moved = now.change !== 0;
  const group = moved ? possibleGroup(sent, now) : sent.publishedGroup;
  const better = sent.direction === 'higher_is_better' ? 'higher' : 'lower';
  return (
    <Box padded>
      <Columns of={2} gap="tight" onPhone={2}>
        <Figure label={words.total} value={format.number(now.total, { digits })}>
          <TrendMark change={now.change} betterWhen={better} digits={digits} />{' '}
          {words.against(format.number(before.total, { digits }))}
        </Figure>
        <Figure label={`${words.rank} / ${now.of}`} value={now.rank}>
          <TrendMark change={before.rank - now.rank} betterWhen="higher" digits={0} unit={words.places} />
        </Figure>
        <Figure label={words.group} value={group ? text(group) : '–'}>
          {group ? (moved ? words.possible : words.before(sent.year)) : words.unknown}
        </Figure>
        <Figure
          label={now.toNext ? `${words.rank} ${now.rank - 1}` : words.rank}
          value={
            now.toNext ? format.signed(better === 'higher' ? now.toNext.points : -now.toNext.points, { digits }) : '–'
          }
        >
          {now.toNext ? words.next(now.toNext.province) : words.onTop}
        </Figure>
      </Columns>
    </Box>
  );
}

/** The ranking around the place that was tried. */
export function TriedLadder({ sent, lab, before, now }: ResultProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const places = placesAround(lab, sent.province, now.total);
  const behind = places.find((row) => row.own === null && row.rank !== null && row.rank > now.rank);
  const passed = words.ladder(before.rank - now.rank);
  const ahead = behind && format.number(Math.abs(now.total - behind.total), { digits: sent.decimals });
  const title = behind?.rank && ahead ? words.ladderAhead(passed, behind.rank, ahead) : passed;
  return (
    <Section title={title}>
      <DataTable
        label={passed}
        compact
        unsortable
        rows={places}
        rowId={(row) => `${row.province} ${row.own}`}
        columns={[
          {
            id: 'province',
            head: words.province,
            value: (row) => row.province,
            cell: (row) =>
              row.own === 'tried' ? (
                <Chip kind="own">{`${row.province}, ${words.tried}`}</Chip>
              ) : row.own === 'before' ? (
                <Text tone="faint">{`${row.province}, ${words.before(sent.year)}`}</Text>
              ) : (
                row.province
              ),
          },
          { id: 'rank', head: words.rank, kind: 'number', digits: 0, value: (row) => row.rank, onPhone: true },
          {
            id: 'total',
            head: words.score,
            kind: 'number',
            digits: sent.decimals,
            value: (row) => row.total,
            onPhone: true,
          },
          {
            id: 'gap',
            head: words.gap,
            kind: 'number',
            value: (row) => row.total - now.total,
            cell: (row) =>
              row.own === 'tried' ? (
                '–'
              ) : (
                <Gap value={row.total - now.total} betterWhen="neither" digits={sent.decimals} />
              ),
          },
        ]}
      />
    </Section>
  );
}

interface ProofRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly signed: boolean;
}

function useProof({ sent, lab, moves, before, now, threshold, goalText }: ResultProps): ProofRow[] {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const four = (value: number) => format.number(value, { digits: 4 });
  const factor = (code: string) => {
    const component = sent.components.find((one) => one.code === code);
    const ten = sent.aggregation === 'weighted_mean_x10' ? '10 × ' : '';
    const weighted = sent.aggregation === 'weighted_mean_x10' || sent.aggregation === 'weighted_mean';
    return weighted
      ? `${ten}${format.percent(component?.weightRatio, 0)} × `
      : `${format.number(lab.coefficients?.get(code), { maxDigits: 4 })} × `;
  };
  const moved = sent.components.flatMap((component) => {
    const to = moves.get(component.code);
    const from = component.value;
    if (to === undefined || from === null || to === from) return [];
    const coefficient = lab.coefficients?.get(component.code);
    const label = `${text(component.name)}: ${coefficient === undefined ? '' : factor(component.code)}(${four(to)} − ${four(from)})`;
    return [
      {
        id: component.code,
        label,
        value: coefficient === undefined ? to - from : coefficient * (to - from),
        signed: true,
      },
    ];
  });
  const rows: ProofRow[] = [
    { id: 'before', label: `${words.total} ${sent.year}`, value: before.total, signed: false },
    ...moved,
    { id: 'rest', label: words.rest(sent.components.length - moved.length), value: 0, signed: false },
    { id: 'total', label: words.triedTotal, value: now.total, signed: false },
  ];
  if (threshold === null || !Number.isFinite(threshold)) return rows;
  // The province whose total is the threshold, where there is one.
  const level = lab.others.find((row) => row.total === threshold)?.province;
  return [
    ...rows,
    { id: 'threshold', label: words.thresholdOf(goalText, level), value: threshold, signed: false },
    { id: 'difference', label: words.difference, value: now.total - threshold, signed: true },
  ];
}

/** The sum with four decimals, from the published total to the one that was tried. */
export function ProofTable(props: ResultProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const rows = useProof(props);
  const columns = [
    { id: 'item', head: words.item, value: (row: ProofRow) => row.label },
    {
      id: 'amount',
      head: words.amount,
      kind: 'number' as const,
      digits: 4,
      onPhone: true,
      value: (row: ProofRow) => row.value,
      cell: (row: ProofRow) =>
        row.signed ? format.signed(row.value, { digits: 4 }) : format.number(row.value, { digits: 4 }),
    },
  ];
  return (
    <Section
      title={words.proof}
      actions={
        <Row gap={6}>
          <Button small onPress={() => saveCsv(`tinh-thu-${props.sent.code}-${props.sent.year}`, columns, rows)}>
            CSV
          </Button>
          <Button
            small
            label={`${words.proof}: XLSX`}
            href={proofFileUrl({ index: props.sent.code, year: props.sent.year }, props.moves, props.goal)}
            download=""
          >
            XLSX
          </Button>
        </Row>
      }
    >
      <DataTable label={words.proof} compact unsortable columns={columns} rows={rows} rowId={(row) => row.id} />
    </Section>
  );
}

/** Everything that follows from the moves. */
export function WhatIfResult(props: ResultProps) {
  return (
    <Stack gap={20}>
      <LiveResult {...props} />
      <TriedLadder {...props} />
      <ProofTable {...props} />
    </Stack>
  );
}
