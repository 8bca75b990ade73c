import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createSourceWriter
} from "./chunk-SX7THG6I.mjs";
import {
  unzipParts,
  xmlSink
} from "./chunk-S37CAIGW.mjs";
import {
  cleanText
} from "./chunk-AXVY4CTE.mjs";
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents/xml-tree.ts
var deepest = 200;
var mostElements = 3e6;
function treeSink(leftOut2, done) {
  const root = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  let outside = 0;
  let count = 0;
  const sink = xmlSink({
    open: (name, attributes) => {
      if (outside > 0 || leftOut2.has(name)) {
        outside += 1;
        return;
      }
      count += 1;
      if (path.length > deepest) throw new DocumentError("DOCUMENT_DAMAGED");
      if (count > mostElements) throw new DocumentError("DOCUMENT_TOO_BIG");
      const local = Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key.slice(key.indexOf(":") + 1), value])
      );
      const element = { name, attributes: local, children: [], text: "" };
      path[path.length - 1]?.children.push(element);
      path.push(element);
    },
    close: () => {
      if (outside > 0) outside -= 1;
      else path.pop();
    },
    text: (text) => {
      const open = path[path.length - 1];
      if (outside === 0 && open) open.text += text;
    }
  });
  return {
    push: (chunk) => sink.push(chunk),
    end: () => {
      sink.end();
      done(root);
    }
  };
}
function childOf(element, name) {
  return element?.children.find((child) => child.name === name);
}
function attributeOf(element, name) {
  return childOf(element, name)?.attributes["val"];
}
function isOn(element, name) {
  const found = childOf(element, name);
  return found !== void 0 && !["0", "false", "off", "none"].includes(found.attributes["val"] ?? "1");
}
function allBelow(element, name) {
  return element.children.flatMap((child) => child.name === name ? [child] : allBelow(child, name));
}

// packages/platform/src/documents/docx-text.ts
var wrappers = /* @__PURE__ */ new Set([
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "customXml",
  "bdo",
  "dir"
]);
function boxesBelow(element) {
  return element.children.flatMap((child) => child.name === "txbxContent" ? [child] : boxesBelow(child));
}
function addRunPart(part, into, capitals) {
  if (part.name === "t") into.text += capitals ? part.text.toLocaleUpperCase("vi") : part.text;
  else if (part.name === "tab" || part.name === "ptab") into.text += "	";
  else if (part.name === "cr") into.text += "\n";
  else if (part.name === "noBreakHyphen") into.text += "-";
  else if (part.name === "br") {
    if (part.attributes["type"] === "page") into.pageBreak = true;
    else into.text += "\n";
  } else if (part.name === "footnoteReference" || part.name === "endnoteReference") {
    into.footnotes.push(`${part.name.replace("Reference", "")} ${part.attributes["id"] ?? ""}`);
  } else into.boxes.push(...boxesBelow(part));
}
function addRun(run, into, style) {
  const properties = childOf(run, "rPr");
  if (isOn(properties, "vanish")) return;
  const capitals = childOf(properties, "caps") ? isOn(properties, "caps") : style.capitals;
  const bold = childOf(properties, "b") ? isOn(properties, "b") : style.bold;
  const before = into.text.length;
  for (const part of run.children) addRunPart(part, into, capitals);
  if (!bold && into.text.slice(before).trim() !== "") into.plain = true;
}
function paragraphText(paragraph, style) {
  const into = { text: "", plain: false, pageBreak: false, footnotes: [], boxes: [] };
  const walk = (element) => {
    for (const child of element.children) {
      if (child.name === "r") addRun(child, into, style);
      else if (wrappers.has(child.name)) walk(child);
      else if (child.name !== "pPr" && child.name !== "del") into.boxes.push(...boxesBelow(child));
    }
  };
  walk(paragraph);
  return { ...into, bold: !into.plain && into.text.trim() !== "" };
}

