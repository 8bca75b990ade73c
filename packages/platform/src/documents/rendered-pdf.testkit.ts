import type { Piece } from './rendered-plan.testkit.ts';

const page = { width: 842, height: 595, left: 60, right: 782, top: 50, bottom: 545 };
const size = 12;
/** Every letter of the test font is half as wide as it is high. */
const letter = size / 2;
const lineHeight = 15;

function objectOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

/** A PDF of pages with the given content streams, in a font whose codes are UTF-16. */
export function pdfOf(contents: readonly string[], extra = ''): Uint8Array {
  const kids = contents.map((_, index) => `${7 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    objectOf(toUnicode),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ${extra} /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
      objectOf(content),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** Shows a text at a place, in points from the upper left corner. */
export function shown(text: string, x: number, y: number): string {
  const codes = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${page.height - y} Tm <${codes}> Tj ET\n`;
}

/** A ruling line between two places. */
export function ruled(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${page.height - y1} m ${x2} ${page.height - y2} l S\n`;
}

function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of text.split(' ')) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (longer.length * letter <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

interface Sheet {
  readonly pages: string[];
  y: number;
}

function draw(sheet: Sheet, content: string): void {
  sheet.pages[sheet.pages.length - 1] += content;
}

function turnPage(sheet: Sheet): void {
  sheet.pages.push(shown(String(sheet.pages.length + 1), page.width / 2, 30));
  sheet.y = page.top;
}

function addText(sheet: Sheet, text: string): void {
  for (const [index, line] of wrapped(text, page.right - page.left, 5).entries()) {
    if (sheet.y > page.bottom) turnPage(sheet);
    const indent = index === 0 ? 5 : 0;
    draw(sheet, shown(line.slice(indent), page.left + indent * letter, sheet.y));
    sheet.y += lineHeight;
  }
  sheet.y += 4;
}

function addColumns(sheet: Sheet, cells: readonly (readonly string[])[]): void {
  const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight;
  if (sheet.y + height > page.bottom) turnPage(sheet);
  for (const [column, lines] of cells.entries()) {
    for (const [index, line] of lines.entries()) {
      draw(sheet, shown(line, page.left + column * 400, sheet.y + index * lineHeight));
    }
  }
  sheet.y += height + 10;
}

type Rows = readonly (readonly (readonly string[])[])[];

function addRow(sheet: Sheet, row: Rows[number], edges: readonly number[], header: Rows[number] | undefined): void {
  const cells = row.map((lines, column) => {
    const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 6;
    return lines.flatMap((line) => wrapped(line, width));
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 4;
  if (sheet.y + height > page.bottom) {
    turnPage(sheet);
    if (header) addRow(sheet, header, edges, undefined);
  }
  const [top, bottom] = [sheet.y, sheet.y + height];
  for (const edge of edges) draw(sheet, ruled(edge, top, edge, bottom));
  for (const y of [top, bottom]) draw(sheet, ruled(edges[0] ?? 0, y, edges[edges.length - 1] ?? 0, y));
  for (const [column, lines] of cells.entries()) {
    for (const [index, line] of lines.entries()) {
      draw(sheet, shown(line, (edges[column] ?? 0) + 3, top + 12 + index * lineHeight));
    }
  }
  sheet.y = bottom;
}

/** Edges of columns, wide where the cells are long. */
function edgesOf(rows: Rows): number[] {
  const width = Math.max(...rows.map((row) => row.length));
  const shares = Array.from({ length: width }, (_, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).join(' ').length);
    return 3 + Math.sqrt(Math.max(...lengths));
  });
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let edge = page.left;
  return [edge, ...shares.map((share) => (edge += ((page.right - page.left) * share) / whole))];
}

/** The pieces as a PDF: broken lines, ruled tables whose header is printed again on every page, page numbers. */
export function pdfOfPieces(pieces: readonly Piece[]): Uint8Array {
  const sheet: Sheet = { pages: [''], y: page.top };
  for (const piece of pieces) {
    if ('text' in piece) {
      addText(sheet, piece.text);
      continue;
    }
    const [first] = piece.rows;
    if (piece.rows.length === 1 && first) {
      addColumns(sheet, first);
      continue;
    }
    const edges = edgesOf(piece.rows);
    for (const row of piece.rows) addRow(sheet, row, edges, first);
    sheet.y += lineHeight;
  }
  return pdfOf(sheet.pages);
}

/** A JPEG over the whole page, as a scanner writes it. */
export function pictured(jpeg: Uint8Array, width: number, height: number): string {
  const hex = Buffer.from(jpeg).toString('hex');
  const settings = `/W ${width} /H ${height} /CS /RGB /BPC 8 /F [/AHx /DCT]`;
  return `q ${page.width} 0 0 ${page.height} 0 0 cm BI ${settings} ID ${hex}>\nEI Q\n`;
}
