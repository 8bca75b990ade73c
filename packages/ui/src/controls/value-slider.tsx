import { useState } from 'react';
import { parseTypedNumber } from '../i18n/decimal-input.ts';
import { useFormat } from '../i18n/formatters.ts';
import { useLanguage } from '../i18n/language.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { linearScale } from '../marks/scales.ts';
import classes from './value-slider.module.css';

const messages = defineMessages({
  vi: { typed: (label: string) => `${label}, ghi số` },
  en: { typed: (label) => `${label}, type a number` },
});

export interface ValueSliderProps {
  /** What is moved, read aloud. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  /** Decimals shown and distance of two stops of the slider; the number field takes any value within the bounds. */
  readonly digits?: number;
  /** Where it stood at first: a hollow dot. */
  readonly origin?: number | null | undefined;
  /** Lowest and highest of all, drawn as a thick line; mean as a tick. */
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly mean?: number | null | undefined;
  readonly disabled?: boolean;
}

/** A value moved on a line that shows where all others stand, and a field to type it. */
export function ValueSlider(props: ValueSliderProps) {
  const { label, value, onChange, min, max, digits = 2, origin, low, high, mean, disabled } = props;
  const format = useFormat();
  const x = linearScale([min, max], [0, 1000]);
  return (
    <div className={classes['slider']}>
      <div className={classes['line']}>
        <svg className={classes['marks']} viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 10H1000" className={classes['track']} />
          {typeof low === 'number' && typeof high === 'number' ? (
            <path d={`M${x(low)} 10H${x(high)}`} className={classes['spread']} />
          ) : null}
          {typeof origin === 'number' && origin !== value ? (
            <path d={`M${x(origin)} 10H${x(value)}`} className={classes['moved']} />
          ) : null}
          {typeof mean === 'number' ? <path d={`M${x(mean)} 3V17`} className={classes['mean']} /> : null}
        </svg>
        <input
          type="range"
          aria-label={label}
          aria-valuetext={format.number(value, { digits })}
          className={classes['range']}
          min={min}
          max={max}
          step={10 ** -digits}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      </div>
      <TypedNumber {...props} digits={digits} />
    </div>
  );
}

function TypedNumber({ label, value, onChange, min, max, digits = 2, disabled }: ValueSliderProps) {
  const format = useFormat();
  const words = useMessages(messages);
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const number = typed === undefined ? value : parseTypedNumber(typed, language);
  const wrong = number === undefined || number < min || number > max;
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={words.typed(label)}
      className={classes['number']}
      disabled={disabled}
      value={typed ?? format.number(value, { digits })}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = parseTypedNumber(text, language);
        if (next !== undefined && next >= min && next <= max) onChange(next);
      }}
      onBlur={() => setTyped(undefined)}
      aria-invalid={wrong || undefined}
    />
  );
}
