import { describe, expect, it } from 'vitest';
import { letterDistance } from './letter-distance.ts';
import { isDamaged } from './scan-damage.ts';
import { createScanMender } from './scan-mending.ts';

describe('words of a bad scan', () => {
  it('tells a damaged text from a clean one and from one with English words', () => {
    expect(isDamaged('Thuc hién cic nhiém vu duoc giao tai ké hoach')).toBe(true);
    expect(isDamaged('Sở Nội vụ chủ trì, phối hợp với các đơn vị rà soát thủ tục')).toBe(false);
    expect(isDamaged('Vận hành chatbot phục vụ người dân, doanh nghiệp trên cổng thông tin điện tử của tỉnh')).toBe(
      false,
    );
  });

  it('mends the words of administrative language and leaves others as they are', () => {
    const mend = createScanMender();
    expect(mend('So N6i vu chi tri, phéi hop véi cac don vi')).toContain('phối hợp với');
    expect(mend('Zyxwv 12/2023')).toBe('Zyxwv 12/2023');
    expect(mend('UBND c4c huyén, thanh ph6 va Hoi Nong dan tinh')).toBe(
      'UBND các huyện, thành phố va Hội Nông dân tỉnh',
    );
    expect(mend('moi tuàn 02 lan')).toBe('mỗi tuần 02 lần');
    expect(mend('phải c6 01 sáng kiến')).toBe('phải có 01 sáng kiến');
  });

  it('counts letters that differ, less for letters that scans mix up', () => {
    expect(letterDistance('chu tri', 'chu tri', 3)).toBe(0);
    expect(letterDistance('phoi hqp', 'phoi hop', 3)).toBeLessThanOrEqual(1);
    expect(letterDistance('thoi gian', 'san pham', 2)).toBeGreaterThan(2);
  });
});
