import { expect, it } from 'vitest';
import type { ComponentRow, IndexPage } from '../../contract/index.ts';
import { weakestComponents } from './weak-components.tsx';

function page(code: string, max: number, parts: readonly [string, number | null, number?][]): IndexPage {
  const components = parts.map(
    ([name, contribution, level = 1]) => ({ code: name, contribution, level }) as ComponentRow,
  );
  return { code, scale: { max }, components } as unknown as IndexPage;
}

it('puts first what cost the largest share of its scale, and leaves out what rose or has no figure', () => {
  const found = weakestComponents([
    page('A', 100, [
      ['a1', -2],
      ['a2', 1],
      ['a3', null],
      ['a4', -9, 2],
    ]),
    page('B', 10, [
      ['b1', -0.5],
      ['b2', -0.1],
    ]),
  ]);
  expect(found.map(({ row }) => row.code)).toEqual(['b1', 'a1', 'b2']);
});

it('shows six at most', () => {
  const parts = Array.from({ length: 9 }, (_, index): [string, number] => [`c${index}`, -index - 1]);
  expect(weakestComponents([page('C', 100, parts)]).map(({ row }) => row.code)).toEqual([
    ...['c8', 'c7', 'c6', 'c5', 'c4', 'c3'],
  ]);
});
