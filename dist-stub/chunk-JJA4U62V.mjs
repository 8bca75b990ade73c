import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cleanText,
  foldVietnamese,
  unifyTonePlacement
} from "./chunk-AXVY4CTE.mjs";
import {
  err,
  ok
} from "./chunk-JFINMQTI.mjs";

// packages/domain/src/index-algebra/definitions.ts
var TOTAL = "TOTAL";
function versionInForce(series, year) {
  return series.versions.find(
    (version) => version.fromYear <= year && (version.toYear === null || year <= version.toYear)
  );
}
function directionOf(version, code) {
  const all = [...flattenComponents(version.components), ...flattenComponents(version.parts)];
  return (code === TOTAL ? void 0 : all.find((one) => one.code === code)?.direction) ?? version.direction;
}
function directionIn(series, year, code) {
  const version = versionInForce(series, year);
  return version ? directionOf(version, code) : series.direction;
}
function flattenComponents(components) {
  return components.flatMap((component) => [component, ...flattenComponents(component.children)]);
}
function allComponents(version) {
  return [...flattenComponents(version.components), ...flattenComponents(version.parts)];
}
function componentByCode(version, code) {
  return allComponents(version).find((component) => component.code === code);
}
function scaleOf(version, code, unit) {
  const component = code === TOTAL ? null : componentByCode(version, code);
  if (component === void 0) return void 0;
  if (unit === "%") return { min: 0, max: 100, unit: "%" };
  if (component === null || component.scale === null || component.confidence === "uncertain") return version.scale;
  return component.scale;
}

// packages/domain/src/index-algebra/provinces.ts
var NATIONAL = "C\u1EA2 N\u01AF\u1EDAC";
var MAP_OF_34_FROM_YEAR = 2025;
var otherSpellings = {
  "B\xE0 R\u1ECBa - V\u0169ng T\xE0u": ["BRVT", "BR-VT", "V\u0169ng T\xE0u"],
  "B\u1EAFc K\u1EA1n": ["B\u1EAFc C\u1EA1n"],
  "\u0110\u1EAFk L\u1EAFk": ["\u0110\u1EAFc L\u1EAFc", "\u0110\u1EAFc L\u1EAFk", "\u0110\u1EAFk L\u1EAFc", "Daklak"],
  "\u0110\u1EAFk N\xF4ng": ["\u0110\u1EAFc N\xF4ng", "Daknong"],
  "H\u1ED3 Ch\xED Minh": ["HCM", "TPHCM", "HCMC", "S\xE0i G\xF2n"],
  "Kon Tum": ["Kom Tum", "C\xF4ng Tum"],
  "Th\u1EEBa Thi\xEAn Hu\u1EBF": ["Hu\u1EBF", "TT Hu\u1EBF", "Th\u1EEBa Thi\xEAn"],
  Hu\u1EBF: ["Th\u1EEBa Thi\xEAn Hu\u1EBF", "TT Hu\u1EBF"]
};
var mapOf63 = [
  ...["An Giang", "B\xE0 R\u1ECBa - V\u0169ng T\xE0u", "B\u1EA1c Li\xEAu", "B\u1EAFc Giang", "B\u1EAFc K\u1EA1n", "B\u1EAFc Ninh", "B\u1EBFn Tre", "B\xECnh D\u01B0\u01A1ng"],
  ...["B\xECnh \u0110\u1ECBnh", "B\xECnh Ph\u01B0\u1EDBc", "B\xECnh Thu\u1EADn", "C\xE0 Mau", "Cao B\u1EB1ng", "C\u1EA7n Th\u01A1", "\u0110\xE0 N\u1EB5ng", "\u0110\u1EAFk L\u1EAFk", "\u0110\u1EAFk N\xF4ng"],
  ...["\u0110i\u1EC7n Bi\xEAn", "\u0110\u1ED3ng Nai", "\u0110\u1ED3ng Th\xE1p", "Gia Lai", "H\xE0 Giang", "H\xE0 Nam", "H\xE0 N\u1ED9i", "H\xE0 T\u0129nh", "H\u1EA3i D\u01B0\u01A1ng"],
  ...[
    "H\u1EA3i Ph\xF2ng",
    "H\u1EADu Giang",
    "H\xF2a B\xECnh",
    "H\u1ED3 Ch\xED Minh",
    "H\u01B0ng Y\xEAn",
    "Kh\xE1nh H\xF2a",
    "Ki\xEAn Giang",
    "Kon Tum",
    "Lai Ch\xE2u"
  ],
  ...["L\u1EA1ng S\u01A1n", "L\xE0o Cai", "L\xE2m \u0110\u1ED3ng", "Long An", "Nam \u0110\u1ECBnh", "Ngh\u1EC7 An", "Ninh B\xECnh", "Ninh Thu\u1EADn", "Ph\xFA Th\u1ECD"],
  ...["Ph\xFA Y\xEAn", "Qu\u1EA3ng B\xECnh", "Qu\u1EA3ng Nam", "Qu\u1EA3ng Ng\xE3i", "Qu\u1EA3ng Ninh", "Qu\u1EA3ng Tr\u1ECB", "S\xF3c Tr\u0103ng", "S\u01A1n La", "T\xE2y Ninh"],
  ...["Th\xE1i B\xECnh", "Th\xE1i Nguy\xEAn", "Thanh H\xF3a", "Th\u1EEBa Thi\xEAn Hu\u1EBF", "Ti\u1EC1n Giang", "Tr\xE0 Vinh", "Tuy\xEAn Quang", "V\u0129nh Long"],
  ...["V\u0129nh Ph\xFAc", "Y\xEAn B\xE1i"]
];
var mergers = {
  "Tuy\xEAn Quang": ["H\xE0 Giang", "Tuy\xEAn Quang"],
  "L\xE0o Cai": ["Y\xEAn B\xE1i", "L\xE0o Cai"],
  "Th\xE1i Nguy\xEAn": ["B\u1EAFc K\u1EA1n", "Th\xE1i Nguy\xEAn"],
  "B\u1EAFc Ninh": ["B\u1EAFc Giang", "B\u1EAFc Ninh"],
  "Ph\xFA Th\u1ECD": ["H\xF2a B\xECnh", "V\u0129nh Ph\xFAc", "Ph\xFA Th\u1ECD"],
  "H\u1EA3i Ph\xF2ng": ["H\u1EA3i D\u01B0\u01A1ng", "H\u1EA3i Ph\xF2ng"],
  "H\u01B0ng Y\xEAn": ["Th\xE1i B\xECnh", "H\u01B0ng Y\xEAn"],
  "Ninh B\xECnh": ["H\xE0 Nam", "Nam \u0110\u1ECBnh", "Ninh B\xECnh"],
  "Qu\u1EA3ng Tr\u1ECB": ["Qu\u1EA3ng B\xECnh", "Qu\u1EA3ng Tr\u1ECB"],
  "\u0110\xE0 N\u1EB5ng": ["Qu\u1EA3ng Nam", "\u0110\xE0 N\u1EB5ng"],
  "Qu\u1EA3ng Ng\xE3i": ["Kon Tum", "Qu\u1EA3ng Ng\xE3i"],
  "Gia Lai": ["B\xECnh \u0110\u1ECBnh", "Gia Lai"],
  "Kh\xE1nh H\xF2a": ["Ninh Thu\u1EADn", "Kh\xE1nh H\xF2a"],
  "\u0110\u1EAFk L\u1EAFk": ["Ph\xFA Y\xEAn", "\u0110\u1EAFk L\u1EAFk"],
  "L\xE2m \u0110\u1ED3ng": ["\u0110\u1EAFk N\xF4ng", "B\xECnh Thu\u1EADn", "L\xE2m \u0110\u1ED3ng"],
  "\u0110\u1ED3ng Nai": ["B\xECnh Ph\u01B0\u1EDBc", "\u0110\u1ED3ng Nai"],
  "H\u1ED3 Ch\xED Minh": ["B\xECnh D\u01B0\u01A1ng", "B\xE0 R\u1ECBa - V\u0169ng T\xE0u", "H\u1ED3 Ch\xED Minh"],
  "T\xE2y Ninh": ["Long An", "T\xE2y Ninh"],
  "\u0110\u1ED3ng Th\xE1p": ["Ti\u1EC1n Giang", "\u0110\u1ED3ng Th\xE1p"],
  "V\u0129nh Long": ["B\u1EBFn Tre", "Tr\xE0 Vinh", "V\u0129nh Long"],
  "An Giang": ["Ki\xEAn Giang", "An Giang"],
  "C\u1EA7n Th\u01A1": ["S\xF3c Tr\u0103ng", "H\u1EADu Giang", "C\u1EA7n Th\u01A1"],
  "C\xE0 Mau": ["B\u1EA1c Li\xEAu", "C\xE0 Mau"]
};
var unchanged = [
  ...["H\xE0 N\u1ED9i", "Cao B\u1EB1ng", "\u0110i\u1EC7n Bi\xEAn", "Lai Ch\xE2u", "S\u01A1n La", "L\u1EA1ng S\u01A1n", "Qu\u1EA3ng Ninh", "Thanh H\xF3a", "Ngh\u1EC7 An"],
  "H\xE0 T\u0129nh"
];
function province(name, fromYear, toYear, formedFrom) {
  return { name, fromYear, toYear, aliases: otherSpellings[name] ?? [], formedFrom };
}
var provinces = [
  ...mapOf63.map((name) => province(name, 2004, MAP_OF_34_FROM_YEAR - 1, [name])),
  province("H\xE0 T\xE2y", 2004, 2008, ["H\xE0 T\xE2y"]),
  ...unchanged.map((name) => province(name, MAP_OF_34_FROM_YEAR, null, [name])),
  province("Hu\u1EBF", MAP_OF_34_FROM_YEAR, null, ["Th\u1EEBa Thi\xEAn Hu\u1EBF"]),
  ...Object.entries(mergers).map(([name, formedFrom]) => province(name, MAP_OF_34_FROM_YEAR, null, formedFrom))
];
function provincesInYear(year) {
  return provinces.filter((one) => one.fromYear <= year && (one.toYear === null || year <= one.toYear));
}

