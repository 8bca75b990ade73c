import { type ReactNode, useState } from 'react';
import { Kbd } from '../controls/button.tsx';
import { Segments } from '../controls/segments.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './page.module.css';

const messages = defineMessages({ vi: { panes: 'Phần đang xem' }, en: { panes: 'Part shown' } });

export interface ReviewPane {
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** The content scrolls by itself, such as a `VirtualList`. */
  readonly ownScroll?: boolean;
  readonly content: ReactNode;
}

export interface KeyHint {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface SplitReviewProps {
  /** Source at the left, proposals in the middle, issues at the right; one at a time on a phone. */
  readonly panes: readonly ReviewPane[];
  readonly keys?: readonly KeyHint[];
  /** As high as its surroundings (a `WorkPage`), only the panes scroll. */
  readonly fill?: boolean;
  /** The pane that a phone shows, where the page leads from one to another. */
  readonly shown?: string;
  readonly onShow?: (pane: string) => void;
}

/** Source beside what was read from it, each pane with its own scroll. */
export function SplitReview({ panes, keys = [], fill, shown: wanted, onShow }: SplitReviewProps) {
  const words = useMessages(messages);
  const [chosen, setChosen] = useState(panes[1]?.id ?? panes[0]?.id ?? '');
  const shown = wanted ?? chosen;
  const setShown = onShow ?? setChosen;
  return (
    <div className={fill ? classes['reviewFill'] : undefined}>
      <div className={classes['paneSwitch']}>
        <Segments
          label={words.panes}
          options={panes.map((pane) => ({ value: pane.id, label: pane.title }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      <div className={classes['review']} data-panes={panes.length}>
        {panes.map((pane) => (
          <section
            key={pane.id}
            className={classes['pane']}
            aria-label={pane.title}
            data-hidden={pane.id === shown ? undefined : true}
          >
            <header className={classes['paneHead']}>
              <h2 className={classes['paneTitle']}>{pane.title}</h2>
              {pane.note}
              {pane.actions}
            </header>
            {pane.ownScroll ? (
              <div className={classes['paneOwn']}>{pane.content}</div>
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: the pane is no form
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
              <div className={classes['paneBody']} tabIndex={0} role="group" aria-label={pane.title}>
                {pane.content}
              </div>
            )}
          </section>
        ))}
      </div>
      {keys.length > 0 ? <KeyBar keys={keys} /> : null}
    </div>
  );
}

/** The keys of a work screen, at its foot. */
export function KeyBar({ keys }: { readonly keys: readonly KeyHint[] }) {
  return (
    <div className={classes['keyBar']}>
      {keys.map((hint) => (
        <span key={hint.does}>
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.does}
        </span>
      ))}
    </div>
  );
}
