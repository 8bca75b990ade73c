import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ConfigError
} from "./chunk-4MBA7VIT.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";

// apps/cli/src/on-host.ts
async function onHost(body) {
  try {
    return await body();
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}

export {
  onHost
};
//# sourceMappingURL=chunk-UAT5SDCM.mjs.map
