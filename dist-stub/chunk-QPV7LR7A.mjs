import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  err,
  ok,
  parseCsvTable
} from "./chunk-JFINMQTI.mjs";

// packages/domain/src/kernel/issue.ts
function hasErrors(issues) {
  return issues.some((issue) => issue.severity === "error");
}

// packages/domain/src/composite/problems.ts
function pathText(path) {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else text += text === "" ? key : `.${key}`;
  }
  return text;
}
function report(problems, code, path, text, severity = "error") {
  const place = pathText(path);
  problems.issues.push({
    code,
    severity,
    path,
    message: { vi: `${place}: ${text[0]}`, en: `${place}: ${text[1]}` }
  });
}

// packages/domain/src/composite/read-meta.ts
var requiredColumns = ["Level", "iCode", "Direction", "Weight", "Parent", "Type"];
var optionalColumns = [
  "iName",
  "Unit",
  "Denominator",
  "Target",
  "goalpost_lower",
  "goalpost_upper",
  "goalpost_scale",
  "goalpost_trunc2posts"
];
var rowTypes = ["Indicator", "Aggregate", "Group", "Denominator", "Other"];
var numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
var notFinite = ["nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"];
function readCell(text) {
  const cell = text.trim();
  if (isMissing(cell) || notFinite.includes(cell.toLowerCase())) return Number.NaN;
  if (!numberPattern.test(cell)) return void 0;
  const value = Number(cell);
  return Number.isFinite(value) ? value : Number.NaN;
}
function isMissing(text) {
  const cell = text.trim();
  return cell === "" || cell === "NA";
}
function readTable(text, path, problems) {
  const table = parseCsvTable(text);
  if (table.ok) return table.value;
  for (const issue of table.issues) {
    report(problems, issue.code, [...path, ...issue.path], [issue.message.vi, issue.message.en]);
  }
  return void 0;
}
function cellOf(reader, fields, column) {
  const position = reader.position.get(column);
  const text = position === void 0 ? void 0 : fields[position];
  return text === void 0 || isMissing(text) ? void 0 : text;
}
function numberOf(reader, fields, line, column) {
  const text = cellOf(reader, fields, column);
  if (text === void 0) return Number.NaN;
  const value = readCell(text);
  if (value !== void 0) return value;
  report(
    reader.problems,
    "NOT_A_NUMBER",
    ["meta", line, column],
    [`"${text}" kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1`, `"${text}" is no number`]
  );
  return Number.NaN;
}
function truncateOf(reader, fields, line) {
  const text = cellOf(reader, fields, "goalpost_trunc2posts");
  if (text === void 0) return void 0;
  if (/^(true|t|1)$/i.test(text.trim())) return true;
  if (/^(false|f|0)$/i.test(text.trim())) return false;
  report(
    reader.problems,
    "WRONG_TYPE",
    ["meta", line, "goalpost_trunc2posts"],
    [`"${text}" ph\u1EA3i l\xE0 TRUE ho\u1EB7c FALSE`, `"${text}" must be TRUE or FALSE`]
  );
  return void 0;
}
function directionOf(reader, fields, line, type) {
  if (type !== "Indicator" && cellOf(reader, fields, "Direction") === void 0) return 1;
  const count = reader.problems.issues.length;
  const value = numberOf(reader, fields, line, "Direction");
  if (value === 1 || value === -1) return value;
  if (reader.problems.issues.length === count) {
    report(reader.problems, "OUT_OF_RANGE", ["meta", line, "Direction"], ["ph\u1EA3i l\xE0 1 ho\u1EB7c -1", "must be 1 or -1"]);
  }
  return 1;
}
function levelOf(reader, fields, line, type) {
  if (type !== "Indicator" && type !== "Aggregate") return Number.NaN;
  const count = reader.problems.issues.length;
  const value = numberOf(reader, fields, line, "Level");
  const fits = type === "Indicator" ? value === 1 : Number.isInteger(value) && value >= 2;
  if (!fits && reader.problems.issues.length === count) {
    report(
      reader.problems,
      "OUT_OF_RANGE",
      ["meta", line, "Level"],
      type === "Indicator" ? ["ch\u1EC9 s\u1ED1 \u0111\u01A1n (Indicator) ph\u1EA3i \u1EDF c\u1EA5p 1", "an Indicator must be of level 1"] : ["ch\u1EC9 s\u1ED1 t\u1ED5ng h\u1EE3p (Aggregate) ph\u1EA3i \u1EDF c\u1EA5p t\u1EEB 2 tr\u1EDF l\xEAn", "an Aggregate must be of level 2 or more"]
    );
  }
  return fits ? value : Number.NaN;
}
function readRow(reader, fields, line) {
  const code = cellOf(reader, fields, "iCode");
  if (code === void 0) {
    report(reader.problems, "MISSING_CODE", ["meta", line, "iCode"], ["thi\u1EBFu m\xE3", "the code is missing"]);
    return void 0;
  }
  if (["uCode", "uName", "Time"].includes(code)) {
    report(
      reader.problems,
      "RESERVED_CODE",
      ["meta", line, "iCode"],
      [`m\xE3 "${code}" d\xE0nh ri\xEAng`, `code "${code}" is reserved`]
    );
  }
  const typeText = cellOf(reader, fields, "Type");
  const type = rowTypes.find((known) => known === typeText);
  if (type === void 0) {
    const known = rowTypes.join(", ");
    report(
      reader.problems,
      "UNKNOWN_TYPE",
      ["meta", line, "Type"],
      [`"${typeText ?? ""}" kh\xF4ng c\xF3; \u0111\u01B0\u1EE3c ph\xE9p: ${known}`, `"${typeText ?? ""}" is unknown; allowed: ${known}`]
    );
    return void 0;
  }
  const inTree = type === "Indicator" || type === "Aggregate";
  const value = (column) => inTree ? numberOf(reader, fields, line, column) : Number.NaN;
  return {
    line,
    code,
    type,
    level: levelOf(reader, fields, line, type),
    parentCode: inTree ? cellOf(reader, fields, "Parent") : void 0,
    node: {
      code,
      line,
      direction: inTree ? directionOf(reader, fields, line, type) : 1,
      weight: value("Weight"),
      denominator: inTree ? cellOf(reader, fields, "Denominator") : void 0,
      target: value("Target"),
      goalpostLower: value("goalpost_lower"),
      goalpostUpper: value("goalpost_upper"),
      goalpostScale: value("goalpost_scale"),
      goalpostTruncate: inTree ? truncateOf(reader, fields, line) : void 0
    }
  };
}
function checkParent(row, rows, levelCount, problems) {
  const path = ["meta", row.line, "Parent"];
  if (row.level === levelCount) {
    if (row.parentCode !== void 0) {
      report(problems, "BAD_TREE", path, ["n\xFAt cao nh\u1EA5t kh\xF4ng \u0111\u01B0\u1EE3c c\xF3 n\xFAt cha", "the top has no parent"]);
    }
    return;
  }
  if (row.parentCode === void 0) {
    report(problems, "BAD_TREE", path, [`"${row.code}" thi\u1EBFu n\xFAt cha`, `"${row.code}" has no parent`]);
    return;
  }
  const parent = rows.get(row.parentCode);
  if (parent?.type !== "Aggregate") {
    const text = row.parentCode;
    report(problems, "UNKNOWN_CODE", path, [`"${text}" kh\xF4ng ph\u1EA3i ch\u1EC9 s\u1ED1 t\u1ED5ng h\u1EE3p`, `"${text}" is no Aggregate`]);
  } else if (parent.level !== row.level + 1) {
    report(problems, "BAD_TREE", path, [
      `"${row.parentCode}" ph\u1EA3i \u1EDF c\u1EA5p ${row.level + 1}, \u0111ang \u1EDF c\u1EA5p ${parent.level}`,
      `"${row.parentCode}" must be of level ${row.level + 1}, it is of level ${parent.level}`
    ]);
  }
}
function checkTree(rows, levelCount, problems) {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const tops = rows.filter((row) => row.level === levelCount);
  if (tops.length !== 1) {
    const names = tops.map((row) => row.code).join(", ");
    report(
      problems,
      "BAD_TREE",
      ["meta", "Level"],
      [
        `c\u1EA5p cao nh\u1EA5t ph\u1EA3i c\xF3 \u0111\xFAng m\u1ED9t n\xFAt, \u0111ang c\xF3 ${tops.length}: ${names}`,
        `the highest level must have exactly one node, it has ${tops.length}: ${names}`
      ]
    );
  }
  for (const row of rows) checkParent(row, byCode, levelCount, problems);
  const parents = new Set(rows.map((row) => row.parentCode));
  for (const row of rows) {
    if (row.type !== "Aggregate" || parents.has(row.code)) continue;
    report(
      problems,
      "BAD_TREE",
      ["meta", row.line, "iCode"],
      [`"${row.code}" kh\xF4ng c\xF3 n\xFAt con`, `"${row.code}" has no children`]
    );
  }
}
function linkNodes(rows) {
  const ordered = [...rows].sort((a, b) => a.level - b.level || a.line - b.line);
  const position = new Map(ordered.map((row, index) => [row.code, index]));
  return ordered.map((row) => ({
    ...row.node,
    level: row.level,
    parent: row.parentCode === void 0 ? -1 : position.get(row.parentCode) ?? -1,
    children: ordered.flatMap((child, index) => child.parentCode === row.code ? [index] : [])
  }));
}
function checkColumns(table, problems) {
  for (const column of requiredColumns) {
    if (!table.header.includes(column)) {
      report(problems, "MISSING_COLUMN", ["meta", column], ["thi\u1EBFu c\u1ED9t b\u1EAFt bu\u1ED9c", "a required column is missing"]);
    }
  }
  const known = [...requiredColumns, ...optionalColumns];
  for (const column of table.header) {
    if (known.includes(column)) continue;
    const allowed = known.join(", ");
    report(
      problems,
      "UNKNOWN_COLUMN",
      ["meta", column],
      [`c\u1ED9t l\u1EA1; \u0111\u01B0\u1EE3c ph\xE9p: ${allowed}`, `unknown column; allowed: ${allowed}`]
    );
  }
}
function readMeta(text, problems) {
  const before = problems.issues.length;
  const table = readTable(text, ["meta"], problems);
  if (!table) return void 0;
  checkColumns(table, problems);
  if (problems.issues.length > before) return void 0;
  const reader = { problems, position: new Map(table.header.map((name, index) => [name, index])) };
  const rows = [];
  const typeOf = /* @__PURE__ */ new Map();
  for (const { fields, line } of table.rows) {
    const row = readRow(reader, fields, line);
    if (!row) continue;
    if (typeOf.has(row.code)) {
      report(
        problems,
        "DUPLICATE",
        ["meta", line, "iCode"],
        [`m\xE3 "${row.code}" tr\xF9ng`, `code "${row.code}" occurs twice`]
      );
    }
    typeOf.set(row.code, row.type);
    rows.push(row);
  }
  const tree = rows.filter((row) => row.type === "Indicator" || row.type === "Aggregate");
  const levelCount = Math.max(0, ...tree.map((row) => row.level).filter((level) => !Number.isNaN(level)));
  if (!tree.some((row) => row.type === "Indicator")) {
    report(problems, "BAD_TREE", ["meta", "Type"], ["kh\xF4ng c\xF3 ch\u1EC9 s\u1ED1 \u0111\u01A1n n\xE0o", "there is no Indicator"]);
  } else if (!tree.some((row) => Number.isNaN(row.level))) checkTree(tree, levelCount, problems);
  if (problems.issues.length > before) return void 0;
  return {
    nodes: linkNodes(tree),
    levelCount,
    typeOf,
    hasDenominatorColumn: table.header.includes("Denominator")
  };
}