// packages/domain/src/kernel/decimal.ts
var pattern = /^([+-])?(\d+)(?:\.(\d+))?$/;
function parseDecimal(text) {
  const match = pattern.exec(text);
  if (!match) return void 0;
  const fraction = match[3] ?? "";
  const units = BigInt((match[2] ?? "") + fraction);
  return { units: match[1] === "-" ? -units : units, scale: fraction.length };
}
function decimalOf(value) {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const text = String(value);
  const direct = parseDecimal(text);
  if (direct) return direct;
  const [mantissa = "0", exponentText = "0"] = text.split("e");
  const mantissaDecimal = parseDecimal(mantissa);
  if (!mantissaDecimal) throw new RangeError(`not a decimal: ${text}`);
  const scale = mantissaDecimal.scale - Number(exponentText);
  return scale >= 0 ? { units: mantissaDecimal.units, scale } : { units: mantissaDecimal.units * 10n ** BigInt(-scale), scale: 0 };
}
function align(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return { a: a.units * 10n ** BigInt(scale - a.scale), b: b.units * 10n ** BigInt(scale - b.scale), scale };
}
function addDecimals(a, b) {
  const same = align(a, b);
  return { units: same.a + same.b, scale: same.scale };
}
function subtractDecimals(a, b) {
  const same = align(a, b);
  return { units: same.a - same.b, scale: same.scale };
}
function multiplyDecimals(a, b) {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}
function compareDecimals(a, b) {
  const same = align(a, b);
  if (same.a === same.b) return 0;
  return same.a < same.b ? -1 : 1;
}
function roundDecimal(value, scale) {
  if (scale >= value.scale) return { units: value.units * 10n ** BigInt(scale - value.scale), scale };
  const divisor = 10n ** BigInt(value.scale - scale);
  const magnitude = value.units < 0n ? -value.units : value.units;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return { units: value.units < 0n ? -rounded : rounded, scale };
}
function decimalToNumber(value) {
  return Number(decimalToText(value));
}
function decimalToText(value) {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale > 0 ? `.${digits.slice(digits.length - value.scale)}` : "";
  return `${value.units < 0n ? "-" : ""}${whole}${fraction}`;
}

