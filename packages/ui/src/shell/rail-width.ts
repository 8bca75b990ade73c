import { useEffect, useSyncExternalStore } from 'react';

const key = 'nh-rail';
const listeners = new Set<() => void>();
let holders = 0;
let chosen: boolean | undefined;

function publish(): void {
  for (const listener of listeners) listener();
}

function readChoice(): boolean {
  if (chosen === undefined) {
    try {
      chosen = localStorage.getItem(key) === 'narrow';
    } catch {
      chosen = false;
    }
  }
  return chosen;
}

/** True while the rail shows icons only: by choice, or because a panel needs the width. */
export function useRailNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readChoice() || holders > 0,
  );
}

/** Changes the choice and keeps it on this device. */
export function setRailNarrow(narrow: boolean): void {
  chosen = narrow;
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
