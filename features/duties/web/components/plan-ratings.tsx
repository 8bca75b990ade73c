import {
  type Column,
  DataTable,
  EmptyState,
  Section,
  StatusBadge,
  type StatusMeaning,
  Text,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { z } from 'zod';
import type { followingRoutes } from '../../contract/index.ts';
import { planMessages } from '../plans.messages.ts';
import { levelOf } from './rating-rules.tsx';

export type PlanRates = z.output<typeof followingRoutes.rates.response>;
type PlanRate = PlanRates['items'][number];

const meanings: Readonly<Record<'excellent' | 'good' | 'completed' | 'not_completed', StatusMeaning>> = {
  ...{ excellent: 'met', good: 'sent', completed: 'soon', not_completed: 'late' },
};

/** The best rating that the rates of each unit leave open, and the rule that bars a better one. */
export function PlanRatings({ rates }: { readonly rates: PlanRates }) {
  const words = useMessages(planMessages) as (typeof planMessages)['vi'];
  const format = useFormat();
  const text = useText();
  const rated = rates.items.filter((row) => row.verdict?.level);
  const barred = rated.filter((row) => row.verdict?.ruleId !== '').length;
  const columns: readonly Column<PlanRate>[] = [
    { id: 'name', head: words.name, least: 200, value: (row) => text(row.name) },
    {
      id: 'due',
      head: words.due,
      kind: 'number',
      quiet: true,
      value: (row) => row.verdict?.due ?? 0,
    },
    {
      id: 'completed',
      head: words.completed,
      kind: 'percent',
      strong: true,
      value: ({ verdict }) => (verdict ? verdict.accepted / verdict.due : null),
    },
    {
      id: 'onTime',
      head: words.onTime,
      kind: 'percent',
      value: ({ verdict }) => (verdict ? verdict.onTime / verdict.due : null),
    },
    {
      id: 'verdict',
      head: words.verdict,
      least: 220,
      onPhone: true,
      value: (row) => row.verdict?.level ?? null,
      cell: (row) => <Verdict row={row} />,
    },
    {
      id: 'because',
      head: words.because,
      least: 240,
      value: (row) => (row.verdict?.ruleId ? text(row.verdict.words) : null),
      cell: (row) =>
        row.verdict?.ruleId ? (
          <TwoLines main={<Text size={13}>{text(row.verdict.words)}</Text>} note={row.verdict.source} />
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section
      title={words.answerRating(format.number(rated.length - barred), format.number(barred))}
      note={words.ratingNote(rates.asOf.slice(0, 4))}
    >
      {rates.items.length === 0 ? (
        <EmptyState title={words.nothingDue} />
      ) : (
        <DataTable label={words.rating} columns={columns} rows={rates.items} rowId={(row) => row.key} />
      )}
    </Section>
  );
}

function Verdict({ row }: { readonly row: PlanRate }) {
  const words = useMessages(planMessages) as (typeof planMessages)['vi'];
  const level = row.verdict?.level;
  if (!level) return <Text tone="faint">{words.nothingDue}</Text>;
  return (
    <StatusBadge meaning={meanings[level]} wrap>
      {levelOf(level, words)}
    </StatusBadge>
  );
}
