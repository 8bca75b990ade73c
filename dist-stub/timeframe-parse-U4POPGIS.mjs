import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  noJson,
  wrongLine
} from "./chunk-HTLLB3QB.mjs";
import {
  readNdjson
} from "./chunk-WWVKGYN3.mjs";
import {
  readOptions
} from "./chunk-KDPJM5L5.mjs";
import "./chunk-LGS56SDE.mjs";
import {
  parseTimeframe
} from "./chunk-XK3LZQTY.mjs";
import {
  parsePlainDate
} from "./chunk-TXVGUDYC.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/timeframe-parse.ts
var timeframeParse = {
  summary: { vi: "\u0110\u1ECDc th\u1EDDi gian th\u1EF1c hi\u1EC7n vi\u1EBFt trong k\u1EBF ho\u1EA1ch", en: "Read the timeframes that plans print" },
  usage: `nanghang timeframe parse < words.ndjson

  M\u1ED7i d\xF2ng v\xE0o / each line in:
    {"text": "Tr\u01B0\u1EDBc 28/02/2023", "documentDate"?: "YYYY-MM-DD", "periodFrom"?: "YYYY-MM-DD", "periodTo"?: "YYYY-MM-DD"}
  M\u1ED7i d\xF2ng ra / each line out:
    {"kind": "deadline", "to": "2023-02-28", "inclusive": false, "text": "Tr\u01B0\u1EDBc 28/02/2023"}

C\xF9ng th\u1EE9 t\u1EF1; d\xF2ng sai \u0111\u01B0\u1EE3c tr\u1EA3 l\u1EDDi b\u1EB1ng {"kind":"unknown","issues":[...]} t\u1EA1i ch\u1ED7 v\xE0 l\u1EC7nh tho\xE1t v\u1EDBi m\xE3 1.
Same order; a wrong line is answered by {"kind":"unknown","issues":[...]} in its place, and the command exits with 1.`,
  run: async (context) => {
    readOptions(context.args, {});
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer = "error" in item ? noJson(item.line, item.error) : parseLine(item.line, item.value);
      if ("kind" in answer) context.print(answer);
      else {
        wrong = true;
        const { code, severity, path, message } = answer;
        context.print({ kind: "unknown", issues: [{ code, severity, path, message: message[context.lang] }] });
      }
    }
    return wrong ? 1 : 0;
  }
};
var contextKeys = ["documentDate", "periodFrom", "periodTo"];
function parseLine(line, value) {
  const fields = typeof value === "object" && value !== null ? { ...value } : {};
  const text = fields["text"];
  if (typeof text !== "string")
    return wrongLine("TEXT_MISSING", line, "text", {
      vi: `d\xF2ng ${line} c\u1EA7n "text" l\xE0 m\u1ED9t chu\u1ED7i`,
      en: `line ${line} needs "text" as a string`
    });
  const context = {};
  for (const key of contextKeys) {
    const day = fields[key];
    if (day === void 0 || day === null || day === "") continue;
    const parsed = typeof day === "string" ? parsePlainDate(day) : void 0;
    if (parsed === void 0)
      return wrongLine("DATE_INVALID", line, key, {
        vi: `d\xF2ng ${line} c\u1EA7n "${key}" l\xE0 ng\xE0y YYYY-MM-DD`,
        en: `line ${line} needs "${key}" as a day YYYY-MM-DD`
      });
    context[key] = parsed;
  }
  return parseTimeframe(text, context);
}
export {
  timeframeParse
};
//# sourceMappingURL=timeframe-parse-U4POPGIS.mjs.map
