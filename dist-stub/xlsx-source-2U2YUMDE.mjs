import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createSourceWriter
} from "./chunk-SX7THG6I.mjs";
import {
  readXlsx
} from "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import {
  cleanText
} from "./chunk-AXVY4CTE.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents/xlsx-source.ts
var mostColumns = 200;
function paragraphsOf(text) {
  return text.split(/\r?\n/).map(cleanText).filter((line) => line !== "");
}
function resolvedRows(sheet) {
  const width = Math.min(mostColumns, Math.max(0, ...sheet.rows.map((row) => row.length)));
  const rows = sheet.rows.map(
    (row) => Array.from({ length: width }, (_, column) => ({ paragraphs: paragraphsOf(row[column]?.text ?? "") }))
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    const paragraphs = rows[top]?.[left]?.paragraphs ?? [];
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const cells = rows[row];
        if (!cells || row === top && column === left) continue;
        cells[column] = { paragraphs, merged: column > left ? "left" : "above" };
      }
    }
  }
  return rows;
}
function filled(row) {
  return row.filter((cell) => !cell.merged && cell.paragraphs.length > 0);
}
function runsOf(rows) {
  const runs = [];
  let open = false;
  for (const row of rows) {
    const empty = row.every((cell) => cell.paragraphs.length === 0);
    const last = runs[runs.length - 1];
    if (!empty) {
      const goesOn = /^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?$/.test(row[0]?.paragraphs[0] ?? "") && filled(row).length >= 3;
      const tableBefore = last?.some((before) => filled(before).length >= 3) === true;
      if (last && (open || goesOn && tableBefore)) last.push(row);
      else runs.push([row]);
    }
    open = !empty;
  }
  return runs;
}
function trimmed(rows) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from(
    { length: width },
    (_, column) => rows.some((row) => (row[column]?.paragraphs.length ?? 0) > 0)
  );
  const first = Math.max(0, used.indexOf(true));
  const last = used.lastIndexOf(true);
  return rows.map((row) => row.slice(first, last + 1));
}
function addLayout(rows, writer) {
  let beside = [];
  const close = () => {
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
    for (const text of cells[0]?.paragraphs ?? []) writer.add({ kind: "paragraph", text });
  }
  close();
}
function addRun(run, name, writer) {
  const header = run.findIndex((row) => filled(row).length >= 3);
  if (header < 0) {
    addLayout(run, writer);
    return;
  }
  addLayout(run.slice(0, header), writer);
  writer.addTable(
    trimmed(run.slice(header)).map((cells) => ({ cells })),
    name
  );
}
function readXlsxSource(bytes) {
  const writer = createSourceWriter();
  for (const sheet of readXlsx(bytes)) {
    for (const run of runsOf(resolvedRows(sheet))) addRun(run, sheet.name, writer);
  }
  return writer.finish();
}
export {
  readXlsxSource
};
//# sourceMappingURL=xlsx-source-2U2YUMDE.mjs.map
