import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import classes from './page.module.css';

const messages = defineMessages({
  vi: { step: (now: number, total: number) => `Bước ${now} trên ${total}`, done: 'đã xong' },
  en: { step: (now, total) => `Step ${now} of ${total}`, done: 'done' },
});

export interface WizardStep {
  readonly id: string;
  readonly label: string;
  readonly render: () => ReactNode;
}

export interface WizardProps {
  readonly steps: readonly WizardStep[];
  readonly current: string;
  readonly onBack?: () => void;
  readonly onNext?: () => void;
  /** Verb of the filled button (default "Tiếp tục"): `Nhận 630 hàng`. */
  readonly nextLabel?: string;
  readonly nextDisabled?: boolean;
  readonly busy?: boolean;
  /** Words beside the buttons: what is saved, what comes. */
  readonly note?: ReactNode;
}

/** Steps one after another with a dry run before anything takes effect. */
export function Wizard(props: WizardProps) {
  const { steps, current, onBack, onNext, nextLabel, nextDisabled, busy, note } = props;
  const words = useMessages(messages);
  const common = useMessages(commonMessages);
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current) body.current?.focus();
    shown.current = current;
  }, [current]);
  return (
    <>
      <ol className={classes['steps']}>
        {steps.map((step, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'later';
          return (
            <li
              key={step.id}
              className={classes['step']}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span className={classes['stepMark']} aria-hidden="true">
                {state === 'done' ? <IconCheck size={14} stroke={2.5} /> : index + 1}
              </span>
              {step.label}
              {state === 'done' ? <VisuallyHidden>{words.done}</VisuallyHidden> : null}
            </li>
          );
        })}
      </ol>
      <section ref={body} tabIndex={-1} aria-label={words.step(at + 1, steps.length)} className={classes['recordMain']}>
        {steps[at]?.render()}
      </section>
      <div className={classes['stepFoot']}>
        {onNext ? (
          <Button kind="primary" onPress={onNext} disabled={nextDisabled ?? false} busy={busy ?? false}>
            {nextLabel ?? common.next}
          </Button>
        ) : null}
        {onBack && at > 0 ? <Button onPress={onBack}>{common.back}</Button> : null}
        {note}
      </div>
    </>
  );
}
