import type { SourceLine } from '../../contract/index.ts';

type PlacedLine = Pick<SourceLine, 'line' | 'page' | 'box'>;

/** A line where it stands on its page. */
export interface LineMark {
  readonly page: number;
  readonly box: NonNullable<SourceLine['box']>;
}

/**
 * Where the lines of a row stand on their pages; lines that stand on none are left out.
 * @example
 * marksOfRow([{ line: 4, page: 2, box: [0.1, 0.2, 0.9, 0.3] }], 4, 4)
 * // [{ page: 2, box: [0.1, 0.2, 0.9, 0.3] }]
 */
export function marksOfRow(
  lines: readonly PlacedLine[],
  first: number | null,
  last: number | null,
): readonly LineMark[] {
  if (first === null || last === null) return [];
  return lines.flatMap(({ line, page, box }) =>
    line >= first && line <= last && page !== null && box !== null ? [{ page, box }] : [],
  );
}

/** Taken up around a line, as a share of the page: a finger is not that exact. */
const slack = 0.006;

/**
 * The line at a place of a page.
 * @param x share of the width; `y` of the height
 * @example lineAt([{ line: 4, page: 2, box: [0.1, 0.2, 0.9, 0.3] }], 2, 0.5, 0.25) // 4
 */
export function lineAt(lines: readonly PlacedLine[], page: number, x: number, y: number): number | undefined {
  return lines.find(({ page: own, box }) => {
    if (own !== page || box === null) return false;
    const [left, top, right, bottom] = box;
    return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
  })?.line;
}
