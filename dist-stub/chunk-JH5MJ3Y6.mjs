import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  joinedText,
  linesOf,
  ruledTables
} from "./chunk-35YWT2YX.mjs";

// packages/platform/src/documents/pdf-layout.ts
function gapOf(line, width) {
  let widest;
  let right = line.left;
  for (const run of line.texts) {
    const centre = (right + run.left) / 2;
    const wide = run.left - right > Math.max(10, line.size);
    if (wide && centre > width * 0.25 && centre < width * 0.75) {
      if (!widest || run.left - right > widest.right - widest.left) widest = { left: right, right: run.left };
    }
    right = Math.max(right, run.right);
  }
  return widest;
}
function narrowed(gutter, line, width) {
  const gap = gapOf(line, width);
  const inside = line.texts.filter((run) => run.right > gutter.left && run.left < gutter.right);
  const free = inside.length === 0 ? gutter : gap ?? (line.right < gutter.right ? { left: line.right, right: gutter.right } : { left: gutter.left, right: line.left });
  const both = { left: Math.max(gutter.left, free.left), right: Math.min(gutter.right, free.right) };
  return both.right - both.left >= 6 ? both : void 0;
}
function columnRun(lines, start, width) {
  const first = lines[start];
  let gutter = first && gapOf(first, width);
  if (!gutter) return void 0;
  let found = { end: start + 1, at: (gutter.left + gutter.right) / 2 };
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    gutter = line && gutter && narrowed(gutter, line, width);
    if (!line || !gutter) break;
    const at = (gutter.left + gutter.right) / 2;
    if (gapOf(line, width)) found = { end: index + 1, at };
  }
  return found;
}
function pieceOf(texts, beside) {
  return linesOf(texts).map((line) => ({ kind: "line", line, text: joinedText(line.texts), beside }));
}
function linePieces(lines, width) {
  const pieces = [];
  let index = 0;
  while (index < lines.length) {
    const run = columnRun(lines, index, width);
    const texts = lines.slice(index, run?.end ?? index + 1).flatMap((line) => line.texts);
    if (run) {
      pieces.push(
        ...pieceOf(
          texts.filter((text) => text.left < run.at),
          true
        )
      );
      pieces.push(
        ...pieceOf(
          texts.filter((text) => text.left >= run.at),
          true
        )
      );
    } else pieces.push(...pieceOf(texts, false));
    index = run?.end ?? index + 1;
  }
  return pieces;
}
function isPageNumber(text) {
  return /^(?:trang\s*)?[-–\s]*\d{1,3}[-–\s]*(?:\/\s*\d{1,3})?$/i.test(text);
}
function patternOf(line) {
  return joinedText(line.texts).replace(/\d+/g, "#");
}
function repeatedEdges(pages) {
  const counts = /* @__PURE__ */ new Map();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(patternOf));
    for (const text of edges) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}
function insideTable(run, tables) {
  const [x, y] = [(run.left + run.right) / 2, run.y - run.size * 0.3];
  return tables.some((table) => y > table.top && y < table.bottom && x > table.left - 2 && x < table.right + 2);
}
function layOut(pages) {
  const drawn = pages.map((page) => {
    const tables = ruledTables(page.rulings, page.texts);
    return { tables, lines: linesOf(page.texts.filter((run) => !insideTable(run, tables))), page };
  });
  const repeated = repeatedEdges(drawn.map(({ lines }) => lines));
  return drawn.map(({ tables, lines, page }) => {
    const edgeOf = (line) => {
      const place = lines.indexOf(line);
      const text = joinedText(line.texts);
      const top = place < 2 && line.y < page.height * 0.15;
      const bottom = place >= lines.length - 2 && line.y > page.height * 0.85;
      if (!(top || bottom) || !(isPageNumber(text) || repeated.has(patternOf(line)))) return void 0;
      return top ? "header" : "footer";
    };
    const edges = [];
    const body = lines.filter((line) => {
      const edge = edgeOf(line);
      if (edge) edges.push({ kind: "edge", edge, text: joinedText(line.texts) });
      return edge === void 0;
    });
    const pieces = [];
    let from = Number.NEGATIVE_INFINITY;
    for (const table of tables) {
      const before = body.filter((line) => line.y > from && line.y <= table.top + 2);
      pieces.push(...linePieces(before, page.width), { kind: "table", table });
      from = table.top + 2;
    }
    pieces.push(
      ...linePieces(
        body.filter((line) => line.y > from),
        page.width
      )
    );
    return [...pieces, ...edges];
  });
}

export {
  layOut
};
//# sourceMappingURL=chunk-JH5MJ3Y6.mjs.map
