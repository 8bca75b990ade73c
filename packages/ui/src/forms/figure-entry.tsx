import { useId } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { describedBy } from './field-frame.tsx';
import classes from './forms.module.css';
import { NumberBox } from './number-box.tsx';

const messages = defineMessages({
  vi: { last: 'kỳ trước', lastIs: (value: string) => `kỳ trước ${value}`, number: 'Ghi một số, như 7,15.' },
  en: { last: 'last period', lastIs: (value) => `last period ${value}`, number: 'Write a number such as 7.15.' },
});

export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly value: number | string | null;
  readonly previous: number | null;
}

export interface FigureResult {
  readonly id: string;
  readonly label: string;
  /** In words of the page: `85,7%`. */
  readonly value: string;
  readonly previous: string;
}

export interface FigureEntryProps {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** What computes itself from the rows. */
  readonly results?: readonly FigureResult[];
  readonly onChange: (id: string, value: number | string | null) => void;
  readonly disabled?: boolean;
}

/** A few figures to type, each beside its value of the last period, with what follows from them below. */
export function FigureEntry({ title, rows, results = [], onChange, disabled }: FigureEntryProps) {
  const words = useMessages(messages);
  return (
    <fieldset className={classes['figures']}>
      <legend className={classes['figuresHead']}>
        <span className={classes['label']}>{title}</span>
        <span className={classes['hint']} aria-hidden="true">
          {words.last}
        </span>
      </legend>
      {rows.map((row) => (
        <FigureLine key={row.id} row={row} onChange={onChange} disabled={disabled} />
      ))}
      {results.map((result) => (
        <div key={result.id} className={classes['figureLine']} data-result>
          <span>{result.label}</span>
          <output>{result.value}</output>
          <span className={classes['figureLast']}>{result.previous}</span>
        </div>
      ))}
    </fieldset>
  );
}

interface FigureLineProps extends Pick<FigureEntryProps, 'onChange'> {
  readonly row: FigureRow;
  readonly disabled: boolean | undefined;
}

function FigureLine({ row, onChange, disabled }: FigureLineProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const id = useId();
  const unreadable = typeof row.value === 'string' ? words.number : undefined;
  const last = format.number(row.previous, { maxDigits: 6 });
  return (
    <div className={classes['figureLine']}>
      <label htmlFor={id}>{row.label}</label>
      <NumberBox
        id={id}
        value={row.value}
        onChange={(value) => onChange(row.id, value ?? null)}
        disabled={disabled}
        unit={row.unit}
        described={describedBy(id, words.lastIs(last), unreadable)}
      />
      <span id={`${id}-hint`} className={classes['figureLast']}>
        <span>{last}</span>
      </span>
      {unreadable ? (
        <span id={`${id}-error`} className={classes['error']} role="alert">
          {unreadable}
        </span>
      ) : null}
    </div>
  );
}
