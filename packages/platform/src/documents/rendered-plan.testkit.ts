import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strToU8, zipSync } from 'fflate';

/** A piece of a plan that is to be rendered: a line, or a table whose cells hold lines. */
export type Piece = { readonly text: string } | { readonly rows: readonly (readonly (readonly string[])[])[] };

/** Words without the stars of Markdown; the star that opens an item stays. */
function withoutStars(text: string): string {
  return text.replaceAll('**', '').replace(/(?<!^)\*|^\*(?! )/g, '');
}

function cellsOf(line: string): string[][] {
  const cells = line.includes('\t') ? line.split('\t') : line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) =>
    cell
      .split(/<br>| {2,}(?=\*|- )/)
      .map((part) => withoutStars(part).trim())
      .filter((part) => part !== ''),
  );
}

/** Lines and tables of a plain text fixture of the plan reader. */
export function piecesOf(fixture: string): Piece[] {
  const path = new URL(`../../../domain/src/plan-documents/fixtures/${fixture}.txt`, import.meta.url);
  const pieces: Piece[] = [];
  let rows: string[][][] | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (/^\|[-|\s]+\|$/.test(line.trim())) continue;
    if (line.includes('|') || line.includes('\t')) {
      if (!rows) {
        rows = [];
        pieces.push({ rows });
      }
      rows.push(cellsOf(line));
    } else {
      rows = undefined;
      const text = withoutStars(line)
        .replace(/^#+\s*/, '')
        .trim();
      if (text !== '') pieces.push({ text });
    }
  }
  return pieces;
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run of a paragraph in WordprocessingML. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph in WordprocessingML. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A cell in WordprocessingML. */
export function cell(lines: readonly string[], properties = ''): string {
  const paragraphs = lines.length > 0 ? lines.map((line) => paragraph(run(line))).join('') : '<w:p/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

/** A Word file with a body and further parts by path. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(`<w:document ${namespace}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  };
  for (const [path, content] of Object.entries(parts)) {
    files[path] = strToU8(content.replace(/^<([\w:]+)/, `<$1 ${namespace}`));
  }
  return zipSync(files);
}

/** The pieces as a Word file. */
export function docxOfPieces(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => {
    if ('text' in piece) return paragraph(run(piece.text));
    const rows = piece.rows.map((row) => `<w:tr>${row.map((lines) => cell(lines)).join('')}</w:tr>`);
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  return docxOf(parts.join(''));
}

/** The pieces as a workbook of one sheet, where lines of text are merged over eight columns. */
export async function xlsxOfPieces(pieces: readonly Piece[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Kế hoạch');
  let row = 0;
  for (const piece of pieces) {
    if ('text' in piece) {
      row += 1;
      sheet.getCell(row, 1).value = piece.text;
      sheet.mergeCells(row, 1, row, 8);
      continue;
    }
    row += 1;
    for (const cells of piece.rows) {
      row += 1;
      for (const [column, lines] of cells.entries()) {
        if (lines.length > 0) sheet.getCell(row, column + 1).value = lines.join('\n');
      }
    }
    row += 1;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
