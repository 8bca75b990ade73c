import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  linearRuleOf,
  secondCutRuleOf,
  weightedSum
} from "./chunk-Z3XRNJWV.mjs";
import {
  compareEditions
} from "./chunk-BZRTSAUE.mjs";
import {
  NATIONAL,
  TOTAL,
  addDecimals,
  compareDecimals,
  componentByCode,
  decimalOf,
  decimalToNumber,
  indexIssue,
  multiplyDecimals,
  numberText,
  printedNumber,
  provincesInYear,
  readResults,
  roundDecimal,
  scaleOf,
  shownRow,
  subtractDecimals,
  versionInForce
} from "./chunk-JJA4U62V.mjs";

// packages/domain/src/index-algebra/check-breaks.ts
function checkBreaks(rows, series) {
  const columns = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (!row.value) continue;
    const key = `${row.index}\0${row.component}`;
    const column = columns.get(key) ?? { index: row.index, component: row.component, years: /* @__PURE__ */ new Map() };
    columns.set(key, column);
    const year = column.years.get(row.year) ?? { first: row, provinces: /* @__PURE__ */ new Set() };
    column.years.set(row.year, year);
    year.provinces.add(row.province);
  }
  return [...columns.values()].flatMap((column) => {
    const definition = series.find((one) => one.code === column.index);
    return definition ? breaksOf(column, definition) : [];
  });
}
function breaksOf(column, series) {
  const years = [...column.years.keys()].sort((a, b) => a - b);
  return years.flatMap((year, place) => {
    const before = years[place - 1];
    const after = column.years.get(year);
    if (before === void 0 || !after) return [];
    const { note } = compareEditions(series, column.component, before, year);
    if (!note) return [];
    const [only] = after.provinces.size === 1 ? after.provinces : [null];
    const message = {
      vi: `${column.component}: ${note.vi}`,
      en: `${column.component}: ${note.en}`
    };
    const { index, component } = column;
    return [
      indexIssue("BREAK_IN_SERIES", message, { index, year, component, province: only ?? null, row: after.first.row })
    ];
  });
}

// packages/domain/src/index-algebra/check-missing.ts
function checkMissing(tables) {
  return tables.filter((table) => table.version.confidence !== "uncertain").flatMap(missingInTable);
}
function missingInTable(table) {
  const issues = [];
  const hasValue = (component) => Boolean(table.cells.get(component.code)?.value);
  const visit = (level, parent) => {
    const present = level.filter(hasValue).length;
    if (present < level.length && present * 2 >= level.length && present > 0) {
      const row = table.cells.get(parent) ?? table.cells.values().next().value;
      for (const component of level)
        if (!hasValue(component)) issues.push(missingIssue(table, component, row?.row ?? null));
    }
    for (const component of level) visit(component.children, component.code);
  };
  visit(table.version.components, TOTAL);
  return issues;
}
function missingIssue(table, component, row) {
  const { index, year, province } = table;
  const message = {
    vi: `Thi\u1EBFu ${component.code} \u201C${component.name.vi}\u201D c\u1EE7a ${province} n\u0103m ${year}`,
    en: `${component.code} "${component.name.en}" of ${province} ${year} is missing`
  };
  const own = table.cells.get(component.code)?.row ?? row;
  return indexIssue("MISSING_COMPONENT", message, { index, year, province, component: component.code, row: own });
}

