import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { adviceFor, findProgram, type SystemProgram } from './system-program.ts';

const here = fileURLToPath(import.meta.url);
const program: SystemProgram = {
  need: 'the tests need Prog',
  variable: 'NANGHANG_TEST_PROG',
  places: ['/nowhere/prog', here],
  packages: ['prog', 'fonts-prog'],
};

afterEach(() => {
  delete process.env['NANGHANG_TEST_PROG'];
});

it('is the one that its setting names, else the first of the usual places that there is', () => {
  expect(findProgram(program)).toBe(here);
  expect(findProgram({ ...program, places: ['/nowhere/prog'] })).toBeUndefined();
  process.env['NANGHANG_TEST_PROG'] = '/nowhere/else';
  expect(findProgram(program)).toBeUndefined();
  process.env['NANGHANG_TEST_PROG'] = here;
  expect(findProgram({ ...program, places: [] })).toBe(here);
});

it('is asked for in words where it is missing', () => {
  expect(adviceFor(program)).toBe(
    'the tests need Prog: run "sudo apt-get install -y prog fonts-prog", or set NANGHANG_TEST_PROG to where it is',
  );
});
