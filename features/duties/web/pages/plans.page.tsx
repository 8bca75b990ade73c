import {
  Page as Body,
  type Column,
  DataTable,
  EmptyState,
  InlineBar,
  Link,
  PageHeader,
  QueryState,
  Stack,
  Text,
  TwoLines,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { followingRoutes } from '../../contract/index.ts';
import { rateTone } from '../components/unit-rates.tsx';
import { plansQuery } from '../duties.queries.ts';
import { planPath } from '../paths.ts';
import { planMessages } from '../plans.messages.ts';

type PlanItem = z.output<typeof followingRoutes.plans.response>['items'][number];

/** Plans in force, with how far they are. */
export function Page() {
  const words = useMessages(planMessages);
  const format = useFormat();
  const query = useQuery(plansQuery);
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {({ items }) => (
          <Stack gap={20}>
            <PageHeader
              documentTitle={words.title}
              answer={
                items.length === 0
                  ? words.none
                  : words.answer(
                      format.number(items.length),
                      format.number(items.reduce((sum, plan) => sum + plan.tasks, 0)),
                    )
              }
            />
            {items.length === 0 ? (
              <EmptyState
                title={words.none}
                detail={words.noneHint}
                actions={<Link href="/documents">{words.toDocuments}</Link>}
              />
            ) : (
              <PlanTable rows={items} />
            )}
          </Stack>
        )}
      </QueryState>
    </Body>
  );
}

function PlanTable({ rows }: { readonly rows: readonly PlanItem[] }) {
  const words = useMessages(planMessages);
  const format = useFormat();
  const columns: readonly Column<PlanItem>[] = [
    {
      id: 'plan',
      head: words.plan,
      least: 280,
      value: (plan) => plan.code,
      cell: (plan) => (
        <TwoLines
          main={plan.code}
          note={
            <Text size={12} clip={2}>
              {plan.title}
            </Text>
          }
        />
      ),
    },
    { id: 'unit', head: words.unit, quiet: true, least: 140, value: (plan) => plan.unit.name },
    {
      id: 'period',
      head: words.period,
      least: 110,
      value: (plan) => plan.periodFrom,
      cell: (plan) => <TwoLines main={format.date(plan.periodFrom)} note={format.date(plan.periodTo)} />,
    },
    { id: 'tasks', head: words.tasks, kind: 'number', strong: true, value: (plan) => plan.tasks, onPhone: true },
    {
      id: 'bar',
      head: words.completed,
      width: 90,
      cell: (plan) => <InlineBar ratio={plan.rate.completionRatio} tone={rateTone(plan.rate.completionRatio ?? 0)} />,
    },
    { id: 'completed', head: '%', kind: 'percent', value: (plan) => plan.rate.completionRatio },
    { id: 'onTime', head: words.onTime, kind: 'percent', value: (plan) => plan.rate.onTimeRatio },
    { id: 'late', head: words.late, least: 76, kind: 'number', value: (plan) => plan.rate.late, onPhone: true },
  ];
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={rows}
      rowId={(plan) => plan.planId}
      rowHref={(plan) => planPath(plan.planId)}
    />
  );
}
