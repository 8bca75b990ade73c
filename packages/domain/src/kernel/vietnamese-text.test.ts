import { describe, expect, it } from 'vitest';
import { cleanText, foldVietnamese, unifyTonePlacement } from './vietnamese-text.ts';

describe('Vietnamese text', () => {
  it('folds marks and đ', () => {
    expect(foldVietnamese('Đồng Tháp, Ủy ban')).toBe('dong thap, uy ban');
  });

  it('cleans spaces and invisible marks', () => {
    expect(cleanText('  Sở\u00a0Y \u200b tế\u202e ')).toBe('Sở Y tế');
  });

  it('gives both tone placements one spelling and leaves the rest', () => {
    expect(unifyTonePlacement('Uỷ ban, văn hoá, toà án, khoẻ, thuỷ')).toBe('Ủy ban, văn hóa, tòa án, khỏe, thủy');
    for (const word of ['quý', 'quỹ', 'toàn', 'hoàn', 'của', 'thuế', 'tuyến', 'Ủy', 'nghĩa', 'thuở']) {
      expect(unifyTonePlacement(word)).toBe(word);
    }
  });
});