// packages/domain/src/index-algebra/check-ranks.ts
function knownOf(row) {
  if (!row.value) return void 0;
  const value = decimalToNumber(row.value);
  const half = 0.5 * 10 ** -row.value.scale;
  return { province: row.province, low: value - half, high: value + half };
}
function mayStandAbove(ranks, known, population) {
  const missing = Math.max(0, population - known);
  return ranks.length === known ? Math.min(missing, Math.max(0, Math.max(...ranks) - known)) : missing;
}
function checkRanks(rows, series) {
  const columns = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row.province === NATIONAL) continue;
    const key = [row.index, row.year, row.component].join("\0");
    const column = columns.get(key);
    if (column) column.push(row);
    else columns.set(key, [row]);
  }
  const lower = new Set(series.filter((one) => one.direction === "lower_is_better").map((one) => one.code));
  return [...columns.values()].flatMap(
    (column) => column.some((row) => row.rank !== null) ? checkColumn(column, lower.has(column[0]?.index ?? "")) : []
  );
}
function checkColumn(column, lowerIsBetter) {
  const byProvince = /* @__PURE__ */ new Map();
  for (const row of column) byProvince.set(row.province, [...byProvince.get(row.province) ?? [], row]);
  const shown = new Map(
    [...byProvince].flatMap(([province, cell]) => {
      const row = shownRow(cell);
      return row ? [[province, row]] : [];
    })
  );
  const known = [...shown.values()].flatMap((row) => knownOf(row) ?? []);
  const ranks = [...byProvince].flatMap(([province, cell]) => {
    const printed = cell.find((row) => row.rank !== null)?.rank;
    return printed && shown.has(province) ? [printed] : [];
  });
  const above = mayStandAbove(ranks, known.length, provincesInYear(column[0]?.year ?? 0).length);
  return column.flatMap((row) => {
    const fallback = shown.get(row.province);
    const own = knownOf(row) ?? (fallback && knownOf(fallback));
    if (row.rank === null || !own) return [];
    const others = known.filter((other) => other.province !== row.province);
    const [surely, possibly] = lowerIsBetter ? countBetter(others, own, -1) : countBetter(others, own, 1);
    const [best, worst] = [1 + surely, 1 + possibly + above];
    return row.rank >= best && row.rank <= worst ? [] : [rankIssue(row, row.rank, row.rank < best ? best : worst)];
  });
}
function countBetter(others, own, sign) {
  let [surely, possibly] = [0, 0];
  for (const other of others) {
    if (sign === 1 ? other.low > own.high : other.high < own.low) surely += 1;
    if (sign === 1 ? other.high > own.low : other.low < own.high) possibly += 1;
  }
  return [surely, possibly];
}
function rankIssue(row, printed, expected) {
  const { index, year, province, component } = row;
  const message = {
    vi: `H\u1EA1ng in l\xE0 ${printed}, x\u1EBFp theo gi\xE1 tr\u1ECB th\xEC ${province} h\u1EA1ng ${expected}`,
    en: `The printed rank is ${printed}, by the values ${province} ranks ${expected}`
  };
  return indexIssue("RANK_DISAGREES_WITH_VALUES", message, {
    ...{ index, year, province, component, printed, expected },
    row: row.row
  });
}

// packages/domain/src/index-algebra/check-rows.ts
function keyOf(row) {
  return [row.index, row.year, row.province, row.component, row.sourceId].join("\0");
}
function checkDuplicates(rows) {
  const first = /* @__PURE__ */ new Map();
  const issues = [];
  for (const row of rows) {
    const earlier = first.get(keyOf(row));
    if (!earlier) {
      first.set(keyOf(row), row);
      continue;
    }
    const { index, year, province, component } = row;
    const message = {
      vi: `${component} c\u1EE7a ${province} n\u0103m ${year} \u0111\xE3 c\xF3 \u1EDF d\xF2ng ${earlier.row}, c\xF9ng m\u1ED9t ngu\u1ED3n`,
      en: `${component} of ${province} ${year} is already on line ${earlier.row}, from the same source`
    };
    const printed = row.value ? printedNumber(row.value) : null;
    issues.push(indexIssue("DUPLICATE", message, { index, year, province, component, printed, row: row.row }));
  }
  return issues;
}
var PUBLISHED_DECIMALS = 2;
function isOutside(row, scale) {
  if (!row.value) return false;
  const { value } = row;
  const side = (bound) => {
    const exact = decimalOf(bound);
    if (exact.scale <= PUBLISHED_DECIMALS) return compareDecimals(value, exact);
    return compareDecimals(roundDecimal(value, PUBLISHED_DECIMALS), roundDecimal(exact, PUBLISHED_DECIMALS));
  };
  return side(scale.min) < 0 || side(scale.max) > 0;
}
function checkScales(rows, series) {
  const byCode = new Map(series.map((one) => [one.code, one]));
  const scales = /* @__PURE__ */ new Map();
  const issues = [];
  for (const row of rows) {
    const definition = byCode.get(row.index);
    const version = definition && versionInForce(definition, row.year);
    if (!version || !row.value) continue;
    const key = [row.index, row.year, row.component, row.unit].join("\0");
    const scale = scales.has(key) ? scales.get(key) : scaleOf(version, row.component, row.unit);
    scales.set(key, scale);
    if (!scale || !isOutside(row, scale)) continue;
    const [value, min, max] = [row.value, decimalOf(scale.min), decimalOf(scale.max)].map(numberText);
    const { index, year, province, component } = row;
    const message = {
      vi: `${component} in ${value?.vi}, ngo\xE0i thang t\u1EEB ${min?.vi} \u0111\u1EBFn ${max?.vi}`,
      en: `${component} is printed ${value?.en}, outside the scale from ${min?.en} to ${max?.en}`
    };
    const printed = printedNumber(row.value);
    issues.push(indexIssue("OUT_OF_SCALE", message, { index, year, province, component, printed, row: row.row }));
  }
  return issues;
}

