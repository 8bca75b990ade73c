import { createContext, useCallback, useContext, useState } from 'react';

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

/** Own views kept on this device: where the application keeps none with the account. */
function useViewsOfDevice(listId: string): SavedViews {
  const key = `nh-views-${listId}`;
  const [views, setViews] = useState<readonly SavedView[]>(() => read(key));
  const keep = useCallback(
    (next: readonly SavedView[]) => {
      setViews(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or refused: the view holds until the page closes.
      }
    },
    [key],
  );
  return {
    views,
    save: (label, query) =>
      keep([...views.filter((view) => view.label !== label), { id: `own-${label}`, label, query, own: true }]),
    remove: (id) => keep(views.filter((view) => view.id !== id)),
  };
}

/** A hook that gives the own views of a list and keeps them. */
export type UseOwnViews = (listId: string) => SavedViews;

const OwnViewsContext = createContext<UseOwnViews>(useViewsOfDevice);

/** Puts what keeps own views in its place; the application does it once, and the hook never changes. */
export const OwnViewsSlot = OwnViewsContext.Provider;

/**
 * Views that come with a list, and the person's own, which follow the account to every device.
 * @param listId names the list among all: lower case letters, digits and hyphens, such as `tasks`
 */
export function useSavedViews(listId: string, builtIn: readonly SavedView[]): SavedViews {
  const useOwnViews = useContext(OwnViewsContext);
  const own = useOwnViews(listId);
  return { ...own, views: [...builtIn, ...own.views] };
}
