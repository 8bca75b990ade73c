import type { PlanSource, ReaderNote, SourceBlock, SourcePlace, TableCell } from '@nanghang/domain/plan-documents';

type WithoutPlace<Block> = Block extends unknown ? Omit<Block, 'place'> : never;
type LineBlock = WithoutPlace<Exclude<SourceBlock, { kind: 'table' | 'pageBreak' }>>;

/** A row of a table that is not placed yet. */
export interface WrittenRow {
  readonly cells: readonly TableCell[];
  readonly page?: number;
  readonly afterPageBreak?: boolean;
}

/** Collects the blocks of a document and the lines that are shown beside them. */
export interface SourceWriter {
  /** Adds a block of text; `shown` are its lines on the page, by default one with its number and text. */
  add(block: LineBlock, page?: number, shown?: readonly string[]): void;
  addTable(rows: readonly WrittenRow[], title?: string): void;
  addPageBreak(): void;
  addNote(note: ReaderNote): void;
  finish(): PlanSource;
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
  const write = (shown: readonly string[], page: number | undefined): SourcePlace => {
    const first = lines.length + 1;
    lines.push(...shown);
    return { lines: [first, lines.length], ...(page === undefined ? {} : { page }) };
  };
  return {
    add: (block, page, shown) => {
      blocks.push({ ...block, place: write(shown ?? [shownText(block)], page) } as SourceBlock);
    },
    addTable: (written, title) => {
      const width = Math.max(0, ...written.map((row) => row.cells.length));
      if (width === 0) return;
      const rows = written.map(({ cells, page, afterPageBreak }) => {
        const full = Array.from({ length: width }, (_, column): TableCell => cells[column] ?? { paragraphs: [] });
        const shown = full.map((cell) => (cell.merged ? '' : cell.paragraphs.join(' '))).join('\t');
        return { cells: full, place: write([shown], page), ...(afterPageBreak ? { afterPageBreak } : {}) };
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
    finish: () => ({ lines, blocks, notes }),
  };
}
