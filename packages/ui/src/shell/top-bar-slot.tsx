import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Element of the top bar that pages may fill. */
export const topBarSlotId = 'top-bar-slot';

/** Puts a page's own control, such as its period switch, into the top bar; on a phone it stays where it is written. */
export function TopBarSlot({ children }: { readonly children: ReactNode }) {
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ?? false;
  const [host, setHost] = useState<HTMLElement | null>(null);
  useEffect(() => setHost(document.getElementById(topBarSlotId)), []);
  if (phone) return <>{children}</>;
  return host ? createPortal(children, host) : null;
}