// packages/domain/src/composite/read-model.ts
var unitColumns = ["uCode", "uName", "Time"];
function checkDataColumns(table, meta, problems) {
  if (!table.header.includes("uCode")) {
    report(problems, "MISSING_COLUMN", ["data", "uCode"], ["thi\u1EBFu c\u1ED9t b\u1EAFt bu\u1ED9c", "a required column is missing"]);
  }
  for (const column of table.header) {
    if (unitColumns.includes(column)) continue;
    const type = meta.typeOf.get(column);
    if (type === void 0) {
      report(
        problems,
        "UNKNOWN_COLUMN",
        ["data", column],
        ["c\u1ED9t kh\xF4ng c\xF3 trong meta", "the column is no iCode of meta"]
      );
    } else if (type === "Aggregate") {
      report(
        problems,
        "COLUMN_IGNORED",
        ["data", column],
        ["c\u1ED9t c\u1EE7a ch\u1EC9 s\u1ED1 t\u1ED5ng h\u1EE3p, \u0111\u01B0\u1EE3c t\xEDnh l\u1EA1i n\xEAn b\u1ECF qua", "column of an Aggregate, which is computed: ignored"],
        "warning"
      );
    }
  }
  for (const node of meta.nodes) {
    if (node.level === 1 && !table.header.includes(node.code)) {
      report(
        problems,
        "MISSING_COLUMN",
        ["data", node.code],
        ["ch\u1EC9 s\u1ED1 kh\xF4ng c\xF3 c\u1ED9t d\u1EEF li\u1EC7u", "the indicator has no data column"]
      );
    }
  }
}
function readUnits(table, problems) {
  const column = table.header.indexOf("uCode");
  const unitOf = /* @__PURE__ */ new Map();
  table.rows.forEach(({ fields, line }, index) => {
    const code = fields[column] ?? "";
    if (isMissing(code)) {
      report(problems, "MISSING_CODE", ["data", line, "uCode"], ["thi\u1EBFu m\xE3 \u0111\u01A1n v\u1ECB", "the unit has no code"]);
    } else if (unitOf.has(code)) {
      report(problems, "DUPLICATE", ["data", line, "uCode"], [`\u0111\u01A1n v\u1ECB "${code}" tr\xF9ng`, `unit "${code}" occurs twice`]);
    }
    unitOf.set(code, index);
  });
  return unitOf;
}
function readNumbers(table, column, into, problems) {
  const position = table.header.indexOf(column);
  table.rows.forEach(({ fields, line }, index) => {
    const text = fields[position] ?? "";
    const value = readCell(text);
    if (value === void 0) {
      report(
        problems,
        "NOT_A_NUMBER",
        ["data", line, column],
        [`"${text}" kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1`, `"${text}" is no number`]
      );
    }
    into[index] = value ?? Number.NaN;
  });
}
function readGroups(table, column) {
  const position = table.header.indexOf(column);
  if (position === -1) return void 0;
  const numberOf2 = /* @__PURE__ */ new Map();
  const labels = new Int32Array(table.rows.length).fill(-1);
  table.rows.forEach(({ fields }, index) => {
    const label = fields[position] ?? "";
    if (isMissing(label)) return;
    const known = numberOf2.get(label) ?? numberOf2.size;
    numberOf2.set(label, known);
    labels[index] = known;
  });
  return { count: numberOf2.size, labels };
}
function readOthers(table, meta, problems) {
  const denominators = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const [code, type] of meta.typeOf) {
    if (type === "Group") groups.set(code, readGroups(table, code));
    if (type !== "Denominator") continue;
    const column = table.header.includes(code) ? new Float64Array(table.rows.length) : void 0;
    if (column) readNumbers(table, code, column, problems);
    denominators.set(code, column);
  }
  return { denominators, groups };
}
function readIndexModel(metaText, dataText, problems) {
  const meta = readMeta(metaText, problems);
  const table = readTable(dataText, ["data"], problems);
  if (!meta || !table) return void 0;
  const errors = () => problems.issues.filter((issue) => issue.severity === "error").length;
  const before = errors();
  checkDataColumns(table, meta, problems);
  if (errors() > before) return void 0;
  const unitOf = readUnits(table, problems);
  const indicatorCount = meta.nodes.filter((node) => node.level === 1).length;
  const values = new Float64Array(indicatorCount * table.rows.length);
  meta.nodes.slice(0, indicatorCount).forEach((node, index) => {
    const column = values.subarray(index * table.rows.length, (index + 1) * table.rows.length);
    readNumbers(table, node.code, column, problems);
  });
  const others = readOthers(table, meta, problems);
  if (errors() > before) return void 0;
  return {
    units: [...unitOf.keys()],
    unitOf,
    nodes: meta.nodes,
    nodeOf: new Map(meta.nodes.map((node, index) => [node.code, index])),
    indicatorCount,
    levelCount: meta.levelCount,
    top: meta.nodes.length - 1,
    values,
    hasDenominatorColumn: meta.hasDenominatorColumn,
    ...others
  };
}

