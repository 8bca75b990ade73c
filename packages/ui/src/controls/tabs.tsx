import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useUrlState } from '../navigation/url-state.ts';
import classes from './controls.module.css';

export interface TabDefinition {
  readonly id: string;
  readonly label: string;
  /** Number behind the label in brackets. */
  readonly count?: number;
  /** Rendered only while the tab is chosen. */
  readonly render: () => ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabDefinition[];
  /** Member of the address that keeps the chosen tab (default `tab`). */
  readonly urlKey?: string;
}

/** Tabs whose choice is kept in the address. Arrow keys move, as the tab pattern of ARIA asks. */
export function Tabs({ label, tabs, urlKey = 'tab' }: TabsProps) {
  const [url, setUrl] = useUrlState();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.id === url[urlKey]) ?? tabs[0];
  if (!current) return null;
  const choose = (tab: TabDefinition) => setUrl({ [urlKey]: tab.id === tabs[0]?.id ? undefined : tab.id });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(current);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next =
      event.key === 'Home'
        ? tabs[0]
        : event.key === 'End'
          ? tabs.at(-1)
          : step
            ? tabs[(at + step + tabs.length) % tabs.length]
            : undefined;
    if (!next) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} className={classes['tabs']} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            className={classes['tab']}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.count === undefined ? tab.label : `${tab.label} (${tab.count})`}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.id}`}>
        {current.render()}
      </div>
    </>
  );
}
