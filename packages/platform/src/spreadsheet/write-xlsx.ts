import type { Writable } from 'node:stream';

/** A column of a sheet to write. */
export interface SheetColumn {
  readonly title: string;
  readonly width?: number;
  /** Number format of the column, such as `0.00`. */
  readonly format?: string;
}

/** What a cell may hold; a date is written as a day. */
export type SheetValue = string | number | boolean | Date | null;

/** A sheet to write; rows may come one by one from the database. */
export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>;
}

/**
 * A text that a spreadsheet will show and never calculate: texts that begin like a formula get a leading apostrophe.
 * @example guardFormula('=1+1') // "'=1+1"
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Writes a workbook row by row, in constant memory; the stream is ended. */
export async function writeXlsx(stream: Writable, sheets: readonly SheetContent[]): Promise<void> {
  // Loaded with the first workbook: the start of the server need not wait for it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const content of sheets) {
    const sheet = workbook.addWorksheet(content.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = content.columns.map((column) => ({
      header: column.title,
      width: column.width ?? Math.max(12, column.title.length + 2),
      ...(column.format ? { style: { numFmt: column.format } } : {}),
    }));
    sheet.getRow(1).font = { bold: true };
    for await (const row of content.rows) {
      sheet.addRow(row.map((value) => (typeof value === 'string' ? guardFormula(value) : value))).commit();
    }
    await sheet.commit();
  }
  await workbook.commit();
}
