import type {
  Paper,
  PaperBlock,
  PaperColumns,
  PaperParagraph,
  PaperRule,
  PaperSection,
  PaperTable,
} from '@nanghang/domain/papers';
import type * as Docx from 'docx';

type Lib = typeof Docx;

const twipsPerMm = 1440 / 25.4;
const twipsPerPt = 20;
/** A4 in twentieths of a point. */
const page = { width: 11_906, height: 16_838 };
const pageWidthMm = 210;
const pageHeightMm = 297;
const black = '000000';

function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMm);
}

/** Text as an XML file may hold it. Source: XML 1.0, production Char. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function paragraph(lib: Lib, { runs, sizePt, align, firstLineMm, beforePt, afterPt, withNext }: PaperParagraph) {
  const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
  return new lib.Paragraph({
    alignment: alignments[align],
    keepNext: withNext === true,
    spacing: { before: (beforePt ?? 0) * twipsPerPt, after: (afterPt ?? 0) * twipsPerPt },
    ...(firstLineMm === undefined ? {} : { indent: { firstLine: twips(firstLineMm) } }),
    children: runs.map(
      (run) =>
        new lib.TextRun({
          ...{ text: printable(run.text), bold: run.bold === true, italics: run.italic === true, size: sizePt * 2 },
        }),
    ),
  });
}

/** A line as the lower border of an empty paragraph that is indented on both sides. */
function rule(lib: Lib, { lengthMm }: PaperRule, widthMm: number) {
  const side = twips(Math.max(0, (widthMm - lengthMm) / 2));
  return new lib.Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 6 * twipsPerPt, line: 2 * twipsPerPt, lineRule: 'exact' },
    border: { bottom: { style: 'single', size: 6, space: 1, color: black } },
    children: [],
  });
}

function narrow(lib: Lib, blocks: readonly (PaperParagraph | PaperRule)[], widthMm: number) {
  const written = blocks.map((one) => (one.kind === 'rule' ? rule(lib, one, widthMm) : paragraph(lib, one)));
  return written.length > 0 ? written : [new lib.Paragraph({})];
}

function columns(lib: Lib, block: PaperColumns) {
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const sides = { top: none, bottom: none, left: none, right: none };
  const width = block.columns.reduce((sum, column) => sum + column.widthMm, 0);
  return new lib.Table({
    width: { size: twips(width), type: 'dxa' },
    columnWidths: block.columns.map((column) => twips(column.widthMm)),
    layout: 'fixed',
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...sides, insideHorizontal: none, insideVertical: none },
    rows: [
      new lib.TableRow({
        cantSplit: true,
        children: block.columns.map(
          (column) =>
            new lib.TableCell({
              width: { size: twips(column.widthMm), type: 'dxa' },
              borders: sides,
              children: narrow(lib, column.blocks, column.widthMm),
            }),
        ),
      }),
    ],
  });
}

function table(lib: Lib, { columns: heads, rows, sizePt }: PaperTable) {
  const cellOf = (lines: readonly string[], at: number, bold: boolean) => {
    const column = heads[at];
    const align = bold ? 'center' : (column?.align ?? 'left');
    const run = (text: string) => (bold ? { text, bold: true as const } : { text });
    const written = (lines.length > 0 ? lines : ['']).map((line) =>
      paragraph(lib, { kind: 'paragraph', runs: [run(line)], sizePt, align }),
    );
    return new lib.TableCell({
      width: { size: twips(column?.widthMm ?? 0), type: 'dxa' },
      verticalAlign: bold ? 'center' : 'top',
      children: written,
    });
  };
  const line = { style: 'single', size: 4, color: black } as const;
  return new lib.Table({
    width: { size: twips(heads.reduce((sum, head) => sum + head.widthMm, 0)), type: 'dxa' },
    columnWidths: heads.map((head) => twips(head.widthMm)),
    layout: 'fixed',
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.8), bottom: twips(0.8) },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new lib.TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: heads.map(({ head }, at) => cellOf([head], at, true)),
      }),
      ...rows.map(
        (row) => new lib.TableRow({ cantSplit: true, children: row.map((lines, at) => cellOf(lines, at, false)) }),
      ),
    ],
  });
}

function block(lib: Lib, one: PaperBlock, widthMm: number) {
  if (one.kind === 'paragraph') return paragraph(lib, one);
  if (one.kind === 'rule') return rule(lib, one, widthMm);
  return one.kind === 'columns' ? columns(lib, one) : table(lib, one);
}

/** Two tables in a row would be one: a paragraph of no height keeps them apart, and closes the pages. */
function apart(lib: Lib, section: PaperSection, widthMm: number) {
  const thin = () => new lib.Paragraph({ spacing: { before: 0, after: 0, line: twipsPerPt, lineRule: 'exact' } });
  const isTable = (one: PaperBlock | undefined) => one?.kind === 'columns' || one?.kind === 'table';
  return section.blocks.flatMap((one, at) => {
    const next = section.blocks[at + 1];
    const closes = isTable(one) && (next === undefined || isTable(next));
    return closes ? [block(lib, one, widthMm), thin()] : [block(lib, one, widthMm)];
  });
}

function sectionOf(lib: Lib, section: PaperSection) {
  const { marginsMm, orientation, pageNumberPt } = section;
  const across = orientation === 'landscape';
  const widthMm = (across ? pageHeightMm : pageWidthMm) - marginsMm.left - marginsMm.right;
  const number = new lib.TextRun({ children: [lib.PageNumber.CURRENT], size: pageNumberPt * 2 });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...page, orientation },
        margin: {
          ...{ top: twips(marginsMm.top), right: twips(marginsMm.right), bottom: twips(marginsMm.bottom) },
          ...{ left: twips(marginsMm.left), header: twips(marginsMm.top / 2), footer: twips(marginsMm.bottom / 2) },
        },
        pageNumbers: { start: 1, formatType: 'decimal' },
      },
    },
    headers: {
      default: new lib.Header({ children: [new lib.Paragraph({ alignment: 'center', children: [number] })] }),
      first: new lib.Header({ children: [new lib.Paragraph({})] }),
    },
    children: apart(lib, section, widthMm),
  } as const;
}

/** A document as the library takes it. */
export function documentOf(lib: Lib, paper: Paper): Docx.Document {
  const { font } = paper;
  return new lib.Document({
    title: printable(paper.title).slice(0, 250),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: paper.sections.map((section) => sectionOf(lib, section)),
  });
}
