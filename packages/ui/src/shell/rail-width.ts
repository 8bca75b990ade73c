import { useEffect, useSyncExternalStore } from 'react';

const key = 'nh-rail';
/** Below this the rail begins narrow: the page needs the width more. */
const tight = '(max-width: 900px)';
const listeners = new Set<() => void>();
let holders = 0;
let chosen: 'narrow' | 'wide' | 'neither' | undefined;

function publish(): void {
  for (const listener of listeners) listener();
}

function isTight(): boolean {
  return typeof matchMedia === 'function' && matchMedia(tight).matches;
}

function readChoice(): boolean {
  if (chosen === undefined) {
    try {
      const kept = localStorage.getItem(key);
      chosen = kept === 'narrow' || kept === 'wide' ? kept : 'neither';
    } catch {
      chosen = 'neither';
    }
  }
  return chosen === 'narrow' || (chosen === 'neither' && isTight());
}

/** True while the rail shows icons only: by choice, on a small screen, or because a panel needs the width. */
export function useRailNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = typeof matchMedia === 'function' ? matchMedia(tight) : undefined;
      query?.addEventListener('change', listener);
      listeners.add(listener);
      return () => {
        query?.removeEventListener('change', listener);
        listeners.delete(listener);
      };
    },
    () => readChoice() || holders > 0,
  );
}

/** Changes the choice and keeps it on this device. */
export function setRailNarrow(narrow: boolean): void {
  chosen = narrow ? 'narrow' : 'wide';
  try {
    localStorage.setItem(key, narrow ? 'narrow' : 'wide');
  } catch {
    // Storage is refused: the choice holds until the page closes.
  }
  publish();
}

/** Keeps the rail narrow while the calling component is on the page. */
export function useHoldRailNarrow(): void {
  useEffect(() => {
    holders += 1;
    publish();
    return () => {
      holders -= 1;
      publish();
    };
  }, []);
}