// packages/platform/src/documents/docx-body.ts
var aligns = {
  center: "center",
  right: "right",
  end: "right",
  left: "left",
  start: "left"
};
function printedLines(text) {
  const lines = [];
  for (const part of text.split("\n")) {
    const line = cleanText(part);
    const before = lines[lines.length - 1];
    if (line === "") continue;
    if (before !== void 0 && new RegExp("^\\p{Ll}(?![).])", "u").test(line)) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}
function printed(paragraph, context) {
  const properties = childOf(paragraph, "pPr");
  const style = context.styleOf(attributeOf(properties, "pStyle"));
  const numbering = childOf(properties, "numPr");
  const outline = attributeOf(properties, "outlineLvl");
  const text = paragraphText(paragraph, { bold: style.bold === true, capitals: style.capitals === true });
  const listId = attributeOf(numbering, "numId") ?? style.listId;
  const depth = Number(attributeOf(numbering, "ilvl") ?? style.level ?? 0);
  const numbered = listId !== void 0 && listId !== "0";
  return {
    marker: numbered ? context.numbering.next(listId, depth) : void 0,
    lines: printedLines(text.text),
    bold: text.bold,
    heading: outline !== void 0 && Number(outline) < 9 ? Number(outline) + 1 : style.heading,
    depth,
    align: aligns[attributeOf(properties, "jc") ?? style.align ?? ""],
    pageBreak: text.pageBreak || isOn(properties, "pageBreakBefore"),
    footnotes: text.footnotes,
    boxes: text.boxes
  };
}
var typedNumber = /^(?:[IVX]{1,6}|\d{1,3}(?:\.\d{1,2})*|[A-HĐa-zđ])\s*[.)/:-]|^(?:Điều|Phần|Chương|Mục|Phụ lục)\s+[\dIVX]|^[-–+•]/iu;
function addParagraph(paragraph, context) {
  const { writer } = context;
  const { marker, lines, bold, heading, align, depth, ...rest } = printed(paragraph, context);
  if (rest.pageBreak) writer.addPageBreak();
  lines.forEach((text, index) => {
    const number = index === 0 ? marker : void 0;
    const isHeading = heading !== void 0 && index === 0;
    if (isHeading && (number !== void 0 || !typedNumber.test(text))) {
      writer.add({ kind: "heading", number: number ?? null, text, level: heading });
    } else if (number !== void 0) {
      writer.add({ kind: "listItem", marker: number, text, depth: depth + 1 });
    } else {
      const strong = bold || isHeading;
      writer.add({ kind: "paragraph", text, ...align ? { align } : {}, ...strong ? { bold: true } : {} });
    }
  });
  for (const key of rest.footnotes) {
    const text = context.notes.get(key);
    if (text) writer.add({ kind: "footnote", sign: null, text });
  }
  for (const box of rest.boxes) addBlocks(box, context);
}
function cellParagraphs(cell, context) {
  return cell.children.flatMap((child) => {
    if (child.name === "p") {
      const { marker, lines, boxes } = printed(child, context);
      const inBoxes = boxes.flatMap((box) => cellParagraphs(box, context));
      if (marker === void 0) return [...lines, ...inBoxes];
      return [cleanText(`${marker} ${lines[0] ?? ""}`), ...lines.slice(1), ...inBoxes];
    }
    if (child.name === "tbl") {
      const rows = tableRows(child, context);
      return rows.map((row) => row.cells.flatMap((own) => own.merged ? [] : own.paragraphs).join(" "));
    }
    return child.name === "tcPr" ? [] : cellParagraphs(child, context);
  });
}
function partsOf(parent, name) {
  return parent.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "ins", "customXml", "moveTo"].includes(child.name) ? partsOf(child, name) : [];
  });
}
var mostColumns = 200;
function tableRows(table, context) {
  const rows = [];
  let above = [];
  for (const row of partsOf(table, "tr")) {
    const properties = childOf(row, "trPr");
    if (childOf(properties, "del")) continue;
    const before = Math.min(mostColumns, Number(attributeOf(properties, "gridBefore") ?? 0));
    const cells = Array.from({ length: before }, () => ({ paragraphs: [] }));
    for (const cell of partsOf(row, "tc")) {
      const own = childOf(cell, "tcPr");
      const span = Math.max(1, Math.min(mostColumns - cells.length, Number(attributeOf(own, "gridSpan") ?? 1)));
      const vertical = childOf(own, "vMerge");
      const goesOn = vertical !== void 0 && vertical.attributes["val"] !== "restart";
      const upper = goesOn ? above[cells.length] : void 0;
      const paragraphs = upper ? upper.paragraphs : cellParagraphs(cell, context);
      cells.push(upper ? { paragraphs, merged: "above" } : { paragraphs });
      for (let column = 1; column < span; column += 1) cells.push({ paragraphs, merged: "left" });
    }
    above = cells;
    rows.push({ cells });
  }
  return rows;
}
function addTable(table, context) {
  const rows = partsOf(table, "tr");
  const cells = rows.flatMap((row) => partsOf(row, "tc"));
  const only = cells[0];
  if (cells.length === 1 && only) addBlocks(only, context);
  else context.writer.addTable(tableRows(table, context));
}
var withoutBlocks = /* @__PURE__ */ new Set(["tcPr", "sectPr", "sdtPr", "del"]);
function addBlocks(parent, context) {
  for (const child of joinAcceptedEnds(parent.children)) {
    if (child.name === "p") addParagraph(child, context);
    else if (child.name === "tbl") addTable(child, context);
    else if (!withoutBlocks.has(child.name)) addBlocks(child, context);
  }
}
function joinAcceptedEnds(children) {
  const joined = [];
  let open;
  for (const child of children) {
    const merged = open && child.name === "p" ? { ...child, children: [...open.children, ...child.children] } : child;
    if (open && child.name !== "p") joined.push(open);
    const ends = childOf(childOf(childOf(child, "pPr"), "rPr"), "del");
    open = child.name === "p" && ends ? merged : void 0;
    if (!open) joined.push(merged);
  }
  if (open) joined.push(open);
  return joined;
}

