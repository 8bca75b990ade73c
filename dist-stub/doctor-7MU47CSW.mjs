import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  diagnose
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

// apps/cli/src/commands/doctor.ts
var words = {
  ok: { vi: "t\u1ED1t", en: "ok" },
  off: { vi: "t\u1EAFt", en: "off" },
  warning: { vi: "l\u01B0u \xFD", en: "warning" },
  failed: { vi: "h\u1ECFng", en: "failed" }
};
var doctor = {
  summary: { vi: "Kh\xE1m h\u1EC7 th\u1ED1ng: c\u1EA5u h\xECnh, k\u1EBFt n\u1ED1i, d\u1EEF li\u1EC7u c\u0169", en: "What is configured, reachable and stale" },
  usage: `nanghang doctor

Kh\xF4ng \u0111\u1ED5i g\xEC; m\xE3 tho\xE1t 1 khi c\xF3 ph\u1EA7n h\u1ECFng / changes nothing; exit code 1 when a part is broken. In m\u1ED9t \u0111\u1ED1i t\u01B0\u1EE3ng /
prints one object: {"ok","checks":[{"name","state":"ok"|"off"|"warning"|"failed","detail","mend"?}]}`,
  run: async (context) => {
    readOptions(context.args, {});
    const { lang } = context;
    const { ok, checks } = await diagnose(/* @__PURE__ */ new Date());
    context.print({
      ok,
      checks: checks.map(({ name, state, detail, mend }) => ({
        ...{ name, state, detail: detail[lang] },
        ...mend ? { mend: mend[lang] } : {}
      }))
    });
    for (const one of checks) {
      context.say(`${words[one.state][lang].padEnd(8)} ${one.name}: ${one.detail[lang]}`);
      if (one.mend) context.say(`${" ".repeat(9)}\u2192 ${one.mend[lang]}`);
    }
    return ok ? 0 : 1;
  }
};
export {
  doctor
};
//# sourceMappingURL=doctor-7MU47CSW.mjs.map
