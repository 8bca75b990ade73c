import { useCallback, useSyncExternalStore } from 'react';

/** How the page is drawn: as the device asks, light, or dark. */
export type Scheme = 'auto' | 'light' | 'dark';
/** Row height of tables: 36 px or 28 px; on touch both are 44 px. */
export type Density = 'regular' | 'compact';
export type Contrast = 'normal' | 'more';

const schemeKey = 'nh-scheme';
const densityKey = 'nh-density';
const contrastKey = 'nh-contrast';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or refused: the choice holds until the page closes.
  }
  for (const listener of listeners) listener();
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

let scheme: Scheme | undefined;

function currentScheme(): Scheme {
  if (scheme === undefined) {
    const kept = read(schemeKey);
    scheme = kept === 'light' || kept === 'dark' ? kept : 'auto';
  }
  return scheme;
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Draws the page as chosen, or as the device asks. */
function applyScheme(): void {
  const chosen = currentScheme();
  const dark = chosen === 'dark' || (chosen === 'auto' && prefersDark());
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}

/** Follows the device while nothing is chosen; returns the way to stop. */
export function followDeviceScheme(): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  applyScheme();
  media.addEventListener('change', applyScheme);
  return () => media.removeEventListener('change', applyScheme);
}

function readAttribute(name: string): string | null {
  return document.documentElement.getAttribute(name);
}

export interface Appearance {
  readonly scheme: Scheme;
  readonly setScheme: (scheme: Scheme) => void;
  readonly contrast: Contrast;
  readonly setContrast: (contrast: Contrast) => void;
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
}

/** Theme, contrast and density of this device, kept in its storage. */
export function useAppearance(): Appearance {
  const chosen = useSyncExternalStore(subscribe, currentScheme);
  const contrast = useSyncExternalStore(subscribe, () =>
    readAttribute('data-contrast') === 'more' ? 'more' : 'normal',
  );
  const density = useSyncExternalStore(subscribe, () =>
    readAttribute('data-density') === 'compact' ? 'compact' : 'regular',
  );
  const setScheme = useCallback((next: Scheme) => {
    scheme = next;
    applyScheme();
    write(schemeKey, next);
  }, []);
  const setContrast = useCallback((next: Contrast) => {
    document.documentElement.setAttribute('data-contrast', next);
    write(contrastKey, next);
  }, []);
  const setDensity = useCallback((next: Density) => {
    document.documentElement.setAttribute('data-density', next);
    write(densityKey, next);
  }, []);
  return { scheme: chosen, setScheme, contrast, setContrast, density, setDensity };
}
