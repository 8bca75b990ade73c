import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cleanText
} from "./chunk-AXVY4CTE.mjs";

// packages/platform/src/documents/pdf-page.ts
function times(outer, inner) {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
  ];
}
function matrixOf(values) {
  const at = (place) => Array.isArray(values) ? Number(values[place] ?? 0) : 0;
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
function applied(matrix, x, y) {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
var thin = 3;
var shortest = 6;
function rulingsOfPath(data, filled, matrix) {
  const found = [];
  let start = [0, 0];
  let pen = start;
  let box;
  const side = (to) => {
    const line = {
      left: Math.min(pen[0], to[0]),
      right: Math.max(pen[0], to[0]),
      top: Math.min(pen[1], to[1]),
      bottom: Math.max(pen[1], to[1])
    };
    const old = box ?? line;
    box = {
      left: Math.min(old.left, line.left),
      right: Math.max(old.right, line.right),
      top: Math.min(old.top, line.top),
      bottom: Math.max(old.bottom, line.bottom)
    };
    if (!filled) found.push(line);
    pen = to;
  };
  const closeBox = () => {
    if (filled && box) found.push(box);
    box = void 0;
  };
  let at = 0;
  while (at < data.length) {
    const operation = data[at];
    const point = (offset) => applied(matrix, data[at + offset] ?? 0, data[at + offset + 1] ?? 0);
    if (operation === 0) {
      closeBox();
      start = point(1);
      pen = start;
      at += 3;
    } else if (operation === 1) {
      side(point(1));
      at += 3;
    } else if (operation === 2) {
      pen = point(5);
      at += 7;
    } else if (operation === 3) {
      pen = point(3);
      at += 5;
    } else {
      side(start);
      at += 1;
    }
  }
  closeBox();
  return found.filter(({ left, right, top, bottom }) => {
    const [wide, high] = [right - left, bottom - top];
    return wide < thin && high >= shortest || high < thin && wide >= shortest;
  });
}
var mostRulings = 3e3;
function rulingsOf(list, base, ops) {
  const { fnArray, argsArray } = list;
  const found = [];
  const stack = [];
  let matrix = base;
  const painted = /* @__PURE__ */ new Set([
    ops.fill,
    ops.eoFill,
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke
  ]);
  const filling = /* @__PURE__ */ new Set([ops.fill, ops.eoFill]);
  fnArray.forEach((operation, index) => {
    const values = argsArray[index];
    if (operation === ops.save) stack.push(matrix);
    else if (operation === ops.restore) matrix = stack.pop() ?? base;
    else if (operation === ops.transform) matrix = times(matrix, matrixOf(values));
    else if (operation === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(values) && Array.isArray(values[0])) matrix = times(matrix, matrixOf(values[0]));
    } else if (operation === ops.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (operation === ops.constructPath && Array.isArray(values)) {
      const [paint, paths] = values;
      const data = Array.isArray(paths) ? paths[0] : void 0;
      if (typeof paint === "number" && painted.has(paint) && data instanceof Float32Array) {
        found.push(...rulingsOfPath(data, filling.has(paint), matrix));
      }
    }
  });
  return found.length > mostRulings ? [] : found;
}
async function readPage(page, ops) {
  const viewport = page.getViewport({ scale: 1 });
  const base = matrixOf(viewport.transform);
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const place = times(base, matrixOf(item.transform));
    const size = Math.hypot(place[2], place[3]);
    if (Math.abs(place[1]) > Math.abs(place[0])) return [];
    const text = item.str.normalize("NFC").replace(/\s+/g, " ");
    return [{ text, left: place[4], right: place[4] + item.width, y: place[5], size }];
  });
  const list = await page.getOperatorList();
  const pictures = /* @__PURE__ */ new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  const pictured = list.fnArray.some((operation) => pictures.has(operation));
  const rulings = rulingsOf(list, base, ops);
  return { width: viewport.width, height: viewport.height, texts, rulings, pictured };
}
function joinedText(texts) {
  let text = "";
  let right;
  for (const run of texts) {
    if (right !== void 0 && run.left - right > run.size * 0.15) text += " ";
    text += run.text;
    right = run.right;
  }
  return cleanText(text);
}
function linesOf(texts) {
  const groups = [];
  for (const run of [...texts].sort((a, b) => a.y - b.y)) {
    const last = groups[groups.length - 1];
    const first = last?.[0];
    if (last && first && run.y - first.y < Math.max(run.size, first.size) * 0.45) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const sorted = [...group].sort((a, b) => a.left - b.left);
    return {
      texts: sorted,
      left: Math.min(...sorted.map((run) => run.left)),
      right: Math.max(...sorted.map((run) => run.right)),
      y: Math.max(...sorted.map((run) => run.y)),
      size: Math.max(...sorted.map((run) => run.size))
    };
  });
}