// packages/domain/src/composite/spec-values.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function ownValue(object, key) {
  return Object.hasOwn(object, key) ? object[key] : void 0;
}
function readObject(value, path, problems) {
  if (isObject(value)) return value;
  report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng {\u2026}", "must be an object {\u2026}"]);
  return void 0;
}
function refuseUnknownKeys(object, allowed, path, problems) {
  for (const key of Object.keys(object)) {
    if (allowed.includes(key)) continue;
    const known = allowed.length > 0 ? allowed.join(", ") : "\u2013";
    report(problems, "UNKNOWN_KEY", [...path, key], [`kh\xF3a l\u1EA1; \u0111\u01B0\u1EE3c ph\xE9p: ${known}`, `unknown key; allowed: ${known}`]);
  }
}
function limitText(rule) {
  const parts = [];
  if (rule.above !== void 0) parts.push(`> ${rule.above}`);
  if (rule.min !== void 0) parts.push(`\u2265 ${rule.min}`);
  if (rule.max !== void 0) parts.push(`\u2264 ${rule.max}`);
  return parts.join(", ");
}
function readNumber(value, path, problems, rule = {}) {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 m\u1ED9t s\u1ED1", "must be a number"]);
    return void 0;
  }
  if (rule.integer && !Number.isInteger(value)) {
    report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 s\u1ED1 nguy\xEAn", "must be an integer"]);
    return void 0;
  }
  const { above = Number.NEGATIVE_INFINITY, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
  if (value <= above || value < min || value > max) {
    const limits = limitText(rule);
    report(problems, "OUT_OF_RANGE", path, [`${value} ngo\xE0i kho\u1EA3ng ${limits}`, `${value} is not ${limits}`]);
    return void 0;
  }
  return value;
}
function readBoolean(value, path, problems) {
  if (typeof value === "boolean") return value;
  report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 true ho\u1EB7c false", "must be true or false"]);
  return void 0;
}
function readText(value, path, problems) {
  if (typeof value === "string") return value;
  report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 chu\u1ED7i", "must be a string"]);
  return void 0;
}
function readChoice(value, choices, path, problems, code = "UNKNOWN_METHOD") {
  const text = readText(value, path, problems);
  if (text === void 0) return void 0;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== void 0) return choice;
  const known = choices.join(", ");
  report(problems, code, path, [`"${text}" kh\xF4ng c\xF3; \u0111\u01B0\u1EE3c ph\xE9p: ${known}`, `"${text}" is unknown; allowed: ${known}`]);
  return void 0;
}
function readPair(value, path, problems) {
  if (!Array.isArray(value) || value.length !== 2) {
    report(problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 hai s\u1ED1 [a, b]", "must be two numbers [a, b]"]);
    return void 0;
  }
  const low = readNumber(value[0], [...path, 0], problems);
  const high = readNumber(value[1], [...path, 1], problems);
  return low === void 0 || high === void 0 ? void 0 : [low, high];
}
function reportMissing(path, problems) {
  report(problems, "MISSING_KEY", path, ["b\u1EAFt bu\u1ED9c ph\u1EA3i c\xF3", "is required"]);
}

// packages/domain/src/composite/copeland.ts
var drawTolerance = 1e-12;
function copelandScores(values, weights, units, into) {
  let total = 0;
  for (let child = 0; child < values.length; child += 1) total += weights[child];
  into.fill(0, 0, units);
  for (let first = 0; first < units; first += 1) {
    for (let second = first + 1; second < units; second += 1) {
      let share = 0;
      for (let child = 0; child < values.length; child += 1) {
        const column = values[child];
        const difference = column[first] - column[second];
        if (difference > 0) share += weights[child] / total;
        else if (difference === 0) share += weights[child] / total / 2;
      }
      const lead = share - 0.5 > drawTolerance ? 1 : share - 0.5 < -drawTolerance ? -1 : 0;
      into[first] = into[first] + lead;
      into[second] = into[second] - lead;
    }
  }
}

// packages/domain/src/composite/step-context.ts
function checkMethodKeys(raw, always, byMethod, used, path, context) {
  const everything = new Set(Object.values(byMethod).flat());
  const useful = new Set(used.flatMap((method) => byMethod[method] ?? []));
  for (const key of Object.keys(raw)) {
    if (always.includes(key) || useful.has(key)) continue;
    const allowed = [...always, ...useful].join(", ");
    if (!everything.has(key)) {
      report(
        context.problems,
        "UNKNOWN_KEY",
        [...path, key],
        [`kh\xF3a l\u1EA1; \u0111\u01B0\u1EE3c ph\xE9p: ${allowed}`, `unknown key; allowed: ${allowed}`]
      );
    } else if (!context.lenient) {
      const method = used.join(", ");
      report(
        context.problems,
        "UNKNOWN_KEY",
        [...path, key],
        [
          `tham s\u1ED1 n\xE0y kh\xF4ng thu\u1ED9c ph\u01B0\u01A1ng ph\xE1p ${method}; \u0111\u01B0\u1EE3c ph\xE9p: ${allowed}`,
          `no parameter of ${method}; allowed: ${allowed}`
        ]
      );
    }
  }
}
function methodsInUse(written, place, context) {
  const methods5 = new Set(context.varied.get(place));
  if (written !== void 0) methods5.add(written);
  return [...methods5];
}
function readIndicator(code, path, context) {
  const node = context.model.nodeOf.get(code);
  if (node !== void 0 && node < context.model.indicatorCount) return node;
  report(context.problems, "UNKNOWN_CODE", path, [`"${code}" kh\xF4ng ph\u1EA3i ch\u1EC9 s\u1ED1 \u0111\u01A1n`, `"${code}" is no Indicator`]);
  return void 0;
}
function readUnit(value, path, context) {
  if (typeof value !== "string") {
    report(context.problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 m\xE3 \u0111\u01A1n v\u1ECB", "must be a unit code"]);
    return void 0;
  }
  const unit = context.model.unitOf.get(value);
  if (unit === void 0) {
    report(context.problems, "UNKNOWN_UNIT", path, [`kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB "${value}"`, `there is no unit "${value}"`]);
  }
  return unit;
}
function readIndicatorMap(raw, path, context, readValue) {
  const result = /* @__PURE__ */ new Map();
  if (!isObject(raw)) {
    report(context.problems, "WRONG_TYPE", path, [
      "ph\u1EA3i l\xE0 \u0111\u1ED1i t\u01B0\u1EE3ng {m\xE3 ch\u1EC9 s\u1ED1: \u2026}",
      "must be an object {indicator: \u2026}"
    ]);
    return result;
  }
  for (const [code, value] of Object.entries(raw)) {
    const indicator = readIndicator(code, [...path, code], context);
    const parsed = readValue(value, [...path, code]);
    if (indicator !== void 0 && parsed !== void 0) result.set(indicator, parsed);
  }
  return result;
}

// packages/domain/src/composite/weighted-means.ts
function makeMeanSums(units) {
  const column = () => new Float64Array(units);
  return { present: column(), weight: column(), sum: column(), lost: column(), common: column() };
}
function clearMeanSums(sums, units) {
  sums.present.fill(0, 0, units);
  sums.weight.fill(0, 0, units);
  sums.sum.fill(0, 0, units);
  sums.lost.fill(0, 0, units);
}
function bendValue(method, value, p) {
  if (method === "gmean") return Math.log(value);
  if (method === "hmean") return 1 / value;
  return value ** p;
}
function addChild(sums, method, p, weight, values, from, units) {
  const { present, weight: weights, sum, lost, common } = sums;
  for (let unit = 0; unit < units; unit += 1) {
    const value = values[from + unit];
    if (Number.isNaN(value)) continue;
    const term = weight * (method === "amean" ? value : bendValue(method, value, p));
    const before = sum[unit];
    const after = before + term;
    const taken = after - before;
    sum[unit] = after;
    lost[unit] = lost[unit] + (before - (after - taken)) + (term - taken);
    const count = present[unit];
    present[unit] = count + 1;
    weights[unit] = weights[unit] + weight;
    if (count === 0) common[unit] = value;
    else if (value !== common[unit]) common[unit] = Number.NaN;
  }
}
function meanOfSums(sums, method, p, unit) {
  const total = sums.weight[unit];
  if (sums.present[unit] === 0 || total === 0) return Number.NaN;
  const common = sums.common[unit];
  if (!Number.isNaN(common) && (method !== "genmean" || common > 0)) return common;
  const mean = (sums.sum[unit] + sums.lost[unit]) / total;
  let result = mean;
  if (method === "gmean") result = Math.exp(mean);
  else if (method === "hmean") result = 1 / mean;
  else if (method === "genmean") result = mean ** (1 / p);
  return Number.isFinite(result) ? result : Number.NaN;
}

// packages/domain/src/composite/weights.ts
function nodesOfLevel(model, level) {
  return model.nodes.flatMap((node, index) => node.level === level ? [index] : []);
}
function ownWeights(nodes, into, context) {
  for (const index of nodes) {
    const node = context.model.nodes[index];
    if (!node) continue;
    if (Number.isNaN(node.weight)) {
      report(
        context.problems,
        "MISSING_WEIGHT",
        ["meta", node.line, "Weight"],
        [`"${node.code}" kh\xF4ng c\xF3 tr\u1ECDng s\u1ED1`, `"${node.code}" has no weight`]
      );
    }
    into[index] = node.weight;
  }
}
function readFileRows(name, path, context) {
  const { problems, files } = context;
  const text = Object.hasOwn(files, name) ? files[name] : void 0;
  if (text === void 0) {
    report(problems, "FILE_NOT_FOUND", path, [
      `kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c t\u1EC7p tr\u1ECDng s\u1ED1 "${name}" (c\u0169ng kh\xF4ng ph\u1EA3i "Original" hay "equal")`,
      `cannot read weights file "${name}" (and it is neither "Original" nor "equal")`
    ]);
    return void 0;
  }
  const table = readTable(text, path, problems);
  if (!table) return void 0;
  const codeColumn = table.header.indexOf("iCode");
  const weightColumn = table.header.indexOf("Weight");
  for (const [column, position] of [
    ["iCode", codeColumn],
    ["Weight", weightColumn]
  ]) {
    if (position !== -1) continue;
    report(
      problems,
      "MISSING_COLUMN",
      [...path, column],
      [`t\u1EC7p "${name}" thi\u1EBFu c\u1ED9t`, `file "${name}" lacks the column`]
    );
  }
  if (codeColumn === -1 || weightColumn === -1) return void 0;
  const weights = /* @__PURE__ */ new Map();
  for (const { fields, line } of table.rows) {
    const code = fields[codeColumn] ?? "";
    if (isMissing(code)) continue;
    if (weights.has(code)) {
      report(problems, "DUPLICATE", [...path, line, "iCode"], [`m\xE3 "${code}" tr\xF9ng`, `code "${code}" occurs twice`]);
    }
    const cell = fields[weightColumn] ?? "";
    const weight = readCell(cell);
    if (weight === void 0) {
      report(
        problems,
        "NOT_A_NUMBER",
        [...path, line, "Weight"],
        [`"${cell}" kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1`, `"${cell}" is no number`]
      );
    }
    weights.set(code, weight ?? 0);
  }
  return weights;
}
function fileWeights(name, nodes, into, path, context) {
  const weights = readFileRows(name, path, context);
  if (!weights) return;
  for (const index of nodes) {
    const code = context.model.nodes[index]?.code ?? "";
    const weight = weights.get(code);
    if (weight === void 0 || Number.isNaN(weight)) {
      report(
        context.problems,
        "MISSING_WEIGHT",
        [...path, code],
        [`t\u1EC7p "${name}" kh\xF4ng c\xF3 tr\u1ECDng s\u1ED1 c\u1EE7a n\xFAt n\xE0y`, `file "${name}" has no weight for this node`]
      );
    }
    into[index] = weight ?? Number.NaN;
  }
  for (const code of weights.keys()) {
    if (context.model.nodeOf.has(code)) continue;
    report(
      context.problems,
      "UNKNOWN_CODE",
      [...path, code],
      [`m\xE3 trong t\u1EC7p "${name}" kh\xF4ng c\xF3 trong meta, b\u1ECF qua`, `code of file "${name}" is not in meta: ignored`],
      "warning"
    );
  }
}
function readWeights(raw, nodes, into, path, context) {
  const { model, problems } = context;
  if (raw === "equal") {
    for (const index of nodes) into[index] = 1;
  } else if (raw === void 0 || raw === "Original") ownWeights(nodes, into, context);
  else if (typeof raw === "string") fileWeights(raw, nodes, into, path, context);
  else if (isObject(raw)) {
    ownWeights(
      nodes.filter((index) => !Object.hasOwn(raw, model.nodes[index]?.code ?? "")),
      into,
      context
    );
    for (const [code, value] of Object.entries(raw)) {
      const index = model.nodeOf.get(code);
      const weight = readNumber(value, [...path, code], problems);
      if (index === void 0) {
        report(problems, "UNKNOWN_CODE", [...path, code], [`kh\xF4ng c\xF3 n\xFAt "${code}"`, `there is no node "${code}"`]);
      } else if (weight !== void 0 && nodes.includes(index)) into[index] = weight;
    }
  } else {
    report(problems, "WRONG_TYPE", path, [
      'ph\u1EA3i l\xE0 "Original", "equal", t\xEAn t\u1EC7p CSV ho\u1EB7c {m\xE3: tr\u1ECDng s\u1ED1}',
      'must be "Original", "equal", the name of a CSV file or {code: weight}'
    ]);
  }
}

// packages/domain/src/composite/aggregate.ts
var methods = ["amean", "gmean", "hmean", "genmean", "copeland"];
var parameters = {
  amean: [],
  gmean: [],
  hmean: [],
  genmean: ["p"],
  copeland: []
};
function readPerLevel(raw, key, context, readEntry) {
  const count = context.model.levelCount - 1;
  const value = ownValue(raw, key);
  const path = [...context.path, key];
  if (!Array.isArray(value)) return new Array(count).fill(readEntry(value, path, void 0));
  if (value.length !== count) {
    report(context.problems, "WRONG_LENGTH", path, [
      `ph\u1EA3i c\xF3 ${count} ph\u1EA7n t\u1EED, m\u1ED7i l\u1EA7n t\u1ED5ng h\u1EE3p m\u1ED9t ph\u1EA7n t\u1EED; \u0111ang c\xF3 ${value.length}`,
      `must have ${count} entries, one per aggregation; it has ${value.length}`
    ]);
  }
  return value.slice(0, count).map((entry, index) => readEntry(entry, [...path, index], index));
}
function readMethods(raw, context) {
  return readPerLevel(
    raw,
    "method",
    context,
    (value, path, index) => value === void 0 && index === void 0 ? "amean" : readChoice(value, methods, path, context.problems)
  );
}
function readExponents(raw, chosen, context) {
  const { problems } = context;
  return readPerLevel(raw, "p", context, (value, path, index) => {
    const affected = index === void 0 ? chosen : [chosen[index]];
    const needed = affected.includes("genmean");
    if (value === void 0 || value === null) {
      if (needed) reportMissing(path, problems);
      return Number.NaN;
    }
    const p = readNumber(value, path, problems) ?? Number.NaN;
    if (index !== void 0 && !needed && !context.lenient && !affected.includes(void 0)) {
      const method = String(chosen[index]);
      report(problems, "UNKNOWN_KEY", path, [`ph\u01B0\u01A1ng ph\xE1p ${method} kh\xF4ng c\xF3 p`, `method ${method} has no p`]);
    } else if (p === 0) {
      report(problems, "OUT_OF_RANGE", path, [
        "p ph\u1EA3i kh\xE1c 0 (khi p ti\u1EBFn t\u1EDBi 0 l\xE0 trung b\xECnh nh\xE2n: d\xF9ng gmean)",
        "p must not be 0 (its limit is the geometric mean: use gmean)"
      ]);
    }
    return p;
  });
}
function readThresholds(raw, context) {
  return readPerLevel(
    raw,
    "dataThreshold",
    context,
    (value, path) => value === void 0 || value === null ? -1 : readNumber(value, path, context.problems, { min: 0, max: 1 }) ?? -1
  );
}
function readAllWeights(raw, context) {
  const { model } = context;
  const weights = new Float64Array(model.nodes.length).fill(Number.NaN);
  const value = ownValue(raw, "weights");
  if (Array.isArray(value)) {
    readPerLevel(
      raw,
      "weights",
      context,
      (entry, path, index = 0) => readWeights(entry ?? null, nodesOfLevel(model, index + 1), weights, path, context)
    );
  } else {
    const below = model.nodes.flatMap((node, index) => node.level < model.levelCount ? [index] : []);
    readWeights(value, below, weights, [...context.path, "weights"], context);
  }
  return weights;
}
function readAggregate(raw, context) {
  const chosen = readMethods(raw, context);
  const place = "aggregate.method";
  const named = chosen.flatMap((method, index) => [
    ...methodsInUse(method, place, context),
    ...methodsInUse(void 0, `${place}.${index}`, context)
  ]);
  const used = named.length === 0 || chosen.includes(void 0) ? methods : named;
  checkMethodKeys(
    raw,
    ["op", "method", "weights", "dataThreshold"],
    parameters,
    [...new Set(used)],
    context.path,
    context
  );
  const exponents = readExponents(raw, chosen, context);
  const thresholds = readThresholds(raw, context);
  return {
    op: "aggregate",
    aggregations: chosen.map((method, index) => ({
      method: method ?? "amean",
      p: exponents[index] ?? Number.NaN,
      dataThreshold: thresholds[index] ?? -1,
      nodes: nodesOfLevel(context.model, index + 2)
    })),
    weights: readAllWeights(raw, context)
  };
}
function refuse(run, row, child, code, vi, en) {
  if (!run.report) return;
  const { model, workspace } = run;
  const node = model.nodes[run.node]?.code ?? "";
  const unit = model.units[workspace.units[row]] ?? "";
  const childCode = model.nodes[child]?.code ?? "";
  report(
    run.report.problems,
    code,
    [...run.report.path, node, unit],
    [
      `\u0111\u01A1n v\u1ECB "${unit}", n\xFAt "${node}": gi\xE1 tr\u1ECB c\u1EE7a "${childCode}" ${vi}`,
      `unit "${unit}", node "${node}": the value of "${childCode}" ${en}`
    ]
  );
}
function isRefused({ method, p }, value) {
  if (method === "hmean") return value === 0;
  return value <= 0 && (method === "gmean" || method === "genmean" && p < 0);
}
function checkValues(run) {
  const { workspace, children, aggregation } = run;
  const { values, stride, active, sums } = workspace;
  let clean = true;
  for (let row = 0; row < active; row += 1) {
    if (sums.present[row] / children.length < aggregation.dataThreshold) continue;
    const bad = children.find((child) => isRefused(aggregation, values[child * stride + row]));
    if (bad === void 0) continue;
    clean = false;
    if (!run.report) return false;
    const { method } = aggregation;
    const [vi, en] = method === "hmean" ? ["b\u1EB1ng 0", "is 0"] : ["kh\xF4ng d\u01B0\u01A1ng", "is not positive"];
    refuse(run, row, bad, "VALUE_NOT_ALLOWED", `${vi}, ${method} kh\xF4ng t\xEDnh \u0111\u01B0\u1EE3c`, `${en}: ${method} cannot take it`);
  }
  return clean;
}
function aggregateRows(run) {
  const { workspace, aggregation, children } = run;
  const { values, weights, sums, stride, active } = workspace;
  const { p, dataThreshold } = aggregation;
  const method = aggregation.method;
  clearMeanSums(sums, active);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    addChild(sums, method, p, weights[child], values, child * stride, active);
  }
  const base = run.node * stride;
  const clean = method === "amean" || checkValues(run);
  if (!clean && !run.report) return false;
  for (let row = 0; row < active; row += 1) {
    const present = sums.present[row];
    const enough = !(present / children.length < dataThreshold) && (method !== "genmean" || present === children.length);
    values[base + row] = enough ? meanOfSums(sums, method, p, row) : Number.NaN;
  }
  return clean;
}
function aggregateUnits(run) {
  const { workspace, children } = run;
  const { values, stride, active } = workspace;
  let clean = true;
  for (let row = 0; row < active; row += 1) {
    const missing = children.find((child) => Number.isNaN(values[child * stride + row]));
    if (missing === void 0) continue;
    clean = false;
    if (!run.report) return false;
    refuse(
      run,
      row,
      missing,
      "VALUE_MISSING",
      "b\u1ECB thi\u1EBFu, copeland kh\xF4ng t\xEDnh \u0111\u01B0\u1EE3c",
      "is missing: copeland cannot take it"
    );
  }
  const into = values.subarray(run.node * stride, run.node * stride + active);
  let total = 0;
  children.forEach((child, index) => {
    workspace.second[index] = workspace.weights[child];
    total += workspace.weights[child];
  });
  if (!clean || total === 0) into.fill(Number.NaN);
  else {
    const columns = children.map((child) => values.subarray(child * stride, child * stride + active));
    copelandScores(columns, workspace.second, active, into);
  }
  return clean;
}
function runAggregate(step, workspace, model, reportTo) {
  let clean = true;
  for (const aggregation of step.aggregations) {
    for (const node of aggregation.nodes) {
      const children = model.nodes[node]?.children ?? [];
      const run = { workspace, model, aggregation, node, children, report: reportTo };
      const fine = aggregation.method === "copeland" ? aggregateUnits(run) : aggregateRows(run);
      clean = clean && fine;
      if (!fine && !reportTo) return false;
    }
  }
  return clean;
}

// packages/domain/src/composite/denominate.ts
function divisorOf(code, path, context) {
  const { denominators } = context.model;
  if (!denominators.has(code)) {
    report(context.problems, "UNKNOWN_CODE", path, [
      `"${code}" kh\xF4ng ph\u1EA3i m\u1EABu s\u1ED1 (Denominator)`,
      `"${code}" is no Denominator`
    ]);
    return void 0;
  }
  const column = denominators.get(code);
  if (!column) {
    report(context.problems, "MISSING_COLUMN", path, [
      `data kh\xF4ng c\xF3 c\u1ED9t "${code}"`,
      `the data have no column "${code}"`
    ]);
  }
  return column;
}
function columnDivisors(context) {
  const { model, problems } = context;
  const divisors = /* @__PURE__ */ new Map();
  if (!model.hasDenominatorColumn) {
    report(
      problems,
      "MISSING_KEY",
      [...context.path, "by"],
      ["b\u1EAFt bu\u1ED9c ph\u1EA3i c\xF3 v\xEC meta kh\xF4ng c\xF3 c\u1ED9t Denominator", "is required because meta has no column Denominator"]
    );
  }
  for (const [indicator, node] of model.nodes.entries()) {
    if (indicator >= model.indicatorCount || node.denominator === void 0) continue;
    const divisor = divisorOf(node.denominator, ["meta", node.line, "Denominator"], context);
    if (divisor) divisors.set(indicator, divisor);
  }
  return divisors;
}
function namedDivisors(raw, context) {
  return readIndicatorMap(raw, [...context.path, "by"], context, (value, path) => {
    const code = readText(value, path, context.problems);
    return code === void 0 ? void 0 : divisorOf(code, path, context);
  });
}
function readScales(raw, isDivided, context) {
  const path = [...context.path, "scale"];
  if (isObject(raw)) {
    for (const code of Object.keys(raw)) {
      if (!context.model.nodeOf.has(code) || isDivided(code)) continue;
      report(
        context.problems,
        "NOT_DENOMINATED",
        [...path, code],
        ["ch\u1EC9 s\u1ED1 n\xE0y kh\xF4ng \u0111\u01B0\u1EE3c chia n\xEAn kh\xF4ng c\xF3 t\u1EF7 l\u1EC7", "this indicator is not denominated, so it has no scale"]
      );
    }
  }
  return readIndicatorMap(raw, path, context, (value, place) => {
    const scale = readNumber(value, place, context.problems);
    if (scale !== 0) return scale;
    report(context.problems, "OUT_OF_RANGE", place, ["ph\u1EA3i kh\xE1c 0", "must not be 0"]);
    return void 0;
  });
}
function readDenominate(raw, context) {
  refuseUnknownKeys(raw, ["op", "by", "scale"], context.path, context.problems);
  const by = ownValue(raw, "by");
  const divisors = by === void 0 ? columnDivisors(context) : namedDivisors(by, context);
  const scale = ownValue(raw, "scale");
  const { nodes, nodeOf } = context.model;
  const isDivided = (code) => isObject(by) ? Object.hasOwn(by, code) : nodes[nodeOf.get(code) ?? -1]?.denominator !== void 0;
  const scales = scale === void 0 ? /* @__PURE__ */ new Map() : readScales(scale, isDivided, context);
  const divisions = [];
  for (const [indicator, column] of divisors) {
    const factor = scales.get(indicator) ?? 1;
    divisions.push({ indicator, divisor: factor === 1 ? column : column.map((value) => value / factor) });
  }
  return { op: "denominate", divisions };
}
function runDenominate(step, workspace) {
  const { values, units, stride, active } = workspace;
  for (const { indicator, divisor } of step.divisions) {
    const base = indicator * stride;
    for (let row = 0; row < active; row += 1) {
      const value = values[base + row] / divisor[units[row]];
      values[base + row] = Number.isFinite(value) ? value : Number.NaN;
    }
  }
}

// packages/domain/src/composite/moments.ts
function meanOf(values, count) {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += values[index];
  const first = sum / count;
  let rest = 0;
  for (let index = 0; index < count; index += 1) rest += values[index] - first;
  return first + rest / count;
}
function deviationOf(values, count) {
  const mean = meanOf(values, count);
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const distance = values[index] - mean;
    squares += distance * distance;
  }
  return Math.sqrt(squares / (count - 1));
}
function medianOf(values, count) {
  if (count === 0) return Number.NaN;
  values.subarray(0, count).sort();
  const middle = count >> 1;
  const high = values[middle];
  return count % 2 === 1 ? high : (values[middle - 1] + high) / 2;
}
var shapeOf = { skew: 0, kurtosis: 1, min: 2, max: 3 };
function measureShape(values, count, into) {
  const mean = meanOf(values, count);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index];
    if (value < min) min = value;
    if (value > max) max = value;
    const distance = value - mean;
    const square = distance * distance;
    second += square;
    third += square * distance;
    fourth += square * square;
  }
  const n = count;
  const skew = Math.sqrt(n) * third / (second * Math.sqrt(second)) * (Math.sqrt(n * (n - 1)) / (n - 2));
  const ratio = n * fourth / (second * second);
  into[shapeOf.skew] = skew;
  into[shapeOf.kurtosis] = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
  into[shapeOf.min] = min;
  into[shapeOf.max] = max;
}

