import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// apps/cli/src/command.ts
var UsageError = class extends Error {
};

export {
  UsageError
};
//# sourceMappingURL=chunk-LGS56SDE.mjs.map
