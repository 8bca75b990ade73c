import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  loadPlan,
  printIssues,
  specArgument
} from "./chunk-7G7DLFBO.mjs";
import {
  readOptions
} from "./chunk-KDPJM5L5.mjs";
import "./chunk-LGS56SDE.mjs";
import {
  computeComposite,
  describeScores
} from "./chunk-QPV7LR7A.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/composite-compute.ts
var compositeCompute = {
  summary: { vi: "T\xEDnh ch\u1EC9 s\u1ED1 t\u1ED5ng h\u1EE3p v\xE0 x\u1EBFp h\u1EA1ng", en: "Compute a composite index and its ranks" },
  usage: `nanghang composite compute SPEC.json

  SPEC.json  {data, meta, steps: [{op, ...}], uncertainty?, sobol?}; c\xE1c t\u1EC7p n\xEAu trong \u0111\xF3 t\xEDnh t\u1EEB ch\u1ED7 SPEC.json
             / file names in it are relative to SPEC.json

In ra / prints {"scores":[{"unit","values"}],"ranks":[{"unit","rank"}]}; c\xF3 l\u1ED7i th\xEC / on errors {"issues":[...]}, 1.`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const loaded = await loadPlan(context, specArgument(positionals));
    if (!loaded) return 1;
    const scores = computeComposite(loaded.plan);
    if (!scores.ok) {
      printIssues(context, scores.issues);
      return 1;
    }
    context.print(describeScores(scores.value));
    return 0;
  }
};
export {
  compositeCompute
};
//# sourceMappingURL=composite-compute-SFXRG37D.mjs.map