// packages/domain/src/composite/impute.ts
var methods2 = ["mean", "median", "mean_group", "median_group", "none"];
var parameters2 = {
  mean: [],
  median: [],
  mean_group: ["by"],
  median_group: ["by"],
  none: []
};
function readGroups2(raw, context) {
  const path = [...context.path, "by"];
  const code = readText(ownValue(raw, "by"), path, context.problems);
  if (code === void 0) return void 0;
  if (!context.model.groups.has(code)) {
    report(context.problems, "UNKNOWN_COLUMN", path, [
      `"${code}" kh\xF4ng ph\u1EA3i c\u1ED9t nh\xF3m (Group)`,
      `"${code}" is no Group column`
    ]);
    return void 0;
  }
  const groups = context.model.groups.get(code);
  if (!groups) {
    report(context.problems, "MISSING_COLUMN", path, [
      `data kh\xF4ng c\xF3 c\u1ED9t "${code}"`,
      `the data have no column "${code}"`
    ]);
  }
  return groups;
}
function readImpute(raw, context) {
  const written = ownValue(raw, "method");
  const method = written === void 0 ? "mean" : readChoice(written, methods2, [...context.path, "method"], context.problems);
  const used = method === void 0 ? methods2 : methodsInUse(method, "impute.method", context);
  checkMethodKeys(raw, ["op", "method"], parameters2, used, context.path, context);
  const given = ownValue(raw, "by") !== void 0;
  const groups = given ? readGroups2(raw, context) : void 0;
  const grouped = method === "mean_group" || method === "median_group";
  if (grouped && !given) reportMissing([...context.path, "by"], context.problems);
  const centre = method === "median" || method === "median_group" ? "median" : method === "none" ? "none" : "mean";
  return { op: "impute", centre, groups: grouped ? groups : void 0, indicatorCount: context.model.indicatorCount };
}
function hasGaps({ values, active }, base) {
  for (let row = 0; row < active; row += 1) if (Number.isNaN(values[base + row])) return true;
  return false;
}
function fillGaps(step, workspace, base, group) {
  const { values, units, work, active } = workspace;
  const labels = step.groups?.labels;
  let present = 0;
  let gaps = 0;
  for (let row = 0; row < active; row += 1) {
    if (labels && labels[units[row]] !== group) continue;
    const value = values[base + row];
    if (Number.isNaN(value)) gaps += 1;
    else {
      work[present] = value;
      present += 1;
    }
  }
  if (gaps === 0 || present === 0) return;
  const centre = step.centre === "mean" ? meanOf(work, present) : medianOf(work, present);
  const fill = Number.isFinite(centre) ? centre : Number.NaN;
  for (let row = 0; row < active; row += 1) {
    if (labels && labels[units[row]] !== group) continue;
    if (Number.isNaN(values[base + row])) values[base + row] = fill;
  }
}
function runImpute(step, workspace) {
  if (step.centre === "none") return;
  for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
    const base = indicator * workspace.stride;
    if (!hasGaps(workspace, base)) continue;
    if (step.groups) {
      for (let group = 0; group < step.groups.count; group += 1) fillGaps(step, workspace, base, group);
    } else fillGaps(step, workspace, base, -1);
  }
}

