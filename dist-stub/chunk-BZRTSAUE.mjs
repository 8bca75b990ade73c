import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MAP_OF_34_FROM_YEAR,
  TOTAL,
  componentByCode,
  provincesInYear,
  versionInForce
} from "./chunk-JJA4U62V.mjs";

// packages/domain/src/index-algebra/comparability.ts
var same = { kind: "same", note: null };
function answer(kind, vi, en) {
  return { kind, note: { vi, en } };
}
function codesOf(version) {
  return version.components.map((component) => component.code).sort().join(" ");
}
function weightsOf(version) {
  return version.components.map((component) => `${component.code}=${component.weightRatio}`).sort().join(" ");
}
function compareTotals(before, after, years) {
  const [oldCount, newCount] = [before.components.length, after.components.length];
  if (before.scale.max !== after.scale.max || before.aggregation === "sum_of_points" && oldCount !== newCount) {
    return answer(
      "different",
      `Kh\xF4ng so \u0111\u01B0\u1EE3c ${years}: c\u01A1 c\u1EA5u ch\u1EC9 s\u1ED1 \u0111\u1ED5i t\u1EEB ${oldCount} sang ${newCount} th\xE0nh ph\u1EA7n`,
      `${years} cannot be compared: the index went from ${oldCount} to ${newCount} components`
    );
  }
  if (codesOf(before) !== codesOf(after)) {
    return answer("changed", `B\u1ED9 th\xE0nh ph\u1EA7n kh\xE1c nhau gi\u1EEFa ${years}`, `The set of components differs between ${years}`);
  }
  if (weightsOf(before) !== weightsOf(after)) {
    return answer("changed", `Tr\u1ECDng s\u1ED1 kh\xE1c nhau gi\u1EEFa ${years}`, `Weights differ between ${years}`);
  }
  return same;
}
function compareComponents(series, code, editions, span) {
  const years = `${span[0]}\u2013${span[1]}`;
  const [old, next] = [componentByCode(editions[0], code), componentByCode(editions[1], code)];
  if (!old || !next) {
    const absent = old ? span[1] : span[0];
    return answer(
      "different",
      `Kh\xF4ng so \u0111\u01B0\u1EE3c ${years}: c\u01A1 c\u1EA5u n\u0103m ${absent} kh\xF4ng c\xF3 th\xE0nh ph\u1EA7n ${code}`,
      `${years} cannot be compared: the structure of ${absent} has no component ${code}`
    );
  }
  if (old.maxPoints !== next.maxPoints) {
    return answer("different", `\u0110i\u1EC3m t\u1ED1i \u0111a kh\xE1c nhau gi\u1EEFa ${years}`, `Maximum points differ between ${years}`);
  }
  const jump = series.breaks.find((one) => one.component === code && span[0] <= one.before && span[1] >= one.after);
  if (jump) {
    return answer(
      "changed",
      `C\xE1ch \u0111o \u0111\u1ED5i gi\u1EEFa ${jump.before} v\xE0 ${jump.after}`,
      `What is measured changed between ${jump.before} and ${jump.after}`
    );
  }
  if (old.name.vi !== next.name.vi) {
    return answer(
      "changed",
      `N\u1ED9i dung \u0111\u1ED5i t\xEAn: \u201C${old.name.vi}\u201D th\xE0nh \u201C${next.name.vi}\u201D`,
      `Renamed from "${old.name.en}" to "${next.name.en}"`
    );
  }
  return same;
}
function compareEditions(series, code, beforeYear, afterYear) {
  const years = `${beforeYear}\u2013${afterYear}`;
  const [before, after] = [versionInForce(series, beforeYear), versionInForce(series, afterYear)];
  if (!before || !after) {
    const absent = before ? afterYear : beforeYear;
    return answer("different", `Kh\xF4ng c\xF3 k\u1EF3 n\u0103m ${absent}`, `There is no edition of ${absent}`);
  }
  const between = series.versions.filter((one) => one.fromYear > beforeYear && one.fromYear <= afterYear);
  if (between.some((one) => !one.comparableWithEarlier)) {
    return answer(
      "different",
      `Kh\xF4ng so \u0111\u01B0\u1EE3c ${years}: b\u1ED9 ch\u1EC9 s\u1ED1 \u0111\xE3 thay \u0111\u1ED5i`,
      `${years} cannot be compared: the index measures something else since`
    );
  }
  if (code === TOTAL) return before === after ? same : compareTotals(before, after, years);
  return compareComponents(series, code, [before, after], [beforeYear, afterYear]);
}
function compareRanks(series, code, beforeYear, afterYear) {
  const values = compareEditions(series, code, beforeYear, afterYear);
  const [before, after] = [beforeYear, afterYear].map((year) => provincesInYear(year).length);
  if (before === after || values.kind === "different") return values;
  const years = `${beforeYear}\u2013${afterYear}`;
  if (beforeYear < MAP_OF_34_FROM_YEAR && afterYear >= MAP_OF_34_FROM_YEAR) {
    return answer(
      "different",
      `Kh\xF4ng so \u0111\u01B0\u1EE3c th\u1EE9 h\u1EA1ng ${years}: x\u1EBFp trong ${before} t\u1EC9nh, r\u1ED3i trong ${after} t\u1EC9nh`,
      `Ranks of ${years} cannot be compared: among ${before} provinces, then among ${after}`
    );
  }
  const note = {
    vi: `Th\u1EE9 h\u1EA1ng ${years} x\u1EBFp trong ${before} t\u1EC9nh, r\u1ED3i trong ${after} t\u1EC9nh`,
    en: `Ranks of ${years} are among ${before} provinces, then among ${after}`
  };
  return values.note ? answer("changed", `${values.note.vi}; ${note.vi}`, `${values.note.en}; ${note.en}`) : { kind: "changed", note };
}

export {
  compareEditions,
  compareRanks
};
//# sourceMappingURL=chunk-BZRTSAUE.mjs.map
