import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { Kbd } from '../controls/button.tsx';
import { Dialog } from '../feedback/dialog.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { useMessages } from '../i18n/messages.ts';
import { useGoTo } from '../navigation/link.tsx';
import type { PageDefinition } from './page-definition.ts';
import { pageHits, type SearchHit, type SearchProvider } from './search.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';

interface HitGroup {
  readonly id: string;
  readonly heading: string;
  readonly hits: readonly SearchHit[];
}

function useFoundGroups(query: string, providers: readonly SearchProvider[], enabled: boolean) {
  const language = useLanguage();
  const [found, setFound] = useState<{ query: string; groups: readonly HitGroup[] }>({ query: '', groups: [] });
  useEffect(() => {
    if (!enabled || query === '') return;
    const control = new AbortController();
    const work = providers.map(async (provider) => ({
      id: provider.id,
      heading: provider.heading[language],
      hits: await provider.find(query, control.signal).catch(() => []),
    }));
    Promise.all(work).then((groups) => {
      if (!control.signal.aborted) setFound({ query, groups });
    });
    return () => control.abort();
  }, [query, providers, language, enabled]);
  return found;
}

export interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly pages: readonly PageDefinition[];
  readonly providers: readonly SearchProvider[];
}

/** The search over everything, opened by Ctrl K. */
export function Palette({ opened, onClose, pages, providers }: PaletteProps) {
  const words = useMessages(shellMessages);
  const language = useLanguage();
  const goTo = useGoTo();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [query] = useDebouncedValue(text.trim(), 150);
  const found = useFoundGroups(query, providers, opened);
  const groups = useMemo(() => {
    const fromPages = { id: 'pages', heading: words.pages, hits: pageHits(pages, text, language).slice(0, 8) };
    return [...(found.query === text.trim() ? found.groups : []), fromPages].filter((group) => group.hits.length > 0);
  }, [found, pages, text, language, words]);
  const hits = groups.flatMap((group) => group.hits.map((hit) => ({ ...hit, key: `${group.id}-${hit.id}` })));
  const current = hits[Math.min(at, hits.length - 1)];
  const open = (hit: SearchHit) => {
    onClose();
    setText('');
    goTo(hit.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      open(current);
    }
  };
  const searching = text.trim() !== '' && found.query !== text.trim() && providers.length > 0;
  return (
    <Dialog bare title={words.search} opened={opened} onClose={onClose} width="wide">
      <div className={classes['palette']}>
        <div className={classes['paletteField']}>
          <IconSearch size={18} stroke={1.75} aria-hidden />
          <input
            autoFocus
            type="text"
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={current ? `${id}-${current.key}` : undefined}
            aria-label={words.search}
            placeholder={words.searchPlaceholder}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Kbd>Esc</Kbd>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label={words.search} className={classes['paletteList']}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox, not of fields
            <div key={group.id} role="group" aria-label={group.heading}>
              <div className={classes['paletteHeading']} role="presentation">
                {group.heading}
              </div>
              {group.hits.map((hit) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that points at the option
                <div
                  key={hit.id}
                  id={`${id}-${group.id}-${hit.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={current?.key === `${group.id}-${hit.id}`}
                  className={classes['paletteHit']}
                  onClick={() => open(hit)}
                >
                  {hit.label}
                  {hit.detail ? <span className={classes['paletteDetail']}>{hit.detail}</span> : null}
                </div>
              ))}
            </div>
          ))}
        </div>
        {hits.length === 0 ? (
          <p className={classes['paletteNote']} role="status">
            {text.trim() === '' ? words.hint : searching ? words.searching : words.noHits(text.trim())}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