// packages/domain/src/index-algebra/check-sources.ts
function halfUnit(value) {
  return { units: 5n, scale: value.scale + 1 };
}
function roundingOf(row, value, rowOf, series) {
  if (row.status !== "computed") return halfUnit(value);
  const definition = series.find((one) => one.code === row.index);
  const version = definition && versionInForce(definition, row.year);
  const node = version && row.component !== TOTAL ? componentByCode(version, row.component) : null;
  const rule = version && node !== void 0 ? linearRuleOf(version, node) : null;
  let sum = { units: 0n, scale: 0 };
  for (const { component, coefficient } of rule?.divisor === 1 ? rule.terms : []) {
    const part = rowOf(row, component.code);
    if (!part?.value) return halfUnit(value);
    sum = addDecimals(sum, multiplyDecimals(coefficient, roundingOf(part, part.value, rowOf, series)));
  }
  return sum.units === 0n ? halfUnit(value) : addDecimals(sum, halfUnit(value));
}
function isFarther(a, b, rounding) {
  const difference = subtractDecimals(a, b);
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference;
  return compareDecimals(size, rounding) > 0;
}
function checkSources(rows, series) {
  const cells = /* @__PURE__ */ new Map();
  const keyOf3 = (row, component) => [row.index, row.year, row.province, component].join("\0");
  for (const row of rows) {
    const key = keyOf3(row, row.component);
    const cell = cells.get(key);
    if (cell) cell.push(row);
    else cells.set(key, [row]);
  }
  const rowOf = (row, component) => cells.get(keyOf3(row, component))?.find((one) => one.sourceId === row.sourceId);
  const rounding = (row, value) => roundingOf(row, value, rowOf, series);
  return [...cells.values()].flatMap((cell) => cell.length > 1 ? disagreements(cell, rounding) : []);
}
function disagreements(cell, rounding) {
  const shown = shownRow(cell);
  if (!shown?.value) return [];
  const base = shown.value;
  return cell.flatMap((row) => {
    if (row.sourceId === shown.sourceId || !row.value) return [];
    if (!isFarther(row.value, base, addDecimals(rounding(row, row.value), rounding(shown, base)))) return [];
    const { index, year, province, component } = row;
    const [printed, expected] = [numberText(row.value), numberText(base)];
    const message = {
      vi: `${component} in ${printed.vi}, ngu\u1ED3n \u0111\u01B0\u1EE3c d\xF9ng (${shown.sourceId}) ghi ${expected.vi}`,
      en: `${component} is printed ${printed.en}, the source in use (${shown.sourceId}) has ${expected.en}`
    };
    const about2 = { index, year, province, component, row: row.row };
    return [
      indexIssue("SOURCES_DISAGREE", message, {
        ...about2,
        printed: printedNumber(row.value),
        expected: printedNumber(base)
      })
    ];
  });
}

