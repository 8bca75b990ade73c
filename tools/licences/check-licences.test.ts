import { describe, expect, it } from 'vitest';
import { checkLicences } from './check-licences.ts';
import { parseLicence, refusedIds } from './spdx.ts';

function problemOf(licence: string | undefined, name = 'some-package'): string | undefined {
  return checkLicences([{ name, version: '1.0.0', licence }]).findings[0]?.message;
}

describe('parseLicence', () => {
  it('lets AND bind closer than OR', () => {
    expect(parseLicence('MIT OR Apache-2.0 AND Zlib')).toEqual({
      kind: 'or',
      parts: [
        { kind: 'id', id: 'MIT' },
        {
          kind: 'and',
          parts: [
            { kind: 'id', id: 'Apache-2.0' },
            { kind: 'id', id: 'Zlib' },
          ],
        },
      ],
    });
    expect(parseLicence('GPL-2.0-only WITH Classpath-exception-2.0')).toEqual({
      kind: 'id',
      id: 'GPL-2.0-only WITH Classpath-exception-2.0',
    });
  });

  it.each(['', 'MIT OR', '(MIT', 'MIT)', 'OR MIT', 'SEE LICENSE IN LICENSE', 'MIT WITH'])('refuses %j', (text) => {
    expect(parseLicence(text)).toBeUndefined();
  });
});

describe('refusedIds', () => {
  it('needs one of OR and all of AND', () => {
    const expression = parseLicence('(MIT OR GPL-3.0-only) AND LGPL-3.0-only');
    expect(expression && refusedIds(expression, (id) => id === 'MIT')).toEqual(['LGPL-3.0-only']);
  });
});

describe('checkLicences', () => {
  it('accepts permissive licences and choices that contain one', () => {
    expect(problemOf('MIT')).toBeUndefined();
    expect(problemOf('(MIT OR GPL-3.0-or-later)')).toBeUndefined();
    expect(problemOf('MIT/X11')).toBeUndefined();
  });

  it('refuses what an Apache-2.0 product may not contain', () => {
    expect(problemOf('GPL-3.0-or-later')).toContain('GPL-3.0-or-later');
    expect(problemOf('MIT AND AGPL-3.0-only')).toContain('AGPL-3.0-only');
    expect(problemOf(undefined)).toBe('names no licence');
    expect(problemOf('UNLICENSED')).toContain('UNLICENSED');
    expect(checkLicences([]).findings).toHaveLength(1);
  });

  it('notes a weak copyleft licence only for the package it was weighed for', () => {
    expect(problemOf('LGPL-3.0-or-later')).toContain('LGPL');
    const weighed = checkLicences([
      { name: '@img/sharp-libvips-linux-x64', version: '1', licence: 'LGPL-3.0-or-later' },
    ]);
    expect(weighed.findings).toEqual([]);
    expect(weighed.facts[1]).toContain('1 under LGPL-3.0-or-later');
  });
});
