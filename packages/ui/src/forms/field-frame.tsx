import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import classes from './forms.module.css';

export interface FieldFrameProps {
  /** Id of the control that the label names. */
  readonly id: string;
  readonly label: string;
  /** Sign before the label, such as the tint of the source phrase it was read from. */
  readonly mark?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label above, hint or error below. */
export function FieldFrame({ id, label, mark, hint, error, optional, children }: FieldFrameProps) {
  const common = useMessages(commonMessages);
  return (
    <div className={classes['field']}>
      <label className={classes['label']} htmlFor={id}>
        {mark}
        {label}
        {optional ? <span className={classes['optional']}> ({common.optional})</span> : null}
      </label>
      {children}
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

/** Attributes that tie a control to its hint and error. */
export function describedBy(id: string, hint: unknown, error: string | undefined) {
  return {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  };
}
