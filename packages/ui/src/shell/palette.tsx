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
import { useSession } from './session.ts';
import classes from './shell.module.css';
import { shellMessages } from './shell-messages.ts';

/** Few enough that the groups below stay in sight. */
const shownPerGroup = 5;

interface Found {
  readonly query: string;
  /** Hits per provider that has answered. */
  readonly hits: Readonly<Record<string, readonly SearchHit[]>>;
}

const nothing: Found = { query: '', hits: {} };

/** Asks every provider at once and shows each answer when it comes, in the order of the providers. */
function useFound(query: string, providers: readonly SearchProvider[]): Found {
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    if (query === '') return;
    const control = new AbortController();
    setFound({ query, hits: {} });
    for (const provider of providers) {
      provider
        .find(query, control.signal)
        .catch(() => [])
        .then((hits) => {
          if (control.signal.aborted) return;
          setFound((now) => ({ query, hits: { ...now.hits, [provider.id]: hits } }));
        });
    }
    return () => control.abort();
  }, [query, providers]);
  return found;
}

function useAllowed(providers: readonly SearchProvider[]): readonly SearchProvider[] {
  const session = useSession();
  return useMemo(
    () => providers.filter(({ permission }) => permission === undefined || session?.permissions.includes(permission)),
    [providers, session?.permissions],
  );
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
  const allowed = useAllowed(providers);
  const found = useFound(opened ? query : '', allowed);
  const groups = useMemo(() => {
    const fromPages = { id: 'pages', heading: words.pages, hits: pageHits(pages, text, language).slice(0, 8) };
    const answered = allowed.map((provider) => ({
      id: provider.id,
      heading: provider.heading[language],
      hits: found.query === text.trim() ? (found.hits[provider.id] ?? []).slice(0, shownPerGroup) : [],
    }));
    return [...answered, fromPages].filter((group) => group.hits.length > 0);
  }, [found, allowed, pages, text, language, words]);
  const hits = groups.flatMap((group) => group.hits.map((hit) => ({ ...hit, key: `${group.id}-${hit.id}` })));
  const current = hits[Math.min(at, hits.length - 1)];
  const currentId = current && `${id}-${current.key}`;
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
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
    if (hits.length > 0 && event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      setAt(event.key === 'Home' ? 0 : hits.length - 1);
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      open(current);
    }
  };
  const asked = text.trim() !== '' && allowed.length > 0;
  const searching = asked && (found.query !== text.trim() || Object.keys(found.hits).length < allowed.length);
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
            aria-activedescendant={currentId}
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
                  <span className={classes['paletteLabel']}>{hit.label}</span>
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
