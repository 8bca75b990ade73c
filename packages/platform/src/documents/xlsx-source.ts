import { cleanText } from '@nanghang/domain/kernel';
import type { PlanSource, TableCell } from '@nanghang/domain/plan-documents';
import { readXlsx, type Sheet } from '../spreadsheet/index.ts';
import { createSourceWriter, type SourceWriter } from './source-writer.ts';

type Row = readonly TableCell[];

const mostColumns = 200;

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(cleanText)
    .filter((line) => line !== '');
}

/** Cells of a sheet with merged ranges resolved: the first cell has the text, the others repeat it and say so. */
function resolvedRows(sheet: Sheet): Row[] {
  const width = Math.min(mostColumns, Math.max(0, ...sheet.rows.map((row) => row.length)));
  const rows = sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column): TableCell => ({ paragraphs: paragraphsOf(row[column]?.text ?? '') })),
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    const paragraphs = rows[top]?.[left]?.paragraphs ?? [];
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const cells = rows[row];
        if (!cells || (row === top && column === left)) continue;
        cells[column] = { paragraphs, merged: column > left ? 'left' : 'above' };
      }
    }
  }
  return rows;
}

function filled(row: Row): TableCell[] {
  return row.filter((cell) => !cell.merged && cell.paragraphs.length > 0);
}

/** Runs of rows between empty ones; a run that goes on with numbered rows belongs to the table before it. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let open = false;
  for (const row of rows) {
    const empty = row.every((cell) => cell.paragraphs.length === 0);
    const last = runs[runs.length - 1];
    if (!empty) {
      const goesOn = /^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?$/.test(row[0]?.paragraphs[0] ?? '') && filled(row).length >= 3;
      const tableBefore = last?.some((before) => filled(before).length >= 3) === true;
      if (last && (open || (goesOn && tableBefore))) last.push(row);
      else runs.push([row]);
    }
    open = !empty;
  }
  return runs;
}

/** Columns that hold something; empty ones at the edges are dropped. */
function trimmed(rows: readonly Row[]): Row[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) =>
    rows.some((row) => (row[column]?.paragraphs.length ?? 0) > 0),
  );
  const first = Math.max(0, used.indexOf(true));
  const last = used.lastIndexOf(true);
  return rows.map((row) => row.slice(first, last + 1));
}

function addLayout(rows: readonly Row[], writer: SourceWriter): void {
  let beside: Row[] = [];
  const close = (): void => {
    writer.addTable(trimmed(beside).map((cells) => ({ cells })));
    beside = [];
  };
  for (const row of rows) {
    const cells = filled(row);
    if (cells.length >= 2) {
      beside.push(row);
      continue;
    }
    close();
    for (const text of cells[0]?.paragraphs ?? []) writer.add({ kind: 'paragraph', text });
  }
  close();
}

function addRun(run: readonly Row[], name: string, writer: SourceWriter): void {
  const header = run.findIndex((row) => filled(row).length >= 3);
  if (header < 0) {
    addLayout(run, writer);
    return;
  }
  addLayout(run.slice(0, header), writer);
  writer.addTable(
    trimmed(run.slice(header)).map((cells) => ({ cells })),
    name,
  );
}

/**
 * Reads a workbook as a document: a table begins at the first row of three filled cells, what stands above it or apart
 * from it (head, titles, recipients) is text. Merged cells are resolved.
 * @throws WorkbookError naming why a file is refused
 */
export function readXlsxSource(bytes: Uint8Array): PlanSource {
  const writer = createSourceWriter();
  for (const sheet of readXlsx(bytes)) {
    for (const run of runsOf(resolvedRows(sheet))) addRun(run, sheet.name, writer);
  }
  return writer.finish();
}
