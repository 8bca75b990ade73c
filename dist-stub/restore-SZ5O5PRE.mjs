import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onHost
} from "./chunk-UAT5SDCM.mjs";
import {
  restoreInstallation
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

// apps/cli/src/commands/restore.ts
import { resolve } from "node:path";
var restore = {
  summary: { vi: "Kh\xF4i ph\u1EE5c b\u1EA3n sao l\u01B0u v\xE0o c\u01A1 s\u1EDF d\u1EEF li\u1EC7u tr\u1ED1ng", en: "Put a backup into an empty database" },
  usage: `nanghang restore DIR

  DIR  th\u01B0 m\u1EE5c do nanghang backup t\u1EA1o / a folder that nanghang backup made

Ch\u1EC9 v\xE0o c\u01A1 s\u1EDF d\u1EEF li\u1EC7u tr\u1ED1ng; m\u1ECDi t\u1EC7p \u0111\u01B0\u1EE3c \u0111\u1ED1i chi\u1EBFu m\xE3 b\u0103m; ho\u1EB7c v\xE0o tr\u1ECDn v\u1EB9n ho\u1EB7c kh\xF4ng \u0111\u1ED5i g\xEC / only into an empty
database; every file is checked by its hash; all of it goes in or nothing changes.
In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng / prints one object: {"restored":true,"rows","files","keyDiffers"}`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [folder] = positionals;
    if (folder === void 0 || positionals.length > 1) throw new UsageError("DIR");
    return await onHost(async () => {
      const done = await restoreInstallation(context.environment ?? {}, resolve(context.cwd, folder));
      if (done.kind === "refused") {
        context.print({ restored: false, issues: done.issues });
        for (const issue of done.issues) context.say(issue.message[context.lang]);
        return 1;
      }
      context.print({ restored: true, rows: done.rows, files: done.files, keyDiffers: done.keyDiffers });
      if (done.keyDiffers)
        context.say(
          context.lang === "vi" ? "SECRET_KEY kh\xE1c v\u1EDBi khi sao l\u01B0u: \u0111\u1EB7t l\u1EA1i \u0111\xFAng kho\xE1 c\u0169, n\u1EBFu kh\xF4ng ph\u1EA3i \u0111\u1EB7t l\u1EA1i x\xE1c th\u1EF1c hai l\u1EDBp." : "SECRET_KEY is another one than at the backup: put the old one back, or reset second factors."
        );
      return 0;
    });
  }
};
export {
  restore
};
//# sourceMappingURL=restore-SZ5O5PRE.mjs.map