// packages/domain/src/composite/sorted-ranks.ts
function makeOrderScratch(size) {
  return {
    keys: new Float64Array(size),
    order: new Int32Array(size),
    spareKeys: new Float64Array(size),
    spareOrder: new Int32Array(size)
  };
}
var runLength = 64;
function insertRun(keys, order, from, to) {
  for (let index = from + 1; index < to; index += 1) {
    const key = keys[index];
    const position = order[index];
    let place = index;
    while (place > from && keys[place - 1] > key) {
      keys[place] = keys[place - 1];
      order[place] = order[place - 1];
      place -= 1;
    }
    keys[place] = key;
    order[place] = position;
  }
}
function mergeRuns(scratch, from, middle, to) {
  const { keys, order, spareKeys, spareOrder } = scratch;
  let left = from;
  let right = middle;
  for (let index = from; index < to; index += 1) {
    const takeLeft = left < middle && (right >= to || keys[left] <= keys[right]);
    const taken = takeLeft ? left : right;
    spareKeys[index] = keys[taken];
    spareOrder[index] = order[taken];
    if (takeLeft) left += 1;
    else right += 1;
  }
  for (let index = from; index < to; index += 1) {
    keys[index] = spareKeys[index];
    order[index] = spareOrder[index];
  }
}
function orderAscending(values, count, scratch) {
  const { keys, order } = scratch;
  for (let index = 0; index < count; index += 1) {
    keys[index] = values[index];
    order[index] = index;
  }
  for (let from = 0; from < count; from += runLength) insertRun(keys, order, from, Math.min(from + runLength, count));
  for (let length = runLength; length < count; length *= 2) {
    for (let from = 0; from + length < count; from += 2 * length) {
      mergeRuns(scratch, from, from + length, Math.min(from + 2 * length, count));
    }
  }
}
function rankOfRun(first, last, ties) {
  if (ties === "min") return first + 1;
  return ties === "max" ? last : (first + 1 + last) / 2;
}
function rankAscending(values, count, ties, scratch) {
  orderAscending(values, count, scratch);
  const { keys, order } = scratch;
  for (let first = 0; first < count; ) {
    const key = keys[first];
    let last = first + 1;
    while (last < count && keys[last] === key) last += 1;
    const rank = rankOfRun(first, last, ties);
    for (let index = first; index < last; index += 1) values[order[index]] = rank;
    first = last;
  }
}

// packages/domain/src/composite/normalise-column.ts
function extremes(y, count) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = y[index];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
function toMinmax(y, count, low, high) {
  const [min, max] = extremes(y, count);
  const range = max - min;
  for (let index = 0; index < count; index += 1) {
    y[index] = (y[index] - min) / range * (high - low) + low;
  }
}
function toZscore(y, count, mean, deviation) {
  const [min, max] = extremes(y, count);
  const centre = meanOf(y, count);
  const spread = min === max ? Number.NaN : deviationOf(y, count);
  for (let index = 0; index < count; index += 1) {
    y[index] = (y[index] - centre) / spread * deviation + mean;
  }
}
function toRank(y, count, method, ties, ordering) {
  rankAscending(y, count, ties, ordering);
  if (method === "rank") return;
  const divisor = method === "prank" ? count - 1 : 1;
  for (let index = 0; index < count; index += 1) y[index] = (y[index] - 1) / divisor;
}
function toDistance(y, count, goal, cap) {
  const [min] = extremes(y, count);
  const range = goal - min;
  for (let index = 0; index < count; index += 1) {
    const score = 1 - (goal - y[index]) / range;
    y[index] = cap && score > 1 ? 1 : score;
  }
}
function toTarget(y, count, target, cap) {
  const [min] = extremes(y, count);
  const range = target - min;
  for (let index = 0; index < count; index += 1) {
    const score = (y[index] - min) / range;
    y[index] = cap && score > 1 ? 1 : score;
  }
}
function toGoalposts(x, count, { low, high, scale, truncate }, direction) {
  const range = high - low;
  for (let index = 0; index < count; index += 1) {
    const value = x[index];
    let score = direction === 1 ? (value - low) / range : (high - value) / range;
    if (truncate && score > 1) score = 1;
    else if (truncate && score < 0) score = 0;
    x[index] = score * scale;
  }
}
function normaliseValues(values, count, normalisation, setting) {
  const { direction } = setting;
  if (normalisation.method === "goalposts") {
    toGoalposts(values, count, normalisation, direction);
    return;
  }
  if (direction === -1) for (let index = 0; index < count; index += 1) values[index] = -values[index];
  switch (normalisation.method) {
    case "none":
      return;
    case "minmax":
      toMinmax(values, count, normalisation.low, normalisation.high);
      return;
    case "zscore":
      toZscore(values, count, normalisation.mean, normalisation.deviation);
      return;
    case "scaled": {
      const { low, high, factor } = normalisation;
      for (let index = 0; index < count; index += 1) {
        values[index] = (values[index] - low) / (high - low) * factor;
      }
      return;
    }
    case "rank":
    case "borda":
    case "prank":
      toRank(values, count, normalisation.method, normalisation.ties, setting.ordering);
      return;
    case "fracmax": {
      const [, max] = extremes(values, count);
      for (let index = 0; index < count; index += 1) values[index] = values[index] / max;
      return;
    }
    case "dist2max":
      toDistance(values, count, extremes(values, count)[1], false);
      return;
    case "dist2ref":
      toDistance(values, count, setting.reference, normalisation.cap);
      return;
    case "dist2targ":
      toTarget(values, count, direction * normalisation.target, normalisation.cap);
      return;
  }
}

// packages/domain/src/composite/workspace.ts
function makeWorkspace(model) {
  const size = Math.max(model.units.length, model.nodes.length);
  return {
    stride: model.units.length,
    values: new Float64Array(model.nodes.length * model.units.length),
    units: new Int32Array(model.units.length),
    active: 0,
    oriented: false,
    weights: new Float64Array(model.nodes.length),
    work: new Float64Array(size),
    rows: new Int32Array(size),
    second: new Float64Array(size),
    ordering: makeOrderScratch(size),
    sums: makeMeanSums(model.units.length),
    shape: new Float64Array(4)
  };
}
function resetWorkspace(workspace, model) {
  workspace.values.set(model.values);
  workspace.values.fill(Number.NaN, model.values.length);
  workspace.active = model.units.length;
  workspace.oriented = false;
  for (let unit = 0; unit < workspace.active; unit += 1) workspace.units[unit] = unit;
}
function gatherColumn(workspace, column) {
  const { values, work, rows, active } = workspace;
  const base = column * workspace.stride;
  let count = 0;
  for (let row = 0; row < active; row += 1) {
    const value = values[base + row];
    if (Number.isNaN(value)) continue;
    work[count] = value;
    rows[count] = row;
    count += 1;
  }
  return count;
}
function scatterColumn(workspace, column, count) {
  const { values, work, rows } = workspace;
  const base = column * workspace.stride;
  for (let index = 0; index < count; index += 1) {
    const value = work[index];
    values[base + rows[index]] = Number.isFinite(value) ? value : Number.NaN;
  }
}

// packages/domain/src/composite/normalise.ts
var parameters3 = {
  none: [],
  minmax: ["range"],
  zscore: ["mean", "sd"],
  scaled: ["bounds", "factor"],
  rank: ["ties"],
  borda: ["ties"],
  prank: ["ties"],
  fracmax: [],
  dist2max: [],
  dist2ref: ["reference", "cap"],
  dist2targ: ["targets", "cap"],
  goalposts: ["goalposts", "scale", "truncate"]
};
var ownParameters = { ...parameters3, dist2targ: ["target", "cap"] };
var methods3 = Object.keys(parameters3);
var tiesRules = ["min", "max", "average"];
function readParameters(raw, path, context) {
  const { problems } = context;
  const read = (key, reader) => {
    const value = ownValue(raw, key);
    return value === void 0 ? void 0 : reader(value, [...path, key]);
  };
  const number = (value, place) => readNumber(value, place, problems);
  const boolean = (value, place) => readBoolean(value, place, problems);
  const pair = (value, place) => readPair(value, place, problems);
  return {
    range: read("range", pair),
    mean: read("mean", number),
    sd: read("sd", (value, place) => readNumber(value, place, problems, { above: 0 })),
    bounds: read("bounds", pair),
    factor: read("factor", number),
    ties: read("ties", (value, place) => readChoice(value, tiesRules, place, problems)),
    reference: read("reference", (value, place) => readUnit(value, place, context)),
    cap: read("cap", boolean),
    scale: read("scale", number),
    truncate: read("truncate", boolean)
  };
}
function targetOf(node, goals, indicator, path, context) {
  const target = goals.targets.get(indicator) ?? node.target;
  if (Number.isNaN(target)) {
    report(context.problems, "MISSING_KEY", path, [
      `ch\u1EC9 s\u1ED1 "${node.code}" kh\xF4ng c\xF3 \u0111\xEDch (targets ho\u1EB7c c\u1ED9t Target)`,
      `indicator "${node.code}" has no target (targets or column Target)`
    ]);
  }
  return target;
}
function goalpostsOf(node, goals, given, indicator, path, context) {
  const [low, high] = goals.goalposts.get(indicator) ?? [node.goalpostLower, node.goalpostUpper];
  if (Number.isNaN(low) || Number.isNaN(high)) {
    report(context.problems, "MISSING_KEY", path, [
      `ch\u1EC9 s\u1ED1 "${node.code}" kh\xF4ng c\xF3 m\u1ED1c d\u01B0\u1EDBi, m\u1ED1c tr\xEAn (goalposts ho\u1EB7c c\u1ED9t goalpost_lower, goalpost_upper)`,
      `indicator "${node.code}" has no goalposts (goalposts or columns goalpost_lower, goalpost_upper)`
    ]);
  }
  const columnScale = Number.isNaN(node.goalpostScale) ? 1 : node.goalpostScale;
  const truncate = given.truncate ?? node.goalpostTruncate ?? true;
  return { method: "goalposts", low, high, scale: given.scale ?? columnScale, truncate };
}
function build(method, given, goals, indicator, path, context) {
  const node = context.model.nodes[indicator];
  switch (method) {
    case "minmax": {
      const [low, high] = given.range ?? [0, 100];
      return { method, low, high };
    }
    case "zscore":
      return { method, mean: given.mean ?? 0, deviation: given.sd ?? 1 };
    case "scaled": {
      const [low, high] = given.bounds ?? [0, 100];
      return { method, low, high, factor: given.factor ?? 100 };
    }
    case "rank":
    case "borda":
    case "prank":
      return { method, ties: given.ties ?? "min" };
    case "dist2ref":
      return { method, unit: given.reference ?? -1, cap: given.cap ?? false };
    case "dist2targ":
      return { method, target: targetOf(node, goals, indicator, path, context), cap: given.cap ?? false };
    case "goalposts":
      return goalpostsOf(node, goals, given, indicator, path, context);
    default:
      return { method };
  }
}
function checkReference(raw, method, path, context) {
  if (method === "dist2ref" && ownValue(raw, "reference") === void 0) {
    reportMissing([...path, "reference"], context.problems);
  }
}
function readOwn(value, path, context) {
  const raw = readObject(value, path, context.problems);
  if (!raw) return void 0;
  const code = String(path.at(-1));
  const indicator = context.model.nodeOf.get(code);
  const written = ownValue(raw, "method");
  const place = [...path, "method"];
  if (written === void 0) reportMissing(place, context.problems);
  const method = written === void 0 ? void 0 : readChoice(written, methods3, place, context.problems);
  const used = method === void 0 ? methods3 : methodsInUse(method, `normalise.indicators.${code}.method`, context);
  checkMethodKeys(raw, ["method"], ownParameters, used, path, context);
  const given = readParameters(raw, path, context);
  const target = ownValue(raw, "target");
  const posts = ownValue(raw, "goalposts");
  const goal = target === void 0 ? void 0 : readNumber(target, [...path, "target"], context.problems);
  const pair = posts === void 0 ? void 0 : readPair(posts, [...path, "goalposts"], context.problems);
  if (method === void 0 || indicator === void 0) return void 0;
  checkReference(raw, method, path, context);
  const goals = {
    targets: new Map(target === void 0 ? [] : [[indicator, goal ?? 0]]),
    goalposts: new Map(posts === void 0 ? [] : [[indicator, pair ?? [0, 1]]])
  };
  const missing = [...path, method === "goalposts" ? "goalposts" : "target"];
  return build(method, given, goals, indicator, missing, context);
}
function readGoals(raw, context) {
  const { path, problems } = context;
  const targets = ownValue(raw, "targets");
  const posts = ownValue(raw, "goalposts");
  return {
    targets: targets === void 0 ? /* @__PURE__ */ new Map() : readIndicatorMap(
      targets,
      [...path, "targets"],
      context,
      (value, place) => readNumber(value, place, problems)
    ),
    goalposts: posts === void 0 ? /* @__PURE__ */ new Map() : readIndicatorMap(posts, [...path, "goalposts"], context, (value, place) => readPair(value, place, problems))
  };
}
function readNormalise(raw, context) {
  const { model, path, problems } = context;
  const written = ownValue(raw, "method");
  const method = written === void 0 ? "minmax" : readChoice(written, methods3, [...path, "method"], problems);
  const used = method === void 0 ? methods3 : methodsInUse(method, "normalise.method", context);
  checkMethodKeys(raw, ["op", "method", "indicators"], parameters3, used, path, context);
  const given = readParameters(raw, path, context);
  const goals = readGoals(raw, context);
  const ownRaw = ownValue(raw, "indicators");
  const ownPath = [...path, "indicators"];
  const ownCodes = new Set(Object.keys(typeof ownRaw === "object" && ownRaw !== null ? ownRaw : {}));
  const own = ownRaw === void 0 ? /* @__PURE__ */ new Map() : readIndicatorMap(ownRaw, ownPath, context, (value, place) => readOwn(value, place, context));
  const common = method ?? "none";
  const others = model.nodes.slice(0, model.indicatorCount).some((node) => !ownCodes.has(node.code));
  if (others) checkReference(raw, common, path, context);
  const normalisations = model.nodes.slice(0, model.indicatorCount).map((node, indicator) => {
    if (ownCodes.has(node.code)) return own.get(indicator) ?? { method: "none" };
    const missing = [...path, common === "goalposts" ? "goalposts" : "targets", node.code];
    return build(common, given, goals, indicator, missing, context);
  });
  const directions = model.nodes.slice(0, model.indicatorCount).map((node) => node.direction);
  return { op: "normalise", normalisations, directions };
}
function referenceValue(workspace, indicator, unit, direction) {
  const row = workspace.units.indexOf(unit);
  if (row === -1 || row >= workspace.active) return Number.NaN;
  return direction * workspace.values[indicator * workspace.stride + row];
}
function runNormalise(step, workspace) {
  for (let indicator = 0; indicator < step.normalisations.length; indicator += 1) {
    const normalisation = step.normalisations[indicator];
    const direction = workspace.oriented ? 1 : step.directions[indicator];
    const count = gatherColumn(workspace, indicator);
    const reference = normalisation.method === "dist2ref" ? referenceValue(workspace, indicator, normalisation.unit, direction) : Number.NaN;
    normaliseValues(workspace.work, count, normalisation, { direction, reference, ordering: workspace.ordering });
    scatterColumn(workspace, indicator, count);
  }
  workspace.oriented = true;
}