// packages/domain/src/index-algebra/misprint.ts
var MOST_POINT_MOVES = 3;
function fromDigits(digits, scale) {
  return { units: BigInt(digits.join("") || "0"), scale };
}
function oneSlipAway(printed) {
  if (printed.units < 0n) return [];
  const digits = [...printed.units.toString().padStart(printed.scale + 1, "0")];
  const values = [];
  digits.forEach((digit, place) => {
    for (let other = 0; other <= 9; other += 1) {
      if (String(other) !== digit) values.push(fromDigits(digits.with(place, String(other)), printed.scale));
    }
    const next = digits[place + 1];
    if (next !== void 0 && next !== digit) {
      values.push(fromDigits(digits.with(place, next).with(place + 1, digit), printed.scale));
    }
  });
  if (printed.units !== 0n) {
    for (let moves = 1; moves <= MOST_POINT_MOVES; moves += 1) {
      values.push({ units: printed.units, scale: printed.scale + moves });
      const left = printed.scale - moves;
      values.push(
        left >= 0 ? { units: printed.units, scale: left } : { units: printed.units * 10n ** BigInt(-left), scale: 0 }
      );
    }
  }
  return values;
}
function magnitude(value) {
  return value.units < 0n ? { ...value, units: -value.units } : value;
}
function slipThatRestores(part, gap, tolerance) {
  let best;
  for (const value of oneSlipAway(part.printed)) {
    const moved = multiplyDecimals(part.coefficient, subtractDecimals(value, part.printed));
    const away = magnitude(subtractDecimals(moved, gap));
    if (compareDecimals(away, tolerance) > 0 || !isWithin(value, part.scale)) continue;
    if (!best || compareDecimals(away, best.away) < 0) best = { value, away };
  }
  return best?.value;
}
function isWithin(value, scale) {
  if (scale === null) return true;
  return compareDecimals(value, decimalOf(scale.min)) >= 0 && compareDecimals(value, decimalOf(scale.max)) <= 0;
}
function findMisprint(parts, gap, tolerance) {
  const found = parts.flatMap((part) => {
    const expected = slipThatRestores(part, gap, tolerance);
    return expected ? [{ code: part.code, printed: part.printed, expected }] : [];
  });
  return found.length === 1 ? found[0] : void 0;
}

// packages/domain/src/index-algebra/result-table.ts
function subjectTables(rows, series) {
  const tables = /* @__PURE__ */ new Map();
  const byCode = new Map(series.map((one) => [one.code, one]));
  for (const row of rows) {
    const key = [row.index, row.year, row.province, row.sourceId].join("\0");
    const known = tables.get(key);
    if (known) {
      if (!known.cells.has(row.component)) known.cells.set(row.component, row);
      continue;
    }
    const definition = byCode.get(row.index);
    const version = definition && versionInForce(definition, row.year);
    if (!definition || !version) continue;
    const { index, year, province, sourceId } = row;
    tables.set(key, {
      index,
      year,
      province,
      sourceId,
      series: definition,
      version,
      cells: /* @__PURE__ */ new Map([[row.component, row]])
    });
  }
  return [...tables.values()];
}
function depthsOf(version) {
  const depths = /* @__PURE__ */ new Map([[TOTAL, 0]]);
  const visit = (components, depth) => {
    for (const component of components) {
      depths.set(component.code, depth);
      visit(component.children, depth + 1);
    }
  };
  visit(version.components, 1);
  visit(version.parts, 1);
  return depths;
}
function printedDecimals(tables) {
  const found = /* @__PURE__ */ new Map();
  const keyOf3 = (table, depth) => [table.index, table.year, table.sourceId, depth].join("\0");
  const depthMaps = /* @__PURE__ */ new Map();
  for (const table of tables) {
    const depths = depthMaps.get(table.version) ?? depthsOf(table.version);
    depthMaps.set(table.version, depths);
    for (const [code, row] of table.cells) {
      if (!row.value) continue;
      const key = keyOf3(table, depths.get(code) ?? 1);
      const decimals = found.get(key) ?? [];
      found.set(key, decimals);
      decimals.push(row.value.scale);
    }
  }
  const median = new Map(
    [...found].map(([key, decimals]) => {
      const sorted = decimals.sort((a, b) => b - a);
      return [key, sorted[Math.ceil(sorted.length / 2) - 1] ?? 0];
    })
  );
  return (table, depth) => median.get(keyOf3(table, depth)) ?? 0;
}

