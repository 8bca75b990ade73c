import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  rankAmong
} from "./chunk-JJA4U62V.mjs";

// packages/domain/src/index-algebra/gain-goal.ts
var ASSUMED_GROUP_PLACE = 20;
function othersAtOrBelow(group, others) {
  return Math.ceil(others * (3 - group) / 4);
}
function rankThreshold(rank, sorted) {
  if (!Number.isInteger(rank) || rank < 1) return void 0;
  const total = rank > sorted.length ? Number.NEGATIVE_INFINITY : sorted[rank - 1] ?? Number.NEGATIVE_INFINITY;
  const reading = {
    vi: `h\u1EA1ng ${rank}: b\u1EB1ng ho\u1EB7c h\u01A1n t\u1EC9nh \u0111\u1EE9ng th\u1EE9 ${rank} trong c\xE1c t\u1EC9nh kh\xE1c, c\xE1c t\u1EC9nh kh\xE1c gi\u1EEF nguy\xEAn \u0111i\u1EC3m`,
    en: `rank ${rank}: at least level with the ${rank}th of the others, who keep their scores`
  };
  return { total, strict: false, reading };
}
function pointsText(value) {
  return { vi: `${String(value).replace(".", ",")} \u0111i\u1EC3m`, en: `${value} points` };
}
function goalThreshold(goal, own, others, direction = "higher_is_better") {
  if (direction === "higher_is_better") return upwardThreshold(goal, own, others);
  const mirrored = upwardThreshold(
    mirrorGoal(goal),
    -own,
    others.map((one) => -one)
  );
  return mirrored && { ...mirrored, total: -mirrored.total, reading: readingOf(goal) ?? mirrored.reading };
}
function mirrorGoal(goal) {
  if (goal.kind === "value") return { kind: "value", value: -goal.value };
  if (goal.kind !== "published-group" || goal.from.kind === "place") return goal;
  return { ...goal, from: { kind: "value", value: -goal.from.value } };
}
function readingOf(goal) {
  if (goal.kind === "value") return pointsText(goal.value);
  if (goal.kind === "above-mean") {
    return {
      vi: "t\u1ED1t h\u01A1n trung b\xECnh c\u1EA3 n\u01B0\u1EDBc: th\u1EA5p h\u01A1n trung b\xECnh c\u1EE7a c\xE1c t\u1EC9nh kh\xE1c",
      en: "better than the national mean: below the mean of the others"
    };
  }
  if (goal.kind !== "published-group" || goal.from.kind === "place") return void 0;
  return assumedReading(goal.group, pointsText(goal.from.value));
}
function assumedReading(group, words) {
  return {
    vi: `gi\u1EA3 \u0111\u1ECBnh nh\xF3m ${group} b\u1EAFt \u0111\u1EA7u t\u1EEB ${words.vi}; nh\xF3m do n\u01A1i c\xF4ng b\u1ED1 x\u1EBFp, kh\xF4ng c\xF3 ng\u01B0\u1EE1ng c\u1ED1 \u0111\u1ECBnh`,
    en: `assuming that group ${group} begins at ${words.en}; its publisher sets no fixed threshold`
  };
}
function upwardThreshold(goal, own, others) {
  const sorted = [...others].sort((a, b) => b - a);
  switch (goal.kind) {
    case "rank":
      return rankThreshold(goal.rank, sorted);
    case "places":
      return rankThreshold(rankAmong(own, others) - goal.places, sorted);
    case "value":
      return { total: goal.value, strict: false, reading: pointsText(goal.value) };
    case "above-mean": {
      if (others.length === 0) return void 0;
      const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
      const reading = {
        vi: "h\u01A1n trung b\xECnh c\u1EA3 n\u01B0\u1EDBc: h\u01A1n trung b\xECnh c\u1EE7a c\xE1c t\u1EC9nh kh\xE1c",
        en: "above the national mean: above the mean of the others"
      };
      return { total: mean, strict: true, reading };
    }
    case "published-group": {
      const { from } = goal;
      const rank = from.kind === "place" ? rankThreshold(from.place, sorted) : void 0;
      if (from.kind === "place" && !rank) return void 0;
      const words = from.kind === "place" ? { vi: `h\u1EA1ng ${from.place}`, en: `rank ${from.place}` } : pointsText(from.value);
      const total = from.kind === "place" ? rank?.total ?? 0 : from.value;
      return { total, strict: false, reading: assumedReading(goal.group, words) };
    }
    case "quartile-group": {
      const needed = othersAtOrBelow(goal.group, others.length);
      const total = needed === 0 ? Number.NEGATIVE_INFINITY : sorted[others.length - needed] ?? Number.POSITIVE_INFINITY;
      const reading = {
        vi: `thu\u1ED9c nh\xF3m ${goal.group + 1} trong b\u1ED1n nh\xF3m t\u1EE9 v\u1ECB ph\xE2n, c\xE1c t\u1EC9nh kh\xE1c gi\u1EEF nguy\xEAn \u0111i\u1EC3m`,
        en: `in group ${goal.group + 1} of the four quartile groups, the others keep their scores`
      };
      return { total, strict: false, reading };
    }
  }
}

export {
  ASSUMED_GROUP_PLACE,
  goalThreshold
};
//# sourceMappingURL=chunk-UGR3QSO5.mjs.map
