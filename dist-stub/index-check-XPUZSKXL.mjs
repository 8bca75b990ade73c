import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isUnreadable,
  readNamedFile,
  readRecords,
  shippedDefinitions
} from "./chunk-4JLFWQNV.mjs";
import {
  checkResultsFile
} from "./chunk-533R5262.mjs";
import "./chunk-Z3XRNJWV.mjs";
import "./chunk-BZRTSAUE.mjs";
import "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import {
  readOptions
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

// apps/cli/src/commands/index-check.ts
function lineOf(issue, lang) {
  const { message, row, suggestion, ...rest } = issue;
  const line = { ...rest, message: message[lang], row };
  return suggestion === void 0 ? line : { ...line, suggestion };
}
var indexCheck = {
  summary: { vi: "Ki\u1EC3m tra k\u1EBFt qu\u1EA3 ch\u1EC9 s\u1ED1 trong m\u1ED9t t\u1EC7p", en: "Check index results in a file" },
  usage: `nanghang index check FILE

  FILE  CSV ho\u1EB7c XLSX c\xF3 c\xE1c c\u1ED9t index, year, province, component, value (v\xE0 rank, group, unit, status, source_id)
        CSV or XLSX with these columns

In m\u1ED7i d\xF2ng m\u1ED9t v\u1EA5n \u0111\u1EC1 / prints one issue a line:
  {"code","severity","index","year","province","component","printed","expected","message","row"}
M\xE3 tho\xE1t 0: kh\xF4ng c\xF3 l\u1ED7i (c\xF3 th\u1EC3 c\xF3 c\u1EA3nh b\xE1o); 1: c\xF3 l\u1ED7i / exit 0 no errors, 1 errors`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [file, ...others] = positionals;
    if (file === void 0 || others.length > 0) throw new UsageError("FILE?");
    const records = readRecords(await readNamedFile(context, file));
    if (isUnreadable(records)) {
      const nothing = { index: null, year: null, province: null, component: null, printed: null, expected: null };
      context.print({
        ...{ code: records.code, severity: "error", ...nothing },
        ...{ message: records.message[context.lang], row: null }
      });
      return 1;
    }
    const { rows, issues } = checkResultsFile(records, await shippedDefinitions());
    for (const issue of issues) context.print(lineOf(issue, context.lang));
    const errors = issues.filter((issue) => issue.severity === "error").length;
    context.say(
      context.lang === "vi" ? `${rows.length} d\xF2ng \u0111\u1ECDc \u0111\u01B0\u1EE3c, ${issues.length} v\u1EA5n \u0111\u1EC1, ${errors} l\u1ED7i` : `${rows.length} rows read, ${issues.length} issues, ${errors} errors`
    );
    return errors > 0 ? 1 : 0;
  }
};
export {
  indexCheck
};
//# sourceMappingURL=index-check-XPUZSKXL.mjs.map