// packages/domain/src/index-algebra/check-sums.ts
var SYSTEMATIC_FROM = 3;
var SYSTEMATIC_SHARE = 0.5;
function halfUnit2(decimals) {
  return { units: 5n, scale: decimals + 1 };
}
function integer(value) {
  return { units: BigInt(value), scale: 0 };
}
function checkSum(table, node, total, rule, decimals) {
  const sum = weightedSum(rule, (code) => table.cells.get(code)?.value);
  if (!sum) return void 0;
  let tolerance = multiplyDecimals(integer(rule.divisor), halfUnit2(Math.max(total.scale, decimals.node)));
  for (const { component, coefficient } of rule.terms) {
    const scale = Math.max(table.cells.get(component.code)?.value?.scale ?? 0, decimals.parts);
    tolerance = addDecimals(tolerance, multiplyDecimals(coefficient, halfUnit2(scale)));
  }
  const gap = subtractDecimals(multiplyDecimals(integer(rule.divisor), total), sum);
  return { table, node, rule, total, sum, gap, tolerance, decimals: decimals.parts };
}
function fails(check) {
  const size = check.gap.units < 0n ? { ...check.gap, units: -check.gap.units } : check.gap;
  return compareDecimals(size, check.tolerance) > 0;
}
function checksOfTable(table, decimals, assumed) {
  const { version, cells } = table;
  const checks = [];
  const add = (code, rule, depth) => {
    const node = cells.get(code);
    const total = assumed.get(code) ?? node?.value;
    if (node && total && rule)
      checks.push(
        checkSum(table, node, total, rule, { node: decimals(table, depth - 1), parts: decimals(table, depth) })
      );
  };
  add(TOTAL, linearRuleOf(version, null), 1);
  add(TOTAL, secondCutRuleOf(version), 1);
  const visit = (components, depth) => {
    for (const component of components) {
      add(component.code, linearRuleOf(version, component), depth + 1);
      visit(component.children, depth + 1);
    }
  };
  visit(version.components, 1);
  return checks.filter((check) => check !== void 0);
}
function isChecked(table) {
  return table.version.aggregationConfidence !== "uncertain";
}
function nodeKey(check) {
  return [check.table.index, check.table.year, check.table.sourceId, check.node.component].join("\0");
}
function systematicNodes(checks) {
  const counts = /* @__PURE__ */ new Map();
  for (const check of checks) {
    const count = counts.get(nodeKey(check)) ?? { all: 0, failing: 0 };
    counts.set(nodeKey(check), { all: count.all + 1, failing: count.failing + (fails(check) ? 1 : 0) });
  }
  return new Set(
    [...counts].filter(([, { all, failing }]) => failing >= SYSTEMATIC_FROM && failing > all * SYSTEMATIC_SHARE).map(([key]) => key)
  );
}
function misprintOf(check) {
  const { table, rule } = check;
  const parts = rule.terms.flatMap(({ component, coefficient }) => {
    const row = table.cells.get(component.code);
    if (!row?.value) return [];
    const scale = scaleOf(table.version, component.code, row.unit) ?? null;
    const printed = roundDecimal(row.value, Math.max(row.value.scale, check.decimals));
    return [{ code: component.code, printed, scale, coefficient }];
  });
  return findMisprint(parts, check.gap, check.tolerance);
}
function about(check, row) {
  const { index, year, province } = check.table;
  return { index, year, province, component: row.component, row: row.row };
}
function expectedTotal(check) {
  if (check.rule.divisor === 1) return check.sum;
  const decimals = Math.max(check.sum.scale, check.total.scale) + 6;
  const shifted = { units: check.sum.units * 10n ** BigInt(decimals - check.sum.scale), scale: decimals };
  return roundDecimal({ units: shifted.units / BigInt(check.rule.divisor), scale: decimals }, decimals - 2);
}
function totalIssue(check, systematic) {
  const expected = expectedTotal(check);
  const shown = numberText(roundDecimal(expected, Math.max(check.total.scale, 2)));
  const printed = numberText(check.total);
  const ending = systematic ? {
    vi: "; ph\u1EA7n l\u1EDBn t\u1ED5ng c\u1EE7a k\u1EF3 n\xE0y kh\xF4ng suy ra t\u1EEB th\xE0nh ph\u1EA7n, gi\u1EEF t\u1ED5ng \u0111\xE3 c\xF4ng b\u1ED1",
    en: "; most totals of this edition do not follow from their parts, the published total stands"
  } : { vi: "", en: "" };
  const message = {
    vi: `${check.node.component} in ${printed.vi}, c\xE1c th\xE0nh ph\u1EA7n c\u1ED9ng ra ${shown.vi}${ending.vi}`,
    en: `${check.node.component} is printed ${printed.en}, its parts give ${shown.en}${ending.en}`
  };
  return indexIssue("TOTAL_NOT_SUM_OF_PARTS", message, {
    ...about(check, check.node),
    printed: printedNumber(check.total),
    expected: decimalToNumber(expected)
  });
}
function misprintIssue(check, misprint) {
  const row = check.table.cells.get(misprint.code);
  if (!row) return void 0;
  const [printed, expected] = [numberText(misprint.printed), numberText(misprint.expected)];
  const message = {
    vi: `${misprint.code} in ${printed.vi}, c\xF3 l\u1EBD l\xE0 ${expected.vi}: khi \u0111\xF3 ${check.node.component} kh\u1EDBp`,
    en: `${misprint.code} is printed ${printed.en}, probably ${expected.en}: then ${check.node.component} adds up`
  };
  return indexIssue("PROBABLE_MISPRINT", message, {
    ...about(check, row),
    printed: printedNumber(misprint.printed),
    expected: printedNumber(misprint.expected)
  });
}
function issuesOfTable(table, decimals, systematic) {
  const issues = [];
  const assumed = /* @__PURE__ */ new Map();
  const accusing = !table.version.totalNotFromPartsYears.includes(table.year);
  for (const first of checksOfTable(table, decimals, assumed)) {
    const known = assumed.get(first.node.component);
    const check = known ? checksOfTable(table, decimals, assumed).find((one) => nodeKey(one) === nodeKey(first)) ?? first : first;
    if (!fails(check)) continue;
    const isSystematic = !accusing || systematic.has(nodeKey(check));
    issues.push(totalIssue(check, isSystematic));
    const misprint = isSystematic ? void 0 : misprintOf(check);
    const issue = misprint && misprintIssue(check, misprint);
    if (!misprint || !issue) continue;
    issues.push(issue);
    assumed.set(misprint.code, misprint.expected);
  }
  return issues;
}
function checkSums(tables) {
  const checked = tables.filter(isChecked);
  const decimals = printedDecimals(tables);
  const systematic = systematicNodes(checked.flatMap((table) => checksOfTable(table, decimals, /* @__PURE__ */ new Map())));
  return checked.flatMap((table) => issuesOfTable(table, decimals, systematic));
}

