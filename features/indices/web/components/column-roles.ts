import type { ColumnRoleInput } from '../../contract/index.ts';

/** Short code of a column's role, for the choice in a list. */
export function roleCode(role: ColumnRoleInput): string {
  if (role.kind === 'key') return `key:${role.member}`;
  if (role.kind === 'figure')
    return role.measure === 'value' && role.key.component
      ? `component:${role.key.component}`
      : `figure:${role.measure}`;
  return role.kind;
}

/** The role that a code of the list names; what the column says of itself (year, province) is kept. */
export function roleOfCode(code: string, before: ColumnRoleInput): ColumnRoleInput {
  const [kind = '', rest = ''] = [
    code.slice(0, code.indexOf(':') < 0 ? undefined : code.indexOf(':')),
    code.slice(code.indexOf(':') + 1),
  ];
  const key = before.kind === 'figure' ? { ...before.key } : {};
  if (kind === 'key') return { kind: 'key', member: rest as 'index' | 'year' | 'province' | 'component' };
  if (kind === 'component') return { kind: 'figure', measure: 'value', key: { ...key, component: rest } };
  if (kind === 'figure') {
    const { component: _, ...others } = key;
    return { kind: 'figure', measure: rest as 'value' | 'rank' | 'group' | 'change', key: others };
  }
  if (kind === 'unit' || kind === 'note') return { kind };
  return { kind: 'ignore' };
}
