import { expect, it } from 'vitest';
import { lintStatement } from './statement-lint.ts';

const tables = new Set(['unit', 'unit_validity']);

it.each([
  ['select * from unit where unit_id = $1'],
  ['select * from unit u join unit_validity v on v.unit_id = u.unit_id where u.tenant_id = $1'],
  ['update "unit" set a = 1 where unit_id = $1'],
  ['insert into unit (unit_id) values ($1)'],
  ['delete from unit_validity'],
])('refuses %s', (text) => {
  expect(lintStatement(text, tables)).toBeTypeOf('string');
});

it.each([
  ['select * from unit where tenant_id = $1'],
  ['select * from "unit" as "u" where "u"."tenant_id" = $1'],
  [
    'select * from unit u join unit_validity v on v.tenant_id = u.tenant_id and v.unit_id = u.unit_id where u.tenant_id = $1',
  ],
  ['insert into unit (tenant_id, unit_id) values ($1, $2)'],
  ['select * from index_series'],
  ["select 'from unit'"],
])('accepts %s', (text) => {
  expect(lintStatement(text, tables)).toBeUndefined();
});
