import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { IconButton } from '../controls/button.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import table from '../table/table.module.css';
import { describedBy, FieldFrame } from './field-frame.tsx';
import classes from './forms.module.css';
import { NumberBox } from './number-box.tsx';

/** What every field of a form has. `name` is the path in the contract's body: `members.0.unit`. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Shows "(không bắt buộc)". */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** What an empty field sends: nothing, null, or empty text. */
  readonly emptyAs?: 'absent' | 'null' | 'text';
}

/** Binds a field by name to the form around it. */
export function useField(name: string, emptyAs: FieldProps['emptyAs'] = 'absent') {
  const { field, fieldState } = useController<FieldValues>({ name });
  const empty = emptyAs === 'absent' ? undefined : emptyAs === 'null' ? null : '';
  return { field, error: fieldState.error?.message, empty };
}

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, disabled, emptyAs, type = 'text', autoComplete, placeholder, autoFocus } = props;
  const { field, error, empty } = useField(name, emptyAs);
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...field}
        id={id}
        type={type}
        className={classes['input']}
        autoComplete={autoComplete}
        placeholder={placeholder}
        disabled={disabled}
        // biome-ignore lint/a11y/noAutofocus: asked for by pages whose first act is to type here, such as sign-in
        autoFocus={autoFocus}
        value={field.value ?? ''}
        onChange={(event) => field.onChange(event.currentTarget.value === '' ? empty : event.currentTarget.value)}
        {...describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

export interface TextAreaFieldProps extends FieldProps {
  readonly rows?: number;
  /** Shows how many letters are written of how many. */
  readonly maxLength?: number;
}

const textMessages = defineMessages({
  vi: {
    used: (used: string, most: string) => `${used}/${most} ký tự`,
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    number: 'Ghi một số, như 7,15.',
  },
  en: {
    used: (used, most) => `${used}/${most} characters`,
    show: 'Show the password',
    hide: 'Hide the password',
    number: 'Write a number such as 7.15.',
  },
});

export function TextAreaField({
  name,
  label,
  hint,
  optional,
  disabled,
  emptyAs,
  rows = 3,
  maxLength,
}: TextAreaFieldProps) {
  const { field, error, empty } = useField(name, emptyAs);
  const words = useMessages(textMessages);
  const format = useFormat();
  const id = useId();
  const text = String(field.value ?? '');
  const counter = maxLength === undefined ? null : words.used(format.number(text.length), format.number(maxLength));
  const below =
    counter && hint ? (
      <>
        {counter} · {hint}
      </>
    ) : (
      (counter ?? hint)
    );
  return (
    <FieldFrame id={id} label={label} hint={below} error={error} optional={optional}>
      <textarea
        {...field}
        id={id}
        rows={rows}
        className={`${classes['input']} ${classes['area']}`}
        disabled={disabled}
        value={text}
        onChange={(event) => field.onChange(event.currentTarget.value === '' ? empty : event.currentTarget.value)}
        {...describedBy(id, below, error)}
      />
    </FieldFrame>
  );
}

export interface PasswordFieldProps extends FieldProps {
  readonly autoComplete: 'current-password' | 'new-password';
}

export function PasswordField({ name, label, hint, disabled, autoComplete }: PasswordFieldProps) {
  const { field, error } = useField(name);
  const words = useMessages(textMessages);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <span className={classes['box']} data-invalid={error ? true : undefined}>
        <input
          {...field}
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          disabled={disabled}
          value={field.value ?? ''}
          onChange={(event) => field.onChange(event.currentTarget.value)}
          {...describedBy(id, hint, error)}
        />
        <IconButton
          small
          label={shown ? words.hide : words.show}
          icon={
            shown ? <IconEyeOff size={16} stroke={1.75} aria-hidden /> : <IconEye size={16} stroke={1.75} aria-hidden />
          }
          onPress={() => setShown(!shown)}
        />
      </span>
    </FieldFrame>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** Unit at the right: `%`, `điểm`, `ngày`. */
  readonly unit?: string;
  /** Most decimals kept in the shown text (default 6). */
  readonly maxDigits?: number;
}

/** A number, written `7,15` in Vietnamese and `7.15` in English; the form holds a number. */
export function NumberField({ name, label, hint, optional, disabled, emptyAs, unit, maxDigits }: NumberFieldProps) {
  const { field, error, empty } = useField(name, emptyAs);
  const words = useMessages(textMessages);
  const id = useId();
  const unreadable = typeof field.value === 'string' && field.value.trim() !== '';
  const message = unreadable && error ? words.number : error;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={message} optional={optional}>
      <NumberBox
        id={id}
        name={name}
        ref={field.ref}
        value={field.value}
        onChange={(value) => field.onChange(value ?? empty)}
        onBlur={field.onBlur}
        disabled={disabled}
        unit={unit}
        maxDigits={maxDigits}
        described={describedBy(id, hint, message)}
      />
    </FieldFrame>
  );
}

export interface CheckboxFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

export function CheckboxField({ name, label, hint, disabled }: CheckboxFieldProps) {
  const { field, error } = useField(name);
  const id = useId();
  return (
    <div className={classes['field']}>
      <label className={classes['check']}>
        <input
          ref={field.ref}
          name={name}
          type="checkbox"
          className={table['checkbox']}
          checked={field.value === true}
          disabled={disabled}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
          {...describedBy(id, hint, error)}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <span id={`${id}-error`} className={classes['error']} role="alert">
          {error}
        </span>
      ) : hint ? (
        <span id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}

export interface RadioFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: ReactNode }[];
}

/** One of a few answers, each with its consequence. */
export function RadioField({ name, label, hint, options, disabled }: RadioFieldProps) {
  const { field, error } = useField(name);
  const id = useId();
  return (
    <fieldset className={classes['field']} aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend className={classes['label']}>{label}</legend>
      <div className={classes['radios']}>
        {options.map((option) => (
          <label key={option.value} className={classes['radioCard']}>
            <input
              ref={field.ref}
              type="radio"
              className={classes['radio']}
              name={`${id}-${name}`}
              checked={field.value === option.value}
              disabled={disabled}
              onBlur={field.onBlur}
              onChange={() => field.onChange(option.value)}
            />
            <span className={classes['radioTitle']}>{option.label}</span>
            {option.note ? <span className={classes['radioNote']}>{option.note}</span> : null}
          </label>
        ))}
      </div>
      {error ? (
        <span id={`${id}-error`} className={classes['error']} role="alert">
          {error}
        </span>
      ) : hint ? (
        <span id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </span>
      ) : null}
    </fieldset>
  );
}
