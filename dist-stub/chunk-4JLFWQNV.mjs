import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  buildResultBook,
  findSeries,
  parseIndexDefinitions,
  readResults,
  resolveSubject,
  resultColumns,
  suggestIndex
} from "./chunk-JJA4U62V.mjs";
import {
  assetUrl
} from "./chunk-EWG6BJ72.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import {
  readTableFile
} from "./chunk-OZL2QH7T.mjs";
import {
  WorkbookError
} from "./chunk-S37CAIGW.mjs";
import {
  cleanText
} from "./chunk-AXVY4CTE.mjs";

// apps/cli/src/index-data.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var mostTitleRows = 20;
async function shippedDefinitions() {
  const text = await readFile(assetUrl("seeds/index-definitions.json"), "utf8");
  const parsed = parseIndexDefinitions(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message.en).join("; "));
  return parsed.value;
}
async function readNamedFile(context, name) {
  try {
    return await readFile(resolve(context.cwd, name));
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
function recordsOf(sheet) {
  return sheet.rows.map((row, place) => ({
    line: place + 1,
    fields: Array.from({ length: row.length }, (_, column) => row[column]?.text ?? "")
  }));
}
function fromHead(records) {
  const head = records.slice(0, mostTitleRows).findIndex((record) => {
    const names = record.fields.map((field) => cleanText(field).toLowerCase());
    return resultColumns.slice(0, 5).every((column) => names.includes(column));
  });
  return head < 0 ? void 0 : records.slice(head);
}
function readRecords(bytes) {
  try {
    const sheets = readTableFile(bytes).map(recordsOf);
    const found = sheets.map(fromHead).find((records) => records !== void 0) ?? sheets[0] ?? [];
    return found.filter((record) => record.fields.some((field) => field.trim() !== ""));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { code: error.code, message: error.text };
  }
}
function isUnreadable(read) {
  return "code" in read;
}
async function loadIndexData(context, file) {
  if (file === void 0) return await (await import("./index-database-SZS7DWMR.mjs")).loadFromDatabase(context);
  const series = await shippedDefinitions();
  const records = readRecords(await readNamedFile(context, file));
  if (isUnreadable(records)) {
    context.print({ issues: [{ code: records.code, severity: "error", message: records.message[context.lang] }] });
    return void 0;
  }
  const { rows, issues } = readResults(records, series);
  const errors = issues.filter((issue) => issue.severity === "error");
  const [first] = errors;
  if (first) {
    const left = errors.length;
    context.say(
      context.lang === "vi" ? `B\u1ECF qua ${left} d\xF2ng kh\xF4ng d\xF9ng \u0111\u01B0\u1EE3c; d\xF2ng ${first.row}: ${first.message.vi}` : `${left} unusable rows are left out; row ${first.row}: ${first.message.en}`
    );
  }
  return { series, book: buildResultBook(rows) };
}
function findNamed(context, data, asked) {
  const series = findSeries(data.series, asked.index);
  const subjects = asked.years.map((year) => resolveSubject(asked.province, year));
  const subject = subjects.find((one) => one.kind === "province") ?? subjects[0];
  const issues = [];
  if (!series) {
    const suggestion = suggestIndex(data.series, asked.index);
    const text = { vi: `Kh\xF4ng c\xF3 ch\u1EC9 s\u1ED1 \u201C${asked.index}\u201D`, en: `There is no index "${asked.index}"` };
    issues.push({ code: "UNKNOWN_INDEX", severity: "error", message: text[context.lang], suggestion });
  }
  if (subject?.kind !== "province") {
    const suggestion = subject?.kind === "unknown" ? subject.suggestion ?? void 0 : void 0;
    const text = { vi: `Kh\xF4ng c\xF3 t\u1EC9nh \u201C${asked.province}\u201D`, en: `There is no province "${asked.province}"` };
    issues.push({ code: "UNKNOWN_PROVINCE", severity: "error", message: text[context.lang], suggestion });
  }
  if (series && subject?.kind === "province") return { series, province: subject.province.name };
  context.print({ issues });
  return void 0;
}
function yearOption(value, name) {
  if (value === void 0) return void 0;
  if (!/^\d{4}$/.test(value)) throw new UsageError(`--${name} YYYY`);
  return Number(value);
}

export {
  shippedDefinitions,
  readNamedFile,
  readRecords,
  isUnreadable,
  loadIndexData,
  findNamed,
  yearOption
};
//# sourceMappingURL=chunk-4JLFWQNV.mjs.map
