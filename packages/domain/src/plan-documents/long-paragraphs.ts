import type { PlanSource, ReaderNote, SourceBlock } from './blocks.ts';

/** Greatest length of a paragraph that is read whole, in characters; a page of print has about 3,000. */
export const longestParagraph = 20_000;

function cutBlock(block: SourceBlock): SourceBlock {
  if ('text' in block) return { ...block, text: block.text.slice(0, longestParagraph) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((text) => text.slice(0, longestParagraph)),
    })),
  }));
  return { ...block, rows };
}

function isLong(block: SourceBlock): boolean {
  if ('text' in block) return block.text.length > longestParagraph;
  if (block.kind !== 'table') return false;
  return block.rows.some((row) =>
    row.cells.some((cell) => cell.paragraphs.some((text) => text.length > longestParagraph)),
  );
}

/**
 * The source with paragraphs of unnatural length cut, and a note for each: no plan prints one, and patterns over it
 * would take a long time.
 * @example cutLongParagraphs({ lines: ['a'], blocks: [] }).lines // ['a']
 */
export function cutLongParagraphs(source: PlanSource): PlanSource {
  const long = source.blocks.filter(isLong);
  if (long.length === 0) return source;
  const notes = long.map(
    (block): ReaderNote => ({
      code: 'PARAGRAPH_CUT',
      severity: 'warning',
      message: {
        vi: `Đoạn ở dòng ${block.place.lines[0]} dài hơn ${longestParagraph} ký tự: chỉ đọc phần đầu`,
        en: `The paragraph at line ${block.place.lines[0]} has more than ${longestParagraph} characters: only its start was read`,
      },
      place: block.place,
    }),
  );
  return {
    lines: source.lines.map((line) => line.slice(0, longestParagraph)),
    blocks: source.blocks.map((block) => (isLong(block) ? cutBlock(block) : block)),
    notes: [...(source.notes ?? []), ...notes],
  };
}
