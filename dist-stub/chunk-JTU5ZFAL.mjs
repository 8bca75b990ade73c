import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compareEditions
} from "./chunk-BZRTSAUE.mjs";
import {
  TOTAL,
  allComponents,
  decimalToNumber,
  quartileGroup,
  subtractDecimals,
  versionInForce
} from "./chunk-JJA4U62V.mjs";

// packages/domain/src/index-algebra/index-history.ts
function groupOf(book, version, year, province) {
  const { groups, index, direction } = version;
  if (groups?.method === "quartiles" && groups.labels.length === 4) {
    const value = book.value(index, year, TOTAL, province);
    const { quartiles } = book.summary(index, year, TOTAL, direction);
    if (value !== null && quartiles) return groups.labels[quartileGroup(value, quartiles, direction)] ?? null;
  }
  const printed = book.publishedGroup(index, year, province);
  if (printed === null) return null;
  return groups?.labels.find((label) => label.vi === printed) ?? { vi: printed, en: printed };
}
function changeOf(book, series, at) {
  const none = { kind: "same", note: null };
  if (at.before === void 0) return { change: null, comparison: none };
  const comparison = compareEditions(series, at.code, at.before, at.year);
  const now = book.shown(series.code, at.year, at.code, at.province)?.value;
  const then = book.shown(series.code, at.before, at.code, at.province)?.value;
  if (!now || !then || comparison.kind === "different") return { change: null, comparison };
  return { change: decimalToNumber(subtractDecimals(now, then)), comparison };
}
function indexHistory(book, series, province, from, to) {
  const years = book.years(series.code);
  return years.flatMap((year, place) => {
    const version = versionInForce(series, year);
    if (!version || year < from || year > to) return [];
    const before = years[place - 1];
    const change = (code) => changeOf(book, series, { code, province, before, year });
    const components = allComponents(version).map((component) => {
      const { code, name, direction } = component;
      return {
        ...{ code, name },
        value: book.value(series.code, year, code, province),
        mean: book.summary(series.code, year, code, direction).mean,
        rank: book.rank(series.code, year, code, province, direction)?.rank ?? null,
        ...change(code)
      };
    });
    return [
      {
        year,
        total: book.value(series.code, year, TOTAL, province),
        rank: book.rank(series.code, year, TOTAL, province, version.direction),
        group: groupOf(book, version, year, province),
        mean: book.summary(series.code, year, TOTAL, version.direction).mean,
        ...change(TOTAL),
        components
      }
    ];
  });
}

export {
  groupOf,
  indexHistory
};
//# sourceMappingURL=chunk-JTU5ZFAL.mjs.map