// packages/platform/src/documents/docx-numbering.ts
function readLevels(parent) {
  const levels = /* @__PURE__ */ new Map();
  for (const element of parent.children.filter((child) => child.name === "lvl")) {
    const restart = attributeOf(element, "lvlRestart");
    levels.set(Number(element.attributes["ilvl"] ?? 0), {
      start: Number(attributeOf(element, "start") ?? 1),
      format: attributeOf(element, "numFmt") ?? "decimal",
      text: attributeOf(element, "lvlText") ?? "",
      restart: restart === void 0 ? void 0 : Number(restart) - 1,
      legal: childOf(element, "isLgl") !== void 0
    });
  }
  return levels;
}
function readLists(root) {
  const abstracts = allBelow(root, "abstractNum");
  const byStyle = new Map(abstracts.map((element) => [attributeOf(element, "styleLink"), element]));
  const byId = new Map(abstracts.map((element) => [element.attributes["abstractNumId"] ?? "", element]));
  const lists = /* @__PURE__ */ new Map();
  for (const element of allBelow(root, "num")) {
    const named = byId.get(attributeOf(element, "abstractNumId") ?? "");
    if (!named) continue;
    const link = attributeOf(named, "numStyleLink");
    const abstract = (link === void 0 ? void 0 : byStyle.get(link)) ?? named;
    const levels = readLevels(abstract);
    const starts = /* @__PURE__ */ new Map();
    for (const override of element.children.filter((child) => child.name === "lvlOverride")) {
      const start = attributeOf(override, "startOverride");
      if (start !== void 0) starts.set(Number(override.attributes["ilvl"] ?? 0), Number(start));
      for (const [level, own] of readLevels(override)) levels.set(level, own);
    }
    lists.set(element.attributes["numId"] ?? "", {
      abstractId: abstract.attributes["abstractNumId"] ?? "",
      levels,
      starts
    });
  }
  return lists;
}
function roman(value) {
  const digits = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"]
  ];
  let rest = Math.min(value, 399);
  let text = "";
  for (const [worth, digit] of digits) {
    while (rest >= worth) {
      text += digit;
      rest -= worth;
    }
  }
  return text;
}
function letter(value) {
  const place = (value - 1) % 26;
  return String.fromCharCode(97 + place).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}
function formatNumber(value, format) {
  if (value < 1 && /roman|letter/i.test(format)) return "";
  if (format === "upperRoman") return roman(value);
  if (format === "lowerRoman") return roman(value).toLowerCase();
  if (format === "upperLetter") return letter(value).toUpperCase();
  if (format === "lowerLetter") return letter(value);
  if (format === "decimalZero") return String(value).padStart(2, "0");
  return format === "none" ? "" : String(value);
}
function bullet(text) {
  const sign = text.trim();
  if (/^[-–—\uf02d]/u.test(sign)) return "-";
  return sign === "+" || sign === "*" ? sign : "\u2022";
}
function createNumbering(root) {
  const lists = root ? readLists(root) : /* @__PURE__ */ new Map();
  const counters = /* @__PURE__ */ new Map();
  const started = /* @__PURE__ */ new Set();
  return {
    next: (listId, depth) => {
      const list = lists.get(listId);
      const level = list?.levels.get(depth);
      if (!list || !level) return void 0;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const own = list.starts.get(depth);
      const fresh = own !== void 0 && !started.has(`${listId} ${depth}`);
      started.add(`${listId} ${depth}`);
      const before = counts[depth];
      counts[depth] = fresh ? own : before === void 0 ? own ?? level.start : before + 1;
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > depth && (restart === void 0 || restart >= depth)) counts[deeper] = void 0;
      }
      if (level.format === "bullet") return bullet(level.text);
      const text = level.text.replace(/%(\d)/g, (_, digit) => {
        const place = Number(digit) - 1;
        const at = list.levels.get(place);
        return formatNumber(counts[place] ?? at?.start ?? 1, level.legal ? "decimal" : at?.format ?? "decimal");
      });
      return text.trim() === "" ? void 0 : text.trim();
    }
  };
}

