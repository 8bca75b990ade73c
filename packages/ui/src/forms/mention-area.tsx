import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { describedBy, FieldFrame } from './field-frame.tsx';
import classes from './forms.module.css';
import type { PlainInputProps } from './plain-inputs.tsx';
import type { ChoiceOption } from './plain-selects.tsx';

export interface MentionAreaProps extends Omit<PlainInputProps, 'mark' | 'autoFocus'> {
  /** Names the list that opens while a name is typed. */
  readonly listLabel: string;
  /** Said where nobody fits. */
  readonly nobody: string;
  /** Who fits the name that is being typed; undefined while that is not known. */
  readonly options: readonly ChoiceOption[] | undefined;
  /** What is typed after `@`, undefined while no name is being typed. */
  readonly onAsk: (name: string | undefined) => void;
  readonly onPick: (option: ChoiceOption) => void;
}

/** A name being typed: where its `@` stands, and what follows it up to the caret. */
interface Typed {
  readonly from: number;
  readonly name: string;
}

const mostWords = 5;

/**
 * The name that is being typed before the caret.
 * @example typedName('Nhờ @anh', 8) // { from: 4, name: 'anh' }
 */
export function typedName(text: string, caret: number): Typed | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/\s/.test(before[from - 1] ?? ''))) return undefined;
  const name = before.slice(from + 1);
  if (/^\s|\n|\s\s/.test(name) || name.split(' ').length > mostWords) return undefined;
  return { from, name };
}

/** Text of several lines in which people are named: typing `@` offers them, arrows and Enter choose. */
export function MentionArea(props: MentionAreaProps) {
  const { label, listLabel, nobody, value, onChange, hint, options, onAsk, onPick } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<Typed>();
  const [at, setAt] = useState(0);
  const shown = typed ? (options ?? []) : [];
  const list = useRef<HTMLDivElement>(null);
  const opened = shown.length > 0;
  useEffect(() => {
    if (opened) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [opened]);
  const ask = (next: Typed | undefined) => {
    if (next?.from !== typed?.from || next?.name !== typed?.name) setAt(0);
    setTyped(next);
    onAsk(next?.name);
  };
  const pick = (option: ChoiceOption) => {
    if (!typed) return;
    const start = `${value.slice(0, typed.from)}@${option.label} `;
    onChange(start + value.slice(typed.from + 1 + typed.name.length).trimStart());
    onPick(option);
    ask(undefined);
    requestAnimationFrame(() => area.current?.setSelectionRange(start.length, start.length));
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!typed || event.nativeEvent.isComposing) return;
    const option = shown[at];
    if (event.key === 'Escape') ask(undefined);
    else if ((event.key === 'Enter' || event.key === 'Tab') && option) pick(option);
    else if (event.key === 'ArrowDown' && option) setAt((at + 1) % shown.length);
    else if (event.key === 'ArrowUp' && option) setAt((at + shown.length - 1) % shown.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <div className={classes['mention']}>
        <textarea
          ref={area}
          id={id}
          rows={2}
          className={`${classes['input']} ${classes['area']}`}
          value={value}
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-people`}
          aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
          {...describedBy(id, hint, undefined)}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            ask(typedName(event.currentTarget.value, event.currentTarget.selectionStart));
          }}
          onKeyDown={onKeyDown}
          onBlur={() => ask(undefined)}
        />
        <div
          ref={list}
          id={`${id}-people`}
          role="listbox"
          aria-label={listLabel}
          hidden={shown.length === 0}
          className={`${classes['dropdown']} ${classes['mentionList']}`}
        >
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classes['optionItem']}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(option);
              }}
            >
              {option.label}
              {option.note ? <span className={classes['optionNote']}> {option.note}</span> : null}
            </div>
          ))}
        </div>
        {typed && typed.name !== '' && options?.length === 0 ? (
          <div role="status" className={`${classes['dropdown']} ${classes['mentionList']} ${classes['mentionNone']}`}>
            {nobody}
          </div>
        ) : null}
      </div>
    </FieldFrame>
  );
}
