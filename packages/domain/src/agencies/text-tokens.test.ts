import { describe, expect, it } from 'vitest';
import { cutProse, readTokens, stripPrintMarks } from './text-tokens.ts';

describe('stripPrintMarks', () => {
  it.each([
    ['- **Sở Y tế** (b/c);', 'Sở Y tế'],
    ['1.2. Sở Y tế', 'Sở Y tế'],
    ['a) Giao Sở Y tế', 'Sở Y tế'],
    ['Cơ quan chủ trì: Sở Y tế', 'Sở Y tế'],
    ['<p>Sở Y tế<br/>Sở Nội vụ</p>', 'Sở Y tế\nSở Nội vụ'],
    ['Bộ phận “Một cửa”', 'Bộ phận Một cửa'],
    ['Sở Y tế (chủ trì', 'Sở Y tế'],
    ['Các sở (Y tế, Nội vụ)', 'Các sở: Y tế, Nội vụ'],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ', 'Sở Y tế; Sở Nội vụ'],
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
    ['Sở Nông nghiệp và Phát triển nông-\nthôn', 'Sở Nông nghiệp và Phát triển nôngthôn'],
  ])('leaves of %j only the names', (text, names) => {
    expect(stripPrintMarks(text)).toBe(names);
  });
});

describe('cutProse', () => {
  it('cuts where a name ends, never to nothing', () => {
    expect(cutProse('Sở Nội vụ theo dõi, tổng hợp')).toBe('Sở Nội vụ');
    expect(cutProse('tổng hợp')).toBe('tổng hợp');
  });
});

describe('readTokens', () => {
  it('says what stands before each word', () => {
    const { tokens } = readTokens('Sở A, B và C - D/E&F; G: K. I');
    expect(tokens.map(({ text, gap }) => `${gap} ${text}`)).toEqual([
      'start Sở',
      'space A',
      'comma B',
      'and C',
      'dash D',
      'slash E',
      'ampersand F',
      'hard G',
      'colon K',
      'space I',
    ]);
  });

  it('parts at a full stop only after a whole word', () => {
    expect(readTokens('tỉnh. Sở').tokens[1]?.gap).toBe('hard');
    expect(readTokens('TP. Vinh').tokens[1]?.gap).toBe('space');
  });

  it('keeps "cùng cấp" and drops other joints', () => {
    expect(readTokens('đoàn thể cùng cấp và cùng Sở').tokens.map(({ text }) => text)).toEqual([
      'đoàn',
      'thể',
      'cùng',
      'cấp',
      'Sở',
    ]);
  });

  it('writes short level words out before a place', () => {
    expect(readTokens('UBND H. Tân Phú').tokens.map(({ fold }) => fold)).toEqual(['ubnd', 'huyen', 'tan', 'phu']);
  });

  it('reads signs that recognition puts for letters, but no numbers', () => {
    expect(readTokens('S¢ X4y dựng 14 Q1').tokens.map(({ fold }) => fold)).toEqual(['so', 'xay', 'dung', '14', 'q1']);
  });

  it('takes capitals for initials only where case means something', () => {
    expect(readTokens('Sở KHĐT').tokens.map(({ initials }) => initials)).toEqual([false, true]);
    expect(readTokens('sở khđt').tokens.map(({ initials }) => initials)).toEqual([false, true]);
    expect(readTokens('SỞ NỘI VỤ').oneCase).toBe(true);
  });
});