// packages/domain/src/index-algebra/result-row.ts
var shownStatusOrder = ["dataset", "published-news", "computed", "seed"];
function compareBySource(a, b) {
  const order = (row) => {
    const place = shownStatusOrder.indexOf(row.status);
    return (place < 0 ? shownStatusOrder.length : place) + (row.value === null ? 10 : 0);
  };
  return order(a) - order(b) || a.row - b.row;
}
function shownRow(rows) {
  const usable = rows.filter((row) => row.status !== "seed-suspect" && row.value !== null);
  return usable.length === 0 ? void 0 : usable.reduce((best, row) => compareBySource(row, best) < 0 ? row : best);
}
function shownValue(rows) {
  const row = shownRow(rows);
  return row?.value ? decimalToNumber(row.value) : null;
}

// packages/domain/src/index-algebra/statistics.ts
var COVERAGE_RATIO = 0.8;
function meanOf(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
function quantileType7(sorted, ratio) {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * ratio;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}
function quartilesOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const q1 = quantileType7(sorted, 0.25);
  const q2 = quantileType7(sorted, 0.5);
  const q3 = quantileType7(sorted, 0.75);
  return q1 === null || q2 === null || q3 === null ? null : { q1, q2, q3 };
}
function competitionRanks(values, direction = "higher_is_better") {
  const sign = direction === "higher_is_better" ? -1 : 1;
  const sorted = [...values].sort((a, b) => sign * (a[1] - b[1]));
  const ranks = /* @__PURE__ */ new Map();
  let previous;
  let rank = 0;
  sorted.forEach(([subject, value], place) => {
    if (value !== previous) rank = place + 1;
    previous = value;
    ranks.set(subject, rank);
  });
  return ranks;
}
function rankAmong(value, others, direction = "higher_is_better") {
  let better = 0;
  for (const other of others) if (direction === "higher_is_better" ? other > value : other < value) better += 1;
  return better + 1;
}
function quartileGroup(value, quartiles, direction = "higher_is_better") {
  const { q1, q2, q3 } = quartiles;
  if (direction === "higher_is_better") return value >= q3 ? 0 : value >= q2 ? 1 : value >= q1 ? 2 : 3;
  return value <= q1 ? 0 : value <= q2 ? 1 : value <= q3 ? 2 : 3;
}
function isCovered(n, population) {
  return population > 0 && n / population >= COVERAGE_RATIO;
}
var noData = { vi: "ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u", en: "no data yet" };
function tooFew(n, population) {
  return {
    vi: `ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u: m\u1EDBi c\xF3 ${n}/${population} t\u1EC9nh, c\u1EA7n \xEDt nh\u1EA5t 80%`,
    en: `no data yet: ${n} of ${population} provinces, at least 80% are needed`
  };
}
function summariseYear(values, population, publishedMean, direction = "higher_is_better") {
  const numbers = [...values.values()];
  const n = numbers.length;
  if (!isCovered(n, population)) {
    return {
      n,
      population,
      covered: false,
      mean: publishedMean,
      meanBasis: publishedMean === null ? "none" : "published",
      quartiles: null,
      best: null,
      reason: n === 0 ? noData : tooFew(n, population)
    };
  }
  const value = numbers.reduce(
    (best, one) => (direction === "higher_is_better" ? one > best : one < best) ? one : best
  );
  return {
    n,
    population,
    covered: true,
    mean: meanOf(numbers),
    meanBasis: "computed",
    quartiles: quartilesOf(numbers),
    best: { value, subjects: [...values].filter(([, one]) => one === value).map(([subject]) => subject) },
    reason: null
  };
}

// packages/domain/src/index-algebra/result-book.ts
function key(...parts) {
  return parts.join("\0");
}
function groupRows(rows) {
  const years = /* @__PURE__ */ new Map();
  const components = /* @__PURE__ */ new Map();
  const subjects = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const yearSet = years.get(row.index) ?? /* @__PURE__ */ new Set();
    years.set(row.index, yearSet.add(row.year));
    const componentKey = key(row.index, row.year);
    const componentSet = components.get(componentKey) ?? /* @__PURE__ */ new Set();
    components.set(componentKey, componentSet.add(row.component));
    const columnKey = key(row.index, row.year, row.component);
    const column = subjects.get(columnKey) ?? /* @__PURE__ */ new Map();
    subjects.set(columnKey, column);
    const cell = column.get(row.province);
    if (cell) cell.push(row);
    else column.set(row.province, [row]);
  }
  for (const column of subjects.values()) for (const cell of column.values()) cell.sort(compareBySource);
  return { years, components, subjects };
}
function publishedRank(cell, population) {
  const printed = cell.find((row) => row.rank !== null);
  return printed?.rank ? { rank: printed.rank, of: population, basis: "published" } : null;
}
function buildResultBook(rows) {
  const { years, components, subjects } = groupRows(rows);
  const columnCache = /* @__PURE__ */ new Map();
  const rankCache = /* @__PURE__ */ new Map();
  const column = (index, year, component) => subjects.get(key(index, year, component));
  const cellOf = (index, year, component, province2) => column(index, year, component)?.get(province2) ?? [];
  const values = (index, year, component) => {
    const cacheKey = key(index, year, component);
    const known = columnCache.get(cacheKey);
    if (known) return known;
    const found = /* @__PURE__ */ new Map();
    for (const [province2, cell] of column(index, year, component) ?? []) {
      const shown = shownValue(cell);
      if (shown !== null && province2 !== NATIONAL) found.set(province2, shown);
    }
    columnCache.set(cacheKey, found);
    return found;
  };
  const value = (index, year, component, province2) => shownValue(cellOf(index, year, component, province2));
  const ranks = (index, year, component, direction) => {
    const cacheKey = key(index, year, component, direction);
    const known = rankCache.get(cacheKey) ?? competitionRanks(values(index, year, component), direction);
    rankCache.set(cacheKey, known);
    return known;
  };
  return {
    rows,
    years: (index) => [...years.get(index) ?? []].sort((a, b) => a - b),
    rowsOf: cellOf,
    shown: (index, year, component, province2) => shownRow(cellOf(index, year, component, province2)),
    value,
    values,
    components: (index, year) => [...components.get(key(index, year)) ?? []],
    summary: (index, year, component, direction = "higher_is_better") => summariseYear(
      values(index, year, component),
      provincesInYear(year).length,
      value(index, year, component, NATIONAL),
      direction
    ),
    rank: (index, year, component, province2, direction = "higher_is_better") => {
      const population = provincesInYear(year).length;
      const known = values(index, year, component);
      if (!isCovered(known.size, population))
        return publishedRank(cellOf(index, year, component, province2), population);
      const rank = ranks(index, year, component, direction).get(province2);
      return rank === void 0 ? null : { rank, of: known.size, basis: "computed" };
    },
    publishedGroup: (index, year, province2) => cellOf(index, year, TOTAL, province2).find((row) => row.group !== null)?.group ?? null
  };
}

