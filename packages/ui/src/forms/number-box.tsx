import { type Ref, useState } from 'react';
import { parseTypedNumber } from '../i18n/decimal-input.ts';
import { useFormat } from '../i18n/formatters.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { describedBy } from './field-frame.tsx';
import classes from './forms.module.css';

export interface NumberBoxProps {
  readonly id: string;
  readonly name?: string;
  /** A number, or text that could not be read as one. */
  readonly value: unknown;
  /** Unreadable text is handed on as it is, so that a schema refuses it; an empty box hands on undefined. */
  readonly onChange: (value: number | string | undefined) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean | undefined;
  readonly unit?: string | undefined;
  /** Most decimals kept in the shown text (default 6). */
  readonly maxDigits?: number | undefined;
  readonly described?: ReturnType<typeof describedBy>;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The box of a number with its unit; what is typed stays as typed until the box is left. */
export function NumberBox(props: NumberBoxProps) {
  const { id, name, value, onChange, onBlur, disabled, unit, maxDigits = 6, described, ref } = props;
  const format = useFormat();
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (typeof value === 'number' ? format.number(value, { maxDigits }) : '');
  return (
    <span className={classes['box']} data-invalid={described?.['aria-invalid']}>
      <input
        ref={ref}
        id={id}
        name={name}
        type="text"
        inputMode="decimal"
        className={classes['number']}
        autoComplete="off"
        disabled={disabled}
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onChange(text.trim() === '' ? undefined : (parseTypedNumber(text, language) ?? text));
        }}
        onBlur={() => {
          if (typed !== undefined && (typed.trim() === '' || parseTypedNumber(typed, language) !== undefined))
            setTyped(undefined);
          onBlur?.();
        }}
        {...described}
      />
      {unit ? <span className={classes['unit']}>{unit}</span> : null}
    </span>
  );
}
