import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, shortestPassword } from './password-rules.ts';

const context = ['nguyenvanan', 'Nguyễn Văn An', 'Sở Giao thông vận tải'];

function codes(password: string): string[] {
  return checkPassword(password, context).map((issue) => issue.code);
}

describe('checkPassword', () => {
  it.each([
    ['Abc@123', 'PASSWORD_TOO_SHORT'],
    ['mười một kt', 'PASSWORD_TOO_SHORT'],
    ['x9'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['123456789012', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['Password@123456', 'PASSWORD_TOO_COMMON'],
    ['P@ssw0rd!2023', 'PASSWORD_TOO_COMMON'],
    ['MậtKhẩu@2024!', 'PASSWORD_TOO_COMMON'],
    ['matkhaumatkhau', 'PASSWORD_TOO_COMMON'],
    ['qwertyuiop123', 'PASSWORD_TOO_COMMON'],
    ['anhyeuem2011@@', 'PASSWORD_TOO_COMMON'],
    ['NguyenVanAn@2023', 'PASSWORD_TOO_COMMON'],
    ['giaothongvantai1', 'PASSWORD_TOO_COMMON'],
    ['abababababab', 'PASSWORD_TOO_COMMON'],
    ['Admin@@123456', 'PASSWORD_TOO_COMMON'],
  ])('refuses %s: %s', (password, code) => {
    expect(codes(password)).toEqual([code]);
  });

  it.each([
    ['con mèo ngủ trên mái'],
    ['correct horse battery staple'],
    ['xoài tượng chín cây'],
    ['9fK2-pQ7x-Lm4z'],
    ['mật khẩu của tôi là bánh đúc'],
    ['hà nội mùa này vắng những cơn mưa'],
  ])('accepts %s', (password) => {
    expect(codes(password)).toEqual([]);
  });

  it('counts characters the same however the keyboard composed them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ế', 'ữ', 'a', 'b', 'đ', ' ', '7'), minLength: 8, maxLength: 16 }),
        (text) => {
          expect(codes(text.normalize('NFD'))).toEqual(codes(text.normalize('NFC')));
        },
      ),
      { seed: 20231120 },
    );
  });

  it('refuses everything shorter, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: shortestPassword - 1 }), (text) => {
        expect(codes(text)).toEqual(['PASSWORD_TOO_SHORT']);
      }),
      { seed: 20231120 },
    );
  });
});
