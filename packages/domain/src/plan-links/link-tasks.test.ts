import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkableTask, leastSimilarity, linkTasks, parentBook, similarTasks } from './link-tasks.ts';
import { textLikeness } from './text-grams.ts';

interface Fixture {
  readonly gold: readonly { readonly childId: string; readonly parentId: string }[];
  readonly children: readonly LinkableTask[];
  readonly parents: readonly LinkableTask[];
}

const scanned = JSON.parse(readFileSync(new URL('fixtures/carried-down.json', import.meta.url), 'utf8')) as Fixture;

/** Letters misread as a scan misreads them, from a seed. */
function misread(text: string, seed: number, share: number): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return [...text]
    .map((letter) => (/\p{L}/u.test(letter) && next() < share ? 'e1cf'[Math.floor(next() * 4)] : letter))
    .join('');
}

describe('links of a scanned sub-plan to its parent', () => {
  const links = linkTasks(scanned.children, scanned.parents);
  const right = links.filter((link) =>
    scanned.gold.some((one) => one.childId === link.childId && one.parentId === link.parentId),
  );

  it('finds 14 of the 16 that a person found, and none that the person did not', () => {
    expect(scanned.gold).toHaveLength(16);
    expect(right).toHaveLength(14);
    expect(links).toHaveLength(14);
  });

  it('says how alike they are, at least the least', () => {
    expect(links.every(({ similarity }) => similarity >= leastSimilarity && similarity <= 1)).toBe(true);
    expect(links.find(({ childId }) => childId === 'PAPI.1')?.similarity).toBeGreaterThan(0.95);
  });
});

describe('links of clean rows', () => {
  it('finds every row of the parent again with one letter in twelve misread, and mixes none up', () => {
    const parents = scanned.parents.filter(({ text }) => text.length > 60);
    const children = parents.map(({ id, text }, at) => ({ id: `c:${id}`, text: misread(text, at + 1, 1 / 12) }));
    const links = linkTasks(children, parents);
    const wrong = links.filter(({ childId, parentId }) => childId !== `c:${parentId}`);
    expect(links.length / children.length).toBeGreaterThan(0.97);
    expect(wrong).toEqual([]);
  });

  it('takes one part of a long row for that row, and does not choose between two rows that differ in a number', () => {
    const parents = [
      {
        id: 'long',
        text: 'Chủ trì cải thiện hạ tầng kỹ thuật; tổ chức tập huấn an toàn thông tin cho cán bộ; báo cáo số liệu hằng năm gửi cơ quan tổng hợp',
      },
      { id: 'a', text: 'Rà soát, cắt giảm thủ tục hành chính lĩnh vực đất đai đợt 1' },
      { id: 'b', text: 'Rà soát, cắt giảm thủ tục hành chính lĩnh vực đất đai đợt 2' },
    ];
    const link = (text: string) => linkTasks([{ id: 'x', text }], parents)[0]?.parentId;
    expect(link('Tổ chức tập huấn an toàn thông tin cho cán bộ')).toBe('long');
    expect(link('Rà soát, cắt giảm thủ tục hành chính lĩnh vực đất đai')).toBeUndefined();
    expect(link('Ký')).toBeUndefined();
    expect(link('Trồng cây xanh trong khuôn viên các trường học trên địa bàn')).toBeUndefined();
  });

  it('links nothing without parents, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, others) => {
        const book = parentBook(others.map((one, at) => ({ id: String(at), text: one })));
        for (const { similarity } of similarTasks(text, book)) expect(similarity <= 1 && similarity > 0).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(linkTasks([{ id: 'x', text: 'Rà soát thủ tục hành chính' }], [])).toEqual([]);
  });
});

describe('likeness of names', () => {
  it.each([
    ['Sở Xây dựng', 'Sở Xiy dung', 0.5],
    ['Phòng Quản lý xây dựng', 'Phòng QLXD', 0],
    ['', '', -1],
  ])('%s and %s', (one, other, more) => {
    expect(textLikeness(one, other)).toBeGreaterThan(more);
    expect(textLikeness(one, other)).toBe(textLikeness(other, one));
  });
});
