import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { useHotkeys } from './hotkeys.ts';

function Keys({ run }: { readonly run: (key: string) => void }) {
  useHotkeys(['J', 'Enter'].map((key) => ({ key, does: key, run: () => run(key) })));
  return (
    <>
      <input aria-label="words" />
      <input type="radio" aria-label="choice" />
      <button type="button">verb</button>
      <p>plain</p>
    </>
  );
}

it('leaves letters to fields and Enter to what it presses, and hears both everywhere else', async () => {
  const run = vi.fn();
  renderPage(<Keys run={run} />);
  const press = (target: HTMLElement, key: string) => {
    run.mockClear();
    fireEvent.keyDown(target, { key });
    return run.mock.calls.flat();
  };
  expect(press(await screen.findByLabelText('words'), 'j')).toEqual([]);
  expect(press(screen.getByLabelText('words'), 'Enter')).toEqual([]);
  expect(press(screen.getByLabelText('choice'), 'j')).toEqual(['J']);
  expect(press(screen.getByRole('button'), 'j')).toEqual(['J']);
  expect(press(screen.getByRole('button'), 'Enter')).toEqual([]);
  expect(press(screen.getByText('plain'), 'Enter')).toEqual(['Enter']);
});