// packages/domain/src/index-algebra/edit-distance.ts
function editDistance(a, b) {
  const left = [...a];
  const right = [...b];
  let twoBefore = [];
  let before = right.map((_, index) => index);
  before.push(right.length);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min((before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (twoBefore[column - 2] ?? 0) + 1);
      current.push(best);
    }
    twoBefore = before;
    before = current;
  }
  return before[right.length] ?? 0;
}
function nearest(text, candidates, keyOf) {
  let best;
  for (const candidate of candidates) {
    const distance = editDistance(text, keyOf(candidate));
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor([...text].length / 3)) ? best.candidate : void 0;
}

// packages/domain/src/index-algebra/component-names.ts
function wordKey(text) {
  return foldVietnamese(unifyTonePlacement(cleanText(text))).replace(/[^a-z0-9]+/g, " ").trim();
}
function nameKey(text) {
  return wordKey(text).replace(/^\d+ (?=\D)/, "");
}
function codeKey(text) {
  return wordKey(text).replaceAll(" ", ".");
}
var totalWords = /^(total|tong|tong (so )?diem( .*)?|tong cong|tong chi so|diem tong( hop)?|chi so chung)$/;
function findComponentCode(version, text) {
  const components = allComponents(version);
  const code = codeKey(text);
  const byCode = components.find((component) => codeKey(component.code) === code);
  if (byCode) return byCode.code;
  const key2 = nameKey(text);
  if (key2 === "") return void 0;
  const byName = components.filter(
    (component) => nameKey(component.name.vi) === key2 || nameKey(component.name.en) === key2
  );
  if (byName.length === 1) return byName[0]?.code;
  return byName.length === 0 && (totalWords.test(key2) || key2 === nameKey(version.index)) ? TOTAL : void 0;
}
function suggestComponent(version, text) {
  const components = allComponents(version);
  return nearest(codeKey(text), components, (component) => codeKey(component.code)) ?? nearest(nameKey(text), components, (component) => nameKey(component.name.vi));
}
function findSeries(series, text) {
  const key2 = wordKey(text).replaceAll(" ", "");
  return series.find(
    (one) => [one.code, one.name.vi, one.name.en].some((name) => wordKey(name).replaceAll(" ", "") === key2)
  );
}
function suggestIndex(series, text) {
  return nearest(wordKey(text).replaceAll(" ", ""), series, (one) => wordKey(one.code).replaceAll(" ", ""))?.code;
}
function yearsOfComponent(series, code) {
  const known = series.versions.filter(
    (version) => allComponents(version).some((component) => codeKey(component.code) === codeKey(code))
  );
  if (known.length === 0) return void 0;
  return known.map((version) => version.toYear === null ? `${version.fromYear}\u2013` : spanOf(version)).join(", ");
}
function spanOf(version) {
  return version.fromYear === version.toYear ? `${version.fromYear}` : `${version.fromYear}\u2013${version.toYear}`;
}

// packages/domain/src/index-algebra/province-names.ts
var nationalNames = /* @__PURE__ */ new Set(["canuoc", "toanquoc", "vietnam", "trungbinhcanuoc", "binhquancanuoc", "tbcanuoc"]);
function nameKey2(text) {
  return foldVietnamese(unifyTonePlacement(cleanText(text))).replace(/^(tinh|thanh pho|tp\.?|t\.p\.?)[ .]+(?=\S)/, "").replace(/ (city|province)$/, "").replace(/[^a-z0-9]/g, "");
}
function lookupOf(among) {
  const lookup = /* @__PURE__ */ new Map();
  for (const province2 of among) lookup.set(nameKey2(province2.name), province2);
  for (const province2 of among) {
    for (const alias of province2.aliases) if (!lookup.has(nameKey2(alias))) lookup.set(nameKey2(alias), province2);
  }
  return lookup;
}
var everAProvince = lookupOf(provinces);
var lookups = [2008, 2024, 2025].map((lastYear) => ({ lastYear, lookup: lookupOf(provincesInYear(lastYear)) }));
function lookupIn(year) {
  const era = lookups.find((one) => year <= one.lastYear) ?? lookups[lookups.length - 1];
  return era?.lookup ?? everAProvince;
}
function findInYear(key2, year) {
  return lookupIn(year).get(key2) ?? (year === MAP_OF_34_FROM_YEAR ? lookupIn(year - 1).get(key2) : void 0);
}
function resolveSubject(text, year) {
  const key2 = nameKey2(text);
  if (nationalNames.has(key2)) return { kind: "national" };
  const found = findInYear(key2, year);
  if (found) return { kind: "province", province: found };
  const elsewhere = everAProvince.get(key2);
  if (elsewhere) {
    const successor = provincesInYear(year).find((one) => one.formedFrom.includes(elsewhere.name));
    return { kind: "unknown", suggestion: successor?.name ?? null, reason: "other-years" };
  }
  return { kind: "unknown", suggestion: suggestName(text, year), reason: "no-such-name" };
}
function suggestName(text, year) {
  const key2 = nameKey2(text);
  if (key2 === "") return null;
  const byKey = nearest(key2, provincesInYear(year), (province2) => nameKey2(province2.name));
  if (!byKey) return null;
  const lower = cleanText(text).toLowerCase();
  const marked = nearest(lower, provincesInYear(year), (province2) => province2.name.toLowerCase());
  return marked?.name ?? byKey.name;
}

