import type { PlanSource, SourceBlock, TableBlock } from './blocks.ts';
import type { Lines } from './extraction.ts';
import { capitalShare } from './folded-text.ts';
import { type Marker, readMarker, splitMarker } from './markers.ts';

/** A paragraph, list item, title or table of the document, in reading order, with its number taken off. */
export interface Item {
  readonly marker: Marker | null;
  /** Text without the marker; empty for a table. */
  readonly text: string;
  /** The file, capitals or bold mark it as a title. */
  readonly strong: boolean;
  readonly table: TableBlock | null;
  readonly lines: Lines;
}

/** Items of a document and what stands apart from its running text. */
export interface DocumentItems {
  readonly items: readonly Item[];
  /** Notes of digital signatures. */
  readonly signatures: readonly string[];
  readonly footnotes: readonly { readonly text: string; readonly lines: Lines }[];
}

/**
 * Items of a read document.
 * @param mend writes damaged words right; the identity for clean text
 * @param damaged numbers may be misread ("|." for "I.", "4.4," for "4.4.")
 */
export function itemsOf(source: PlanSource, mend: (text: string) => string, damaged: boolean): DocumentItems {
  const items: Item[] = [];
  const signatures: string[] = [];
  const footnotes: { text: string; lines: Lines }[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'signature') signatures.push(block.text);
    else if (block.kind === 'footnote') footnotes.push({ text: mend(block.text), lines: block.place.lines });
    else if (block.kind === 'paragraph' && isPrintedNote(block.text))
      footnotes.push({ text: mend(block.text), lines: block.place.lines });
    else if (block.kind !== 'pageEdge' && block.kind !== 'pageBreak') items.push(itemOf(block, mend, damaged));
  }
  return { items, signatures, footnotes };
}

/** A footnote that the file holds as running text: "[1] Năm 2021 ...", "¹ Theo ...". */
function isPrintedNote(text: string): boolean {
  return /^(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*\p{Lu}/u.test(text);
}

type TextBlock = Exclude<SourceBlock, { kind: 'signature' | 'footnote' | 'pageEdge' | 'pageBreak' }>;

function itemOf(block: TextBlock, mend: (text: string) => string, damaged: boolean): Item {
  const lines = block.place.lines;
  if (block.kind === 'table') return { marker: null, text: '', strong: false, table: mendTable(block, mend), lines };
  const text = mend(block.text);
  if (block.kind === 'heading') {
    const marker = block.number === null ? null : readMarker(block.number);
    return { marker, text, strong: true, table: null, lines };
  }
  if (block.kind === 'listItem') return { marker: readMarker(block.marker), text, strong: false, table: null, lines };
  const marked = splitMarker(damaged ? repairNumber(text) : text);
  const strong = block.bold === true || (capitalShare(marked.text) > 0.75 && marked.text.length > 3);
  return { marker: marked.marker, text: marked.text, strong, table: null, lines };
}

function mendTable(table: TableBlock, mend: (text: string) => string): TableBlock {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((text) => mend(text)) })),
    })),
  };
}

/** Numbers as scans misread them: "|." and "I1." are Roman, "4.4," ends in a comma, "11.NOI DUNG" is "II." */
function repairNumber(text: string): string {
  const roman = /^([|Il1VX]{1,5})\s*[.,]\s*(?=[\p{Lu}“"])/u.exec(text);
  if (roman) {
    const label = roman[1] ?? '';
    const rest = text.slice(roman[0].length);
    const capitals = capitalShare(rest.slice(0, 40)) > 0.7;
    if (/[|IlVX]/.test(label) || (label.length > 1 && capitals)) return `${label.replace(/[|l1]/g, 'I')}. ${rest}`;
  }
  return text.replace(/^(\d{1,2}(?:\.\d{1,2}){1,4})\s*,\s*(?=\p{Lu})/u, '$1. ');
}
