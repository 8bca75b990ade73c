import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  getAccountId,
  readUserWords
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
import "./chunk-KDPJM5L5.mjs";
import "./chunk-TKXXPCY6.mjs";
import "./chunk-4MBA7VIT.mjs";
import "./chunk-LGS56SDE.mjs";
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

// apps/cli/src/commands/user-reset-second-factor.ts
var userResetSecondFactor = {
  summary: { vi: "G\u1EE1 x\xE1c th\u1EF1c hai b\u01B0\u1EDBc c\u1EE7a m\u1ED9t t\xE0i kho\u1EA3n", en: "Take an account's second factor away" },
  usage: `nanghang user reset-second-factor --user LOGIN --reason TEXT [--tenant CODE]

  Ghi v\xE0o nh\u1EADt k\xFD v\u1EDBi l\xFD do; m\u1ECDi phi\xEAn c\u1EE7a t\xE0i kho\u1EA3n k\u1EBFt th\xFAc.
  Recorded in the audit log with the reason; every session of the account ends.

In / prints: {"user","secondFactor":false}`,
  run: async (context) => {
    const { user, reason, tenant } = readUserWords(context);
    return await onInstallation(context, tenant, async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, acting, clock } = installation;
      await server.access.resets.forceByHost(acting, accountId, reason, clock.now());
      context.print({ user, secondFactor: false });
      return 0;
    });
  }
};
export {
  userResetSecondFactor
};
//# sourceMappingURL=user-reset-second-factor-VOJJYPGJ.mjs.map
