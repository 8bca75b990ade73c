import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openInstallation
} from "./chunk-HPU65JLN.mjs";
import {
  AppError
} from "./chunk-6GEL7TGZ.mjs";
import {
  ConfigError
} from "./chunk-4MBA7VIT.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";

// apps/cli/src/on-installation.ts
async function onInstallation(context, tenantCode, body) {
  const open = await openInstallation(context.environment ?? {}, tenantCode, "cli").catch((error) => {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  });
  try {
    return await body(open);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.print({ code: error.code, issues: error.issues });
    context.say(error.text[context.lang]);
    for (const issue of error.issues) context.say(`  ${issue.message[context.lang]}`);
    return 1;
  } finally {
    await open.close();
  }
}

export {
  onInstallation
};
//# sourceMappingURL=chunk-HUSC7VZD.mjs.map
