import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  onInstallation
} from "./chunk-HUSC7VZD.mjs";
import "./chunk-HPU65JLN.mjs";
import {
  createBookCache
} from "./chunk-6GEL7TGZ.mjs";
import "./chunk-533R5262.mjs";
import "./chunk-UGR3QSO5.mjs";
import "./chunk-Z3XRNJWV.mjs";
import "./chunk-JTU5ZFAL.mjs";
import "./chunk-BZRTSAUE.mjs";
import "./chunk-6O23ZWW4.mjs";
import {
  buildResultBook
} from "./chunk-JJA4U62V.mjs";
import "./chunk-EWG6BJ72.mjs";
import "./chunk-2SDK6ES3.mjs";
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

// apps/cli/src/index-database.ts
async function loadFromDatabase(context) {
  let data;
  await onInstallation(context, void 0, async ({ server, tenantId, acting }) => {
    data = await server.database.read(tenantId, async (db) => {
      const { definitions, bookOf } = await createBookCache()(db, tenantId, acting.businessDate);
      const rows = [];
      for (const one of definitions) rows.push(...(await bookOf(one.code))?.book.rows ?? []);
      return { series: definitions, book: buildResultBook(rows) };
    });
    return 0;
  });
  return data;
}
export {
  loadFromDatabase
};
//# sourceMappingURL=index-database-SZS7DWMR.mjs.map
