import { useEffect, useState } from 'react';

/** A page that has just come to stand is left alone this long, so that the first press finds nothing in its way. */
const pauseMs = 1000;
const patienceMs = 4000;

/** Runs something once the page is at rest, so that what was asked for stands first; gives how to call it off. */
export function whenRested(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run();
    return () => undefined;
  }
  let idle: number | undefined;
  const pause = setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: patienceMs });
  }, pauseMs);
  return () => {
    clearTimeout(pause);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}

/** True once the page has been at rest. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => whenRested(() => setRested(true)), []);
  return rested;
}
