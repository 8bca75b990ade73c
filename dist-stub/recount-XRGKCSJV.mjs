import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import {
  recount
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

// apps/cli/src/commands/recount.ts
var recountCommand = {
  summary: { vi: "\u0110\u1EBFm l\u1EA1i m\u1ECDi s\u1ED1 t\u1ED5ng h\u1EE3p t\u1EEB s\u1EF1 ki\u1EC7n g\u1ED1c", en: "Count every stored roll-up anew from the events" },
  usage: `nanghang recount [--dry-run] [--tenant CODE]

In m\u1ED7i ch\u1ED7 kh\xE1c m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object a difference: {"what","key","stored","counted"}. Kh\xF4ng c\xF3 --dry-run th\xEC
s\u1EEDa lu\xF4n / without --dry-run they are mended. M\xE3 tho\xE1t 1 khi c\xF3 ch\u1ED7 kh\xE1c / exit code 1 when something differed.`,
  run: async (context) => {
    const { values } = readOptions(context.args, { tenant: { type: "string" }, "dry-run": { type: "boolean" } });
    const dryRun = values["dry-run"] === true;
    return await onInstallation(context, textOption(values, "tenant"), async ({ server, tenantId }) => {
      const differences = await server.database.technical(tenantId, (db) => recount(db, tenantId, dryRun));
      for (const difference of differences) context.print(difference);
      context.say(
        differences.length === 0 ? "M\u1ECDi s\u1ED1 t\u1ED5ng h\u1EE3p kh\u1EDBp v\u1EDBi s\u1EF1 ki\u1EC7n g\u1ED1c / every roll-up equals a full count" : `${differences.length} ch\u1ED7 kh\xE1c${dryRun ? "" : ", \u0111\xE3 s\u1EEDa"} / ${differences.length} differences${dryRun ? "" : ", mended"}`
      );
      return differences.length === 0 ? 0 : 1;
    });
  }
};
export {
  recountCommand
};
//# sourceMappingURL=recount-XRGKCSJV.mjs.map
