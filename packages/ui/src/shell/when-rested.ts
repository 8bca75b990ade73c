import { useEffect, useState } from 'react';

const patienceMs = 4000;

/** Runs something once the page is at rest, so that what was asked for stands first; gives how to call it off. */
export function whenRested(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run();
    return () => undefined;
  }
  const waiting = requestIdleCallback(run, { timeout: patienceMs });
  return () => cancelIdleCallback(waiting);
}

/** True once the page has been at rest. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => whenRested(() => setRested(true)), []);
  return rested;
}
