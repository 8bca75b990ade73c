/** A piece of text of one make. */
export interface PaperRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** A paragraph; lengths in millimetres, sizes and distances in points. */
export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly PaperRun[];
  readonly sizePt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Stays on the page of what follows. */
  readonly withNext?: true;
}

/** A thin line in the middle of the page or of its column. */
export interface PaperRule {
  readonly kind: 'rule';
  readonly lengthMm: number;
}

/** Texts side by side without lines around them, never parted over two pages. */
export interface PaperColumns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly widthMm: number; readonly blocks: readonly (PaperParagraph | PaperRule)[] }[];
}

/** A table with lines; its head comes again on each page, and no row is parted over two. */
export interface PaperTable {
  readonly kind: 'table';
  readonly sizePt: number;
  readonly columns: readonly { readonly head: string; readonly widthMm: number; readonly align: 'left' | 'center' }[];
  /** Lines of each cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** What stands on a page, from top to bottom. */
export type PaperBlock = PaperParagraph | PaperRule | PaperColumns | PaperTable;

/** Pages of one make. Their numbers begin with 1, stand in the middle of the upper margin and are left out on the first. */
export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly pageNumberPt: number;
  readonly blocks: readonly PaperBlock[];
}

/**
 * What stands on A4 paper, without how it is written to a file.
 * Source: product decision ADR-0064.
 */
export interface Paper {
  /** Title of the file. */
  readonly title: string;
  readonly font: string;
  readonly sections: readonly PaperSection[];
}
