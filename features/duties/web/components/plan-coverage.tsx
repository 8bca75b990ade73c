import {
  Callout,
  Chip,
  EmptyState,
  Link,
  QueryState,
  Row,
  Section,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { followingRoutes, TaskRef } from '../../contract/index.ts';
import { coverageQuery, rollUpQuery } from '../duties.queries.ts';
import { executionMessages } from '../execution.messages.ts';
import { planPath, taskPath, unmatchedNamesPath } from '../paths.ts';

type Coverage = z.output<typeof followingRoutes.coverage.response>;

const shownNames = 12;

/** How far a plan is fulfilled, and what it leaves open. */
export function PlanCoverage({ planId }: { readonly planId: string }) {
  const query = useQuery(coverageQuery(planId));
  return (
    <Stack gap={16}>
      <PlanProgress planId={planId} />
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {(coverage) => <Gaps coverage={coverage} />}
      </QueryState>
    </Stack>
  );
}

function PlanProgress({ planId }: { readonly planId: string }) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const text = useText();
  const { data } = useQuery(rollUpQuery(planId));
  if (!data) return null;
  return (
    <Stack gap={4}>
      <Text weight={600} block>
        {words.progress(format.number(data.done), format.number(data.counted), format.percent(data.ratio))}
      </Text>
      <Text size={12} tone="faint" block>
        {`${words.roll}: ${text(data.words)}`}
        {data.excluded.length > 0 ? ` · ${words.excluded(format.number(data.excluded.length))}` : ''}
      </Text>
    </Stack>
  );
}

function Gaps({ coverage }: { readonly coverage: Coverage }) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const count = (list: readonly unknown[]) => format.number(list.length);
  const { unitsWithOwnPlan, unitsWithoutOwnPlan, componentsWithoutTasks } = coverage;
  const empty = [
    unitsWithoutOwnPlan,
    componentsWithoutTasks,
    coverage.tasksWithoutOwner,
    coverage.tasksWithoutDate,
    coverage.tasksOfEndedUnits,
    coverage.unresolvedNames,
  ].every((list) => list.length === 0);
  if (empty) return <Callout meaning="good">{words.covered}</Callout>;
  return (
    <Section
      title={words.coverage(coverage.plan.code)}
      level={3}
      actions={<Link href={planPath(coverage.plan.planId)}>{words.planRules}</Link>}
    >
      <Stack gap={12}>
        {unitsWithOwnPlan.length === 0 ? null : (
          <StatusBadge meaning="met">{words.withPlan(count(unitsWithOwnPlan))}</StatusBadge>
        )}
        <Gap
          title={words.withoutPlan(count(unitsWithoutOwnPlan))}
          names={unitsWithoutOwnPlan.map((one) => one.unit.name)}
        />
        <Gap
          title={words.noTasks(count(componentsWithoutTasks))}
          names={componentsWithoutTasks.map((one) => `${one.seriesCode} · ${one.name}`)}
        />
        <TaskGap title={words.noOwner(count(coverage.tasksWithoutOwner))} tasks={coverage.tasksWithoutOwner} />
        <TaskGap title={words.noDate(count(coverage.tasksWithoutDate))} tasks={coverage.tasksWithoutDate} />
        <TaskGap
          title={words.ended(count(coverage.tasksOfEndedUnits))}
          tasks={coverage.tasksOfEndedUnits.map((one) => one.task)}
        />
        <Gap
          title={words.names(count(coverage.unresolvedNames))}
          names={coverage.unresolvedNames.map((one) => `${one.namedAs} (${one.task.ref})`)}
        />
        {coverage.unresolvedNames.length === 0 ? null : <Link href={unmatchedNamesPath}>{words.matchNames}</Link>}
      </Stack>
    </Section>
  );
}

function GapFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <StatusBadge meaning="unknown" wrap>
        {title}
      </StatusBadge>
      <Row gap={6}>{children}</Row>
    </Stack>
  );
}

function Gap({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <GapFrame title={title}>
      {names.slice(0, shownNames).map((name) => (
        <Chip key={name}>{name}</Chip>
      ))}
      {names.length > shownNames ? <Text tone="faint">{`+${names.length - shownNames}`}</Text> : null}
    </GapFrame>
  );
}

function TaskGap({ title, tasks }: { readonly title: string; readonly tasks: readonly TaskRef[] }) {
  if (tasks.length === 0) return null;
  return (
    <GapFrame title={title}>
      {tasks.slice(0, shownNames).map((task) => (
        <Link key={task.taskId} href={taskPath(task.taskId)}>
          {task.ref}
        </Link>
      ))}
      {tasks.length > shownNames ? <Text tone="faint">{`+${tasks.length - shownNames}`}</Text> : null}
    </GapFrame>
  );
}

/** Where no plan is in force. */
export function NoPlans() {
  const words = useMessages(executionMessages);
  return <EmptyState title={words.noPlans} actions={<Link href="/documents">{words.plans}</Link>} />;
}
