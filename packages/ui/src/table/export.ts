import type { Column } from './column.ts';

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  // A spreadsheet runs what begins like a formula; a leading apostrophe keeps it text.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table as CSV with a byte order mark, so that spreadsheets read the Vietnamese letters.
 * @example csvOf([{ id: 'a', head: 'Tên', value: (row) => row.a }], [{ a: '=1+1' }]) // '\ufeffTên\r\n\'=1+1\r\n'
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const valued = columns.filter((column) => column.value);
  const lines = [
    valued.map((column) => csvCell([column.head, column.headNote].filter(Boolean).join(' '))),
    ...rows.map((row) => valued.map((column) => csvCell(column.value?.(row)))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** Offers content as a file to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves the rows as shown as a CSV file. */
export function saveCsv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  saveFile(`${name}.csv`, new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }));
}

/**
 * Saves the rows as shown as a workbook, written by the server; columns without a value are left out.
 * @throws the problem of the answer when the server refuses
 */
export async function saveXlsx<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const valued = columns.filter((column) => column.value);
  const answer = await fetch('/api/v1/tables/xlsx', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'nanghang' },
    body: JSON.stringify({
      name,
      columns: valued.map((column) => [column.head, column.headNote].filter(Boolean).join(' ')),
      rows: rows.map((row) => valued.map((column) => column.value?.(row) ?? null)),
    }),
  });
  if (!answer.ok) throw await answer.json();
  saveFile(`${name}.xlsx`, await answer.blob());
}
