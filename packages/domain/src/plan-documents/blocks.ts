/**
 * The one intermediate form of a read document. Every reader (plain text, Markdown, DOCX, XLSX, PDF, OCR) turns its
 * file into a {@link PlanSource}; everything after it (`extractPlan`) knows only this form.
 *
 * Rules for readers:
 * - Text is NFC, without control characters and without markup (`<p>`, `**`); spacing inside a line is collapsed.
 * - Blocks stand in reading order: a column-wise layout is read column by column, a page's footnotes come after its text.
 * - `lines` is what the screen shows beside the rows; every `place` points into it. For plain text these are the file's
 *   own lines; other readers write a line a paragraph, and for tables a line a row (cells joined by a tab).
 * - Nothing is dropped: what a reader cannot place (a stamp, a page number) is a `pageEdge` block.
 */
export interface PlanSource {
  /** Lines of the text shown beside the rows; line 1 is `lines[0]`. */
  readonly lines: readonly string[];
  readonly blocks: readonly SourceBlock[];
  /** What the reader has to say about its own work (a skipped picture, a page without text). */
  readonly notes?: readonly ReaderNote[];
}

/** A remark of a reader; it becomes an issue of the extraction. */
export interface ReaderNote {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: { readonly vi: string; readonly en: string };
  readonly place?: SourcePlace;
}

/** Where a block stands: 1-based first and last line of {@link PlanSource.lines}, both in it, and the page if known. */
export interface SourcePlace {
  readonly lines: readonly [number, number];
  /** 1-based page of the file, where it has pages. */
  readonly page?: number;
}

/** A piece of the document. */
export type SourceBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | TableBlock
  | FootnoteBlock
  | SignatureBlock
  | PageEdgeBlock
  | PageBreakBlock;

/** A title that the file itself marks as one (a heading style, `#`). A reader that cannot tell gives a paragraph. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** The number as printed, automatic numbering included: "II.", "1.2.", "a)"; null when there is none. */
  readonly number: string | null;
  readonly text: string;
  /** Depth by style, 1 = chapter; null when unknown. */
  readonly level: number | null;
  readonly place: SourcePlace;
}

/**
 * Running text. A number that is typed into the text ("1. Sở Nội vụ: ...") stays in `text`. Lines that a page's width
 * broke are joined; a hyphen at their end is mended.
 */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Where the file says so; centred lines are titles, right-hand ones signatures. */
  readonly align?: 'left' | 'center' | 'right';
  /** The whole paragraph is bold. */
  readonly bold?: boolean;
  readonly place: SourcePlace;
}

/** An item of an automatic list, whose number or dash is no part of the text. */
export interface ListItemBlock {
  readonly kind: 'listItem';
  /** The marker as it would be printed: "1.", "a)", "-", "2.1.". */
  readonly marker: string;
  readonly text: string;
  /** Depth of the list, 1 = outermost; null when unknown. */
  readonly depth: number | null;
  readonly place: SourcePlace;
}

/** A table; one that goes on over a page break is one table when the reader knows it, else two. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  /**
   * `known`: merged cells are resolved (see {@link TableCell.merged}), so that an empty cell is really empty.
   * `lost`: the notation cannot say what was merged, so that an empty cell may belong to a merged one.
   */
  readonly merges: 'known' | 'lost';
  /** Name of the sheet, or a caption that belongs to the table. */
  readonly title?: string;
  readonly place: SourcePlace;
}

/** A row; all rows of a table with known merges have the same number of cells. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The first row of a page, so that its text may continue the row before. */
  readonly afterPageBreak?: boolean;
  readonly place: SourcePlace;
}

/** One cell: its paragraphs (lines broken by the column's width joined), none when it is empty. */
export interface TableCell {
  readonly paragraphs: readonly string[];
  /** The cell repeats the text of a merged cell: `above` it in its column, or to the `left` in its row. */
  readonly merged?: 'above' | 'left';
}

/** A footnote's text; its sign in the running text is dropped by the reader. */
export interface FootnoteBlock {
  readonly kind: 'footnote';
  /** Sign as printed ("1", "*"), null when unreadable. */
  readonly sign: string | null;
  readonly text: string;
  readonly place: SourcePlace;
}

/** A digital signature or stamp text of the file ("... đã ký lên văn bản này"). */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly text: string;
  readonly place: SourcePlace;
}

/** Running header, running footer or page number. */
export interface PageEdgeBlock {
  readonly kind: 'pageEdge';
  readonly edge: 'header' | 'footer';
  readonly text: string;
  readonly place: SourcePlace;
}

/** A page ends here, so that the next paragraph may continue the one before. */
export interface PageBreakBlock {
  readonly kind: 'pageBreak';
  readonly place: SourcePlace;
}
