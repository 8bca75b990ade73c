import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findNamed,
  loadIndexData,
  yearOption
} from "./chunk-4JLFWQNV.mjs";
import {
  goalThreshold
} from "./chunk-UGR3QSO5.mjs";
import {
  linearRuleOf
} from "./chunk-Z3XRNJWV.mjs";
import {
  TOTAL,
  addDecimals,
  compareDecimals,
  decimalOf,
  decimalToNumber,
  directionOf,
  multiplyDecimals,
  rankAmong,
  subtractDecimals,
  versionInForce
} from "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/domain/src/index-algebra/gain-solver.ts
var zero = { units: 0n, scale: 0 };
var DELTA_DECIMALS = 12;
function least(...values) {
  return values.filter((value) => value !== void 0).reduce((low, value) => compareDecimals(value, low) < 0 ? value : low);
}
function senseOf(version, code) {
  return directionOf(version, code) === "higher_is_better" ? 1 : -1;
}
function signed(value, sign) {
  return sign === 1 ? value : { ...value, units: -value.units };
}
function gainItems(problem, coefficientOf) {
  return problem.version.components.flatMap((component) => {
    const { code } = component;
    const value = problem.values.get(code);
    const best = problem.bests.get(code);
    const limit = problem.limits?.get(code) ?? {};
    if (value === void 0 || best === void 0 || limit.locked) return [];
    const sense = senseOf(problem.version, code);
    const room = signed(subtractDecimals(decimalOf(best), decimalOf(value)), sense);
    const bound = (most) => most === void 0 ? void 0 : decimalOf(Math.max(0, most));
    const cap = least(room, bound(problem.maxStep), bound(limit.maxDelta));
    const coefficient = signed(signed(coefficientOf(code), sense), senseOf(problem.version, TOTAL));
    if (compareDecimals(cap, zero) <= 0 || compareDecimals(coefficient, zero) <= 0) return [];
    return [{ code, value, sense, coefficient, room, cap, cost: Math.max(0, limit.cost ?? 1) }];
  });
}
function refuse(code, message, from = null, best = null) {
  return { kind: "refused", code, severity: "error", message, from, best };
}
function notAdditive(version) {
  return refuse("NOT_ADDITIVE", {
    vi: `T\u1ED5ng ${version.index} ${version.fromYear} kh\xF4ng ph\u1EA3i l\xE0 t\u1ED5ng ho\u1EB7c t\u1ED5ng c\xF3 tr\u1ECDng s\u1ED1 c\u1EE7a c\xE1c th\xE0nh ph\u1EA7n \u0111\xE3 bi\u1EBFt`,
    en: `The total of ${version.index} ${version.fromYear} is no sum or weighted sum of known components`
  });
}
function notReachable(from, best) {
  const message = {
    vi: `Kh\xF4ng \u0111\u1EA1t \u0111\u01B0\u1EE3c: n\xE2ng h\u1EBFt m\u1EE9c cho ph\xE9p th\xEC h\u1EA1ng cao nh\u1EA5t l\xE0 ${best.rank}`,
    en: `Not reachable: with everything raised as far as allowed the best rank is ${best.rank}`
  };
  return refuse("NOT_REACHABLE", message, from, best);
}
function noData(version) {
  return refuse("NO_DATA", {
    vi: `Ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u th\xE0nh ph\u1EA7n c\u1EE7a ${version.index} \u0111\u1EC3 t\xEDnh`,
    en: `There are no component values of ${version.index} to compute with`
  });
}
function divideUp(a, b) {
  const numerator = a.units * 10n ** BigInt(b.scale + DELTA_DECIMALS);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const quotient = numerator / denominator;
  return { units: quotient * denominator < numerator ? quotient + 1n : quotient, scale: DELTA_DECIMALS };
}
function priceOf(item) {
  return item.cost / (decimalToNumber(item.coefficient) * decimalToNumber(item.room));
}
function fill(items, need) {
  const cheapest = items.map((item, place) => ({ item, place, price: priceOf(item) })).sort((a, b) => a.price - b.price || a.place - b.place);
  const taken = [];
  let rest = need;
  for (const { item } of cheapest) {
    if (compareDecimals(rest, zero) <= 0) break;
    const delta = least(item.cap, divideUp(rest, item.coefficient));
    taken.push({ item, delta });
    rest = subtractDecimals(rest, multiplyDecimals(item.coefficient, delta));
  }
  return compareDecimals(rest, zero) <= 0 ? taken : void 0;
}
function solveGain(problem) {
  const { version, others } = problem;
  const rule = linearRuleOf(version, null);
  if (!rule || version.aggregation === "ratio") return notAdditive(version);
  if (problem.values.size === 0) return noData(version);
  const coefficients = new Map(rule.terms.map(({ component, coefficient }) => [component.code, coefficient]));
  const linear = {
    coefficientOf: (code) => coefficients.get(code) ?? zero,
    divisor: rule.divisor,
    sense: senseOf(version, TOTAL)
  };
  const items = gainItems(problem, linear.coefficientOf);
  const from = { rank: rankAmong(problem.total, others, version.direction), total: problem.total };
  const most = problem.total + linear.sense * decimalToNumber(sumOf(items)) / rule.divisor;
  const best = { rank: rankAmong(most, others, version.direction), total: most };
  const threshold = goalThreshold(problem.goal, problem.total, others, version.direction);
  if (!threshold || linear.sense * threshold.total === Number.POSITIVE_INFINITY) return notReachable(from, best);
  const taken = fill(items, needOf(problem.total, threshold, linear));
  if (!taken) return notReachable(from, best);
  const moves = settle(problem, threshold, taken, linear);
  const costs = new Map(items.map((item) => [item.code, item.cost / decimalToNumber(item.room)]));
  const total = movedTotal(problem.total, moves, linear);
  const rank = rankAmong(total, others, version.direction);
  return {
    ...{ kind: "reached", from, to: { rank, total }, moves },
    effort: moves.reduce((sum, move) => sum + Math.abs(move.delta) * (costs.get(move.component) ?? 0), 0),
    proof: { rank },
    ...{ threshold, method: "exact", gap: 0 }
  };
}
function sumOf(items) {
  return items.reduce((sum, item) => addDecimals(sum, multiplyDecimals(item.coefficient, item.cap)), zero);
}
function needOf(total, threshold, { divisor, sense }) {
  if (!Number.isFinite(threshold.total)) return zero;
  const missing = signed(subtractDecimals(decimalOf(threshold.total), decimalOf(total)), sense);
  const need = multiplyDecimals(decimalOf(divisor), missing);
  return threshold.strict ? addDecimals(need, { units: 1n, scale: DELTA_DECIMALS }) : need;
}
function movedTotal(total, moves, { coefficientOf, divisor }) {
  return moves.reduce(
    (sum, move) => sum + decimalToNumber(coefficientOf(move.component)) / divisor * move.delta,
    total
  );
}
function reaches(total, threshold, sense) {
  return threshold.strict ? sense * total > sense * threshold.total : sense * total >= sense * threshold.total;
}
function toMove({ code, value, sense }, delta) {
  const step = signed(delta, sense);
  const to = decimalToNumber(addDecimals(decimalOf(value), step));
  return { component: code, from: value, to, delta: decimalToNumber(step) };
}
function settle(problem, threshold, taken, linear) {
  const moves = taken.map(({ item, delta: delta2 }) => toMove(item, delta2));
  const last = taken[taken.length - 1];
  if (!last) return moves;
  let { delta } = last;
  const step = { units: 1n, scale: DELTA_DECIMALS };
  for (let tries = 0; tries < 20; tries += 1) {
    const byDelta = movedTotal(problem.total, moves, linear);
    const byValue = movedTotal(
      problem.total,
      moves.map((move) => ({ ...move, delta: move.to - move.from })),
      linear
    );
    if (reaches(byDelta, threshold, linear.sense) && reaches(byValue, threshold, linear.sense)) break;
    const raised = addDecimals(delta, step);
    if (compareDecimals(raised, last.item.cap) > 0) break;
    delta = raised;
    moves[moves.length - 1] = toMove(last.item, delta);
  }
  return moves;
}

