import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onHost
} from "./chunk-UAT5SDCM.mjs";
import {
  applyMigrations,
  checkSchema
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

// apps/cli/src/commands/migrate.ts
var migrate = {
  summary: { vi: "N\xE2ng c\u1EA5p l\u01B0\u1EE3c \u0111\u1ED3 c\u01A1 s\u1EDF d\u1EEF li\u1EC7u", en: "Bring the schema of the database up to date" },
  usage: `nanghang migrate [--check]

  --check  ch\u1EC9 xem, kh\xF4ng \u0111\u1ED5i g\xEC; m\xE3 tho\xE1t 1 khi c\xF2n b\u01B0\u1EDBc ch\u01B0a \xE1p d\u1EE5ng ho\u1EB7c t\u1EC7p \u0111\xE3 b\u1ECB s\u1EEDa /
           only look; exit code 1 when steps are pending or files were changed

In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object: {"applied":[...],"pending":[...],"changed":[...]}`,
  run: async (context) => {
    const { values } = readOptions(context.args, { check: { type: "boolean" } });
    return await onHost(async () => {
      const only = values["check"] === true;
      const { applied, pending, changed } = only ? await checkSchema() : await applyMigrations();
      const isDone = !only && changed.length === 0;
      context.print(
        isDone ? { applied: [...applied, ...pending], pending: [], changed } : { applied, pending, changed }
      );
      if (changed.length > 0) {
        context.say(
          context.lang === "vi" ? `C\xE1c b\u01B0\u1EDBc sau \u0111\xE3 \xE1p d\u1EE5ng nh\u01B0ng t\u1EC7p c\xF3 n\u1ED9i dung kh\xE1c: ${changed.join(", ")}. H\xE3y ch\u1EA1y \u0111\xFAng phi\xEAn b\u1EA3n ph\u1EA7n m\u1EC1m.` : `These steps were applied, but their files have another content: ${changed.join(", ")}. Run the version of the software that applied them.`
        );
      }
      return changed.length > 0 || only && pending.length > 0 ? 1 : 0;
    });
  }
};
export {
  migrate
};
//# sourceMappingURL=migrate-3HEIYZLE.mjs.map
