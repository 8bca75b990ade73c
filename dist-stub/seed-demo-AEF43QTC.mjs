import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onHost
} from "./chunk-UAT5SDCM.mjs";
import {
  seedDemo
} from "./chunk-HPU65JLN.mjs";
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
  readOptions
} from "./chunk-KDPJM5L5.mjs";
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

// apps/cli/src/commands/seed-demo.ts
var refusals = {
  PENDING_MIGRATIONS: {
    vi: "L\u01B0\u1EE3c \u0111\u1ED3 ch\u01B0a \u0111\u1EE7: ch\u1EA1y nanghang migrate tr\u01B0\u1EDBc.",
    en: "The schema is not up to date: run nanghang migrate first."
  },
  NOT_A_DEMO: {
    vi: "C\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111ang d\xF9ng th\u1EADt: kh\xF4ng n\u1EA1p d\u1EEF li\u1EC7u tr\xECnh di\u1EC5n v\xE0o \u0111\xE2y.",
    en: "The database is in real use: demo data does not go into it."
  }
};
var seedDemo2 = {
  summary: { vi: "N\u1EA1p t\u1EC9nh tr\xECnh di\u1EC5n v\xE0o c\u01A1 s\u1EDF d\u1EEF li\u1EC7u tr\u1ED1ng", en: "Load the demo province into an empty database" },
  usage: `nanghang seed demo

Ch\u1EA1y l\u1EA1i kh\xF4ng \u0111\u1ED5i g\xEC / running it again changes nothing. In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object:
  {"loaded","password","accounts":[...]}`,
  run: async (context) => {
    readOptions(context.args, {});
    return await onHost(async () => {
      const outcome = await seedDemo(/* @__PURE__ */ new Date());
      if (outcome.kind === "refused") {
        const { reason } = outcome;
        context.print({ issues: [{ code: reason, severity: "error", message: refusals[reason][context.lang] }] });
        context.say(refusals[reason][context.lang]);
        return 1;
      }
      context.print({ loaded: outcome.kind === "loaded", password: outcome.password, accounts: outcome.logins });
      return 0;
    });
  }
};
export {
  seedDemo2 as seedDemo
};
//# sourceMappingURL=seed-demo-AEF43QTC.mjs.map
