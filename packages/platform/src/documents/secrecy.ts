import { cleanText } from '@nanghang/domain/kernel';
import type { PlanSource, SourceBlock } from '@nanghang/domain/plan-documents';

const mark = /^(?:Độ mật\s*:\s*)?[[(]?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[\])]?[.:]?$/u;
/** Lines of the first page, where the file does not say where its pages end. */
const firstPageLines = 60;

/**
 * Whether the first page, or a running header or footer, bears a mark of secrecy as a line of its own.
 * Source: Law on protection of state secrets 2018, article 8.
 * @example bearsSecrecyMark({ lines: ['TỐI MẬT'], blocks: [] }) // true
 */
export function bearsSecrecyMark(source: PlanSource): boolean {
  const lines = source.lines.slice(0, firstPageLines).flatMap((line) => line.split('\t'));
  const texts = [...lines, ...source.blocks.flatMap(firstPageTexts)];
  return texts.some((text) => mark.test(cleanText(text)));
}

function firstPageTexts(block: SourceBlock): readonly string[] {
  if (block.kind === 'pageEdge') return [block.text];
  if ((block.place.page ?? 1) > 1 || block.place.lines[0] > firstPageLines || block.kind !== 'table') return [];
  return block.rows.slice(0, 20).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
}
