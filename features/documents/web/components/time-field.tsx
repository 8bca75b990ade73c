import { timeframeWords } from '@nanghang/domain/schedules';
import { MarkSwatch, PlainTextInput, useFormat, useMessages, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { timeframeQuery } from '../documents.queries.ts';
import { rowMessages } from '../row.messages.ts';

const restMs = 300;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

export interface TimeFieldProps {
  readonly extractionId: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time in the words of the document, with what it is understood to mean below. */
export function TimeField({ extractionId, label, value, onChange }: TimeFieldProps) {
  const words = useMessages(rowMessages);
  const text = useText();
  const format = useFormat();
  const read = useQuery({ ...timeframeQuery(extractionId, useRested(value.trim())), placeholderData: (last) => last });
  const meaning = read.data ? text(timeframeWords(read.data.timeframe)) : undefined;
  const understood =
    meaning === undefined
      ? undefined
      : read.data?.dueOn
        ? words.dueOn(meaning, format.date(read.data.dueOn))
        : words.understood(meaning);
  return (
    <PlainTextInput
      label={label}
      mark={<MarkSwatch kind="mark-3" />}
      value={value}
      onChange={onChange}
      hint={<span role="status">{value.trim() === '' ? words.noWords : (understood ?? ' ')}</span>}
    />
  );
}
