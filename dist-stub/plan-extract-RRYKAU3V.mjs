import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readNamedFile
} from "./chunk-4JLFWQNV.mjs";
import "./chunk-6O23ZWW4.mjs";
import "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import {
  extractPlan,
  printedExtraction,
  readDocument
} from "./chunk-FOW4Z27D.mjs";
import "./chunk-3NBXKVCG.mjs";
import "./chunk-XK3LZQTY.mjs";
import "./chunk-TXVGUDYC.mjs";
import "./chunk-G2VACVIW.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/plan-extract.ts
var ocrModes = ["never", "auto", "always"];
var planExtract = {
  summary: { vi: "\u0110\u1ECDc nhi\u1EC7m v\u1EE5, ch\u1EC9 ti\xEAu t\u1EEB v\u0103n b\u1EA3n k\u1EBF ho\u1EA1ch", en: "Read duties and targets from a plan" },
  usage: `nanghang plan extract FILE [--ocr never|auto|always]

  FILE   docx, xlsx, pdf, png, jpg, txt, md
  --ocr  auto (m\u1EB7c \u0111\u1ECBnh): nh\u1EADn d\u1EA1ng ch\u1EEF \u1EDF c\xE1c trang qu\xE9t / recognise scanned pages (default)
         never: kh\xF4ng nh\u1EADn d\u1EA1ng / not at all; always: m\u1ECDi trang / every page

In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng: ph\u1EA7n \u0111\u1EA7u v\u0103n b\u1EA3n, nhi\u1EC7m v\u1EE5, ch\u1EC9 ti\xEAu, ch\u1EBF \u0111\u1ED9 b\xE1o c\xE1o, k\u1EBFt qu\u1EA3 ch\u1EC9 s\u1ED1, v\u1EA5n \u0111\u1EC1.
Prints one object: header, tasks, targets, reporting duties, printed results, issues.
M\xE3 tho\xE1t 1 khi t\u1EC7p kh\xF4ng ph\u1EA3i k\u1EBF ho\u1EA1ch: {"document":{},"tasks":[],"issues":[...]}
Exit 1 when the file is no plan.`,
  run: async (context) => {
    const { values, positionals } = readOptions(context.args, { ocr: { type: "string" } });
    const ocr = ocrModes.find((mode) => mode === (textOption(values, "ocr") ?? "auto"));
    if (ocr === void 0) throw new UsageError("--ocr never|auto|always");
    const [file, ...others] = positionals;
    if (file === void 0 || others.length > 0) throw new UsageError("FILE?");
    const onProgress = ({ phase, done, pages }) => {
      if (phase === "recognising")
        context.say(
          context.lang === "vi" ? `Nh\u1EADn d\u1EA1ng trang ${done}/${pages}` : `Recognised ${done} of ${pages} pages`
        );
    };
    const source = await readDocument(await readNamedFile(context, file), file, { ocr, onProgress });
    if (!source.ok) {
      const issues2 = source.issues.map(({ code, severity, message }) => ({
        ...{ code, severity, message: message[context.lang] },
        sourceLines: null
      }));
      context.print({ document: {}, tasks: [], issues: issues2 });
      return 1;
    }
    const extraction = extractPlan(source.value);
    context.print(printedExtraction(extraction, context.lang));
    const { tasks, targets, issues } = extraction;
    context.say(
      context.lang === "vi" ? `${tasks.length} nhi\u1EC7m v\u1EE5, ${targets.length} ch\u1EC9 ti\xEAu, ${issues.length} v\u1EA5n \u0111\u1EC1` : `${tasks.length} tasks, ${targets.length} targets, ${issues.length} issues`
    );
    return issues.some((issue) => issue.severity === "error") ? 1 : 0;
  }
};
export {
  planExtract
};
//# sourceMappingURL=plan-extract-RRYKAU3V.mjs.map