// packages/domain/src/index-algebra/check-results.ts
function checkResults(rows, series) {
  const tables = subjectTables(rows, series);
  const issues = [
    ...checkDuplicates(rows),
    ...checkScales(rows, series),
    ...checkSums(tables),
    ...checkMissing(tables),
    ...checkSources(rows, series),
    ...checkRanks(rows, series),
    ...checkBreaks(rows, series)
  ];
  return inRowOrder(issues);
}
function inRowOrder(issues) {
  return issues.map((issue, place) => ({ issue, place })).sort((a, b) => (a.issue.row ?? 0) - (b.issue.row ?? 0) || a.place - b.place).map(({ issue }) => issue);
}
function keyOf2(...parts) {
  return parts.join("\0");
}
function checkResultsFile(records, series) {
  const { rows, issues, refused } = readResults(records, series);
  const wrong = new Set(refused.map(({ index, year, province, component }) => keyOf2(index, year, province, component)));
  const found = checkResults(rows, series).filter(
    ({ code, index, year, province, component }) => code !== "MISSING_COMPONENT" || !wrong.has(keyOf2(index, year, province, component))
  );
  return { rows, refused, issues: inRowOrder([...issues, ...found]) };
}

export {
  checkResults,
  checkResultsFile
};
//# sourceMappingURL=chunk-533R5262.mjs.map
