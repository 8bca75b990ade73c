import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  AppError
} from "./chunk-6GEL7TGZ.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";

// apps/cli/src/commands/user-options.ts
function readUserWords(context) {
  const { values } = readOptions(context.args, {
    user: { type: "string" },
    reason: { type: "string" },
    tenant: { type: "string" }
  });
  const user = textOption(values, "user")?.trim();
  const reason = textOption(values, "reason")?.trim();
  if (!user || !reason) throw new UsageError("--user, --reason");
  return { user, reason, tenant: textOption(values, "tenant") };
}
async function getAccountId({ server, tenantId }, login) {
  const accountId = await server.database.read(tenantId, (db) => server.access.findAccountId(db, tenantId, login));
  if (accountId === void 0)
    throw new AppError("NOT_FOUND", {
      message: { vi: `Kh\xF4ng c\xF3 t\xE0i kho\u1EA3n ${login}.`, en: `There is no account ${login}.` }
    });
  return accountId;
}

export {
  readUserWords,
  getAccountId
};
//# sourceMappingURL=chunk-XOD6Q26Z.mjs.map
