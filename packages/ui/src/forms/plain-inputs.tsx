import { type ReactNode, type Ref, useId } from 'react';
import { DateBox } from './date-box.tsx';
import { describedBy, FieldFrame } from './field-frame.tsx';
import classes from './forms.module.css';

export interface PlainInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** Sign before the label. */
  readonly mark?: ReactNode;
  readonly autoFocus?: boolean;
}

/** A line of text outside a form: filters, names, searches. */
export function PlainTextInput({ label, value, onChange, hint, mark, autoFocus }: PlainInputProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} mark={mark} hint={hint}>
      <input
        id={id}
        type="text"
        className={classes['input']}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the field appears because the person asked for it
        autoFocus={autoFocus}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

/** A day outside a form, written dd/MM/yyyy; receives `YYYY-MM-DD` or empty text. */
export function PlainDateInput({ label, value, onChange, hint }: PlainInputProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} {...(hint ? { hint } : {})}>
      <DateBox id={id} value={value} onChange={onChange} describedBy={hint ? `${id}-hint` : undefined} />
    </FieldFrame>
  );
}

export interface PlainTextAreaProps extends PlainInputProps {
  readonly rows?: number;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines outside a form; it grows with its words. */
export function PlainTextArea(props: PlainTextAreaProps) {
  const { label, value, onChange, hint, autoFocus, rows = 2, disabled, error, ref } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      <textarea
        ref={ref}
        id={id}
        rows={rows}
        className={`${classes['input']} ${classes['area']}`}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the field appears because the person asked for it
        autoFocus={autoFocus}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

export interface PlainSelectProps extends Omit<PlainInputProps, 'mark' | 'autoFocus'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, outside a form. */
export function PlainSelect({ label, value, onChange, hint, options }: PlainSelectProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <select
        id={id}
        className={classes['input']}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