// packages/domain/src/index-algebra/index-issue.ts
var indexIssueSeverity = {
  TOTAL_NOT_SUM_OF_PARTS: "warning",
  PROBABLE_MISPRINT: "warning",
  OUT_OF_SCALE: "error",
  DECIMAL_COMMA: "warning",
  NOT_A_NUMBER: "error",
  DUPLICATE: "error",
  SOURCES_DISAGREE: "warning",
  UNKNOWN_INDEX: "error",
  UNKNOWN_COMPONENT: "error",
  UNKNOWN_PROVINCE: "error",
  BREAK_IN_SERIES: "info",
  RANK_DISAGREES_WITH_VALUES: "warning",
  MISSING_COMPONENT: "warning",
  CHANGE_DISAGREES: "warning",
  CHANGE_WITHOUT_BASE: "warning",
  MISSING_COLUMN: "error"
};
function indexIssue(code, message, about) {
  const { index = null, year = null, province: province2 = null, component = null, printed = null, expected = null } = about;
  const { row = null, suggestion } = about;
  const severity = indexIssueSeverity[code];
  const issue = { code, severity, index, year, province: province2, component, printed, expected, message, row };
  return suggestion === void 0 ? issue : { ...issue, suggestion };
}
function vietnameseNumber(value) {
  return decimalToText(value).replace("-", "\u2212").replace(".", ",");
}
function numberText(value) {
  return { vi: vietnameseNumber(value), en: decimalToText(value) };
}
function printedNumber(value) {
  return decimalToNumber(value);
}

// packages/domain/src/index-algebra/number-text.ts
var plain = /^\d*\.\d+$|^\d+$/;
var exponent = /^\d+(\.\d+)?e[+-]?\d+$/i;
var commaDecimal = /^\d+,\d+$/;
var dotThousands = /^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/;
var commaThousands = /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/;
function unsigned(text) {
  if (plain.test(text)) return { value: parseDecimal(text.startsWith(".") ? `0${text}` : text), decimalComma: false };
  if (exponent.test(text)) return { value: decimalOf(Number(text)), decimalComma: false };
  if (commaDecimal.test(text)) return { value: parseDecimal(text.replace(",", ".")), decimalComma: true };
  if (dotThousands.test(text)) {
    return { value: parseDecimal(text.replaceAll(".", "").replace(",", ".")), decimalComma: text.includes(",") };
  }
  if (commaThousands.test(text)) return { value: parseDecimal(text.replaceAll(",", "")), decimalComma: false };
  return { value: void 0, decimalComma: false };
}
function parseNumberText(text) {
  const cleaned = cleanText(text);
  if (/^[-–—−.…]*$/.test(cleaned)) return { kind: "empty" };
  const percent = cleaned.endsWith("%");
  const body = (percent ? cleaned.slice(0, -1) : cleaned).replace(/(?<=\d) (?=\d{3}(\D|$))/g, "").trim();
  const signed = /^([+\-–−]?) ?(.*)$/.exec(body);
  const { value, decimalComma } = unsigned(signed?.[2] ?? "");
  if (!value) return { kind: "not-a-number" };
  const negative = signed?.[1] !== "" && signed?.[1] !== "+";
  return { kind: "number", value: negative ? { ...value, units: -value.units } : value, decimalComma, percent };
}

