import { Button, PlainTextArea, Row, Stack, Text, useMessages } from '@nanghang/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { likelySplit, splitAt } from '../model/split-text.ts';
import { rowMessages } from '../row.messages.ts';

export interface SplitEditorProps {
  readonly text: string;
  /** Where the cursor stood, when the cut was asked for out of an editor. */
  readonly at: number | undefined;
  readonly onSplit: (parts: readonly [string, string]) => void;
  readonly onClose: () => void;
}

/** Cuts a row in two where the cursor stands; both parts are shown before. */
export function SplitEditor({ text, at: wanted, onSplit, onClose }: SplitEditorProps) {
  const words = useMessages(rowMessages);
  const [typed, setTyped] = useState(text);
  const [at, setAt] = useState(wanted ?? likelySplit(text));
  const area = useRef<HTMLTextAreaElement>(null);
  const start = useRef(at);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(start.current, start.current);
  }, []);
  const parts = splitAt(typed, at);
  const possible = parts[0] !== '' && parts[1] !== '';
  const follow = () => setAt(area.current?.selectionStart ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      if (possible) onSplit(parts);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside
    <div onKeyDown={onKeyDown} onKeyUp={follow} onClick={follow}>
      <Stack gap={8}>
        <PlainTextArea
          ref={area}
          label={words.splitTitle}
          hint={words.splitHint}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            follow();
          }}
        />
        <Text size={13} block>
          <Text size={13} tone="faint">{`${words.splitFirst}: `}</Text>
          {parts[0]}
        </Text>
        <Text size={13} block>
          <Text size={13} tone="faint">{`${words.splitSecond}: `}</Text>
          {parts[1]}
        </Text>
        <Row>
          <Button kind="primary" small hotkey="Enter" disabled={!possible} onPress={() => onSplit(parts)}>
            {words.splitShort}
          </Button>
          <Button small hotkey="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}
