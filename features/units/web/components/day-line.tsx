import { Button, PlainDateInput, Row, Stack, Text, TimeSlider, useMessages, useToday, useUrlState } from '@nanghang/ui';
import type { ReactNode } from 'react';
import { unitMessages } from '../units.messages.ts';

export interface DayLineProps {
  readonly on: string;
  /** Days with a change, ascending. */
  readonly marks: readonly string[];
  /** What happened on the day. */
  readonly note?: string | undefined;
  /** Further conditions beside the day. */
  readonly children?: ReactNode;
}

/** The day a page is seen as of: typed, dragged, or by steps from change to change; kept in the address. */
export function DayLine({ on, marks, note, children }: DayLineProps) {
  const words = useMessages(unitMessages);
  const today = useToday();
  const [, setUrl] = useUrlState();
  const choose = (day: string) => setUrl({ on: day === today || day === '' ? undefined : day });
  const known = [...marks, today, on].toSorted();
  const from = known[0] ?? on;
  const to = known.at(-1) ?? on;
  return (
    <Stack gap={8}>
      <Row gap={12} align="end">
        <PlainDateInput label={words.onDay} value={on} onChange={choose} />
        {children}
        {on === today ? null : (
          <Button kind="quiet" onPress={() => choose(today)}>
            {words.today}
          </Button>
        )}
      </Row>
      <TimeSlider label={words.slider} value={on} from={from} to={to} marks={marks} onChange={choose} />
      {note === undefined ? null : (
        <Text size={13} tone="quiet" block>
          {note}
        </Text>
      )}
    </Stack>
  );
}