// packages/platform/src/documents/docx-styles.ts
function ownStyle(element) {
  const paragraph = childOf(element, "pPr");
  const run = childOf(element, "rPr");
  const numbering = childOf(paragraph, "numPr");
  const listId = attributeOf(numbering, "numId");
  const level = attributeOf(numbering, "ilvl");
  const align = attributeOf(paragraph, "jc");
  const outline = attributeOf(paragraph, "outlineLvl");
  const named = /^heading (\d)$/i.exec(attributeOf(element, "name") ?? "")?.[1];
  const heading = named ? Number(named) : outline === void 0 ? 10 : Number(outline) + 1;
  return {
    ...heading < 10 ? { heading } : {},
    ...listId === void 0 ? {} : { listId },
    ...level === void 0 ? {} : { level: Number(level) },
    ...childOf(run, "b") ? { bold: isOn(run, "b") } : {},
    ...childOf(run, "caps") ? { capitals: isOn(run, "caps") } : {},
    ...align === void 0 ? {} : { align }
  };
}
function readStyles(root) {
  const elements = root ? allBelow(root, "style").filter((style) => style.attributes["type"] === "paragraph") : [];
  const byId = new Map(elements.map((element) => [element.attributes["styleId"] ?? "", element]));
  const usual = elements.find((element) => element.attributes["default"] === "1");
  const resolve = (element, depth) => {
    if (!element || depth > 20) return {};
    return { ...resolve(byId.get(attributeOf(element, "basedOn") ?? ""), depth + 1), ...ownStyle(element) };
  };
  const known = /* @__PURE__ */ new Map();
  return (id) => {
    const key = id ?? "";
    const found = known.get(key) ?? resolve(byId.get(key) ?? usual, 0);
    known.set(key, found);
    return found;
  };
}

// packages/platform/src/documents/read-docx.ts
var unpackedLimit = 12e7;
var leftOut = /* @__PURE__ */ new Set([
  "moveFrom",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "instrText",
  "delText"
]);
var wanted = /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
function readParts(bytes) {
  const parts = /* @__PURE__ */ new Map();
  unzipParts(bytes, unpackedLimit, (name) => {
    const path = name.replace(/^\//, "").toLowerCase();
    if (!wanted.test(path)) return void 0;
    return treeSink(leftOut, (root) => {
      parts.set(path, root);
    });
  });
  return parts;
}
function textBelow(element) {
  const paragraphs = allBelow(element, "p").map((paragraph) => {
    const { text, boxes } = paragraphText(paragraph, { bold: false, capitals: false });
    return [text, ...boxes.map(textBelow)].join(" ");
  });
  return cleanText(paragraphs.join(" "));
}
function readNotes(parts) {
  const notes = /* @__PURE__ */ new Map();
  for (const kind of ["footnote", "endnote"]) {
    const root = parts.get(`word/${kind}s.xml`);
    for (const note of root ? allBelow(root, kind) : []) {
      if (note.attributes["type"] === void 0) notes.set(`${kind} ${note.attributes["id"] ?? ""}`, textBelow(note));
    }
  }
  return notes;
}
function addPageEdges(parts, writer) {
  for (const [path, root] of parts) {
    const edge = /^word\/(header|footer)/.exec(path)?.[1];
    if (edge !== "header" && edge !== "footer") continue;
    for (const paragraph of allBelow(root, "p")) {
      const { text, boxes } = paragraphText(paragraph, { bold: false, capitals: false });
      for (const line of [text, ...boxes.map(textBelow)].map(cleanText)) {
        if (line !== "" && !/^\d+$/.test(line)) writer.add({ kind: "pageEdge", edge, text: line });
      }
    }
  }
}
function readDocx(bytes) {
  const parts = readParts(bytes);
  const document = parts.get("word/document.xml");
  const body = document && allBelow(document, "body")[0];
  if (!body) throw new DocumentError("DOCUMENT_DAMAGED");
  const writer = createSourceWriter();
  addBlocks(body, {
    writer,
    numbering: createNumbering(parts.get("word/numbering.xml")),
    styleOf: readStyles(parts.get("word/styles.xml")),
    notes: readNotes(parts)
  });
  addPageEdges(parts, writer);
  const source = writer.finish();
  if (source.blocks.length === 0) throw new DocumentError("FILE_EMPTY");
  return source;
}
export {
  readDocx
};
//# sourceMappingURL=read-docx-YR2QNZE5.mjs.map
