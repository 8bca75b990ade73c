import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";

// apps/cli/src/options.ts
import { parseArgs } from "node:util";
function readOptions(args, spec) {
  try {
    const parsed = parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true });
    return {
      values: { ...parsed.values },
      positionals: parsed.positionals
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
function textOption(values, name) {
  const value = values[name];
  return typeof value === "string" ? value : void 0;
}

export {
  readOptions,
  textOption
};
//# sourceMappingURL=chunk-KDPJM5L5.mjs.map
