import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents-out/docx-paper.ts
var twipsPerMm = 1440 / 25.4;
var twipsPerPt = 20;
var page = { width: 11906, height: 16838 };
var pageWidthMm = 210;
var pageHeightMm = 297;
var black = "000000";
function twips(millimetres) {
  return Math.round(millimetres * twipsPerMm);
}
function printable(text) {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
function paragraph(lib, { runs, sizePt, align, firstLineMm, beforePt, afterPt, withNext }) {
  const alignments = { left: "left", center: "center", right: "right", justify: "both" };
  return new lib.Paragraph({
    alignment: alignments[align],
    keepNext: withNext === true,
    spacing: { before: (beforePt ?? 0) * twipsPerPt, after: (afterPt ?? 0) * twipsPerPt },
    ...firstLineMm === void 0 ? {} : { indent: { firstLine: twips(firstLineMm) } },
    children: runs.map(
      (run) => new lib.TextRun({
        ...{ text: printable(run.text), bold: run.bold === true, italics: run.italic === true, size: sizePt * 2 }
      })
    )
  });
}
function rule(lib, { lengthMm }, widthMm) {
  const side = twips(Math.max(0, (widthMm - lengthMm) / 2));
  return new lib.Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 6 * twipsPerPt, line: 2 * twipsPerPt, lineRule: "exact" },
    border: { bottom: { style: "single", size: 6, space: 1, color: black } },
    children: []
  });
}
function narrow(lib, blocks, widthMm) {
  const written = blocks.map((one) => one.kind === "rule" ? rule(lib, one, widthMm) : paragraph(lib, one));
  return written.length > 0 ? written : [new lib.Paragraph({})];
}
function columns(lib, block2) {
  const none = { style: "none", size: 0, color: "auto" };
  const sides = { top: none, bottom: none, left: none, right: none };
  const width = block2.columns.reduce((sum, column) => sum + column.widthMm, 0);
  return new lib.Table({
    width: { size: twips(width), type: "dxa" },
    columnWidths: block2.columns.map((column) => twips(column.widthMm)),
    layout: "fixed",
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...sides, insideHorizontal: none, insideVertical: none },
    rows: [
      new lib.TableRow({
        cantSplit: true,
        children: block2.columns.map(
          (column) => new lib.TableCell({
            width: { size: twips(column.widthMm), type: "dxa" },
            borders: sides,
            children: narrow(lib, column.blocks, column.widthMm)
          })
        )
      })
    ]
  });
}
function table(lib, { columns: heads, rows, sizePt }) {
  const cellOf = (lines, at, bold) => {
    const column = heads[at];
    const align = bold ? "center" : column?.align ?? "left";
    const run = (text) => bold ? { text, bold: true } : { text };
    const written = (lines.length > 0 ? lines : [""]).map(
      (line2) => paragraph(lib, { kind: "paragraph", runs: [run(line2)], sizePt, align })
    );
    return new lib.TableCell({
      width: { size: twips(column?.widthMm ?? 0), type: "dxa" },
      verticalAlign: bold ? "center" : "top",
      children: written
    });
  };
  const line = { style: "single", size: 4, color: black };
  return new lib.Table({
    width: { size: twips(heads.reduce((sum, head) => sum + head.widthMm, 0)), type: "dxa" },
    columnWidths: heads.map((head) => twips(head.widthMm)),
    layout: "fixed",
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.8), bottom: twips(0.8) },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new lib.TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: heads.map(({ head }, at) => cellOf([head], at, true))
      }),
      ...rows.map(
        (row) => new lib.TableRow({ cantSplit: true, children: row.map((lines, at) => cellOf(lines, at, false)) })
      )
    ]
  });
}
function block(lib, one, widthMm) {
  if (one.kind === "paragraph") return paragraph(lib, one);
  if (one.kind === "rule") return rule(lib, one, widthMm);
  return one.kind === "columns" ? columns(lib, one) : table(lib, one);
}
function apart(lib, section, widthMm) {
  const thin = () => new lib.Paragraph({ spacing: { before: 0, after: 0, line: twipsPerPt, lineRule: "exact" } });
  const isTable = (one) => one?.kind === "columns" || one?.kind === "table";
  return section.blocks.flatMap((one, at) => {
    const next = section.blocks[at + 1];
    const closes = isTable(one) && (next === void 0 || isTable(next));
    return closes ? [block(lib, one, widthMm), thin()] : [block(lib, one, widthMm)];
  });
}
function sectionOf(lib, section) {
  const { marginsMm, orientation, pageNumberPt } = section;
  const across = orientation === "landscape";
  const widthMm = (across ? pageHeightMm : pageWidthMm) - marginsMm.left - marginsMm.right;
  const number = new lib.TextRun({ children: [lib.PageNumber.CURRENT], size: pageNumberPt * 2 });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...page, orientation },
        margin: {
          ...{ top: twips(marginsMm.top), right: twips(marginsMm.right), bottom: twips(marginsMm.bottom) },
          ...{ left: twips(marginsMm.left), header: twips(marginsMm.top / 2), footer: twips(marginsMm.bottom / 2) }
        },
        pageNumbers: { start: 1, formatType: "decimal" }
      }
    },
    headers: {
      default: new lib.Header({ children: [new lib.Paragraph({ alignment: "center", children: [number] })] }),
      first: new lib.Header({ children: [new lib.Paragraph({})] })
    },
    children: apart(lib, section, widthMm)
  };
}
function documentOf(lib, paper) {
  const { font } = paper;
  return new lib.Document({
    title: printable(paper.title).slice(0, 250),
    creator: "",
    lastModifiedBy: "",
    description: "",
    styles: { default: { document: { run: { font, size: 28, language: { value: "vi-VN" } } } } },
    sections: paper.sections.map((section) => sectionOf(lib, section))
  });
}
export {
  documentOf
};
//# sourceMappingURL=docx-paper-FKWPPZV4.mjs.map
