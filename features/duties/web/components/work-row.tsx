import {
  RowEnd,
  RowItem,
  type StatusMeaning,
  StatusShape,
  Text,
  type Tone,
  useFormat,
  useLanguage,
  useMessages,
  useToday,
} from '@nanghang/ui';
import type { ReactNode } from 'react';
import type { ObligationRow } from '../../contract/index.ts';
import { meaningOf, periodWords, shortDay } from '../duty-words.ts';
import { dutyMessages, statusMessages } from '../state.messages.ts';

const tones: Partial<Record<StatusMeaning, Tone>> = { late: 'bad', soon: 'warn', returned: 'warn' };

export interface WorkRowProps {
  readonly item: ObligationRow;
  /** Names the unit, where the rows are of several. */
  readonly withUnit: boolean;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly below?: ReactNode;
}

/** One piece of work: what, for which plan and period, by when. */
export function WorkRow({ item, withUnit, opened, onOpen, below }: WorkRowProps) {
  const words = useMessages(dutyMessages);
  const language = useLanguage();
  const detail = [
    ...(item.task.plan ? [item.task.plan.code] : []),
    ...(withUnit ? [item.unit.shortName ?? item.unit.name] : []),
    words[item.duty],
    periodWords(item.period, language),
    ...(item.person ? [item.person.name] : []),
    ...(item.state === 'returned' && item.returnReason ? [`“${item.returnReason}”`] : []),
  ].join(' · ');
  return (
    <RowItem
      lead={
        <StatusShape meaning={item.report === 'with_head' && item.state === 'open' ? 'sent' : meaningOf[item.status]} />
      }
      title={
        <Text weight={500} clip={2} title={item.task.title}>
          {item.task.title}
        </Text>
      }
      detail={
        <>
          <Text size={12} tone="quiet" weight={600}>
            {item.task.ref}
          </Text>{' '}
          {detail}
        </>
      }
      trail={<DueWords item={item} />}
      onOpen={onOpen}
      selected={opened}
      below={below}
    />
  );
}

/** The day that presses, and what it means. */
function DueWords({ item }: { readonly item: ObligationRow }) {
  const words = useMessages(dutyMessages);
  const statuses = useMessages(statusMessages);
  const format = useFormat();
  const today = useToday();
  const returned = item.state === 'returned';
  const day = returned ? (item.resubmitBy ?? item.dueOn) : item.dueOn;
  const stand =
    item.report === 'with_head' ? words.withHead : item.report === 'draft' ? statuses.doing : statuses.not_started;
  const note =
    item.status === 'overdue'
      ? words.lateShort(format.number(item.lateDays))
      : returned
        ? words.resubmit
        : item.state === 'submitted'
          ? statuses.submitted
          : stand;
  return (
    <RowEnd
      main={
        <Text tone={tones[meaningOf[item.status]] ?? 'quiet'} weight={500}>
          {day === null ? words.noDate : item.status === 'due_today' ? words.today : shortDay(day, today, format)}
        </Text>
      }
      note={note.toLocaleLowerCase('vi')}
    />
  );
}
