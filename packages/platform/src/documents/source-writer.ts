import type { ReaderNote, SourceBlock, SourcePlace, TableCell } from '@nanghang/domain/plan-documents';
import type { LineBox, PageShape, SourceOnPages } from './page-places.ts';

type WithoutPlace<Block> = Block extends unknown ? Omit<Block, 'place'> : never;
type LineBlock = WithoutPlace<Exclude<SourceBlock, { kind: 'table' | 'pageBreak' }>>;

/** A row of a table that is not placed yet. */
export interface WrittenRow {
  readonly cells: readonly TableCell[];
  readonly page?: number;
  readonly afterPageBreak?: boolean;
  /** Where the row stands on its page. */
  readonly box?: LineBox;
}

/** Collects the blocks of a document and the lines that are shown beside them. */
export interface SourceWriter {
  /**
   * Adds a block of text; `shown` are its lines on the page, by default one with its number and text, `boxes` their
   * places on it.
   */
  add(block: LineBlock, page?: number, shown?: readonly string[], boxes?: readonly LineBox[]): void;
  addTable(rows: readonly WrittenRow[], title?: string): void;
  addPageBreak(): void;
  addNote(note: ReaderNote): void;
  /** @param pages the shapes of the pages, for a file that has them */
  finish(pages?: readonly PageShape[]): SourceOnPages;
}

function shownText(block: LineBlock): string {
  if (block.kind === 'listItem') return `${block.marker} ${block.text}`;
  if (block.kind === 'heading' && block.number !== null) return `${block.number} ${block.text}`;
  return block.text;
}

/** A writer of a {@link PlanSource}: a line a paragraph, and for tables a line a row with cells joined by a tab. */
export function createSourceWriter(): SourceWriter {
  const lines: string[] = [];
  const blocks: SourceBlock[] = [];
  const notes: ReaderNote[] = [];
  const placed: (LineBox | null)[] = [];
  const write = (
    shown: readonly string[],
    page: number | undefined,
    boxes: readonly (LineBox | undefined)[] = [],
  ): SourcePlace => {
    const first = lines.length + 1;
    lines.push(...shown);
    placed.push(...shown.map((_, at) => boxes[at] ?? null));
    return { lines: [first, lines.length], ...(page === undefined ? {} : { page }) };
  };
  return {
    add: (block, page, shown, boxes) => {
      blocks.push({ ...block, place: write(shown ?? [shownText(block)], page, boxes) } as SourceBlock);
    },
    addTable: (written, title) => {
      const width = Math.max(0, ...written.map((row) => row.cells.length));
      if (width === 0) return;
      const rows = written.map(({ cells, page, afterPageBreak, box }) => {
        const full = Array.from({ length: width }, (_, column): TableCell => cells[column] ?? { paragraphs: [] });
        const shown = full.map((cell) => (cell.merged ? '' : cell.paragraphs.join(' '))).join('\t');
        return { cells: full, place: write([shown], page, [box]), ...(afterPageBreak ? { afterPageBreak } : {}) };
      });
      const first = rows[0];
      const last = rows[rows.length - 1];
      if (!first || !last) return;
      const place: SourcePlace = { ...first.place, lines: [first.place.lines[0], last.place.lines[1]] };
      blocks.push({ kind: 'table', rows, merges: 'known', place, ...(title === undefined ? {} : { title }) });
    },
    addPageBreak: () => {
      const at = Math.max(1, lines.length);
      if (blocks.length > 0) blocks.push({ kind: 'pageBreak', place: { lines: [at, at] } });
    },
    addNote: (note) => {
      notes.push(note);
    },
    finish: (pages) => ({ lines, blocks, notes, ...(pages ? { onPages: { pages, boxes: placed } } : {}) }),
  };
}
