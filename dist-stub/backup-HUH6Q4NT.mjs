import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onHost
} from "./chunk-UAT5SDCM.mjs";
import {
  backUpInstallation
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

// apps/cli/src/commands/backup.ts
import { resolve } from "node:path";
var backup = {
  summary: { vi: "Sao l\u01B0u c\u01A1 s\u1EDF d\u1EEF li\u1EC7u v\xE0 t\u1EC7p v\xE0o m\u1ED9t th\u01B0 m\u1EE5c", en: "Copy database and files into a folder" },
  usage: `nanghang backup DIR

  DIR  th\u01B0 m\u1EE5c m\u1EDBi ho\u1EB7c tr\u1ED1ng / a new or empty folder

M\xE1y ch\u1EE7 c\xF3 th\u1EC3 v\u1EABn ch\u1EA1y: m\u1ECDi d\xF2ng l\xE0 c\u1EE7a c\xF9ng m\u1ED9t th\u1EDDi \u0111i\u1EC3m / the server may go on working: all rows are of one moment.
SECRET_KEY kh\xF4ng n\u1EB1m trong b\u1EA3n sao l\u01B0u, ph\u1EA3i gi\u1EEF ri\xEAng / SECRET_KEY is not part of it, keep it apart.
In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object: {"folder","tables","rows","files","missing":[...]}; m\xE3 tho\xE1t 1 khi kho t\u1EC7p \u0111\xE3 m\u1EA5t
t\u1EC7p m\xE0 c\u01A1 s\u1EDF d\u1EEF li\u1EC7u nh\u1EAFc \u0111\u1EBFn / exit code 1 when the store has lost files that the database names.`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [folder] = positionals;
    if (folder === void 0 || positionals.length > 1) throw new UsageError("DIR");
    return await onHost(async () => {
      const place = resolve(context.cwd, folder);
      const done = await backUpInstallation(context.environment ?? {}, place, /* @__PURE__ */ new Date());
      context.print({ folder: place, ...done });
      for (const sha256 of done.missing)
        context.say(context.lang === "vi" ? `Kho t\u1EC7p kh\xF4ng c\xF2n t\u1EC7p ${sha256}.` : `The store has lost file ${sha256}.`);
      return done.missing.length > 0 ? 1 : 0;
    });
  }
};
export {
  backup
};
//# sourceMappingURL=backup-HUH6Q4NT.mjs.map
