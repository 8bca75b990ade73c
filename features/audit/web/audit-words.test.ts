import { readdirSync, readFileSync } from 'node:fs';
import { formattersFor } from '@nanghang/ui';
import { describe, expect, it } from 'vitest';
import { actionWords, actorWords, knownActions, objectTypeWords } from './audit-words.ts';
import { differencesInWords, valueInWords } from './difference-words.ts';

const features = new URL('../../', import.meta.url);

/** Codes of actions that the sources of all features write into the log. */
function writtenActions(): string[] {
  const found = new Set<string>();
  for (const feature of readdirSync(features)) {
    const folder = new URL(`${feature}/server/`, features);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.includes('testing')) continue;
      const source = readFileSync(new URL(file, folder), 'utf8');
      for (const [, written = ''] of source.matchAll(/\baction:([^,]+),\s*(?:objectType|\.\.\.)/g))
        for (const code of written.match(/'[a-z_]+(\.[a-z_-]+)+'/g) ?? []) found.add(code);
    }
  }
  return [...found].map((code) => code.slice(1, -1)).sort();
}

describe('actions in words', () => {
  it('knows every action that a feature writes', () => {
    const written = writtenActions();
    expect(written).toContain('account.disable');
    expect(written.filter((code) => actionWords(code).vi === code)).toEqual([]);
  });

  it.each([
    ['clock.set', 'Đổi ngày làm việc'],
    ['unit.create', 'Tạo đơn vị'],
    ['unit_set.create', 'Tạo nhóm đơn vị'],
    ['token.revoke', 'Thu hồi mã truy cập'],
    ['spaceship.launch', 'spaceship.launch'],
    ['create', 'create'],
  ])('%s reads %s', (code, words) => {
    expect(actionWords(code).vi).toBe(words);
  });

  it('gives each known action words of its own', () => {
    for (const language of ['vi', 'en'] as const) {
      const words = knownActions.map((code) => actionWords(code)[language]);
      expect(new Set(words).size).toBe(words.length);
    }
    expect(objectTypeWords('thing').vi).toBe('thing');
    expect(actorWords('seed').vi).toBe('Hệ thống (nạp dữ liệu)');
    expect(actorWords('Trần Thị Hoa').en).toBe('Trần Thị Hoa');
  });
});

describe('differences in words', () => {
  const format = formattersFor('vi');

  it.each([
    ['validFrom', '2023-11-20', '20/11/2023'],
    ['expiresAt', '2023-11-20T17:30:00.000Z', '21/11/2023 00:30'],
    ['value', 62.3107, '62,3107'],
    ['fromYear', 2021, '2021'],
    ['status', 'applied', 'đã có hiệu lực'],
    ['name', 'applied', 'applied'],
    ['validTo', null, 'trống'],
    ['aliases', [], 'trống'],
    ['scopes', ['index.read', 'unit.read'], 'index.read; unit.read'],
    ['name', { vi: 'Tên', en: 'Name' }, 'Tên'],
    ['memberships', [{ role: 'admin', validTo: null }], 'Vai trò: quản trị'],
    ['open', true, 'có'],
  ])('%s %j reads %s', (field, value, words) => {
    expect(valueInWords(field, value, format)).toBe(words);
  });

  it('shortens long lists and tells nothing of secrets', () => {
    expect(
      valueInWords(
        'x',
        Array.from({ length: 11 }, (_, place) => place),
        format,
      ),
    ).toMatch(/; và 3 mục nữa$/);
    const entry = { differences: [{ field: 'passwordHash', before: '***', after: '***' }] };
    expect(differencesInWords(entry as never, format)[0]?.after).toBe('đã đổi (không ghi giá trị)');
  });
});
