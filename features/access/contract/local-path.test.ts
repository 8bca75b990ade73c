import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

it.each([
  ['/indices?year=2020', '/indices?year=2020'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/a b', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/x', '/'],
])('%s leads to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});
