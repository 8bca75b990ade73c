import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readNdjson
} from "./chunk-WWVKGYN3.mjs";
import {
  readOptions
} from "./chunk-KDPJM5L5.mjs";
import "./chunk-LGS56SDE.mjs";
import {
  resolveAgency
} from "./chunk-3NBXKVCG.mjs";
import {
  parsePlainDate
} from "./chunk-TXVGUDYC.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/unit-resolve.ts
var unitResolve = {
  summary: { vi: "Nh\u1EADn ra c\u01A1 quan t\u1EEB t\xEAn vi\u1EBFt trong k\u1EBF ho\u1EA1ch", en: "Recognise bodies by the names that plans print" },
  usage: `nanghang unit resolve < names.ndjson

  M\u1ED7i d\xF2ng v\xE0o / each line in:  {"name": "S\u1EDF KH\u0110T", "asOf"?: "YYYY-MM-DD"}
  M\u1ED7i d\xF2ng ra / each line out:  {"canonical", "kind", "isGroup", "successor", "members"?}

C\xF9ng th\u1EE9 t\u1EF1; d\xF2ng sai \u0111\u01B0\u1EE3c tr\u1EA3 l\u1EDDi b\u1EB1ng {"issues":[...]} t\u1EA1i ch\u1ED7 v\xE0 l\u1EC7nh tho\xE1t v\u1EDBi m\xE3 1.
Same order; a wrong line is answered by {"issues":[...]} in its place, and the command exits with 1.`,
  run: async (context) => {
    readOptions(context.args, {});
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer = "error" in item ? lineIssue(item.line, item.error) : resolveLine(item.line, item.value);
      if ("canonical" in answer) context.print(answer);
      else {
        wrong = true;
        const { code, severity, path, message } = answer;
        context.print({ issues: [{ code, severity, path, message: message[context.lang] }] });
      }
    }
    return wrong ? 1 : 0;
  }
};
function resolveLine(line, value) {
  const { name, asOf } = typeof value === "object" && value !== null ? { name: void 0, asOf: void 0, ...value } : {};
  if (typeof name !== "string") {
    return inputIssue("NAME_MISSING", line, "name", 'c\u1EA7n "name" l\xE0 m\u1ED9t chu\u1ED7i', 'needs "name" as a string');
  }
  if (asOf === void 0 || asOf === null) return resolveAgency(name);
  const day = typeof asOf === "string" ? parsePlainDate(asOf) : void 0;
  if (day === void 0) {
    return inputIssue(
      "DATE_INVALID",
      line,
      "asOf",
      'c\u1EA7n "asOf" l\xE0 ng\xE0y YYYY-MM-DD',
      'needs "asOf" as a day YYYY-MM-DD'
    );
  }
  return resolveAgency(name, { asOf: day });
}
function lineIssue(line, reason) {
  return {
    code: "JSON_INVALID",
    severity: "error",
    path: [line],
    message: { vi: `d\xF2ng ${line} kh\xF4ng ph\u1EA3i JSON: ${reason}`, en: `line ${line} is no JSON: ${reason}` }
  };
}
function inputIssue(code, line, key, vi, en) {
  return {
    code,
    severity: "error",
    path: [line, key],
    message: { vi: `d\xF2ng ${line}: ${vi}`, en: `line ${line}: ${en}` }
  };
}
export {
  unitResolve
};
//# sourceMappingURL=unit-resolve-GCKSNPD6.mjs.map