// packages/domain/src/index-algebra/gain-problem.ts
function bestValue(values, direction) {
  let best;
  for (const value of values) {
    if (best === void 0 || (direction === "higher_is_better" ? value > best : value < best)) best = value;
  }
  return best;
}
function gainProblemOf(book, series, year, province, goal, options = {}) {
  const version = versionInForce(series, year);
  const totals = book.values(series.code, year, TOTAL);
  const total = totals.get(province);
  if (!version || total === void 0) return null;
  const columns = version.components.map(
    ({ code, direction }) => [code, book.values(series.code, year, code), direction]
  );
  const values = new Map(
    columns.flatMap(([code, column]) => {
      const value = column.get(province);
      return value === void 0 ? [] : [[code, value]];
    })
  );
  const bests = new Map(
    columns.flatMap(([code, column, direction]) => {
      const best = bestValue(column.values(), direction);
      return best === void 0 ? [] : [[code, best]];
    })
  );
  const others = [...totals].filter(([name]) => name !== province).map(([, value]) => value);
  return { version, total, values, bests, others, goal, ...options };
}

// apps/cli/src/commands/index-gain.ts
function answerOf(answer, lang) {
  if (answer.kind === "reached") {
    const { from: from2, to, moves, effort, proof } = answer;
    return { from: from2, to, moves, effort, proof };
  }
  const { from, best, code, severity, message } = answer;
  return {
    ...{ from, to: best, moves: null, effort: null, proof: best && { rank: best.rank } },
    issues: [{ code, severity, message: message[lang], ...best ? { bestRank: best.rank } : {} }]
  };
}
function numberOption(value, name) {
  if (value === void 0) return void 0;
  const number = Number(value.replace(",", "."));
  if (value.trim() === "" || !Number.isFinite(number) || number < 0) throw new UsageError(`--${name} NUMBER >= 0`);
  return number;
}
var indexGain = {
  summary: { vi: "C\xE1ch \xEDt c\xF4ng nh\u1EA5t \u0111\u1EC3 l\xEAn m\u1ED9t s\u1ED1 b\u1EADc", en: "The least effort that gains places" },
  usage: `nanghang index gain --index PCI --province "T\xE2y Ninh" --year 2020 --places 5 [--results FILE] [--max-step 1.0]

  --places    s\u1ED1 b\u1EADc c\u1EA7n l\xEAn / places to gain
  --max-step  m\u1EE9c n\xE2ng nhi\u1EC1u nh\u1EA5t c\u1EE7a m\u1ED9t th\xE0nh ph\u1EA7n / most that one component may rise
  --results   t\u1EC7p k\u1EBFt qu\u1EA3 CSV ho\u1EB7c XLSX; m\u1EB7c \u0111\u1ECBnh: c\u01A1 s\u1EDF d\u1EEF li\u1EC7u / a results file, else the database

In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object:
  {"from":{"rank","total"},"to":{"rank","total"},"moves":[{"component","from","to","delta"}],"effort","proof":{"rank"}}
Kh\xF4ng \u0111\u1EA1t \u0111\u01B0\u1EE3c / not reachable: "moves": null, "to" = h\u1EA1ng t\u1ED1t nh\u1EA5t \u0111\u1EA1t \u0111\u01B0\u1EE3c / the best reachable rank, exit 1`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      index: { type: "string" },
      province: { type: "string" },
      year: { type: "string" },
      places: { type: "string" },
      "max-step": { type: "string" },
      results: { type: "string" }
    });
    const index = textOption(values, "index");
    const province = textOption(values, "province");
    const year = yearOption(textOption(values, "year"), "year");
    const places = numberOption(textOption(values, "places"), "places");
    const maxStep = numberOption(textOption(values, "max-step"), "max-step");
    if (!index || !province || year === void 0 || places === void 0 || !Number.isInteger(places)) {
      throw new UsageError("--index, --province, --year, --places");
    }
    const data = await loadIndexData(context, textOption(values, "results"));
    if (!data) return 1;
    const named = findNamed(context, data, { index, province, years: [year] });
    if (!named) return 1;
    const goal = { kind: "places", places };
    const options = maxStep === void 0 ? {} : { maxStep };
    const problem = gainProblemOf(data.book, named.series, year, named.province, goal, options);
    if (!problem) {
      const text = {
        vi: `Ch\u01B0a c\xF3 t\u1ED5ng \u0111i\u1EC3m ${named.series.code} n\u0103m ${year} c\u1EE7a ${named.province}`,
        en: `There is no ${named.series.code} total of ${named.province} for ${year}`
      };
      context.print({ moves: null, issues: [{ code: "NO_DATA", severity: "error", message: text[context.lang] }] });
      return 1;
    }
    const answer = solveGain(problem);
    context.print(answerOf(answer, context.lang));
    return answer.kind === "reached" ? 0 : 1;
  }
};
export {
  indexGain
};
//# sourceMappingURL=index-gain-LRO3I4TL.mjs.map
