import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { type KeyFigure, KeyFigures } from '../layout/facts.tsx';
import { Link } from '../navigation/link.tsx';
import classes from './page.module.css';

const messages = defineMessages({ vi: { crumbs: 'Đường dẫn' }, en: { crumbs: 'Breadcrumb' } });

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface PageProps {
  /** `full` for tables, `reading` 820 px, `form` 640 px. */
  readonly width?: 'full' | 'reading' | 'form';
  readonly children: ReactNode;
}

/** The body of a page: padding and distance between its blocks. */
export function Page({ width = 'full', children }: PageProps) {
  return (
    <div className={classes['page']} data-width={width}>
      {children}
    </div>
  );
}

export interface PageHeaderProps {
  /** The answer, a sentence built from the data. */
  readonly answer: string;
  /** Title of the browser's tab; the answer when left out. */
  readonly documentTitle?: string;
  readonly crumbs?: readonly Crumb[];
  /** Chip beside the crumbs: an old year is being seen. */
  readonly notice?: ReactNode;
  /** One or two sentences below the answer. */
  readonly lede?: ReactNode;
  readonly figures?: readonly KeyFigure[];
  /** Buttons; at most one filled. */
  readonly actions?: ReactNode;
  /** `work` is smaller, for screens where work is done. */
  readonly size?: 'answer' | 'work';
  /** It took the place of what the person acted on: the title takes the focus, and so is read aloud. */
  readonly takesFocus?: true;
}

/** Opens a page: where I am, the answer, the figures, the verbs. */
export function PageHeader(props: PageHeaderProps) {
  const { answer, documentTitle, crumbs = [], notice, lede, figures, actions, size = 'answer', takesFocus } = props;
  const words = useMessages(messages);
  const title = documentTitle ?? answer;
  useEffect(() => {
    document.title = `${title} – Nâng Hạng`;
  }, [title]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const beside = figures === undefined || figures.length === 0;
  return (
    <header className={classes['head']}>
      {crumbs.length > 0 ? (
        <nav aria-label={words.crumbs}>
          <ol className={classes['crumbs']}>
            {crumbs.map((crumb, index) => (
              <li key={crumb.label}>
                {index > 0 ? <IconChevronRight size={14} stroke={1.75} aria-hidden /> : null}
                {crumb.href === undefined ? (
                  <span aria-current="page">{crumb.label}</span>
                ) : (
                  <Link href={crumb.href}>{crumb.label}</Link>
                )}
              </li>
            ))}
            {notice ? <li>{notice}</li> : null}
          </ol>
        </nav>
      ) : null}
      <div className={classes['line']}>
        <div className={classes['titles']}>
          <h1 ref={heading} className={classes['answer']} data-size={size} data-page-title tabIndex={-1}>
            {answer}
          </h1>
          {lede ? <div className={classes['lede']}>{lede}</div> : null}
        </div>
        {beside && actions ? <div className={classes['actions']}>{actions}</div> : null}
      </div>
      {beside ? null : (
        <div className={classes['figuresLine']}>
          <KeyFigures figures={figures} />
          {actions ? <div className={classes['actions']}>{actions}</div> : null}
        </div>
      )}
    </header>
  );
}
