import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  WorkbookError,
  standardLimits,
  unzipParts,
  xmlSink
} from "./chunk-S37CAIGW.mjs";
import {
  parseCsv
} from "./chunk-JFINMQTI.mjs";

// packages/platform/src/spreadsheet/read-xlsx.ts
function placeOf(reference) {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return void 0;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) - 1 };
}
function sharedStringsSink(strings) {
  let current = "";
  let inText = false;
  let phonetic = 0;
  return xmlSink({
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") phonetic += 1;
      if (name === "t") inText = phonetic === 0;
    },
    close: (name) => {
      if (name === "si") strings.push(current);
      if (name === "rPh") phonetic -= 1;
      if (name === "t") inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    }
  });
}
function stylesSink(styles) {
  let inCellFormats = false;
  return xmlSink({
    open: (name, attributes) => {
      if (name === "numFmt") styles.formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) styles.styleFormats.push(Number(attributes["numFmtId"] ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    }
  });
}
function sheetSink(sheet, count) {
  let row = -1;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let reading = false;
  return xmlSink({
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes["r"] ? Number(attributes["r"]) - 1 : row + 1;
        column = -1;
      } else if (name === "c") {
        const place = placeOf(attributes["r"] ?? "");
        column = place?.column ?? column + 1;
        type = attributes["t"] ?? "n";
        style = Number(attributes["s"] ?? 0);
        value = "";
      } else if (name === "v" || name === "t" && type === "inlineStr") reading = true;
      else if (name === "mergeCell") {
        const [from, to] = (attributes["ref"] ?? "").split(":").map(placeOf);
        if (from && to) sheet.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false;
      if (name !== "c" || value === "" || row < 0 || row > 1048575 || column > 16383) return;
      count();
      const kind = type === "s" ? "shared" : type === "b" ? "boolean" : type === "n" ? "number" : "text";
      sheet.rows[row] ??= [];
      sheet.rows[row][column] = { kind, value, style };
    },
    text: (text) => {
      if (reading) value += text;
    }
  });
}
var dayFormats = /* @__PURE__ */ new Set([14, 15, 16, 17, 22]);
function isDayFormat(format, styles) {
  if (dayFormats.has(format)) return true;
  const code = (styles.formats.get(format) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dy]/i.test(code) && /m/i.test(code);
}
function showNumber(raw, styles) {
  const number = Number(raw.value);
  if (!Number.isFinite(number)) return { text: raw.value };
  const format = styles.styleFormats[raw.style] ?? 0;
  if (isDayFormat(format, styles) && number > 0 && number < 2958466) {
    const day = new Date(Math.round((number - 25569) * 864e5)).toISOString().slice(0, 10);
    return { text: `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` };
  }
  const percent = format === 9 || format === 10 || (styles.formats.get(format) ?? "").includes("%");
  if (percent) {
    const scaled = Number((number * 100).toPrecision(15));
    return { text: `${scaled}%`, number: scaled };
  }
  const exact = Number(number.toPrecision(15));
  return { text: String(exact), number: exact };
}
function resolve(raw, strings, styles) {
  if (raw.kind === "shared") return { text: strings[Number(raw.value)] ?? "" };
  if (raw.kind === "number") return showNumber(raw, styles);
  if (raw.kind === "boolean") return { text: raw.value === "1" ? "TRUE" : "FALSE" };
  return { text: raw.value };
}
function sinkFor(name, parts, count) {
  const path = name.replace(/^\//, "").toLowerCase();
  if (path.endsWith("vbaproject.bin")) throw new WorkbookError("MACRO_WORKBOOK");
  if (path === "xl/sharedstrings.xml") return sharedStringsSink(parts.strings);
  if (path === "xl/styles.xml") return stylesSink(parts.styles);
  if (path === "xl/workbook.xml") {
    return xmlSink({
      open: (tag, attributes) => {
        if (tag === "sheet") parts.order.push({ name: attributes["name"] ?? "", relation: attributes["r:id"] ?? "" });
      }
    });
  }
  if (path === "xl/_rels/workbook.xml.rels") {
    return xmlSink({
      open: (tag, attributes) => {
        if (tag === "Relationship") parts.targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
      }
    });
  }
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
    const sheet = { rows: [], merges: [] };
    parts.sheets.set(path, sheet);
    return sheetSink(sheet, count);
  }
  return void 0;
}
function readXlsx(bytes, limits = standardLimits) {
  const parts = {
    strings: [],
    styles: { formats: /* @__PURE__ */ new Map(), styleFormats: [] },
    sheets: /* @__PURE__ */ new Map(),
    order: [],
    targets: /* @__PURE__ */ new Map()
  };
  let cells = 0;
  unzipParts(
    bytes,
    limits.unpackedBytes,
    (name) => sinkFor(name, parts, () => {
      cells += 1;
      if (cells > limits.cells) throw new WorkbookError("WORKBOOK_TOO_BIG");
    })
  );
  if (parts.order.length === 0) throw new WorkbookError("NOT_A_WORKBOOK");
  const sheets = parts.order.flatMap(({ name, relation }) => {
    const target = (parts.targets.get(relation) ?? "").replace(/^\/?(xl\/)?/, "").toLowerCase();
    const raw = parts.sheets.get(`xl/${target}`);
    if (!raw) return [];
    const rows = Array.from(
      raw.rows,
      (row) => Array.from(row ?? [], (cell) => cell && resolve(cell, parts.strings, parts.styles))
    );
    return [{ name, rows, merges: raw.merges }];
  });
  if (!sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => cell && cell.text.trim() !== "")))) {
    throw new WorkbookError("EMPTY_WORKBOOK");
  }
  return sheets;
}

