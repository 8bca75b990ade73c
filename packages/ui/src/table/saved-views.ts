import { useCallback, useState } from 'react';

/** A named state of a list. */
export interface SavedView {
  readonly id: string;
  readonly label: string;
  /** Query text as `ListState.query` gives it; empty for everything. */
  readonly query: string;
  /** Made by this person, who may delete it. */
  readonly own?: boolean;
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  readonly save: (label: string, query: string) => void;
  readonly remove: (id: string) => void;
}

function read(key: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((view): view is SavedView => typeof view?.id === 'string' && typeof view?.query === 'string');
  } catch {
    return [];
  }
}

/** Views that come with the list, and those kept on this device. */
export function useLocalViews(listId: string, builtIn: readonly SavedView[]): SavedViews {
  const key = `nh-views-${listId}`;
  const [own, setOwn] = useState<readonly SavedView[]>(() => read(key));
  const keep = useCallback(
    (next: readonly SavedView[]) => {
      setOwn(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or refused: the view holds until the page closes.
      }
    },
    [key],
  );
  return {
    views: [...builtIn, ...own],
    save: (label, query) =>
      keep([...own.filter((view) => view.label !== label), { id: `own-${label}`, label, query, own: true }]),
    remove: (id) => keep(own.filter((view) => view.id !== id)),
  };
}
