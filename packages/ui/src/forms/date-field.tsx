import { useId } from 'react';
import { DateBox } from './date-box.tsx';
import { FieldFrame } from './field-frame.tsx';
import { type FieldProps, useField } from './fields.tsx';

export interface DateFieldProps extends FieldProps {
  readonly min?: string;
  readonly max?: string;
}

/** A day, written dd/MM/yyyy; the form holds `YYYY-MM-DD`. */
export function DateField({ name, label, hint, optional, disabled, emptyAs, min, max }: DateFieldProps) {
  const { field, error, empty } = useField(name, emptyAs);
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <DateBox
        ref={field.ref}
        id={id}
        value={field.value ?? ''}
        onChange={(value) => field.onChange(value === '' ? empty : value)}
        onBlur={field.onBlur}
        min={min}
        max={max}
        disabled={disabled}
        invalid={Boolean(error)}
        describedBy={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
      />
    </FieldFrame>
  );
}