// packages/platform/src/documents/pdf-tables.ts
var near = 3;
function touches(one, other) {
  return one.left <= other.right + near && other.left <= one.right + near && one.top <= other.bottom + near && other.top <= one.bottom + near;
}
function connected(rulings) {
  const groups = [];
  for (const ruling of rulings) {
    const touching = groups.filter((group) => group.some((other) => touches(ruling, other)));
    const merged = [ruling, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}
function clustered(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const kept = [];
  for (const value of sorted) {
    const last = kept[kept.length - 1];
    if (last === void 0 || value - last > near * 1.5) kept.push(value);
  }
  return kept;
}
function gridOf(rulings) {
  const upright = rulings.filter((ruling) => ruling.bottom - ruling.top > ruling.right - ruling.left);
  const level = rulings.filter((ruling) => ruling.bottom - ruling.top <= ruling.right - ruling.left);
  const columns = clustered(upright.map((ruling) => (ruling.left + ruling.right) / 2));
  const rows = clustered(level.map((ruling) => (ruling.top + ruling.bottom) / 2));
  return columns.length >= 3 && rows.length >= 2 ? { columns, rows, upright, level } : void 0;
}
function parted(lines, across, at, from, to) {
  const middle = (from + to) / 2;
  return lines.some(
    (line) => across === "upright" ? Math.abs((line.left + line.right) / 2 - at) <= near * 1.5 && line.top <= middle && line.bottom >= middle : Math.abs((line.top + line.bottom) / 2 - at) <= near * 1.5 && line.left <= middle && line.right >= middle
  );
}
function paragraphsOf(texts, width) {
  const paragraphs = [];
  let full = false;
  for (const line of linesOf(texts)) {
    const text = joinedText(line.texts);
    const before = paragraphs[paragraphs.length - 1];
    const opens = /^(?:[-–+•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)/u.test(text);
    const goesOn = /^[\p{Ll}(]/u.test(text) || full && !/[.;:]$/.test(before ?? "");
    if (before === void 0 || opens || !goesOn) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = joinBroken(before, text);
    full = line.right - line.left > width * 0.6;
  }
  return paragraphs;
}
function joinBroken(before, after) {
  if (new RegExp("\\p{L}-$", "u").test(before) && new RegExp("^\\p{Ll}", "u").test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}
function edge(edges, at) {
  return edges[at] ?? 0;
}
function boxAt(grid, row, column) {
  const { columns, rows } = grid;
  const [top, bottom] = [edge(rows, row), edge(rows, row + 1)];
  const [left, right] = [edge(columns, column), edge(columns, column + 1)];
  let lastColumn = column;
  while (lastColumn + 2 < columns.length && !parted(grid.upright, "upright", edge(columns, lastColumn + 1), top, bottom)) {
    lastColumn += 1;
  }
  let lastRow = row;
  while (lastRow + 2 < rows.length && !parted(grid.level, "level", edge(rows, lastRow + 1), left, right)) {
    lastRow += 1;
  }
  return { left, top, right: edge(columns, lastColumn + 1), bottom: edge(rows, lastRow + 1) };
}
function tableBoxes(rulings) {
  return connected(rulings).flatMap((group) => {
    const grid = gridOf(group);
    if (!grid) return [];
    const { columns, rows } = grid;
    const cells = [];
    for (let row = 0; row < rows.length - 1; row += 1) {
      for (let column = 0; column < columns.length - 1; column += 1) {
        const [x, y] = [(edge(columns, column) + edge(columns, column + 1)) / 2, edge(rows, row) + 1];
        const covered = cells.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        if (!covered) cells.push(boxAt(grid, row, column));
      }
    }
    const table = {
      left: Math.min(...columns),
      right: Math.max(...columns),
      top: Math.min(...rows),
      bottom: Math.max(...rows)
    };
    return [{ table, cells }];
  });
}
function readGrid(grid, texts) {
  const { columns, rows } = grid;
  const cells = [];
  const width = columns.length - 1;
  for (let row = 0; row < rows.length - 1; row += 1) {
    const own = [];
    const [top, bottom] = [edge(rows, row), edge(rows, row + 1)];
    for (let column = 0; column < width; column += 1) {
      const [left, right] = [edge(columns, column), edge(columns, column + 1)];
      const above = cells[row - 1]?.[column];
      const before = own[column - 1];
      if (above && !parted(grid.level, "level", top, left, right)) {
        own.push({ paragraphs: above.paragraphs, merged: above.merged === "left" ? "left" : "above" });
      } else if (before && !parted(grid.upright, "upright", left, top, bottom)) {
        own.push({ paragraphs: before.paragraphs, merged: "left" });
      } else {
        const box = boxAt(grid, row, column);
        const inside = texts.filter((run) => {
          const middle = run.y - run.size * 0.3;
          const centre = (run.left + run.right) / 2;
          return middle > box.top && middle < box.bottom && centre > box.left && centre < box.right;
        });
        own.push({ paragraphs: paragraphsOf(inside, box.right - box.left) });
      }
    }
    cells.push(own);
  }
  return cells;
}
function splitAtRulings(run, upright) {
  const middle = run.y - run.size * 0.3;
  const cut = upright.find((line) => {
    const x2 = (line.left + line.right) / 2;
    return x2 > run.left + 2 && x2 < run.right - 2 && line.top <= middle && line.bottom >= middle;
  });
  if (!cut) return [run];
  const share = ((cut.left + cut.right) / 2 - run.left) / (run.right - run.left);
  const wanted = share * run.text.length;
  const spaces = [...run.text.matchAll(/ /g)].map((match) => match.index);
  const at = spaces.reduce((best, place) => Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best, -1e9);
  if (at <= 0) return [run];
  const x = (cut.left + cut.right) / 2;
  const first = { ...run, text: run.text.slice(0, at), right: x - 1 };
  const rest = { ...run, text: run.text.slice(at + 1), left: x + 1 };
  return [first, ...splitAtRulings(rest, upright)].filter((part) => part.text.trim() !== "");
}
function ruledTables(rulings, texts) {
  return connected(rulings).flatMap((group) => {
    const grid = gridOf(group);
    if (!grid) return [];
    const parts = texts.flatMap((run) => splitAtRulings(run, grid.upright));
    const [top, bottom] = [Math.min(...grid.rows), Math.max(...grid.rows)];
    const [left, right] = [Math.min(...grid.columns), Math.max(...grid.columns)];
    return [{ top, bottom, left, right, columns: grid.columns, edges: grid.rows, rows: readGrid(grid, parts) }];
  }).filter((table) => table.rows.some((row) => row.some((cell) => cell.paragraphs.length > 0))).sort((a, b) => a.top - b.top);
}

export {
  readPage,
  joinedText,
  linesOf,
  joinBroken,
  tableBoxes,
  ruledTables
};
//# sourceMappingURL=chunk-35YWT2YX.mjs.map
