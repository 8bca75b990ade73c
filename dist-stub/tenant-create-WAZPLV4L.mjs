import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onHost
} from "./chunk-UAT5SDCM.mjs";
import {
  beginProvince
} from "./chunk-HPU65JLN.mjs";
import {
  newAccount
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

// apps/cli/src/commands/tenant-create.ts
var options = {
  code: { type: "string" },
  province: { type: "string" },
  host: { type: "string" },
  user: { type: "string" },
  name: { type: "string" },
  email: { type: "string" }
};
var codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
var hostForm = /^(\*|[a-z0-9-]+(\.[a-z0-9-]+)*)$/;
var tenantCreate = {
  summary: { vi: "L\u1EADp m\u1ED9t t\u1EC9nh v\u1EDBi qu\u1EA3n tr\u1ECB vi\xEAn \u0111\u1EA7u ti\xEAn", en: "Begin a province with its first administrator" },
  usage: `nanghang tenant create --code M\xC3 --province "T\xCAN T\u1EC8NH" --user LOGIN --name "H\u1ECC T\xCAN"
                       [--host HOST] [--email ADDRESS]

  --code      m\xE3 ng\u1EAFn kh\xF4ng d\u1EA5u, nh\u01B0 tay-ninh / short code without marks
  --province  t\xEAn nh\u01B0 trong b\u1EA3ng x\u1EBFp h\u1EA1ng ch\u1EC9 s\u1ED1, nh\u01B0 "T\xE2y Ninh" / name by which indices judge it
  --host      t\xEAn m\xE1y d\u1EABn \u0111\u1EBFn t\u1EC9nh n\xE0y; m\u1EB7c \u0111\u1ECBnh m\u1ECDi t\xEAn c\xF2n l\u1EA1i / host that leads here; every other one by default

C\u1EA7n l\u01B0\u1EE3c \u0111\u1ED3 \u0111\xE3 \u0111\u1EE7 (nanghang migrate); n\u1EA1p d\u1EEF li\u1EC7u chung to\xE0n qu\u1ED1c khi c\xF2n thi\u1EBFu / needs the schema, loads the national
reference data where it is missing. M\u1EADt kh\u1EA9u t\u1EA1m ch\u1EC9 in m\u1ED9t l\u1EA7n / the temporary password is printed once:
  {"code","id","host","units","user","temporaryPassword"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, options);
    const text = (name) => textOption(values, name)?.trim() || void 0;
    const [code, province, host = "*"] = [text("code"), text("province"), text("host")];
    if (!code || !codeForm.test(code)) throw new UsageError("--code");
    if (!province) throw new UsageError("--province");
    if (!hostForm.test(host)) throw new UsageError("--host");
    const admin = newAccount.safeParse({
      login: text("user"),
      displayName: text("name"),
      title: null,
      email: text("email") ?? null,
      memberships: [],
      start: "temporary"
    });
    if (!admin.success)
      throw new UsageError(admin.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
    const { login, displayName: fullName, email } = admin.data;
    return await onHost(async () => {
      const order = { code, province, host, admin: { login, fullName, email } };
      const outcome = await beginProvince(context.environment ?? {}, order, /* @__PURE__ */ new Date());
      if (outcome.kind === "refused") {
        context.print({ issues: outcome.issues });
        for (const issue of outcome.issues) context.say(issue.message[context.lang]);
        return 1;
      }
      const { tenantId: id, units, temporaryPassword } = outcome;
      context.print({ code, id, host, units, user: login, temporaryPassword });
      return 0;
    });
  }
};
export {
  tenantCreate
};
//# sourceMappingURL=tenant-create-WAZPLV4L.mjs.map