// packages/domain/src/index-algebra/read-results.ts
var resultColumns = [
  ...["index", "year", "province", "component", "value"],
  ...["rank", "group", "unit", "status", "rank_basis", "source_id", "note"]
];
var statuses = ["dataset", "published-news", "computed", "seed", "seed-suspect"];
function remember(ask, keyOf) {
  const known = /* @__PURE__ */ new Map();
  return (...asked) => {
    const key2 = keyOf(...asked);
    const before = known.get(key2);
    if (before !== void 0) return before;
    const answer = ask(...asked);
    known.set(key2, answer);
    return answer;
  };
}
function namesIn(series) {
  return {
    series,
    findIndex: remember(
      (text) => findSeries(series, text),
      (text) => text
    ),
    findCode: remember(
      (version, text) => findComponentCode(version, text),
      (version, text) => `${version.index}|${version.fromYear}|${text}`
    ),
    findSubject: remember(resolveSubject, (text, year) => `${year}|${text}`)
  };
}
function readResults(records, series) {
  const [head, ...body] = records;
  const names = (head?.fields ?? []).map((cell) => cleanText(cell).toLowerCase().replaceAll(" ", "_"));
  const missing = resultColumns.slice(0, 5).filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return { rows: [], issues: missing.map((column) => missingColumn(column)), refused: [] };
  }
  const places = resultColumns.map((column) => [column, names.indexOf(column)]);
  const rows = [];
  const issues = [];
  const refused = [];
  const named = namesIn(series);
  for (const record of body) {
    const cells = Object.fromEntries(
      places.map(([column, place]) => [column, place < 0 ? "" : cleanText(record.fields[place] ?? "")])
    );
    const row = readRow(cells, record.line, named, issues);
    if (row) rows.push(row);
    else refused.push(...likelyKey(cells, named));
  }
  return { rows, issues, refused };
}
function likelyKey(cells, named) {
  const index = named.findIndex(cells.index)?.code ?? suggestIndex(named.series, cells.index);
  const year = Number(cells.year);
  const series = named.series.find((one) => one.code === index);
  const version = series && versionInForce(series, year);
  if (!index || !version) return [];
  const subject = named.findSubject(cells.province, year);
  const province2 = subject.kind === "province" ? subject.province.name : subject.kind === "unknown" && subject.suggestion;
  const component = named.findCode(version, cells.component) ?? suggestComponent(version, cells.component)?.code;
  return province2 && component ? [{ index, year, province: province2, component }] : [];
}
function missingColumn(column) {
  const message = { vi: `T\u1EC7p thi\u1EBFu c\u1ED9t \u201C${column}\u201D`, en: `The file lacks the column "${column}"` };
  return indexIssue("MISSING_COLUMN", message, { component: column, row: 1 });
}
function readRow(cells, row, named, issues) {
  const found = named.findIndex(cells.index);
  const yearText = /^\d{4}(\.0+)?$/.test(cells.year) ? Number(cells.year) : null;
  const place = {
    index: found?.code ?? cells.index,
    year: yearText,
    province: cells.province,
    component: cells.component,
    row
  };
  const problems = [];
  const version = found && yearText !== null ? versionInForce(found, yearText) : void 0;
  if (!found) problems.push(unknownIndex(named.series, cells.index, place));
  else if (yearText === null) problems.push(badYear(cells.year, place));
  else if (!version) problems.push(noEdition(found, place));
  const province2 = yearText === null ? cells.province : readSubject(named.findSubject(cells.province, yearText), place, problems);
  const number = readValue(cells.value, place, problems);
  const code = version ? named.findCode(version, cells.component) : void 0;
  if (version && found && code === void 0 && !isLaterComponent(found, cells.component, number)) {
    problems.push(unknownComponent(found, version, cells.component, place));
  }
  issues.push(...problems);
  const refused = problems.some((problem) => problem.severity === "error");
  if (refused || !found || !code || yearText === null || province2 === void 0 || number === void 0)
    return void 0;
  const rank = parseNumberText(cells.rank.replace(/\/.*$/, ""));
  return {
    index: found.code,
    year: yearText,
    province: province2,
    component: code,
    value: number?.value ?? null,
    rank: rank.kind === "number" && rank.value.scale === 0 ? decimalToNumber(rank.value) : null,
    group: cells.group || null,
    unit: cells.unit || (number?.percent ? "%" : null),
    status: statuses.includes(cells.status) ? cells.status : "dataset",
    rankBasis: cells.rank_basis || null,
    sourceId: cells.source_id,
    note: cells.note || null,
    row
  };
}
function unknownIndex(series, text, place) {
  const suggestion = suggestIndex(series, text);
  const message = withSuggestion({ vi: `Kh\xF4ng c\xF3 ch\u1EC9 s\u1ED1 \u201C${text}\u201D`, en: `There is no index "${text}"` }, suggestion);
  return indexIssue("UNKNOWN_INDEX", message, { ...place, printed: text, ...suggestion ? { suggestion } : {} });
}
function badYear(text, place) {
  const message = { vi: `N\u0103m \u201C${text}\u201D kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c`, en: `The year "${text}" cannot be read` };
  return indexIssue("NOT_A_NUMBER", message, { ...place, printed: text });
}
function noEdition(series, place) {
  const message = {
    vi: `Ch\u1EC9 s\u1ED1 ${series.code} kh\xF4ng c\xF3 k\u1EF3 n\u0103m ${place.year}`,
    en: `${series.code} has no edition of ${place.year}`
  };
  return indexIssue("UNKNOWN_INDEX", message, place);
}
function readSubject(subject, place, problems) {
  const { province: text, year } = place;
  if (subject.kind === "province") return subject.province.name;
  if (subject.kind === "national") return NATIONAL;
  const message = subject.reason === "other-years" ? { vi: `N\u0103m ${year} kh\xF4ng c\xF3 t\u1EC9nh \u201C${text}\u201D`, en: `There is no province "${text}" in ${year}` } : { vi: `Kh\xF4ng c\xF3 t\u1EC9nh \u201C${text}\u201D`, en: `There is no province "${text}"` };
  const about = { ...place, printed: text, ...subject.suggestion ? { suggestion: subject.suggestion } : {} };
  problems.push(indexIssue("UNKNOWN_PROVINCE", withSuggestion(message, subject.suggestion ?? void 0), about));
  return void 0;
}
function readValue(text, place, problems) {
  const parsed = parseNumberText(text);
  if (parsed.kind === "empty") return null;
  if (parsed.kind === "not-a-number") {
    const message = { vi: `\u201C${text}\u201D kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1`, en: `"${text}" is not a number` };
    problems.push(indexIssue("NOT_A_NUMBER", message, { ...place, printed: text }));
    return void 0;
  }
  if (parsed.decimalComma) {
    const read = numberText(parsed.value);
    const message = {
      vi: `\u201C${text}\u201D d\xF9ng d\u1EA5u ph\u1EA9y th\u1EADp ph\xE2n, \u0111\u01B0\u1EE3c \u0111\u1ECDc l\xE0 ${read.vi}`,
      en: `"${text}" has a decimal comma, read as ${read.en}`
    };
    const expected = decimalToNumber(parsed.value);
    problems.push(indexIssue("DECIMAL_COMMA", message, { ...place, printed: text, expected }));
  }
  return { value: parsed.value, percent: parsed.percent };
}
function isLaterComponent(series, text, number) {
  return number === null && yearsOfComponent(series, text) !== void 0;
}
function unknownComponent(series, version, text, place) {
  const years = yearsOfComponent(series, text);
  const suggested = years === void 0 ? suggestComponent(version, text) : void 0;
  const suggestion = suggested?.code;
  const message = years === void 0 ? withSuggestion(
    {
      vi: `Ch\u1EC9 s\u1ED1 ${series.code} n\u0103m ${place.year} kh\xF4ng c\xF3 th\xE0nh ph\u1EA7n \u201C${text}\u201D`,
      en: `${series.code} ${place.year} has no component "${text}"`
    },
    suggested && `${suggested.code} ${suggested.name.vi}`
  ) : {
    vi: `Th\xE0nh ph\u1EA7n \u201C${text}\u201D ch\u01B0a c\xF3 ho\u1EB7c kh\xF4ng c\xF2n trong c\u1EA5u tr\xFAc n\u0103m ${place.year} (c\xF3 trong: ${years})`,
    en: `Component "${text}" is not in the structure of ${place.year} (it is in: ${years})`
  };
  return indexIssue("UNKNOWN_COMPONENT", message, { ...place, printed: text, ...suggestion ? { suggestion } : {} });
}
function withSuggestion(message, suggestion) {
  if (!suggestion) return message;
  return { vi: `${message.vi}; c\xF3 ph\u1EA3i \u201C${suggestion}\u201D?`, en: `${message.en}; is it "${suggestion}"?` };
}

