import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import {
  verifyTenant
} from "./chunk-6GEL7TGZ.mjs";
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

// apps/cli/src/commands/audit-verify.ts
var auditVerify = {
  summary: { vi: "Ki\u1EC3m tra nh\u1EADt k\xFD c\xF2n nguy\xEAn nh\u01B0 khi ni\xEAm phong", en: "Check that the audit log is what was sealed" },
  usage: `nanghang audit verify [--tenant CODE]

M\xE3 tho\xE1t 1 khi nh\u1EADt k\xFD b\u1ECB s\u1EEDa, xo\xE1, ch\xE8n ho\u1EB7c \u0111\u1ED5i th\u1EE9 t\u1EF1 / exit code 1 when an entry was changed, deleted, inserted or
moved. In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object: {"entries","ok","sealed","seals","firstBroken"?}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { tenant: { type: "string" } });
    return await onInstallation(context, textOption(values, "tenant"), async ({ server, tenantId }) => {
      const found = await server.database.read(tenantId, (db) => verifyTenant(db, tenantId));
      const { entries, ok, sealed, seals, firstBroken } = found;
      context.print({ entries, ok, sealed, seals, ...firstBroken ? { firstBroken } : {} });
      return ok ? 0 : 1;
    });
  }
};
export {
  auditVerify
};
//# sourceMappingURL=audit-verify-TOOWDYR5.mjs.map
