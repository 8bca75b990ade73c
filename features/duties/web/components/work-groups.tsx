import type { PlainDate } from '@nanghang/domain/kernel';
import { EmptyState, Link, RowList, Section, Stack, Text, useFormat, useMessages, useReached } from '@nanghang/ui';
import { type ReactNode, useRef, useState } from 'react';
import type { MyWork, ObligationRow } from '../../contract/index.ts';
import { myWorkMessages } from '../my-work.messages.ts';
import { tasksPath } from '../paths.ts';
import { signs } from '../work-answer.ts';
import { WorkRow } from './work-row.tsx';

const shownAtFirst = 8;

/** What a phone's first screen holds: drawn before the rest, so that it can be pressed sooner. */
const drawnFirst = 6;

export interface WorkGroupsProps {
  readonly work: MyWork;
  /** Only what is due on this day. */
  readonly day: PlainDate | undefined;
  readonly opened: string | undefined;
  readonly onOpen: (obligationId: string) => void;
  /** What is unfolded below a row. */
  readonly below: ((obligationId: string) => ReactNode) | undefined;
}

interface ShownGroup {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly items: readonly ObligationRow[];
}

/** Whether a piece of work is among the rows that are shown. */
export function isListed(work: MyWork, obligationId: string): boolean {
  const groups = [work.withHead, work.overdue, work.returned, work.today, work.thisWeek, work.later, work.undated];
  return [...groups, work.submitted].some(({ items }) => items.some((item) => item.obligationId === obligationId));
}

function useGroups(work: MyWork): readonly ShownGroup[] {
  const words = useMessages(myWorkMessages);
  const format = useFormat();
  const friday = work.week.at(-1)?.on ?? work.asOf;
  const groups = [
    {
      id: 'withHead',
      title: signs(work)
        ? words.forSignature(format.number(work.withHead.count))
        : words.atSignature(format.number(work.withHead.count)),
      ...work.withHead,
    },
    { id: 'late', title: words.groupLate, ...work.overdue },
    { id: 'returned', title: words.groupReturned, ...work.returned },
    { id: 'today', title: words.groupToday, ...work.today },
    {
      id: 'week',
      title: words.groupWeek(`${format.weekday(friday)} ${format.dayMonth(friday)}`),
      ...work.thisWeek,
    },
    { id: 'later', title: words.groupLater, ...work.later },
    { id: 'undated', title: words.groupUndated, ...work.undated },
    { id: 'waiting', title: words.groupWaiting, ...work.submitted },
  ];
  return groups.filter((group) => group.count > 0);
}

/** How many rows of each group are drawn while only the first screen is. */
function firstRows(groups: readonly ShownGroup[]): readonly number[] {
  let left = drawnFirst;
  return groups.map(({ items }) => {
    const own = Math.min(left, items.length, shownAtFirst);
    left -= own;
    return own;
  });
}

/** Own work in the order of need: what waits for a signature, what is late, came back, is due. */
export function WorkGroups(props: WorkGroupsProps) {
  const { work, day, opened } = props;
  const words = useMessages(myWorkMessages);
  const format = useFormat();
  const groups = useGroups(work);
  const end = useRef<HTMLDivElement>(null);
  const whole = useReached(end);
  if (day === undefined) {
    const first = whole || opened !== undefined ? undefined : firstRows(groups);
    return (
      <Stack gap={20}>
        {groups.map((group, at) =>
          first?.[at] === 0 ? null : <Group key={group.id} {...props} group={group} drawn={first?.[at]} />,
        )}
        {whole ? null : <div ref={end} />}
      </Stack>
    );
  }
  const dueThen = (item: ObligationRow) => (item.state === 'returned' ? item.resubmitBy : item.dueOn) === day;
  const items = groups.flatMap((group) => (group.id === 'waiting' ? [] : group.items.filter(dueThen)));
  const unique = [...new Map(items.map((item) => [item.obligationId, item])).values()];
  return unique.length === 0 ? (
    <EmptyState title={words.noneOnDay} />
  ) : (
    <Group
      {...props}
      group={{ id: 'day', title: words.onDay(format.date(day)), count: unique.length, items: unique }}
    />
  );
}

interface GroupProps extends WorkGroupsProps {
  readonly group: ShownGroup;
  /** Rows to draw for now, of those that are shown. */
  readonly drawn?: number | undefined;
}

function Group({ group, drawn, work, opened, onOpen, below }: GroupProps) {
  const words = useMessages(myWorkMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const holdsOpened = group.items.some((item) => item.obligationId === opened);
  const shown = all || holdsOpened ? group.items : group.items.slice(0, shownAtFirst);
  const hidden = group.items.length - shown.length;
  const elsewhere = group.count - group.items.length;
  return (
    <Section
      level={2}
      title={
        <>
          {group.title}{' '}
          {group.id === 'withHead' ? null : (
            <Text tone="faint" weight={400}>
              {format.number(group.count)}
            </Text>
          )}
        </>
      }
    >
      <RowList>
        {shown.slice(0, drawn).map((item) => (
          <WorkRow
            key={item.obligationId}
            item={item}
            withUnit={work.units.length > 1 || item.unit.unitId !== work.units[0]?.unitId}
            opened={item.obligationId === opened}
            onOpen={() => onOpen(item.obligationId)}
            below={below?.(item.obligationId)}
          />
        ))}
      </RowList>
      {hidden > 0 ? <Link onOpen={() => setAll(true)}>{words.more(format.number(hidden))}</Link> : null}
      {hidden === 0 && elsewhere > 0 ? <Link href={tasksPath}>{words.rest(format.number(elsewhere))}</Link> : null}
    </Section>
  );
}
