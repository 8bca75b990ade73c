import type { PlainDate } from '@nanghang/domain/kernel';
import { StatusBadge, useFormat, useToday } from '@nanghang/ui';
import { isWithHead, meaningOf, type ShownDuty, statusWords } from '../duty-words.ts';

export interface DutyMarkProps {
  readonly duty: ShownDuty;
  readonly wrap?: boolean;
  /** The day on which it stood so; today unless told. */
  readonly on?: PlainDate | undefined;
}

/** Where a duty stands, in shape and words. */
export function DutyMark({ duty, wrap, on }: DutyMarkProps) {
  const format = useFormat();
  const today = useToday() as PlainDate;
  const meaning = isWithHead(duty) ? 'sent' : meaningOf[duty.status];
  return (
    <StatusBadge meaning={meaning} {...(wrap ? { wrap } : {})}>
      {statusWords(duty, on ?? today, format)}
    </StatusBadge>
  );
}
