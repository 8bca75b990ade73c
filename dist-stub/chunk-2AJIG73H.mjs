import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  joinBroken
} from "./chunk-35YWT2YX.mjs";
import {
  createSourceWriter
} from "./chunk-SX7THG6I.mjs";
import {
  boxOn,
  lineBox
} from "./chunk-G2VACVIW.mjs";

// packages/platform/src/documents/pdf-writing.ts
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
function marginsOf(pages) {
  const lines = pages.flat().flatMap((piece) => piece.kind === "line" && !piece.beside ? [piece.line] : []);
  const lefts = lines.map((line) => line.left);
  const left = quantile(lefts, 0.1);
  const right = quantile(
    lines.map((line) => line.right),
    1
  );
  const indents = lefts.filter((edge) => edge > left + 12 && edge < left + 60).length;
  return { left, right, indented: indents > lines.length * 0.15 };
}
var opensItem = /^(?:[IVX]{1,6}\s*[.)]|\d{1,3}(?:\.\d{1,2})*\s*[.)]\s|[A-HĐ]\s*[.)]\s|[a-zđ]\s*[.)]\s|\(\d+\)|[-–+•]\s|(?:Điều|Chương|Phần|Mục)\s+[\dIVX]|Phụ lục|PHỤ LỤC)/u;
function goesOn(open, piece, margins, samePage) {
  const { line, text } = piece;
  if (open.beside || piece.beside || opensItem.test(text)) return false;
  const lower = /^[\p{Ll}(,;]/u.test(text);
  const ended = /[.;:!?/]["”)]?$/.test(open.text);
  const reach = (margins.right - margins.left) * 0.12;
  const full = open.last.right >= margins.right - reach;
  if (!samePage) return !ended && full;
  if (line.y - open.last.y > Math.max(line.size, open.last.size) * 2.6) return false;
  if (Math.abs(line.size - open.last.size) > 1.5) return false;
  if (lower && !ended) return true;
  const flush = line.left <= margins.left + 8;
  return full && flush && (!ended || margins.indented);
}
function sameColumns(one, other) {
  return one.length === other.length && one.every((edge, index) => Math.abs(edge - (other[index] ?? 0)) < 6);
}
function rowText(row) {
  return row.cells.map((cell) => cell.paragraphs.join(" ")).join("	");
}
function withoutRepeatedHeader(open, rows) {
  let repeated = 0;
  while (repeated < 3 && repeated < rows.length) {
    const [first, again] = [open.rows[repeated], rows[repeated]];
    if (!first || !again || rowText(first) !== rowText({ cells: again })) break;
    repeated += 1;
  }
  return rows.slice(repeated);
}
function withCellsGoingOn(open, rows) {
  const last = open.rows[open.rows.length - 1];
  const [first] = rows;
  if (!last || !first || first[0]?.paragraphs.length === 0) return rows;
  const isMerging = (column) => [...open.rows.map((row) => row.cells), ...rows].some((cells) => cells[column]?.merged === "above");
  const going = first.map(
    (cell, column) => cell.paragraphs.length === 0 && cell.merged === void 0 && isMerging(column)
  );
  return rows.map(
    (cells, row) => cells.map((cell, column) => {
      const own = rows.slice(0, row + 1).every((each, at) => at === 0 || each[column]?.merged === "above");
      if (!going[column] || !own) return cell;
      return { paragraphs: last.cells[column]?.paragraphs ?? [], merged: "above" };
    })
  );
}
function rowBoxes({ edges, left, right }, shape) {
  return edges.slice(1).map((bottom, row) => boxOn(shape, { left, right, top: edges[row] ?? bottom, bottom }));
}
function withBoxes(rows, boxes, page) {
  return rows.map((cells, row) => {
    const box = boxes[row];
    return { cells, page, ...box ? { box } : {} };
  });
}
function createPageWriter(writer) {
  let paragraph;
  let table;
  let breaks = 0;
  const close = () => {
    if (paragraph) {
      const { text, page, shown, boxes } = paragraph;
      writer.add({ kind: "paragraph", text }, page, shown, boxes);
    }
    if (table) writer.addTable(table.rows);
    paragraph = void 0;
    table = void 0;
    if (breaks > 0) writer.addPageBreak();
    breaks = 0;
  };
  return {
    close,
    endPage: () => {
      breaks += 1;
    },
    addLine: (piece, margins, page, shape) => {
      const { text, line, beside } = piece;
      const box = lineBox(shape, line);
      if (paragraph && !table && goesOn(paragraph, piece, margins, paragraph.page === page && breaks === 0)) {
        const joined = joinBroken(paragraph.text, text);
        const [shown, boxes] = [
          [...paragraph.shown, text],
          [...paragraph.boxes, box]
        ];
        paragraph = { ...paragraph, text: joined, shown, boxes, last: line };
        return;
      }
      close();
      paragraph = { text, shown: [text], boxes: [box], last: line, beside, page };
    },
    addTable: (ruled, page, shape) => {
      const boxes = rowBoxes(ruled, shape);
      if (table && breaks > 0 && sameColumns(table.columns, ruled.columns)) {
        const rows = withCellsGoingOn(table, withoutRepeatedHeader(table, ruled.rows));
        for (const [index, cells] of rows.entries()) {
          const goesOn2 = index === 0 && cells[0]?.paragraphs.length === 0;
          const box = boxes[boxes.length - rows.length + index];
          table.rows.push({ cells, page, ...box ? { box } : {}, ...goesOn2 ? { afterPageBreak: true } : {} });
        }
        breaks = 0;
        return;
      }
      close();
      table = { rows: withBoxes(ruled.rows, boxes, page), columns: ruled.columns };
    }
  };
}
function writePages(pages, shapes, notes) {
  const writer = createSourceWriter();
  const pen = createPageWriter(writer);
  const known = /* @__PURE__ */ new Map();
  const edges = [];
  for (const [index, pieces] of pages.entries()) {
    const page = index + 1;
    const shape = shapes[index] ?? { width: 1, height: 1, turn: 0 };
    const { width } = shape;
    const margins = known.get(width) ?? marginsOf(pages.filter((_, other) => shapes[other]?.width === width));
    known.set(width, margins);
    for (const piece of pieces) {
      if (piece.kind === "line") pen.addLine(piece, margins, page, shape);
      else if (piece.kind === "table") pen.addTable(piece.table, page, shape);
      else edges.push({ piece, page });
    }
    if (page < pages.length) pen.endPage();
  }
  pen.close();
  for (const { piece, page } of edges) writer.add({ kind: "pageEdge", edge: piece.edge, text: piece.text }, page);
  for (const note of notes) writer.addNote(note);
  return writer.finish(shapes);
}

export {
  writePages
};
//# sourceMappingURL=chunk-2AJIG73H.mjs.map
