import { expect, it } from 'vitest';
import { briefText } from './brief-text.ts';

it('keeps a short text, and ends a long one after a word and without a sign', () => {
  expect(briefText('Công khai quy hoạch')).toBe('Công khai quy hoạch');
  const brief = briefText(`${'Rà soát, công khai; '.repeat(20)}hết`);
  expect(brief.length).toBeLessThanOrEqual(222);
  expect(brief).toMatch(/(Rà|soát|công|khai) …$/);
  expect(briefText('x'.repeat(400)).length).toBeLessThanOrEqual(222);
});
