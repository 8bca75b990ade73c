import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './edit-distance.ts';
import { resolveSubject, subjectName } from './province-names.ts';
import { NATIONAL, provinces, provincesInYear } from './provinces.ts';

describe('provincesInYear', () => {
  it('counts the maps', () => {
    expect([2005, 2008, 2009, 2024, 2025, 2030].map((year) => provincesInYear(year).length)).toEqual([
      64, 64, 63, 63, 34, 34,
    ]);
  });

  it('forms the 34 of today from every one of the 63, once', () => {
    const before = provincesInYear(2024).map((one) => one.name);
    const used = provincesInYear(2025).flatMap((one) => one.formedFrom);
    expect([...used].sort()).toEqual([...before].sort());
    expect(provinces.length).toBe(63 + 1 + 34);
  });
});

describe('resolveSubject', () => {
  it.each([
    ['Tây Ninh', 'Tây Ninh'],
    ['tỉnh Tây Ninh', 'Tây Ninh'],
    ['TAY NINH', 'Tây Ninh'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Tp.HCM', 'Hồ Chí Minh'],
    ['Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Ho Chi Minh City', 'Hồ Chí Minh'],
    ['Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['BRVT', 'Bà Rịa - Vũng Tàu'],
    ['Hoà Bình', 'Hòa Bình'],
    ['Đăk Lăk', 'Đắk Lắk'],
    ['Đắc Nông', 'Đắk Nông'],
    ['Thừa Thiên-Huế', 'Thừa Thiên Huế'],
    ['Cả nước', NATIONAL],
    ['Trung bình cả nước', NATIONAL],
  ])('%s is %s in 2020', (text, name) => {
    expect(subjectName(text, 2020)).toBe(name);
  });

  it.each(provincesInYear(2020).map((one) => one.name))('%s is itself', (name) => {
    expect(subjectName(name, 2020)).toBe(name);
  });

  it('suggests the nearest name, and none when none is near', () => {
    const suggestion = (text: string) => {
      const subject = resolveSubject(text, 2020);
      return subject.kind === 'unknown' ? subject.suggestion : undefined;
    };
    expect(suggestion('Tây Nihn')).toBe('Tây Ninh');
    expect(suggestion('Quảng Nin')).toBe('Quảng Ninh');
    expect(suggestion('Hà Nộii')).toBe('Hà Nội');
    expect(suggestion('Atlantis')).toBeNull();
    expect(suggestion('')).toBeNull();
  });

  it('knows a province only in its years', () => {
    expect(subjectName('Hà Tây', 2007)).toBe('Hà Tây');
    expect(resolveSubject('Hà Tây', 2015)).toMatchObject({ kind: 'unknown', reason: 'other-years' });
    expect(resolveSubject('Long An', 2026)).toMatchObject({ kind: 'unknown', suggestion: 'Tây Ninh' });
    expect(subjectName('Long An', 2025)).toBe('Long An');
    expect(subjectName('Huế', 2020)).toBe('Thừa Thiên Huế');
    expect(subjectName('Thừa Thiên Huế', 2026)).toBe('Huế');
  });
});

describe('editDistance', () => {
  it('counts edits and swaps', () => {
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', 'abc')).toBe(0);
    expect(editDistance('abc', 'acb')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('prefers the earlier of equals and refuses the far', () => {
    expect(nearest('PAPJ', ['PAPI', 'PAPA'], (one) => one)).toBe('PAPI');
    expect(nearest('XYZW', ['PAPI'], (one) => one)).toBeUndefined();
  });
});
