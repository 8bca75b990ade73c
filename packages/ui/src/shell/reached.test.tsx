import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReached } from './when-rested.ts';

type Sighted = (found: readonly { readonly isIntersecting: boolean }[]) => void;
let sighted: Sighted | undefined;
let idle: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    idle = run;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = undefined;
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: Sighted) {
        sighted = tell;
      }
      observe() {}
      disconnect() {
        sighted = undefined;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Rest() {
  const end = useRef<HTMLDivElement>(null);
  return useReached(end) ? <p>rest</p> : <div ref={end} />;
}

it('draws the rest when its place comes into sight', () => {
  const { unmount } = render(<Rest />);
  act(() => sighted?.([{ isIntersecting: false }]));
  expect(screen.queryByText('rest')).toBeNull();
  act(() => sighted?.([{ isIntersecting: true }]));
  expect(screen.getByText('rest')).toBeTruthy();
  unmount();
  expect(sighted).toBeUndefined();
});

it('draws the rest of a page at rest', () => {
  render(<Rest />);
  act(() => vi.runAllTimers());
  expect(screen.queryByText('rest')).toBeNull();
  act(() => idle?.());
  expect(screen.getByText('rest')).toBeTruthy();
});
