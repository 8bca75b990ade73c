import { type RefObject, startTransition, useEffect, useState } from 'react';

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

/**
 * True once what stands at a place is wanted: it came into sight, or the page has been at rest. What lies below a phone's
 * first screen is drawn then, on a wide screen right after the rest.
 */
export function useReached(place: RefObject<Element | null>): boolean {
  const [reached, setReached] = useState(false);
  useEffect(() => {
    const reach = () => startTransition(() => setReached(true));
    const forget = whenRested(reach);
    if (typeof IntersectionObserver !== 'function' || !place.current) return forget;
    const sight = new IntersectionObserver((found) => {
      if (found.some((one) => one.isIntersecting)) reach();
    });
    sight.observe(place.current);
    return () => {
      forget();
      sight.disconnect();
    };
  }, [place]);
  return reached;
}
