import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/platform/src/documents/source-writer.ts
function shownText(block) {
  if (block.kind === "listItem") return `${block.marker} ${block.text}`;
  if (block.kind === "heading" && block.number !== null) return `${block.number} ${block.text}`;
  return block.text;
}
function createSourceWriter() {
  const lines = [];
  const blocks = [];
  const notes = [];
  const placed = [];
  const write = (shown, page, boxes = []) => {
    const first = lines.length + 1;
    lines.push(...shown);
    placed.push(...shown.map((_, at) => boxes[at] ?? null));
    return { lines: [first, lines.length], ...page === void 0 ? {} : { page } };
  };
  return {
    add: (block, page, shown, boxes) => {
      blocks.push({ ...block, place: write(shown ?? [shownText(block)], page, boxes) });
    },
    addTable: (written, title) => {
      const width = Math.max(0, ...written.map((row) => row.cells.length));
      if (width === 0) return;
      const rows = written.map(({ cells, page, afterPageBreak, box }) => {
        const full = Array.from({ length: width }, (_, column) => cells[column] ?? { paragraphs: [] });
        const shown = full.map((cell) => cell.merged ? "" : cell.paragraphs.join(" ")).join("	");
        return { cells: full, place: write([shown], page, [box]), ...afterPageBreak ? { afterPageBreak } : {} };
      });
      const first = rows[0];
      const last = rows[rows.length - 1];
      if (!first || !last) return;
      const place = { ...first.place, lines: [first.place.lines[0], last.place.lines[1]] };
      blocks.push({ kind: "table", rows, merges: "known", place, ...title === void 0 ? {} : { title } });
    },
    addPageBreak: () => {
      const at = Math.max(1, lines.length);
      if (blocks.length > 0) blocks.push({ kind: "pageBreak", place: { lines: [at, at] } });
    },
    addNote: (note) => {
      notes.push(note);
    },
    finish: (pages) => ({ lines, blocks, notes, ...pages ? { onPages: { pages, boxes: placed } } : {} })
  };
}

export {
  createSourceWriter
};
//# sourceMappingURL=chunk-SX7THG6I.mjs.map