// packages/domain/src/composite/screen.ts
var methods4 = ["byNA", "byzeros", "byNAandzeros"];
var parameters4 = {
  byNA: ["dataThreshold"],
  byzeros: ["nonZeroThreshold"],
  byNAandzeros: ["dataThreshold", "nonZeroThreshold"]
};
var forced = { no: 0, kept: 1, leftOut: 2 };
function readUnits2(value, path, context) {
  if (!Array.isArray(value)) {
    report(context.problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 danh s\xE1ch m\xE3 \u0111\u01A1n v\u1ECB", "must be a list of unit codes"]);
    return [];
  }
  return value.flatMap((code, index) => readUnit(code, [...path, index], context) ?? []);
}
function readForce(value, context) {
  const force = new Uint8Array(context.model.units.length);
  if (value === void 0) return force;
  const path = [...context.path, "force"];
  const raw = readObject(value, path, context.problems);
  if (!raw) return force;
  refuseUnknownKeys(raw, ["include", "exclude"], path, context.problems);
  const include = ownValue(raw, "include");
  const exclude = ownValue(raw, "exclude");
  if (include !== void 0)
    for (const unit of readUnits2(include, [...path, "include"], context)) force[unit] = forced.kept;
  if (exclude === void 0) return force;
  for (const unit of readUnits2(exclude, [...path, "exclude"], context)) {
    if (force[unit] === forced.kept) {
      const code = context.model.units[unit] ?? "";
      report(
        context.problems,
        "CONTRADICTION",
        [...path, "exclude"],
        [`\u0111\u01A1n v\u1ECB "${code}" v\u1EEBa gi\u1EEF v\u1EEBa lo\u1EA1i`, `unit "${code}" is both included and excluded`]
      );
    }
    force[unit] = forced.leftOut;
  }
  return force;
}
function readThreshold(raw, key, standard, context) {
  const value = ownValue(raw, key);
  if (value === void 0) return standard;
  return readNumber(value, [...context.path, key], context.problems, { min: 0, max: 1 }) ?? standard;
}
function readScreen(raw, context) {
  const written = ownValue(raw, "method");
  const path = [...context.path, "method"];
  if (written === void 0) reportMissing(path, context.problems);
  const method = written === void 0 ? void 0 : readChoice(written, methods4, path, context.problems);
  const used = method === void 0 ? methods4 : methodsInUse(method, "screen.method", context);
  checkMethodKeys(raw, ["op", "method", "force"], parameters4, used, context.path, context);
  const dataThreshold = readThreshold(raw, "dataThreshold", 2 / 3, context);
  const nonZeroThreshold = readThreshold(raw, "nonZeroThreshold", 0.05, context);
  return {
    op: "screen",
    dataThreshold: method === "byzeros" ? -1 : dataThreshold,
    nonZeroThreshold: method === "byNA" ? -1 : nonZeroThreshold,
    force: readForce(ownValue(raw, "force"), context),
    indicatorCount: context.model.indicatorCount
  };
}
function isKept(step, workspace, row) {
  const force = step.force[workspace.units[row]];
  if (force !== forced.no) return force === forced.kept;
  let present = 0;
  let zeros = 0;
  for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
    const value = workspace.values[indicator * workspace.stride + row];
    if (Number.isNaN(value)) continue;
    present += 1;
    if (value === 0) zeros += 1;
  }
  if (present / step.indicatorCount < step.dataThreshold) return false;
  return !(1 - zeros / present < step.nonZeroThreshold);
}
function runScreen(step, workspace) {
  const { values, units, stride } = workspace;
  let kept = 0;
  for (let row = 0; row < workspace.active; row += 1) {
    if (!isKept(step, workspace, row)) continue;
    if (kept !== row) {
      units[kept] = units[row];
      for (let indicator = 0; indicator < step.indicatorCount; indicator += 1) {
        values[indicator * stride + kept] = values[indicator * stride + row];
      }
    }
    kept += 1;
  }
  workspace.active = kept;
}

// packages/domain/src/composite/treat-column.ts
function judgeShape(shape, count, treatment) {
  const skew = shape[shapeOf.skew];
  const kurtosis = shape[shapeOf.kurtosis];
  if (count < 3 || shape[shapeOf.min] === shape[shapeOf.max] || Number.isNaN(skew)) return "undecided";
  if (Math.abs(skew) < treatment.skewLimit) return "pass";
  if (count === 3 || Number.isNaN(kurtosis)) return "undecided";
  return kurtosis < treatment.kurtosisLimit ? "pass" : "fail";
}
function moveExtreme(values, count, extreme, high) {
  let next = high ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[index];
    if (high ? value < extreme && value > next : value > extreme && value < next) next = value;
  }
  let moved = 0;
  for (let index = 0; index < count; index += 1) {
    if (values[index] !== extreme) continue;
    values[index] = next;
    moved += 1;
  }
  return moved;
}
function winsorise(values, count, treatment, shape, trace) {
  let verdict = "fail";
  let high = 0;
  let low = 0;
  while ((verdict === "fail" || treatment.force) && high + low < (treatment.winMax ?? 0)) {
    if (shape[shapeOf.skew] >= 0) high = moveExtreme(values, count, shape[shapeOf.max], true);
    else low = moveExtreme(values, count, shape[shapeOf.min], false);
    measureShape(values, count, shape);
    verdict = judgeShape(shape, count, treatment);
    if (verdict === "undecided") return verdict;
  }
  if (trace) trace.winsorised = high + low;
  return verdict;
}
function transformValues(values, count, treatment, shape) {
  const { transform, lambda } = treatment;
  const min = shape[shapeOf.min];
  const max = shape[shapeOf.max];
  const offset = 0.01 * (max - min);
  const mirrored = transform === "log_CT_plus" && !(shape[shapeOf.skew] > 0);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[index];
    let result;
    if (transform === "boxcox") {
      const shifted = value - min + 1;
      result = lambda === 0 ? Math.log(shifted) : (shifted ** lambda - 1) / lambda;
    } else if (transform === "log_CT_orig") result = Math.log(value - min + 1);
    else if (mirrored) result = -Math.log(max + offset - value);
    else result = Math.log(value - min + offset);
    values[index] = result;
    if (!Number.isFinite(result)) return false;
    if (result < lowest) lowest = result;
    if (result > highest) highest = result;
  }
  return lowest < highest;
}
function note(trace, shape, verdict) {
  trace?.tests.push({ skew: shape[shapeOf.skew], kurtosis: shape[shapeOf.kurtosis], verdict });
}
function treatValues(values, count, treatment, scratch, trace) {
  const { shape, original } = scratch;
  measureShape(values, count, shape);
  let verdict = judgeShape(shape, count, treatment);
  note(trace, shape, verdict);
  if (verdict === "undecided") return "undecided";
  if (verdict === "pass") return "unchanged";
  for (let index = 0; index < count; index += 1) original[index] = values[index];
  const undo = () => {
    for (let index = 0; index < count; index += 1) values[index] = original[index];
    return "undecided";
  };
  if (treatment.winMax !== void 0) {
    verdict = winsorise(values, count, treatment, shape, trace);
    note(trace, shape, verdict);
    if (verdict === "undecided") return undo();
    if (verdict === "pass" || treatment.transform === void 0) return "winsorised";
    if (!treatment.combine) {
      undo();
      measureShape(values, count, shape);
    }
  } else if (treatment.transform === void 0) return "unchanged";
  if (!transformValues(values, count, treatment, shape)) return undo();
  if (trace) {
    measureShape(values, count, shape);
    note(trace, shape, judgeShape(shape, count, treatment));
  }
  return "transformed";
}

