import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';

/** How the page is drawn: as the device asks, light, or dark. */
export type Scheme = 'auto' | 'light' | 'dark';
/** Row height of tables: 36 px or 28 px; on touch both are 44 px. */
export type Density = 'regular' | 'compact';
export type Contrast = 'normal' | 'more';

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
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const contrast = useSyncExternalStore(subscribe, () =>
    readAttribute('data-contrast') === 'more' ? 'more' : 'normal',
  );
  const density = useSyncExternalStore(subscribe, () =>
    readAttribute('data-density') === 'compact' ? 'compact' : 'regular',
  );
  const setContrast = useCallback((next: Contrast) => {
    document.documentElement.setAttribute('data-contrast', next);
    write(contrastKey, next);
  }, []);
  const setDensity = useCallback((next: Density) => {
    document.documentElement.setAttribute('data-density', next);
    write(densityKey, next);
  }, []);
  return { scheme: colorScheme, setScheme: setColorScheme, contrast, setContrast, density, setDensity };
}
