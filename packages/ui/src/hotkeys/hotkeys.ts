import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something on the page, listed in the help that `?` opens. */
export interface Hotkey {
  /** `Ctrl+K`, `/`, `?`, `J`, `Enter`; letters in any case. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
  /** Also while a field has the focus. */
  readonly inFields?: boolean;
}

const active: { current: readonly Hotkey[] }[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Hotkey[] = [];

function publish(): void {
  snapshot = active.flatMap((entry) => entry.current);
  for (const listener of listeners) listener();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Whether a press is the key that a text names.
 * @example matchesKey('Ctrl+K', { key: 'k', ctrlKey: true, metaKey: false, altKey: false }) // true
 */
export function matchesKey(
  name: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  const parts = name.split('+');
  const last = name.endsWith('++') || name === '+' ? '+' : (parts.at(-1) ?? '');
  const wantsControl = parts.length > 1 && parts[0] === 'Ctrl';
  return (
    event.key.toLowerCase() === last.toLowerCase() && (event.ctrlKey || event.metaKey) === wantsControl && !event.altKey
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = snapshot.findLast(
    (hotkey) => matchesKey(hotkey.key, event) && (hotkey.inFields || !isField(event.target)),
  );
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** Keys of this component while it is on the page; the newest wins where two share a key. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const entry = useRef<readonly Hotkey[]>(hotkeys);
  useEffect(() => {
    entry.current = hotkeys;
    publish();
  });
  useEffect(() => {
    if (active.length === 0) document.addEventListener('keydown', onKeyDown);
    active.push(entry);
    publish();
    return () => {
      active.splice(active.indexOf(entry), 1);
      if (active.length === 0) document.removeEventListener('keydown', onKeyDown);
      publish();
    };
  }, []);
}

/** The keys that work right now. */
export function useActiveHotkeys(): readonly Hotkey[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}
