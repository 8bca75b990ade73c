import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  getAccountId
} from "./chunk-XOD6Q26Z.mjs";
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import "./chunk-6GEL7TGZ.mjs";
import "./chunk-533R5262.mjs";
import "./chunk-UGR3QSO5.mjs";
import "./chunk-Z3XRNJWV.mjs";
import "./chunk-JTU5ZFAL.mjs";
import "./chunk-BZRTSAUE.mjs";
import "./chunk-6O23ZWW4.mjs";
import "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import "./chunk-2SDK6ES3.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import "./chunk-TKXXPCY6.mjs";
import "./chunk-4MBA7VIT.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import "./chunk-FOW4Z27D.mjs";
import "./chunk-3NBXKVCG.mjs";
import "./chunk-XK3LZQTY.mjs";
import "./chunk-TXVGUDYC.mjs";
import "./chunk-G2VACVIW.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-H5IQYGLM.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-WUZKLALV.mjs";
import "./chunk-HY6DDTWM.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/token-list.ts
var tokenList = {
  summary: { vi: "C\xE1c m\xE3 truy c\u1EADp c\xF2n hi\u1EC7u l\u1EF1c c\u1EE7a m\u1ED9t t\xE0i kho\u1EA3n", en: "API tokens of an account that still work" },
  usage: `nanghang token list --user LOGIN [--tenant CODE]

In m\u1ED7i m\xE3 m\u1ED9t d\xF2ng / one line a token: {"id","name","scopes","createdAt","expiresAt","lastUsedAt"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { user: { type: "string" }, tenant: { type: "string" } });
    const user = textOption(values, "user");
    if (!user) throw new UsageError("--user");
    return await onInstallation(context, textOption(values, "tenant"), async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, tenantId, clock } = installation;
      for (const token of await server.access.tokens.list(tenantId, accountId, clock.now())) context.print(token);
      return 0;
    });
  }
};
export {
  tokenList
};
//# sourceMappingURL=token-list-LPWAIO62.mjs.map
