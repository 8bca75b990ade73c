import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  noJson,
  wrongLine
} from "./chunk-HTLLB3QB.mjs";
import {
  readNdjson
} from "./chunk-WWVKGYN3.mjs";
import {
  assetUrl
} from "./chunk-EWG6BJ72.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import {
  dueDate,
  officeHours,
  parseWorkCalendar,
  parseWorkingHours
} from "./chunk-XK3LZQTY.mjs";
import "./chunk-TXVGUDYC.mjs";
import {
  err
} from "./chunk-JFINMQTI.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/calendar-due.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var calendarDue = {
  summary: { vi: "T\xEDnh ng\xE0y \u0111\u1EBFn h\u1EA1n theo l\u1ECBch l\xE0m vi\u1EC7c", en: "Compute due dates by the working calendar" },
  usage: `nanghang calendar due [--hours 07:30-11:30,13:30-17:00] [--calendar FILE] < requests.ndjson

  --hours     gi\u1EDD l\xE0m vi\u1EC7c trong ng\xE0y / working hours of a day
  --calendar  t\u1EC7p CSV c\xF3 c\xE1c c\u1ED9t date, nameVi, nameEn, type (holiday, substitute, swapped_off, swapped_working);
              m\u1EB7c \u0111\u1ECBnh l\xE0 l\u1ECBch \u0111i k\xE8m / a CSV file with these columns, the shipped calendar unless told

  M\u1ED7i d\xF2ng v\xE0o / each line in:   {"from": "2025-04-24", "allowance": 5, "unit": "working_days"}
    unit: working_days | calendar_days | working_hours (from: YYYY-MM-DDTHH:MM)
  M\u1ED7i d\xF2ng ra / each line out:   {"due": "2025-05-05", "skipped": [{"date": "2025-04-27", "reason": "Ch\u1EE7 nh\u1EADt"}]}

Ng\xE0y nh\u1EADn kh\xF4ng t\xEDnh. C\xF9ng th\u1EE9 t\u1EF1; d\xF2ng sai \u0111\u01B0\u1EE3c tr\u1EA3 l\u1EDDi b\u1EB1ng {"due":null,"skipped":[],"issues":[...]} v\xE0 l\u1EC7nh tho\xE1t v\u1EDBi m\xE3 1.
The day of receipt is not counted. Same order; a wrong line is answered with issues, and the command exits with 1.`,
  run: async (context) => {
    const { values, positionals } = readOptions(context.args, {
      hours: { type: "string" },
      calendar: { type: "string" }
    });
    if (positionals.length > 0) throw new UsageError(positionals.join(" "));
    const hours = readHours(textOption(values, "hours"));
    const calendar = parseWorkCalendar(await readCalendarFile(context, textOption(values, "calendar")));
    if (!calendar.ok) {
      context.print({ issues: calendar.issues.map((issue) => shown(issue, context.lang)) });
      return 1;
    }
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer = "error" in item ? err([noJson(item.line, item.error)]) : answerLine(calendar.value, hours, item.line, item.value);
      if (!answer.ok) wrong = true;
      context.print(lineOf(answer, context.lang));
    }
    return wrong ? 1 : 0;
  }
};
function readHours(text) {
  if (text === void 0) return officeHours;
  const hours = parseWorkingHours(text);
  if (!hours.ok) throw new UsageError(hours.issues.map((issue) => issue.message.vi).join("; "));
  return hours.value;
}
async function readCalendarFile(context, name) {
  if (name === void 0) return readFile(assetUrl("seeds/holidays-vn.csv"), "utf8");
  try {
    return await readFile(resolve(context.cwd, name), "utf8");
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
var units = ["working_days", "calendar_days", "working_hours"];
function answerLine(calendar, hours, line, value) {
  const fields = typeof value === "object" && value !== null ? { ...value } : {};
  const { from, allowance } = { from: fields["from"], allowance: fields["allowance"] };
  const unit = units.find((known) => known === fields["unit"]);
  const fault = (code, key, message) => err([wrongLine(code, line, key, message)]);
  if (typeof from !== "string")
    return fault("FROM_INVALID", "from", {
      vi: `d\xF2ng ${line} c\u1EA7n "from" l\xE0 ng\xE0y ho\u1EB7c th\u1EDDi \u0111i\u1EC3m`,
      en: `line ${line} needs "from" as a day or moment`
    });
  if (typeof allowance !== "number")
    return fault("ALLOWANCE_INVALID", "allowance", {
      vi: `d\xF2ng ${line} c\u1EA7n "allowance" l\xE0 m\u1ED9t s\u1ED1`,
      en: `line ${line} needs "allowance" as a number`
    });
  if (unit === void 0)
    return fault("UNIT_INVALID", "unit", {
      vi: `d\xF2ng ${line} c\u1EA7n "unit" l\xE0 ${units.join(", ")}`,
      en: `line ${line} needs "unit" as ${units.join(", ")}`
    });
  const due = dueDate(calendar, { from, allowance, unit }, hours);
  return due.ok ? due : err(due.issues.map((issue) => ({ ...issue, path: [line, ...issue.path] })));
}
function shown({ code, severity, path, message }, lang) {
  return { code, severity, path, message: message[lang] };
}
function lineOf(answer, lang) {
  if (!answer.ok) return { due: null, skipped: [], issues: answer.issues.map((issue) => shown(issue, lang)) };
  const { due, time, skipped } = answer.value;
  const days = skipped.map(({ date, reason }) => ({ date, reason: reason[lang] }));
  return { due, ...time === void 0 ? {} : { time }, skipped: days };
}
export {
  calendarDue
};
//# sourceMappingURL=calendar-due-DLWQX4GN.mjs.map