// packages/domain/src/composite/treat.ts
var transforms = ["log_CT", "log_CT_orig", "log_CT_plus", "boxcox"];
function readWinsorise(value, path, context) {
  if (value === void 0) return {};
  if (value === null) return { winsorise: "off" };
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return {};
  refuseUnknownKeys(raw, ["winMax", "force"], path, problems);
  const winMax = ownValue(raw, "winMax");
  const force = ownValue(raw, "force");
  const most = winMax === void 0 ? void 0 : readNumber(winMax, [...path, "winMax"], problems, { integer: true, min: 0 });
  const forced2 = force === void 0 ? void 0 : readBoolean(force, [...path, "force"], problems);
  return {
    winsorise: "on",
    ...most === void 0 ? {} : { winMax: most },
    ...forced2 === void 0 ? {} : { force: forced2 }
  };
}
function readPass(value, path, context) {
  if (value === void 0) return {};
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return {};
  refuseUnknownKeys(raw, ["skew", "kurtosis"], path, problems);
  const skew = ownValue(raw, "skew");
  const kurtosis = ownValue(raw, "kurtosis");
  const skewLimit = skew === void 0 ? void 0 : readNumber(skew, [...path, "skew"], problems);
  const kurtosisLimit = kurtosis === void 0 ? void 0 : readNumber(kurtosis, [...path, "kurtosis"], problems);
  return {
    ...skewLimit === void 0 ? {} : { skewLimit },
    ...kurtosisLimit === void 0 ? {} : { kurtosisLimit }
  };
}
function readTransform(raw, path, context) {
  const written = ownValue(raw, "transform");
  const value = ownValue(raw, "lambda");
  const lambda = value === void 0 ? void 0 : readNumber(value, [...path, "lambda"], context.problems);
  const exponent = lambda === void 0 ? {} : { lambda };
  if (written === void 0) return exponent;
  if (written === null) return { transform: "off", ...exponent };
  const transform = readChoice(written, transforms, [...path, "transform"], context.problems);
  return transform === void 0 ? exponent : { transform, ...exponent };
}
function readKeys(raw, path, context) {
  return {
    ...readWinsorise(ownValue(raw, "winsorise"), [...path, "winsorise"], context),
    ...readPass(ownValue(raw, "pass"), [...path, "pass"], context),
    ...readTransform(raw, path, context)
  };
}
function build2(keys, combine) {
  return {
    winMax: keys.winsorise === "off" ? void 0 : keys.winMax ?? 5,
    force: keys.force ?? false,
    skewLimit: keys.skewLimit ?? 2,
    kurtosisLimit: keys.kurtosisLimit ?? 3.5,
    transform: keys.transform === "off" ? void 0 : keys.transform ?? "log_CT",
    lambda: keys.lambda ?? Number.NaN,
    combine
  };
}
function isTransformInUse(transform, place, context) {
  return context.lenient || methodsInUse(transform, place, context).includes("boxcox");
}
function refuseLambda(path, context) {
  report(
    context.problems,
    "UNKNOWN_KEY",
    [...path, "lambda"],
    ["tham s\u1ED1 n\xE0y ch\u1EC9 thu\u1ED9c ph\xE9p bi\u1EBFn \u0111\u1ED5i boxcox", "only transform boxcox has this parameter"]
  );
}
function readIndicators(raw, step, context) {
  return readIndicatorMap(raw, [...context.path, "indicators"], context, (value, path) => {
    if (value === "none") return value;
    if (!isObject(value)) {
      report(context.problems, "WRONG_TYPE", path, [
        'ph\u1EA3i l\xE0 "none" ho\u1EB7c m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng',
        'must be "none" or an object'
      ]);
      return void 0;
    }
    refuseUnknownKeys(value, ["winsorise", "pass", "transform", "lambda"], path, context.problems);
    const keys = { ...step, ...readKeys(value, path, context) };
    const place = `treat.indicators.${String(path.at(-1))}.transform`;
    const inUse = isTransformInUse(keys.transform, place, context) || context.varied.get("treat.transform")?.has("boxcox") === true;
    if (ownValue(value, "lambda") !== void 0 && !inUse) refuseLambda(path, context);
    if (keys.transform === "boxcox" && keys.lambda === void 0) reportMissing([...path, "lambda"], context.problems);
    return keys;
  });
}
function readTreat(raw, context) {
  const { model, path, problems } = context;
  refuseUnknownKeys(raw, ["op", "winsorise", "pass", "transform", "lambda", "combine", "indicators"], path, problems);
  const keys = readKeys(raw, path, context);
  const combineRaw = ownValue(raw, "combine");
  const combine = combineRaw === void 0 ? false : readBoolean(combineRaw, [...path, "combine"], problems) ?? false;
  const indicatorsRaw = ownValue(raw, "indicators");
  const single = indicatorsRaw === void 0 ? /* @__PURE__ */ new Map() : readIndicators(indicatorsRaw, keys, context);
  const inherited = [...single.values()].some((own) => own !== "none" && own.transform === "boxcox");
  if (keys.lambda !== void 0 && !inherited && !isTransformInUse(keys.transform, "treat.transform", context)) {
    refuseLambda(path, context);
  }
  if (keys.transform === "boxcox" && keys.lambda === void 0) reportMissing([...path, "lambda"], problems);
  const treatments = model.nodes.slice(0, model.indicatorCount).map((_, indicator) => {
    const own = single.get(indicator);
    return own === "none" ? void 0 : build2(own ?? keys, combine);
  });
  return { op: "treat", treatments };
}
function runTreat(step, workspace) {
  const scratch = { shape: workspace.shape, original: workspace.second };
  for (let indicator = 0; indicator < step.treatments.length; indicator += 1) {
    const treatment = step.treatments[indicator];
    if (!treatment) continue;
    const count = gatherColumn(workspace, indicator);
    const outcome = treatValues(workspace.work, count, treatment, scratch);
    if (outcome === "winsorised" || outcome === "transformed") scatterColumn(workspace, indicator, count);
  }
}

// packages/domain/src/composite/steps.ts
var readers = {
  denominate: readDenominate,
  impute: readImpute,
  screen: readScreen,
  treat: readTreat,
  normalise: readNormalise,
  aggregate: readAggregate
};
var operations = Object.keys(readers);
function readOperation(raw, context) {
  const path = [...context.path, "op"];
  const written = ownValue(raw, "op");
  if (written === void 0) {
    reportMissing(path, context.problems);
    return void 0;
  }
  return readChoice(written, operations, path, context.problems, "UNKNOWN_OPERATION");
}
function readStep(raw, context) {
  const operation = readOperation(raw, context);
  return operation === void 0 ? void 0 : readers[operation](raw, context);
}
function checkOrder(steps, context) {
  steps.forEach((step, index) => {
    if (step?.op !== "aggregate" || index === steps.length - 1) return;
    report(
      context.problems,
      "AGGREGATE_NOT_LAST",
      [...context.path, index, "op"],
      ["aggregate ph\u1EA3i l\xE0 b\u01B0\u1EDBc cu\u1ED1i c\xF9ng", "aggregate must be the last step"]
    );
  });
}
function runStep(step, workspace, model, reportTo) {
  switch (step.op) {
    case "denominate":
      runDenominate(step, workspace);
      return true;
    case "impute":
      runImpute(step, workspace);
      return true;
    case "screen":
      runScreen(step, workspace);
      return true;
    case "treat":
      runTreat(step, workspace);
      return true;
    case "normalise":
      runNormalise(step, workspace);
      return true;
    case "aggregate":
      return runAggregate(step, workspace, model, reportTo);
  }
}

