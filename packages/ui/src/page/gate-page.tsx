import { IconTrendingUp } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Segments } from '../controls/segments.tsx';
import { type Language, useLanguage, useSetLanguage } from '../i18n/language.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './gate.module.css';

const messages = defineMessages({ vi: { language: 'Ngôn ngữ' }, en: { language: 'Language' } });

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

export interface GatePageProps {
  readonly title: string;
  /** Small line over the title: whose system this is. */
  readonly kicker?: string | undefined;
  readonly lede?: ReactNode;
  /** Below the form: other ways. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A narrow page outside the shell, for the steps before somebody is in: sign-in, a forgotten password. */
export function GatePage({ title, kicker, lede, below, children }: GatePageProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  useEffect(() => {
    document.title = `${title} – Nâng Hạng`;
  }, [title]);
  return (
    <div className={classes['gate']}>
      <div className={classes['column']}>
        <div className={classes['brand']}>
          <span className={classes['mark']}>
            <IconTrendingUp size={18} stroke={1.75} aria-hidden />
          </span>
          Nâng Hạng
        </div>
        <header className={classes['head']}>
          {kicker ? <p className={classes['kicker']}>{kicker}</p> : null}
          <h1 className={classes['title']} data-page-title tabIndex={-1}>
            {title}
          </h1>
          {lede ? <div className={classes['lede']}>{lede}</div> : null}
        </header>
        {children}
        {below ? <div className={classes['below']}>{below}</div> : null}
      </div>
      <footer className={classes['foot']}>
        <Segments label={words.language} options={languages} value={language} onChange={setLanguage} />
      </footer>
    </div>
  );
}
