import { cleanText } from '@nanghang/domain/kernel';
import type { TableCell } from '@nanghang/domain/plan-documents';
import type { Numbering } from './docx-numbering.ts';
import type { ParagraphStyle } from './docx-styles.ts';
import { paragraphText } from './docx-text.ts';
import type { SourceWriter, WrittenRow } from './source-writer.ts';
import { attributeOf, childOf, isOn, type XmlElement } from './xml-tree.ts';

/** What reading the body of a document needs of its other parts. */
export interface BodyContext {
  readonly writer: SourceWriter;
  readonly numbering: Numbering;
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  /** Text of a note by its key ("footnote 2"). */
  readonly notes: ReadonlyMap<string, string>;
}

/** A paragraph as it is printed. */
interface Printed {
  readonly marker: string | undefined;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly heading: number | undefined;
  readonly depth: number;
  readonly align: 'left' | 'center' | 'right' | undefined;
  readonly pageBreak: boolean;
  readonly footnotes: readonly string[];
  readonly boxes: readonly XmlElement[];
}

const aligns: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
};

/** Printed lines of a text; a line that goes on in lower case was broken for looks only. */
function printedLines(text: string): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    const line = cleanText(part);
    const before = lines[lines.length - 1];
    if (line === '') continue;
    if (before !== undefined && /^\p{Ll}(?![).])/u.test(line)) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function printed(paragraph: XmlElement, context: BodyContext): Printed {
  const properties = childOf(paragraph, 'pPr');
  const style = context.styleOf(attributeOf(properties, 'pStyle'));
  const numbering = childOf(properties, 'numPr');
  const outline = attributeOf(properties, 'outlineLvl');
  const text = paragraphText(paragraph, { bold: style.bold === true, capitals: style.capitals === true });
  const listId = attributeOf(numbering, 'numId') ?? style.listId;
  const depth = Number(attributeOf(numbering, 'ilvl') ?? style.level ?? 0);
  const numbered = listId !== undefined && listId !== '0';
  return {
    marker: numbered ? context.numbering.next(listId, depth) : undefined,
    lines: printedLines(text.text),
    bold: text.bold,
    heading: outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.heading,
    depth,
    align: aligns[attributeOf(properties, 'jc') ?? style.align ?? ''],
    pageBreak: text.pageBreak || isOn(properties, 'pageBreakBefore'),
    footnotes: text.footnotes,
    boxes: text.boxes,
  };
}

const typedNumber =
  /^(?:[IVX]{1,6}|\d{1,3}(?:\.\d{1,2})*|[A-HĐa-zđ])\s*[.)/:-]|^(?:Điều|Phần|Chương|Mục|Phụ lục)\s+[\dIVX]|^[-–+•]/iu;

function addParagraph(paragraph: XmlElement, context: BodyContext): void {
  const { writer } = context;
  const { marker, lines, bold, heading, align, depth, ...rest } = printed(paragraph, context);
  if (rest.pageBreak) writer.addPageBreak();
  lines.forEach((text, index) => {
    const number = index === 0 ? marker : undefined;
    const isHeading = heading !== undefined && index === 0;
    if (isHeading && (number !== undefined || !typedNumber.test(text))) {
      writer.add({ kind: 'heading', number: number ?? null, text, level: heading });
    } else if (number !== undefined) {
      writer.add({ kind: 'listItem', marker: number, text, depth: depth + 1 });
    } else {
      const strong = bold || isHeading;
      writer.add({ kind: 'paragraph', text, ...(align ? { align } : {}), ...(strong ? { bold: true } : {}) });
    }
  });
  for (const key of rest.footnotes) {
    const text = context.notes.get(key);
    if (text) writer.add({ kind: 'footnote', sign: null, text });
  }
  for (const box of rest.boxes) addBlocks(box, context);
}

function cellParagraphs(cell: XmlElement, context: BodyContext): string[] {
  return cell.children.flatMap((child) => {
    if (child.name === 'p') {
      const { marker, lines, boxes } = printed(child, context);
      const inBoxes = boxes.flatMap((box) => cellParagraphs(box, context));
      if (marker === undefined) return [...lines, ...inBoxes];
      return [cleanText(`${marker} ${lines[0] ?? ''}`), ...lines.slice(1), ...inBoxes];
    }
    if (child.name === 'tbl') {
      const rows = tableRows(child, context);
      return rows.map((row) => row.cells.flatMap((own) => (own.merged ? [] : own.paragraphs)).join(' '));
    }
    return child.name === 'tcPr' ? [] : cellParagraphs(child, context);
  });
}

/** Rows or cells of a table, also those inside content controls and accepted changes. */
function partsOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(child.name) ? partsOf(child, name) : [];
  });
}

const mostColumns = 200;

function tableRows(table: XmlElement, context: BodyContext): WrittenRow[] {
  const rows: WrittenRow[] = [];
  let above: readonly TableCell[] = [];
  for (const row of partsOf(table, 'tr')) {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del')) continue;
    const before = Math.min(mostColumns, Number(attributeOf(properties, 'gridBefore') ?? 0));
    const cells: TableCell[] = Array.from({ length: before }, () => ({ paragraphs: [] }));
    for (const cell of partsOf(row, 'tc')) {
      const own = childOf(cell, 'tcPr');
      const span = Math.max(1, Math.min(mostColumns - cells.length, Number(attributeOf(own, 'gridSpan') ?? 1)));
      const vertical = childOf(own, 'vMerge');
      const goesOn = vertical !== undefined && vertical.attributes['val'] !== 'restart';
      const upper = goesOn ? above[cells.length] : undefined;
      const paragraphs = upper ? upper.paragraphs : cellParagraphs(cell, context);
      cells.push(upper ? { paragraphs, merged: 'above' } : { paragraphs });
      for (let column = 1; column < span; column += 1) cells.push({ paragraphs, merged: 'left' });
    }
    above = cells;
    rows.push({ cells });
  }
  return rows;
}

function addTable(table: XmlElement, context: BodyContext): void {
  const rows = partsOf(table, 'tr');
  const cells = rows.flatMap((row) => partsOf(row, 'tc'));
  const only = cells[0];
  if (cells.length === 1 && only) addBlocks(only, context);
  else context.writer.addTable(tableRows(table, context));
}

const withoutBlocks = new Set(['tcPr', 'sectPr', 'sdtPr', 'del']);

/** Reads paragraphs and tables of a body, cell or text box in their order. */
export function addBlocks(parent: XmlElement, context: BodyContext): void {
  for (const child of joinAcceptedEnds(parent.children)) {
    if (child.name === 'p') addParagraph(child, context);
    else if (child.name === 'tbl') addTable(child, context);
    else if (!withoutBlocks.has(child.name)) addBlocks(child, context);
  }
}

/** Paragraphs whose end was deleted in a tracked change go on in the next one. */
function joinAcceptedEnds(children: readonly XmlElement[]): XmlElement[] {
  const joined: XmlElement[] = [];
  let open: XmlElement | undefined;
  for (const child of children) {
    const merged = open && child.name === 'p' ? { ...child, children: [...open.children, ...child.children] } : child;
    if (open && child.name !== 'p') joined.push(open);
    const ends = childOf(childOf(childOf(child, 'pPr'), 'rPr'), 'del');
    open = child.name === 'p' && ends ? merged : undefined;
    if (!open) joined.push(merged);
  }
  if (open) joined.push(open);
  return joined;
}