// packages/domain/src/composite/uncertainty.ts
var codeMaps = ["indicators", "by", "scale", "targets", "goalposts", "weights"];
function splitPlace(place, model) {
  const words = place.split(".");
  const keys = [];
  for (let index = 0; index < words.length; ) {
    let length = 1;
    if (codeMaps.includes(keys.at(-1) ?? "")) {
      for (let longer = words.length - index; longer > 1; longer -= 1) {
        if (!model.nodeOf.has(words.slice(index, index + longer).join("."))) continue;
        length = longer;
        break;
      }
    }
    keys.push(words.slice(index, index + length).join("."));
    index += length;
  }
  return keys;
}
function withValue(raw, keys, value) {
  const [key, ...rest] = keys;
  if (key === void 0) return value;
  if (Array.isArray(raw)) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= raw.length) return void 0;
    const inner2 = withValue(raw[index], rest, value);
    return inner2 === void 0 ? void 0 : raw.with(index, inner2);
  }
  if (raw !== void 0 && raw !== null && !isObject(raw)) return void 0;
  const base = isObject(raw) ? raw : {};
  const inner = withValue(ownValue(base, key), rest, value);
  return inner === void 0 ? void 0 : { ...base, [key]: inner };
}
function readLevels(value, path, context) {
  const highest = context.model.levelCount - 1;
  if (value === void 0) return Array.from({ length: highest }, (_, index) => index + 1);
  if (!Array.isArray(value) || value.length === 0) {
    report(context.problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 danh s\xE1ch c\xE1c c\u1EA5p", "must be a list of levels"]);
    return [];
  }
  const rule = { integer: true, min: 1, max: highest };
  return value.flatMap((level, index) => readNumber(level, [...path, index], context.problems, rule) ?? []);
}
var weightDraws = ["noise", "dirichlet", "leaveOneOut"];
function readAmount(raw, kind, path, context) {
  const value = ownValue(raw, kind);
  const place = [...path, kind];
  if (kind !== "leaveOneOut")
    return readNumber(value, place, context.problems, kind === "noise" ? { min: 0 } : { above: 0 });
  if (value === true) return 1;
  report(context.problems, "WRONG_TYPE", place, ["ph\u1EA3i l\xE0 true", "must be true"]);
  return void 0;
}
function readWeightsInput(raw, kind, at, path, context) {
  const { problems } = context;
  refuseUnknownKeys(raw, ["at", kind, "levels"], path, problems);
  const amount = readAmount(raw, kind, path, context);
  const levels = readLevels(ownValue(raw, "levels"), [...path, "levels"], context);
  if (at !== "aggregate.weights") {
    const text = [`${kind} ch\u1EC9 d\xF9ng cho aggregate.weights`, `${kind} is for aggregate.weights only`];
    report(problems, "OUT_OF_RANGE", [...path, kind], text);
  }
  return amount === void 0 ? void 0 : { kind, at, amount, levels: [...new Set(levels)] };
}
function findStep(at, steps, path, context) {
  const [operation = ""] = at.split(".");
  const found = steps.flatMap((step, index) => isObject(step) && ownValue(step, "op") === operation ? [index] : []);
  if (found.length === 1) return found[0];
  report(
    context.problems,
    "UNKNOWN_PLACE",
    path,
    found.length === 0 ? [`"${at}": kh\xF4ng c\xF3 b\u01B0\u1EDBc "${operation}"`, `"${at}": there is no step "${operation}"`] : [`"${at}": c\xF3 nhi\u1EC1u b\u01B0\u1EDBc "${operation}"`, `"${at}": there are several steps "${operation}"`]
  );
  return void 0;
}
function readInput(value, steps, path, context) {
  const { problems } = context;
  const raw = readObject(value, path, problems);
  if (!raw) return void 0;
  if (ownValue(raw, "at") === void 0) reportMissing([...path, "at"], problems);
  const at = ownValue(raw, "at") === void 0 ? void 0 : readText(ownValue(raw, "at"), [...path, "at"], problems);
  const values = ownValue(raw, "values");
  const kind = weightDraws.find((draw) => ownValue(raw, draw) !== void 0);
  if (values === void 0 && kind === void 0) {
    report(
      problems,
      "MISSING_KEY",
      [...path, "values"],
      ["ph\u1EA3i c\xF3 values ho\u1EB7c noise (dirichlet, leaveOneOut)", "values or noise (dirichlet, leaveOneOut) is required"]
    );
  }
  if (kind !== void 0) {
    const input = readWeightsInput(raw, kind, at ?? "aggregate.weights", path, context);
    const step2 = at === void 0 ? void 0 : findStep(at, steps, [...path, "at"], context);
    return step2 === void 0 ? void 0 : input;
  }
  refuseUnknownKeys(raw, ["at", "values"], path, problems);
  if (values !== void 0 && (!Array.isArray(values) || values.length === 0)) {
    report(
      problems,
      "WRONG_TYPE",
      [...path, "values"],
      ["ph\u1EA3i l\xE0 danh s\xE1ch kh\xF4ng r\u1ED7ng", "must be a list that is not empty"]
    );
    return void 0;
  }
  if (at === void 0 || !Array.isArray(values)) return void 0;
  const step = findStep(at, steps, [...path, "at"], context);
  if (step === void 0) return void 0;
  const [, ...place] = at.split(".");
  if (place.length === 0 || place.includes("") || place[0] === "op") {
    report(
      problems,
      "UNKNOWN_PLACE",
      [...path, "at"],
      [`"${at}" ph\u1EA3i c\xF3 d\u1EA1ng <b\u01B0\u1EDBc>.<tham s\u1ED1>`, `"${at}" must be <operation>.<parameter path>`]
    );
    return void 0;
  }
  return { kind: "values", at, step, keys: splitPlace(place.join("."), context.model), values };
}
function overlap(first, second) {
  if (first.kind === "values" && second.kind === "values") {
    return first.at === second.at || first.at.startsWith(`${second.at}.`) || second.at.startsWith(`${first.at}.`);
  }
  if (first.kind === "values" || first.kind !== second.kind) return false;
  return first.levels.some((level) => second.levels.includes(level));
}
function readUncertainty(value, steps, context) {
  if (value === void 0) return [];
  const path = ["uncertainty"];
  if (!Array.isArray(value)) {
    report(context.problems, "WRONG_TYPE", path, ["ph\u1EA3i l\xE0 danh s\xE1ch", "must be a list"]);
    return [];
  }
  const inputs = value.map((entry, index) => readInput(entry, steps, [...path, index], context));
  inputs.forEach((input, index) => {
    const earlier = inputs.slice(0, index).find((other) => input && other && overlap(other, input));
    if (!input || !earlier) return;
    report(
      context.problems,
      "DUPLICATE",
      [...path, index, "at"],
      [`"${input.at}" ch\u1ED3ng l\xEAn "${earlier.at}" \u0111\xE3 c\xF3`, `"${input.at}" overlaps "${earlier.at}" above`]
    );
  });
  return inputs;
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}
function variedTexts(value) {
  const texts = /* @__PURE__ */ new Map();
  if (!Array.isArray(value)) return texts;
  for (const entry of value) {
    if (!isObject(entry)) continue;
    const at = ownValue(entry, "at");
    if (typeof at !== "string") continue;
    texts.set(at, /* @__PURE__ */ new Set([...texts.get(at) ?? [], ...textsOf(ownValue(entry, "values"))]));
  }
  return texts;
}

// packages/domain/src/composite/composite-spec.ts
function weightFiles(value) {
  if (Array.isArray(value)) return value.flatMap(weightFiles);
  return typeof value === "string" && value !== "Original" && value !== "equal" ? [value] : [];
}
function compositeFiles(spec) {
  if (!isObject(spec)) return [];
  const names = [ownValue(spec, "data"), ownValue(spec, "meta")].filter((name) => typeof name === "string");
  const steps = ownValue(spec, "steps");
  const inputs = ownValue(spec, "uncertainty");
  for (const step of Array.isArray(steps) ? steps : []) {
    if (isObject(step) && ownValue(step, "op") === "aggregate") names.push(...weightFiles(ownValue(step, "weights")));
  }
  for (const input of Array.isArray(inputs) ? inputs : []) {
    const at = isObject(input) ? ownValue(input, "at") : void 0;
    if (!isObject(input) || typeof at !== "string" || !at.startsWith("aggregate.weights")) continue;
    names.push(...weightFiles(ownValue(input, "values")));
  }
  return [...new Set(names)];
}
function readFile(spec, key, files, problems) {
  const value = ownValue(spec, key);
  if (value === void 0) {
    reportMissing([key], problems);
    return void 0;
  }
  const name = readText(value, [key], problems);
  if (name === void 0) return void 0;
  if (Object.hasOwn(files, name)) return files[name];
  report(
    problems,
    "FILE_NOT_FOUND",
    [key],
    [
      `kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c t\u1EC7p "${name}" (kh\xF4ng c\xF3, ho\u1EB7c kh\xF4ng ph\u1EA3i UTF-8)`,
      `cannot read file "${name}" (not there, or not UTF-8)`
    ]
  );
  return void 0;
}
function readRawSteps(spec, problems) {
  const steps = ownValue(spec, "steps");
  if (steps === void 0) reportMissing(["steps"], problems);
  else if (!Array.isArray(steps)) report(problems, "WRONG_TYPE", ["steps"], ["ph\u1EA3i l\xE0 danh s\xE1ch", "must be a list"]);
  else return steps.map((step, index) => readObject(step, ["steps", index], problems));
  return [];
}
function hasPlace(raw, keys) {
  let value = raw;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) ? ownValue(value, key) : void 0;
  }
  return value !== void 0;
}
function groundFor(input, raw, inputs) {
  let ground = raw;
  for (const other of inputs) {
    if (other?.kind !== "values" || other === input || other.step !== input.step) continue;
    if (!hasPlace(raw, other.keys)) ground = withValue(ground, other.keys, other.values[0]) ?? ground;
  }
  return ground;
}
function checkAlternatives(input, position, inputs, raw, context) {
  const ground = groundFor(input, raw, inputs);
  const place = ["uncertainty", position, "at"];
  for (const [index, value] of input.values.entries()) {
    const changed = withValue(ground, input.keys, value);
    if (!isObject(changed)) {
      report(context.problems, "UNKNOWN_PLACE", place, [
        `kh\xF4ng c\xF3 ch\u1ED7 "${input.at}"`,
        `there is no place "${input.at}"`
      ]);
      return;
    }
    const found = { issues: [] };
    const stepPath = ["steps", input.step];
    readStep(changed, { ...context, problems: found, path: stepPath, lenient: true });
    const here = pathText([...stepPath, ...input.keys]);
    for (const issue of found.issues) {
      if (issue.severity !== "error") continue;
      const own = here.startsWith(pathText(issue.path)) && issue.code.startsWith("UNKNOWN_") && issue.code !== "UNKNOWN_METHOD";
      const alien = own && (issue.code === "UNKNOWN_KEY" || here !== pathText(issue.path));
      const path = alien ? place : ["uncertainty", position, "values", index];
      report(context.problems, issue.code, path, [issue.message.vi, issue.message.en]);
      if (alien) return;
    }
  }
}
function distinct(issues) {
  const seen = /* @__PURE__ */ new Set();
  return issues.filter((issue) => {
    const key = `${issue.code} ${issue.message.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
function readSteps(rawSteps, context) {
  const steps = rawSteps.map((raw, index) => raw ? readStep(raw, { ...context, path: ["steps", index] }) : void 0);
  checkOrder(steps, { ...context, path: ["steps"] });
  return steps;
}
function checkInputs(inputs, rawSteps, context) {
  const faulty = new Set(context.problems.issues.map(({ path: [key, step] }) => key === "steps" ? step : void 0));
  inputs.forEach((input, position) => {
    const raw = input?.kind === "values" && !faulty.has(input.step) ? rawSteps[input.step] : void 0;
    if (input?.kind === "values" && raw) checkAlternatives(input, position, inputs, raw, context);
  });
}
var noModel = {
  units: [],
  unitOf: /* @__PURE__ */ new Map(),
  nodes: [],
  nodeOf: /* @__PURE__ */ new Map(),
  indicatorCount: 0,
  levelCount: 1e3,
  top: -1,
  values: new Float64Array(),
  hasDenominatorColumn: true,
  denominators: /* @__PURE__ */ new Map(),
  groups: /* @__PURE__ */ new Map()
};
var codesWithoutModel = [
  ...["UNKNOWN_KEY", "UNKNOWN_METHOD", "UNKNOWN_OPERATION", "UNKNOWN_PLACE", "AGGREGATE_NOT_LAST"],
  ...["MISSING_KEY", "WRONG_TYPE", "OUT_OF_RANGE"]
];
function readAll(raw, model, sources, problems) {
  const rawSteps = readRawSteps(raw, problems);
  const uncertainty = ownValue(raw, "uncertainty");
  const found = { issues: [] };
  const context = {
    model: model ?? noModel,
    files: sources.files,
    problems: found,
    path: [],
    lenient: false,
    varied: variedTexts(uncertainty)
  };
  const steps = readSteps(rawSteps, context);
  const inputs = readUncertainty(uncertainty, rawSteps, context);
  if (model) checkInputs(inputs, rawSteps, context);
  const told = model ? found.issues : found.issues.filter(({ code }) => codesWithoutModel.includes(code));
  problems.issues.push(...told);
  return { steps, rawSteps, inputs };
}
function planComposite(sources) {
  const { spec, files } = sources;
  const problems = { issues: [] };
  const raw = readObject(spec, ["SPEC"], problems);
  if (!raw) return err(problems.issues);
  refuseUnknownKeys(raw, ["data", "meta", "steps", "uncertainty", "sobol"], [], problems);
  const sobolRaw = ownValue(raw, "sobol");
  const sobol = sobolRaw === void 0 ? void 0 : readBoolean(sobolRaw, ["sobol"], problems);
  const dataText = readFile(raw, "data", files, problems);
  const metaText = readFile(raw, "meta", files, problems);
  const model = dataText === void 0 || metaText === void 0 ? void 0 : readIndexModel(metaText, dataText, problems);
  const { steps, rawSteps, inputs } = readAll(raw, model, sources, problems);
  const issues = distinct(problems.issues);
  if (!model || hasErrors(issues)) return err(issues);
  return ok({
    model,
    steps: steps.filter((step) => step !== void 0),
    rawSteps: rawSteps.filter((step) => step !== void 0),
    inputs: inputs.filter((input) => input !== void 0),
    sobol,
    files,
    warnings: issues
  });
}

// packages/domain/src/composite/compute.ts
function aggregateOf(steps) {
  const last = steps.at(-1);
  return last?.op === "aggregate" ? last : void 0;
}
function placeRows(workspace, model, into) {
  const { work, rows, active } = workspace;
  const count = gatherColumn(workspace, model.top);
  for (let index = 0; index < count; index += 1) work[index] = -work[index];
  rankAscending(work, count, "min", workspace.ordering);
  into.fill(0, 0, active);
  for (let index = 0; index < count; index += 1) into[rows[index]] = work[index];
}
function computeComposite(plan) {
  const { model, steps } = plan;
  const workspace = makeWorkspace(model);
  resetWorkspace(workspace, model);
  const weights = aggregateOf(steps)?.weights;
  if (weights) workspace.weights.set(weights);
  const problems = { issues: [] };
  for (const [index, step] of steps.entries()) {
    runStep(step, workspace, model, { problems, path: ["steps", index] });
  }
  if (problems.issues.length > 0) return err(problems.issues);
  const { active, stride, values } = workspace;
  const places = new Int32Array(active);
  placeRows(workspace, model, places);
  return ok({
    units: Array.from({ length: active }, (_, row) => model.units[workspace.units[row]] ?? ""),
    nodes: model.nodes.map((node) => node.code),
    columns: model.nodes.map((_, node) => values.slice(node * stride, node * stride + active)),
    places
  });
}
function numberOrNull(value) {
  return value === void 0 || Number.isNaN(value) ? null : value;
}
function describeScores(scores) {
  return {
    scores: scores.units.map((unit, row) => ({
      unit,
      values: Object.fromEntries(scores.nodes.map((code, node) => [code, numberOrNull(scores.columns[node]?.[row])]))
    })),
    ranks: scores.units.map((unit, row) => ({ unit, rank: scores.places[row] || null }))
  };
}

export {
  isObject,
  makeWorkspace,
  resetWorkspace,
  readStep,
  runStep,
  withValue,
  compositeFiles,
  planComposite,
  aggregateOf,
  placeRows,
  computeComposite,
  describeScores
};
//# sourceMappingURL=chunk-QPV7LR7A.mjs.map
