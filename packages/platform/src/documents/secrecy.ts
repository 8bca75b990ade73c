import { cleanText, foldVietnamese } from '@nanghang/domain/kernel';
import type { PlanSource, SourceBlock } from '@nanghang/domain/plan-documents';

const mark = /^(?:Độ mật\s*:\s*)?[[(]?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[\])]?[.:]?$/u;
/** Lines of the first page, where the file does not say where its pages end. */
const firstPageLines = 60;

/** A mark between what the sides of its frame are taken for. */
const stampedMark = /^[\W_il1\s]*(?:tuyet\s*mat|toi\s*mat|mat)[\W_il1\s]*$/;

/**
 * Whether a printed line is a mark of secrecy.
 * @example ['MẬT', 'Độ mật: TỐI MẬT', 'bảo mật'].map(isSecrecyMark) // [true, true, false]
 */
export function isSecrecyMark(line: string): boolean {
  return mark.test(cleanText(line));
}

/**
 * Whether the words of a red stamp are a mark of secrecy; their marks and case are not to be relied on.
 * @example ['| MậT |', 'TỐI MẠT', 'CÔNG VĂN ĐẾN'].map(isSecrecyStamp) // [true, true, false]
 */
export function isSecrecyStamp(words: string): boolean {
  return stampedMark.test(foldVietnamese(cleanText(words)).toLowerCase());
}

/**
 * Whether the first page, or a running header or footer, bears a mark of secrecy as a line of its own.
 * Source: Law on protection of state secrets 2018, article 8.
 * @example bearsSecrecyMark({ lines: ['TỐI MẬT'], blocks: [] }) // true
 */
export function bearsSecrecyMark(source: PlanSource): boolean {
  const lines = source.lines.slice(0, firstPageLines).flatMap((line) => line.split('\t'));
  const texts = [...lines, ...source.blocks.flatMap(firstPageTexts)];
  return texts.some(isSecrecyMark);
}

function firstPageTexts(block: SourceBlock): readonly string[] {
  if (block.kind === 'pageEdge') return [block.text];
  if ((block.place.page ?? 1) > 1 || block.place.lines[0] > firstPageLines || block.kind !== 'table') return [];
  return block.rows.slice(0, 20).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
}