// packages/platform/src/spreadsheet/read-table-file.ts
function startsWith(bytes, ...magic) {
  return magic.every((value, place) => bytes[place] === value);
}
function decodeText(bytes) {
  if (startsWith(bytes, 255, 254)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 254, 255)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookError("NOT_A_WORKBOOK");
  }
}
function delimiterOf(text) {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (mark) => head.split(mark).length;
  return [",", ";", "	"].reduce((best, mark) => count(mark) > count(best) ? mark : best);
}
function readText(bytes, limits) {
  const text = decodeText(bytes);
  if (text.slice(0, 4096).includes("\0")) throw new WorkbookError("NOT_A_WORKBOOK");
  if (text.trim() === "") throw new WorkbookError("EMPTY_WORKBOOK");
  const parsed = parseCsv(text.replace(/^\ufeff/, ""), delimiterOf(text.replace(/^\ufeff/, "")));
  if (!parsed.ok) throw new WorkbookError("WORKBOOK_DAMAGED");
  const rows = [];
  let cells = 0;
  for (const record of parsed.value) {
    cells += record.fields.length;
    if (cells > limits.cells) throw new WorkbookError("WORKBOOK_TOO_BIG");
    rows[record.line - 1] = record.fields.map((field) => ({ text: field }));
  }
  return [{ name: "", rows: Array.from(rows, (row) => row ?? []), merges: [] }];
}
function readTableFile(bytes, limits = standardLimits) {
  if (bytes.length === 0) throw new WorkbookError("EMPTY_WORKBOOK");
  if (startsWith(bytes, 208, 207, 17, 224)) {
    const marker = Buffer.from("EncryptedPackage", "utf16le");
    throw new WorkbookError(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(marker) ? "ENCRYPTED_WORKBOOK" : "OLD_WORKBOOK"
    );
  }
  if (startsWith(bytes, 80, 75, 3, 4)) {
    if (((bytes[6] ?? 0) & 1) === 1) throw new WorkbookError("ENCRYPTED_WORKBOOK");
    return readXlsx(bytes, limits);
  }
  if (startsWith(bytes, 37, 80, 68, 70) || startsWith(bytes, 137, 80) || startsWith(bytes, 255, 216)) {
    throw new WorkbookError("NOT_A_WORKBOOK");
  }
  return readText(bytes, limits);
}

// packages/platform/src/spreadsheet/write-xlsx.ts
function guardFormula(text) {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
async function writeXlsx(stream, sheets) {
  const { default: exceljs } = await import("./excel-ACBKKGNW.mjs");
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const content of sheets) {
    const sheet = workbook.addWorksheet(content.name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), {
      views: [{ state: "frozen", ySplit: 1 }]
    });
    sheet.columns = content.columns.map((column) => ({
      header: column.title,
      width: column.width ?? Math.max(12, column.title.length + 2),
      ...column.format ? { style: { numFmt: column.format } } : {}
    }));
    sheet.getRow(1).font = { bold: true };
    for await (const row of content.rows) {
      sheet.addRow(row.map((value) => typeof value === "string" ? guardFormula(value) : value)).commit();
    }
    await sheet.commit();
  }
  await workbook.commit();
}

export {
  readXlsx,
  readTableFile,
  writeXlsx
};
//# sourceMappingURL=chunk-OZL2QH7T.mjs.map
