import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Element of the top bar that pages may fill. */
export const topBarSlotId = 'top-bar-slot';

/** Puts a page's own control, such as its period switch, into the top bar (not on a phone). */
export function TopBarSlot({ children }: { readonly children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  useEffect(() => setHost(document.getElementById(topBarSlotId)), []);
  return host ? createPortal(children, host) : null;
}
