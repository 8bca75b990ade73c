import { useEffect, useRef } from 'react';

/** A key that does something on the page, listed in the help that `?` opens. */
export interface Hotkey {
  /** `Ctrl+K`, `/`, `?`, `J`, `Enter`; letters in any case. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
  /** Also while a field has the focus. */
  readonly inFields?: boolean;
}

const active: { readonly current: readonly Hotkey[] }[] = [];

const pressedNotTyped = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether letters pressed here are text or choose an entry. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !pressedNotTyped.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Whether Enter and Space press what has the focus; they then do nothing else. */
function isPressed(target: EventTarget | null, key: string): boolean {
  return (
    (key === 'Enter' || key === ' ') &&
    target instanceof HTMLElement &&
    target.matches('a[href], button, input, summary, [role="menuitem"], [role="option"], [role="tab"]')
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
  const wantsControl = name.startsWith('Ctrl+');
  const key = wantsControl ? name.slice('Ctrl+'.length) : name;
  const hasControl = event.ctrlKey || event.metaKey;
  return event.key.toLowerCase() === key.toLowerCase() && hasControl === wantsControl && !event.altKey;
}

/** The keys that work right now, one entry a key: the newest wins where two share one. */
export function activeHotkeys(): readonly Hotkey[] {
  const byKey = new Map(active.flatMap((entry) => entry.current).map((hotkey) => [hotkey.key, hotkey]));
  return [...byKey.values()];
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = activeHotkeys().find(
    (hotkey) =>
      matchesKey(hotkey.key, event) &&
      (hotkey.inFields || (!isField(event.target) && !isPressed(event.target, event.key))),
  );
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** Keys of this component while it is on the page. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const entry = useRef<readonly Hotkey[]>(hotkeys);
  useEffect(() => {
    entry.current = hotkeys;
  });
  useEffect(() => {
    if (active.length === 0) document.addEventListener('keydown', onKeyDown);
    active.push(entry);
    return () => {
      active.splice(active.indexOf(entry), 1);
      if (active.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
