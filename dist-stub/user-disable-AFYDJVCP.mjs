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

// apps/cli/src/commands/user-disable.ts
var userDisable = {
  summary: { vi: "Kh\xF3a m\u1ED9t t\xE0i kho\u1EA3n", en: "Disable an account" },
  usage: `nanghang user disable --user LOGIN --reason TEXT [--tenant CODE]

  M\u1ECDi phi\xEAn v\xE0 m\xE3 truy c\u1EADp c\u1EE7a t\xE0i kho\u1EA3n k\u1EBFt th\xFAc; ph\u1EA3i c\xF2n m\u1ED9t qu\u1EA3n tr\u1ECB vi\xEAn kh\xE1c.
  Every session and token of the account ends; another administrator must remain.

In / prints: {"user","state":"disabled"}`,
  run: async (context) => {
    const { user, reason, tenant } = readUserWords(context);
    return await onInstallation(context, tenant, async (installation) => {
      const accountId = await getAccountId(installation, user);
      const { server, acting, clock } = installation;
      const { businessDate } = acting;
      const by = { acting, reach: { kind: "all" }, now: clock.now(), businessDate };
      await server.access.people.setState(by, accountId, { state: "disabled", reason });
      context.print({ user, state: "disabled" });
      return 0;
    });
  }
};
export {
  userDisable
};
//# sourceMappingURL=user-disable-AFYDJVCP.mjs.map
