import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import {
  AppError,
  newAccount,
  roles,
  standings
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

// apps/cli/src/commands/user-create.ts
var options = {
  user: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  unit: { type: "string" },
  standing: { type: "string" },
  title: { type: "string" },
  email: { type: "string" },
  tenant: { type: "string" }
};
var userCreate = {
  summary: { vi: "T\u1EA1o t\xE0i kho\u1EA3n v\u1EDBi m\u1EADt kh\u1EA9u t\u1EA1m", en: "Add an account with a temporary password" },
  usage: `nanghang user create --user LOGIN --name "H\u1ECC T\xCAN" --role ROLE --unit "T\xCAN \u0110\u01A0N V\u1ECA"
                     [--standing ${standings.join("|")}] [--title TEXT] [--email ADDRESS] [--tenant CODE]

  --role  ${roles.join("|")}
  --unit  t\xEAn \u0111\u01A1n v\u1ECB nh\u01B0 trong h\u1EC7 th\u1ED1ng / name of the unit as it stands in the system

M\u1EADt kh\u1EA9u t\u1EA1m ch\u1EC9 in m\u1ED9t l\u1EA7n, ph\u1EA3i \u0111\u1ED5i khi \u0111\u0103ng nh\u1EADp l\u1EA7n \u0111\u1EA7u / the temporary password is printed once:
{"user","id","temporaryPassword"}`,
  run: async (context) => {
    const { values } = readOptions(context.args, options);
    const unit = textOption(values, "unit")?.trim();
    if (!unit) throw new UsageError("--unit");
    return await onInstallation(context, textOption(values, "tenant"), async (installation) => {
      const { server, acting, clock, tenantId } = installation;
      const { businessDate } = acting;
      const unitId = await server.database.read(
        tenantId,
        (db) => server.access.findUnitId(db, tenantId, unit, businessDate)
      );
      if (unitId === void 0)
        throw new AppError("NOT_FOUND", {
          message: { vi: `Kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB "${unit}".`, en: `There is no unit "${unit}".` }
        });
      const order = newAccount.safeParse({
        login: textOption(values, "user"),
        displayName: textOption(values, "name"),
        title: textOption(values, "title") ?? null,
        email: textOption(values, "email") ?? null,
        memberships: [
          {
            role: textOption(values, "role"),
            unitId,
            standing: textOption(values, "standing") ?? "member",
            validFrom: businessDate
          }
        ],
        start: "temporary"
      });
      if (!order.success)
        throw new UsageError(order.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
      const by = { acting, reach: { kind: "all" }, now: clock.now(), businessDate };
      const made = await server.access.people.create(by, order.data);
      context.print({ user: order.data.login, id: made.id, temporaryPassword: made.temporaryPassword });
      return 0;
    });
  }
};
export {
  userCreate
};
//# sourceMappingURL=user-create-K3N35GCV.mjs.map
