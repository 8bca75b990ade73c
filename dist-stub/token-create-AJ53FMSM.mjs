import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import {
  AppError
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

// apps/cli/src/commands/token-create.ts
var dayMs = 864e5;
var tokenCreate = {
  summary: { vi: "T\u1EA1o m\xE3 truy c\u1EADp cho k\u1ECBch b\u1EA3n", en: "Make an API token for scripts" },
  usage: `nanghang token create --user LOGIN --name NAME [--scopes a,b] [--days N] [--tenant CODE]

  --user    t\xE0i kho\u1EA3n m\xE0 m\xE3 thay m\u1EB7t / account the token acts for
  --name    t\xEAn \u0111\u1EC3 nh\u1EADn ra m\xE3 / name to know the token by
  --scopes  c\xE1c quy\u1EC1n, c\xE1ch nhau b\u1EB1ng d\u1EA5u ph\u1EA9y; m\u1EB7c \u0111\u1ECBnh: m\u1ECDi quy\u1EC1n c\u1EE7a t\xE0i kho\u1EA3n / actions; default all of the account
  --days    s\u1ED1 ng\xE0y c\xF3 hi\u1EC7u l\u1EF1c, 1..366; m\u1EB7c \u0111\u1ECBnh 90 / days it works, default 90

In m\u1ED9t l\u1EA7n / printed once: {"token","id","user","name","scopes","expiresAt"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, {
      user: { type: "string" },
      name: { type: "string" },
      scopes: { type: "string" },
      days: { type: "string" },
      tenant: { type: "string" }
    });
    const user = textOption(values, "user");
    const name = textOption(values, "name")?.trim();
    const days = Number(textOption(values, "days") ?? "90");
    const scopes = (textOption(values, "scopes") ?? "*").split(",").map((scope) => scope.trim());
    if (!user || !name) throw new UsageError("--user, --name");
    if (!Number.isInteger(days) || days < 1 || days > 366) throw new UsageError("--days 1..366");
    return await onInstallation(context, textOption(values, "tenant"), async ({ server, tenantId, acting, clock }) => {
      const actor = await server.database.read(
        tenantId,
        (db) => server.access.findActor(db, tenantId, user, acting.businessDate)
      );
      if (!actor)
        throw new AppError("NOT_FOUND", {
          message: { vi: `Kh\xF4ng c\xF3 t\xE0i kho\u1EA3n ${user}.`, en: `There is no account ${user}.` }
        });
      const now = clock.now();
      const { token, item } = await server.access.tokens.create(
        acting,
        {
          accountId: actor.accountId,
          login: user,
          name,
          scopes,
          expiresAt: new Date(now.getTime() + days * dayMs)
        },
        now
      );
      context.print({ token, id: item.id, user, name: item.name, scopes: item.scopes, expiresAt: item.expiresAt });
      return 0;
    });
  }
};
export {
  tokenCreate
};
//# sourceMappingURL=token-create-AJ53FMSM.mjs.map
