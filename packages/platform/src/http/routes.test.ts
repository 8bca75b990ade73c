import { expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { problemOf } from './routes.ts';

it('hands details of an expected failure to the caller, and nothing of an unexpected one', () => {
  const conflict = problemOf(new AppError('CONFLICT', { details: { rows: [1] } }), 'r1');
  expect(conflict).toMatchObject({ status: 409, code: 'CONFLICT', details: { rows: [1] } });
  const broken = problemOf(new Error('password is secret'), 'r2');
  expect(broken).toMatchObject({ status: 500, code: 'INTERNAL' });
  expect(JSON.stringify(broken)).not.toContain('secret');
  expect('details' in broken).toBe(false);
});
