import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  assertRoleIsHarmless,
  checkMigrations,
  composeServer,
  demoAccounts,
  demoPasswordOf,
  migrateAll,
  migrations,
  seed,
  serverSettings,
  standardHashCost,
  storedDemoFlag
} from "./chunk-6GEL7TGZ.mjs";
import "./chunk-533R5262.mjs";
import "./chunk-UGR3QSO5.mjs";
import "./chunk-Z3XRNJWV.mjs";
import "./chunk-JTU5ZFAL.mjs";
import "./chunk-BZRTSAUE.mjs";
import "./chunk-6O23ZWW4.mjs";
import "./chunk-JJA4U62V.mjs";
import {
  assetPath
} from "./chunk-EWG6BJ72.mjs";
import "./chunk-2SDK6ES3.mjs";
import {
  filesFolderOf
} from "./chunk-4MBA7VIT.mjs";
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

// apps/server/src/serving.ts
var loopback = /* @__PURE__ */ new Set(["127.0.0.1", "::1", "localhost"]);
var RefusedStart = class extends Error {
};
function refuse(sentence) {
  throw new RefusedStart(sentence);
}
async function prepareSchema(config, access) {
  if (config.embedded) {
    await migrateAll(access);
    return;
  }
  const { pending } = await checkMigrations(access.ownerUrl, migrations);
  if (pending.length === migrations.length) {
    refuse(
      "DATABASE_URL: c\u01A1 s\u1EDF d\u1EEF li\u1EC7u ch\u01B0a c\xF3 l\u01B0\u1EE3c \u0111\u1ED3, h\xE3y ch\u1EA1y nanghang migrate / the database has no schema yet, run nanghang migrate"
    );
  }
}
async function prepareData(config, access) {
  const stored = await storedDemoFlag(access.ownerUrl);
  const demo = stored ?? config.DEMO ?? config.embedded;
  if (demo && !loopback.has(config.HOST) && !config.DEMO_PUBLIC) {
    refuse(
      "DEMO_PUBLIC: d\u1EEF li\u1EC7u tr\xECnh di\u1EC5n ch\u1EC9 ph\u1EE5c v\u1EE5 m\xE1y n\xE0y tr\u1EEB khi DEMO_PUBLIC=1 / a demo serves this machine only unless DEMO_PUBLIC=1"
    );
  }
  if (stored === void 0) {
    await seed(access, demo ? "demo" : "reference", {
      now: /* @__PURE__ */ new Date(),
      demoPassword: demo ? demoPasswordOf(config) : "",
      hashCost: standardHashCost,
      filesFolder: filesFolderOf(config)
    });
  }
  return demo;
}
function describeDemo(config) {
  const logins = demoAccounts().map((account) => `  ${account.login.padEnd(16)} ${account.title}, ${account.unitName}`);
  return `T\xE0i kho\u1EA3n tr\xECnh di\u1EC5n / demo accounts, m\u1EADt kh\u1EA9u / password: ${demoPasswordOf(config)}
${logins.join("\n")}
`;
}
async function listen(server, config) {
  try {
    await server.app.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^(EADDRINUSE|EACCES|EADDRNOTAVAIL|ENOTFOUND)$/.test(code)) throw error;
    refuse(
      `PORT, HOST: kh\xF4ng ph\u1EE5c v\u1EE5 \u0111\u01B0\u1EE3c t\u1EA1i ${config.HOST}:${config.PORT} (${code}) / cannot serve at ${config.HOST}:${config.PORT} (${code})`
    );
  }
  const address = server.app.server.address();
  return typeof address === "object" && address ? address.port : config.PORT;
}
async function serve(config, access, onOpen) {
  await prepareSchema(config, access);
  await assertRoleIsHarmless(access.appUrl);
  const demo = await prepareData(config, access);
  const server = await composeServer({
    ...serverSettings(config, access),
    webFolder: assetPath("apps/web/dist"),
    trustProxy: config.TRUST_PROXY,
    logLevel: config.LOG_LEVEL,
    poolSize: 16,
    metricsToken: config.METRICS_TOKEN
  });
  onOpen(() => server.close());
  const [port] = await Promise.all([listen(server, config), server.startJobs()]);
  process.stdout.write(`ready http://${config.HOST}:${port}
`);
  if (demo) process.stdout.write(describeDemo(config));
}
export {
  RefusedStart,
  serve
};
//# sourceMappingURL=serving-K5IN37AS.mjs.map