// packages/domain/src/index-algebra/parse-definitions.ts
var aggregationKinds = [
  "weighted_mean_x10",
  "weighted_mean",
  "mean",
  "sum_of_points",
  "geometric_mean",
  "ratio"
];
var WEIGHT_SUM_TOLERANCE = 1e-3;
var Reader = class {
  issues = [];
  report(path, vi, en, severity = "error", code = "BAD_DEFINITION") {
    this.issues.push({ code, severity, path, message: { vi, en } });
  }
  object(value, path) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    this.report(path, "C\u1EA7n m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng", "An object is needed");
    return {};
  }
  list(value, path) {
    if (value === void 0) return [];
    if (Array.isArray(value)) return value;
    this.report(path, "C\u1EA7n m\u1ED9t danh s\xE1ch", "A list is needed");
    return [];
  }
  text(fields, key2, path) {
    const value = fields[key2];
    if (typeof value === "string" && value !== "") return value;
    this.report([...path, key2], `Thi\u1EBFu ch\u1EEF \u1EDF \u201C${key2}\u201D`, `Text is missing at "${key2}"`);
    return "";
  }
  number(fields, key2, path) {
    const value = fields[key2];
    if (value === void 0 || value === null) return null;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.report([...path, key2], `\u201C${key2}\u201D kh\xF4ng ph\u1EA3i l\xE0 s\u1ED1`, `"${key2}" is not a number`);
    return null;
  }
  year(fields, key2, path) {
    const value = this.number(fields, key2, path);
    if (value !== null && Number.isInteger(value) && value >= 1900 && value <= 2200) return value;
    this.report([...path, key2], `\u201C${key2}\u201D ph\u1EA3i l\xE0 m\u1ED9t n\u0103m`, `"${key2}" must be a year`);
    return 0;
  }
};
function confidenceOf(value, inherited) {
  return value === "verified" || value === "from-knowledge" || value === "uncertain" ? value : inherited;
}
function directionOf2(value, inherited) {
  return value === "higher_is_better" || value === "lower_is_better" ? value : inherited;
}
function nameOf(reader, fields, path) {
  return { vi: reader.text(fields, "nameVi", path), en: reader.text(fields, "nameEn", path) };
}
function scaleFrom(reader, value, path, unit) {
  if (value === void 0 || value === null) return null;
  const fields = reader.object(value, path);
  const min = reader.number(fields, "min", path);
  const max = reader.number(fields, "max", path);
  if (min === null || max === null || min >= max) {
    reader.report(path, "Thang \u0111i\u1EC3m c\u1EA7n min nh\u1ECF h\u01A1n max", "A scale needs min below max");
    return null;
  }
  return { min, max, unit: typeof fields["unit"] === "string" ? fields["unit"] : unit };
}
function parseComponent(reader, value, path, parent) {
  const fields = reader.object(value, path);
  const code = reader.text(fields, "code", path);
  const name = fields["nameEn"] === void 0 ? { vi: reader.text(fields, "nameVi", path), en: "" } : void 0;
  const confidence = confidenceOf(fields["confidence"], parent.confidence);
  const direction = directionOf2(fields["direction"], parent.direction);
  const minPoints = reader.number(fields, "minPoints", path);
  const maxPoints = reader.number(fields, "maxPoints", path);
  const weightRatio = reader.number(fields, "weight", path);
  if (weightRatio !== null && (weightRatio < 0 || weightRatio > 1)) {
    reader.report([...path, "weight"], "Tr\u1ECDng s\u1ED1 ph\u1EA3i t\u1EEB 0 \u0111\u1EBFn 1", "A weight must lie between 0 and 1");
  }
  const scale = scaleFrom(reader, fields["scale"], [...path, "scale"], parent.unit) ?? (maxPoints === null ? null : { min: minPoints ?? 0, max: maxPoints, unit: parent.unit });
  const below = { confidence: confidenceOf(fields["childrenConfidence"], confidence), direction, unit: parent.unit };
  const children = reader.list(fields["children"], [...path, "children"]).map((child, index) => parseComponent(reader, child, [...path, "children", index], below));
  checkWeights(reader, children, [...path, "children"]);
  return {
    code,
    name: name ? { vi: name.vi, en: name.vi } : nameOf(reader, fields, path),
    weightRatio,
    minPoints,
    maxPoints,
    scale,
    direction,
    confidence,
    children
  };
}
function checkWeights(reader, level, path) {
  const weights = level.flatMap((component) => component.weightRatio === null ? [] : [component.weightRatio]);
  if (weights.length === 0) return;
  if (weights.length < level.length) {
    reader.report(path, "M\u1ED9t c\u1EA5p c\xF3 ch\u1ED7 c\xF3, ch\u1ED7 thi\u1EBFu tr\u1ECDng s\u1ED1", "A level has weights on some components only");
    return;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE) {
    const shown = String(Math.round(sum * 1e4) / 1e4);
    reader.report(
      path,
      `T\u1ED5ng tr\u1ECDng s\u1ED1 l\xE0 ${shown.replace(".", ",")}, ph\u1EA3i l\xE0 1`,
      `The weights sum to ${shown}, they must sum to 1`,
      "error",
      "WEIGHTS_NOT_ONE"
    );
  }
}
function parseGroups(reader, value, path, inherited) {
  if (value === void 0 || value === null) return null;
  const fields = reader.object(value, path);
  const labels = reader.list(fields["labels"], [...path, "labels"]).map((label, index) => {
    const words = reader.object(label, [...path, "labels", index]);
    return {
      vi: reader.text(words, "vi", [...path, "labels", index]),
      en: reader.text(words, "en", [...path, "labels", index])
    };
  });
  return {
    method: fields["method"] === "quartiles" ? "quartiles" : "published",
    labels,
    confidence: confidenceOf(fields["confidence"], inherited)
  };
}
function parseVersion(reader, value, path, series) {
  const fields = reader.object(value, path);
  const aggregation = fields["aggregation"];
  if (typeof aggregation !== "string" || !aggregationKinds.includes(aggregation)) {
    reader.report(
      [...path, "aggregation"],
      `Kh\xF4ng bi\u1EBFt c\xE1ch t\u1ED5ng h\u1EE3p \u201C${String(aggregation)}\u201D`,
      `Unknown aggregation "${String(aggregation)}"`
    );
  }
  const confidence = confidenceOf(fields["confidence"], "uncertain");
  const direction = directionOf2(fields["direction"], series.direction);
  const parent = { confidence, direction, unit: series.scale.unit };
  const read = (key2) => reader.list(fields[key2], [...path, key2]).map((component, index) => parseComponent(reader, component, [...path, key2, index], parent));
  const components = read("components");
  checkWeights(reader, components, [...path, "components"]);
  const fromYear = reader.year(fields, "fromYear", path);
  const toYear = fields["toYear"] === null || fields["toYear"] === void 0 ? null : reader.year(fields, "toYear", path);
  if (toYear !== null && toYear < fromYear) {
    reader.report([...path, "toYear"], "N\u0103m cu\u1ED1i tr\u01B0\u1EDBc n\u0103m \u0111\u1EA7u", "The last year lies before the first");
  }
  return {
    index: series.code,
    fromYear,
    toYear,
    aggregation,
    aggregationConfidence: confidenceOf(fields["aggregationConfidence"], confidence),
    scale: scaleFrom(reader, fields["scale"] ?? fields["totalScale"], [...path, "scale"], series.scale.unit) ?? series.scale,
    direction,
    components,
    parts: read("parts"),
    groups: parseGroups(reader, fields["groupsRule"] ?? series.groups, [...path, "groupsRule"], confidence),
    totalNotFromPartsYears: reader.list(fields["totalNotFromPartsYears"], [...path, "totalNotFromPartsYears"]).filter((year) => typeof year === "number"),
    comparableWithEarlier: fields["comparableWithEarlier"] !== false,
    confidence,
    source: typeof fields["source"] === "string" ? fields["source"] : "",
    note: typeof fields["note"] === "string" ? fields["note"] : null
  };
}
function parseBreaks(reader, value, path) {
  if (value === void 0) return [];
  const items = reader.list(reader.object(value, path)["items"], [...path, "items"]);
  return items.map((item, index) => {
    const place = [...path, "items", index];
    const fields = reader.object(item, place);
    return {
      component: reader.text(fields, "component", place),
      before: reader.year(fields, "before", place),
      after: reader.year(fields, "after", place)
    };
  });
}
function checkVersionYears(reader, versions, path) {
  const sorted = [...versions].sort((a, b) => a.fromYear - b.fromYear);
  sorted.forEach((version, index) => {
    const next = sorted[index + 1];
    if (next && (version.toYear === null || version.toYear >= next.fromYear)) {
      reader.report(
        path,
        `Hai phi\xEAn b\u1EA3n c\xF9ng c\xF3 hi\u1EC7u l\u1EF1c n\u0103m ${next.fromYear}`,
        `Two versions are in force in ${next.fromYear}`,
        "error",
        "VERSIONS_OVERLAP"
      );
    }
  });
}
function parseSeries(reader, value, path) {
  const fields = reader.object(value, path);
  const code = reader.text(fields, "code", path);
  const scale = scaleFrom(reader, fields["scale"], [...path, "scale"], "points");
  if (scale === null) reader.report([...path, "scale"], "Thi\u1EBFu thang \u0111i\u1EC3m", "The scale is missing");
  const series = {
    code,
    scale: scale ?? { min: 0, max: 100, unit: "points" },
    direction: directionOf2(fields["direction"], "higher_is_better"),
    groups: fields["groupsRule"]
  };
  const versions = reader.list(fields["versions"], [...path, "versions"]).map((version, index) => parseVersion(reader, version, [...path, "versions", index], series));
  checkVersionYears(reader, versions, [...path, "versions"]);
  return {
    code,
    name: nameOf(reader, fields, path),
    publisher: reader.text(fields, "publisher", path),
    firstYear: reader.year(fields, "firstYear", path),
    scale: series.scale,
    direction: series.direction,
    versions,
    breaks: parseBreaks(reader, fields["seriesBreaks"], [...path, "seriesBreaks"])
  };
}
function parseIndexDefinitions(document) {
  const reader = new Reader();
  const indices = reader.list(reader.object(document, [])["indices"], ["indices"]);
  const series = indices.map((item, index) => parseSeries(reader, item, ["indices", index]));
  return reader.issues.length > 0 ? err(reader.issues) : ok(series);
}

export {
  parseDecimal,
  decimalOf,
  addDecimals,
  subtractDecimals,
  multiplyDecimals,
  compareDecimals,
  roundDecimal,
  decimalToNumber,
  decimalToText,
  TOTAL,
  versionInForce,
  directionOf,
  directionIn,
  flattenComponents,
  allComponents,
  componentByCode,
  scaleOf,
  NATIONAL,
  MAP_OF_34_FROM_YEAR,
  provincesInYear,
  indexIssue,
  numberText,
  printedNumber,
  shownRow,
  findComponentCode,
  findSeries,
  suggestIndex,
  parseNumberText,
  resolveSubject,
  resultColumns,
  readResults,
  meanOf,
  quantileType7,
  quartilesOf,
  competitionRanks,
  rankAmong,
  quartileGroup,
  isCovered,
  parseIndexDefinitions,
  buildResultBook
};
//# sourceMappingURL=chunk-JJA4U62V.mjs.map
