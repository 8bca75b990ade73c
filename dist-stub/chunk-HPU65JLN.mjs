import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  assertRoleIsHarmless,
  businessDateAt,
  checkMigrations,
  composeServer,
  createFolderStore,
  demoAccounts,
  demoPasswordOf,
  migrateAll,
  migrations,
  newTemporaryPassword,
  openDatabase,
  secretKeyOf,
  seed,
  seedAccess,
  seedUnits,
  serverSettings,
  sql,
  standardHashCost,
  storedDemoFlag,
  systemClock
} from "./chunk-6GEL7TGZ.mjs";
import {
  assetPath
} from "./chunk-EWG6BJ72.mjs";
import {
  embeddedClusterExists,
  openDatabaseAccess
} from "./chunk-TKXXPCY6.mjs";
import {
  ConfigError,
  esm_default,
  external_exports,
  filesFolderOf,
  newId,
  readConfig
} from "./chunk-4MBA7VIT.mjs";

// apps/server/src/maintenance.ts
import { join as join3 } from "node:path";

// apps/server/src/backup/backup.ts
import { createHash as createHash2 } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

// apps/server/src/backup/manifest.ts
import { createHash } from "node:crypto";
var sha256 = external_exports.string().regex(/^[0-9a-f]{64}$/);
var manifest = external_exports.object({
  format: external_exports.literal(1),
  madeAt: external_exports.iso.datetime(),
  migrations: external_exports.array(external_exports.string()),
  tenants: external_exports.array(external_exports.uuid()),
  tables: external_exports.array(external_exports.object({ name: external_exports.string(), file: external_exports.string(), rows: external_exports.number().int(), sha256 })),
  files: external_exports.array(sha256),
  /** Tells whether another SECRET_KEY is in force, without telling the key. */
  keyMark: sha256
});
var manifestFile = "manifest.json";
function keyMarkOf(secretKey) {
  return createHash("sha256").update(`nanghang backup ${secretKey}`).digest("hex");
}

// apps/server/src/backup/tables.ts
var filledByMigration = /* @__PURE__ */ new Set(["public.index_revision"]);
function isFilledByMigration(table) {
  return filledByMigration.has(table.name);
}
var openJobs = "state in ('created', 'retry', 'active')";
async function listBackupTables(client) {
  const found = await client.query(`
    select n.nspname || '.' || c.relname as name,
      exists (select 1 from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) and c.relname <> 'tenant_host' as has_tenant,
      array(select fn.nspname || '.' || f.relname from pg_constraint k
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f') as points_at
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'
    order by 1`);
  const left = new Map(found.rows.map((row) => [row.name, row]));
  const ordered = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      (row) => row.points_at.every((other) => other === row.name || !left.has(other))
    );
    if (free.length === 0) throw new Error(`tables point at each other in a circle: ${[...left.keys()].join(", ")}`);
    for (const { name, has_tenant: hasTenant, points_at } of free) {
      left.delete(name);
      ordered.push({ name, hasTenant, pointsAtItself: points_at.includes(name) });
    }
  }
  return ordered;
}
async function enterTenant(client, tenantId) {
  await client.query("select app_set_tenant($1)", [tenantId]);
}
async function inOneTransaction(url, begin, body) {
  const client = new esm_default.Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query(begin);
    const value = await body(client);
    await client.query("commit");
    return value;
  } finally {
    await client.end();
  }
}

// apps/server/src/backup/backup.ts
var rowsAtOnce = 1e3;
var largestFile = 1024 ** 3;
async function* linesOf(client, query) {
  await client.query(`declare backup_rows no scroll cursor for select row_to_json(t)::text as line from (${query}) t`);
  for (; ; ) {
    const { rows } = await client.query(`fetch ${rowsAtOnce} from backup_rows`);
    for (const { line } of rows) yield `${line}
`;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query("close backup_rows");
}
async function* rowsOf(client, table, tenants) {
  if (!table.hasTenant) {
    yield* linesOf(client, `select * from ${table.name}`);
    return;
  }
  for (const tenantId of tenants) {
    await enterTenant(client, tenantId);
    yield* linesOf(client, `select * from ${table.name} where tenant_id = '${tenantId}'`);
  }
}
async function writeTable(folder, name, lines) {
  const file = `${name}.ndjson.gz`;
  const hash = createHash2("sha256");
  let rows = 0;
  async function* counted() {
    for await (const line of lines) {
      rows += 1;
      yield line;
    }
  }
  await pipeline(
    Readable.from(counted()),
    createGzip(),
    async function* (packed) {
      for await (const chunk of packed) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(join(folder, file), { flush: true })
  );
  return { name, file, rows, sha256: hash.digest("hex") };
}
async function copyFile(from, to, sha2562) {
  if (await to.has(sha2562)) return;
  const copied = await to.put(await from.read(sha2562), largestFile);
  if (copied.sha256 === sha2562) return;
  await to.remove(copied.sha256);
  throw new Error(`file ${sha2562} is damaged: its content has the hash ${copied.sha256}`);
}
async function listFiles(client, tenants) {
  const files = /* @__PURE__ */ new Set();
  for (const tenantId of tenants) {
    await enterTenant(client, tenantId);
    const { rows } = await client.query(
      "select sha256 from stored_file where tenant_id = $1 order by 1",
      [tenantId]
    );
    for (const { sha256: sha2562 } of rows) files.add(sha2562);
  }
  return [...files];
}
async function backUp(from, folder, now) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  mkdirSync(folder, { recursive: true, mode: 448 });
  const begin = "begin isolation level repeatable read read only";
  const [store, copies] = [createFolderStore(from.filesFolder), createFolderStore(join(folder, "files"))];
  const { content, missing } = await inOneTransaction(from.ownerUrl, begin, async (client) => {
    const hosts = await client.query("select distinct tenant_id from tenant_host order by 1");
    const tenants = hosts.rows.map((row) => row.tenant_id);
    const applied = await client.query("select name from schema_migration order by name");
    const tables = [];
    for (const table of await listBackupTables(client))
      tables.push(await writeTable(folder, table.name, rowsOf(client, table, tenants)));
    tables.push(await writeTable(folder, "pgboss.job", linesOf(client, `select * from pgboss.job where ${openJobs}`)));
    const files = await listFiles(client, tenants);
    const lost = [];
    for (const sha2562 of files) {
      if (await store.has(sha2562)) await copyFile(store, copies, sha2562);
      else lost.push(sha2562);
    }
    const written = {
      ...{ format: 1, madeAt: now.toISOString(), migrations: applied.rows.map((row) => row.name), tenants, tables },
      ...{ files: files.filter((sha2562) => !lost.includes(sha2562)), keyMark: keyMarkOf(from.secretKey) }
    };
    return { content: written, missing: lost };
  });
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(content, null, 1)}
`, { flush: true });
  const rows = content.tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: content.tables.length, rows, files: content.files.length, missing };
}

// apps/server/src/backup/restore.ts
import { createHash as createHash3 } from "node:crypto";
import { createReadStream, existsSync as existsSync2, readFileSync } from "node:fs";
import { join as join2 } from "node:path";
import { createInterface } from "node:readline";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip } from "node:zlib";
var bytesAtOnce = 4e6;
var Refused = class extends Error {
  issue;
  constructor(code, vi, en, path = []) {
    super(en);
    this.issue = { code, severity: "error", path, message: { vi, en } };
  }
};
function readManifest(folder) {
  const file = join2(folder, manifestFile);
  const parsed = existsSync2(file) ? manifest.safeParse(JSON.parse(readFileSync(file, "utf8"))) : void 0;
  if (parsed?.success) return parsed.data;
  throw new Refused("NOT_A_BACKUP", "Th\u01B0 m\u1EE5c kh\xF4ng ph\u1EA3i l\xE0 b\u1EA3n sao l\u01B0u tr\u1ECDn v\u1EB9n.", "The folder is no whole backup.");
}
async function assertUndamaged(folder, content) {
  for (const { file, sha256: sha2562 } of content.tables) {
    const hash = createHash3("sha256");
    if (existsSync2(join2(folder, file))) await pipeline2(createReadStream(join2(folder, file)), hash);
    if (hash.digest("hex") === sha2562) continue;
    throw new Refused("DAMAGED", `T\u1EC7p ${file} b\u1ECB h\u1ECFng ho\u1EB7c m\u1EA5t.`, `${file} is damaged or missing.`, [file]);
  }
}
async function assertSameSchema(client, content) {
  const { rows } = await client.query("select name from schema_migration order by name");
  const here = rows.map((row) => row.name).join();
  if (here === content.migrations.join()) return;
  throw new Refused(
    "ANOTHER_VERSION",
    "B\u1EA3n sao l\u01B0u do phi\xEAn b\u1EA3n ph\u1EA7n m\u1EC1m kh\xE1c t\u1EA1o: h\xE3y kh\xF4i ph\u1EE5c b\u1EB1ng \u0111\xFAng phi\xEAn b\u1EA3n \u0111\xF3 r\u1ED3i n\xE2ng c\u1EA5p.",
    "The backup was made by another version of the software: restore it with that one, then upgrade."
  );
}
async function assertEmpty(client, tables) {
  for (const table of tables.filter((one) => !one.hasTenant && !isFilledByMigration(one))) {
    const { rowCount } = await client.query(`select 1 from ${table.name} limit 1`);
    if (!rowCount) continue;
    throw new Refused("NOT_EMPTY", "C\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111\xE3 c\xF3 d\u1EEF li\u1EC7u.", "The database holds data already.", [table.name]);
  }
}
async function* groupsOf(file, together) {
  const source = createReadStream(file).pipe(createGunzip());
  let group = [];
  let bytes = 0;
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!together && bytes > bytesAtOnce) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(line);
    bytes += line.length;
  }
  if (group.length > 0) yield group;
}
var tenantOfLine = /^\{"tenant_id":"([0-9a-f-]{36})"/;
async function load(client, table, file) {
  if (isFilledByMigration(table)) await client.query(`delete from ${table.name}`);
  let count = 0;
  for await (const group of groupsOf(file, table.pointsAtItself)) {
    const byTenant = Map.groupBy(group, (line) => table.hasTenant ? tenantOfLine.exec(line)?.[1] : void 0);
    for (const [tenantId, lines] of byTenant) {
      if (tenantId !== void 0) await enterTenant(client, tenantId);
      const done = await client.query(
        `insert into ${table.name} select * from json_populate_recordset(null::${table.name}, $1::json)`,
        [`[${lines.join(",")}]`]
      );
      count += done.rowCount ?? 0;
    }
  }
  return count;
}
var jobs = { name: "pgboss.job", hasTenant: false, pointsAtItself: false };
async function restore(into, folder) {
  try {
    const content = readManifest(folder);
    await assertUndamaged(folder, content);
    const rows = await inOneTransaction(into.ownerUrl, "begin", async (client) => {
      await assertSameSchema(client, content);
      const tables = await listBackupTables(client);
      await assertEmpty(client, tables);
      const [from, to] = [createFolderStore(join2(folder, "files")), createFolderStore(into.filesFolder)];
      for (const sha2562 of content.files) await copyFile(from, to, sha2562);
      let total = 0;
      for (const table of [...tables, jobs]) {
        const stored = content.tables.find((one) => one.name === table.name);
        if (!stored) throw new Error(`the backup lacks ${table.name}`);
        const count = await load(client, table, join2(folder, stored.file));
        if (count !== stored.rows) throw new Error(`${table.name}: ${count} rows instead of ${stored.rows}`);
        total += count;
      }
      return total;
    });
    const keyDiffers = content.keyMark !== keyMarkOf(into.secretKey);
    return { kind: "restored", rows, files: content.files.length, keyDiffers };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", issues: [error.issue] };
    throw error;
  }
}

// apps/server/src/tenants.ts
async function listTenants(url) {
  const client = new esm_default.Client({ connectionString: url });
  await client.connect();
  try {
    const hosts = await client.query(
      "select tenant_id from tenant_host group by tenant_id order by bool_or(host = '*') desc"
    );
    const tenants = [];
    for (const { tenant_id: tenantId } of hosts.rows) {
      await client.query("begin");
      await client.query("select app_set_tenant($1)", [tenantId]);
      const found = await client.query(
        "select code, business_offset_ms from tenant where tenant_id = $1",
        [tenantId]
      );
      await client.query("commit");
      const [row] = found.rows;
      if (row) tenants.push({ tenantId, code: row.code, offsetMs: Number(row.business_offset_ms) });
    }
    return tenants;
  } finally {
    await client.end();
  }
}
async function listTenantCodes(url) {
  return (await listTenants(url)).map((tenant) => tenant.code);
}

// apps/server/src/new-province.ts
var Refused2 = class extends Error {
  issue;
  constructor(code, path, vi, en) {
    super(code);
    this.issue = { code, severity: "error", path: [path], message: { vi, en } };
  }
};
async function getGoverned(db, province, day) {
  const found = await sql`
    select a.admin_unit_id as id, a.name, a.valid_from as "validFrom" from admin_unit a
    where a.level = 'province' and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})
      and app_fold(a.name) in (app_fold('tỉnh ' || ${province}), app_fold('thành phố ' || ${province}))`.execute(db);
  const [one] = found.rows;
  if (one) return one;
  const vi = `Ng\xE0y ${day} kh\xF4ng c\xF3 t\u1EC9nh, th\xE0nh ph\u1ED1 n\xE0o t\xEAn "${province}".`;
  throw new Refused2("UNKNOWN_PROVINCE", "province", vi, `No province is called "${province}" on ${day}.`);
}
function unitsOf({ id, name, validFrom }, office) {
  const kind = name.startsWith("Th\xE0nh") ? "th\xE0nh ph\u1ED1" : "t\u1EC9nh";
  const body = name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
  return {
    since: validFrom,
    province: {
      name: `\u1EE6y ban nh\xE2n d\xE2n ${body}`,
      shortName: `UBND ${kind}`,
      adminUnits: [id],
      aliases: [`UBND ${kind}`, `\u1EE6y ban nh\xE2n d\xE2n ${kind}`, `UBND ${body}`]
    },
    offices: [{ name: office, shortName: `VP UBND ${kind}`, kind: "office", aliases: [`V\u0103n ph\xF2ng UBND ${kind}`] }],
    governed: [id],
    reorganised: { on: validFrom, basis: "", founded: [], successions: [] },
    sets: [
      {
        name: `C\xE1c s\u1EDF, ban, ng\xE0nh ${kind}`,
        agencyGroup: "GROUP:departments",
        kinds: ["office", "department", "management_board"]
      },
      { name: "UBND c\u1EA5p x\xE3", agencyGroup: "\u1EE6y ban nh\xE2n d\xE2n c\u1EA5p x\xE3", kinds: ["commune_committee"] }
    ]
  };
}
async function addTenant(tx, tenantId, order, governed) {
  const nameVi = governed.name.charAt(0).toLocaleLowerCase("vi") + governed.name.slice(1);
  const nameEn = `${order.province} ${nameVi.startsWith("th\xE0nh") ? "city" : "province"}`;
  await sql`insert into tenant (tenant_id, code, name_vi, name_en, settings)
    values (${tenantId}, ${order.code}, ${nameVi}, ${nameEn}, ${JSON.stringify({ province: order.province })})`.execute(
    tx.db
  );
  const led = await sql`insert into tenant_host (host, tenant_id) values (${order.host}, ${tenantId})
    on conflict do nothing returning host`.execute(tx.db);
  if (led.rows.length > 0) return;
  const vi = `\u0110\u1ECBa ch\u1EC9 "${order.host}" \u0111\xE3 d\u1EABn \u0111\u1EBFn m\u1ED9t t\u1EC9nh kh\xE1c.`;
  throw new Refused2("HOST_TAKEN", "host", vi, `The host "${order.host}" leads to another province.`);
}
async function createProvince(access2, order, now, hashCost = standardHashCost) {
  const tenantId = newId(now.getTime());
  const businessDate = businessDateAt(now, 0);
  const temporaryPassword = newTemporaryPassword();
  const acting = { tenantId, actor: void 0, actorLabel: "cli", requestId: "cli", businessDate };
  if ((await listTenantCodes(access2.ownerUrl)).includes(order.code)) {
    const message = { vi: `\u0110\xE3 c\xF3 t\u1EC9nh mang m\xE3 "${order.code}".`, en: `A province has the code "${order.code}".` };
    return { kind: "refused", issues: [{ code: "CODE_TAKEN", severity: "error", path: ["code"], message }] };
  }
  const database = openDatabase({ url: access2.ownerUrl, poolSize: 1, enqueue: async () => void 0, now: () => now });
  try {
    const units = await database.write(acting, async (tx) => {
      const governed = await getGoverned(tx.db, order.province, businessDate);
      await addTenant(tx, tenantId, order, governed);
      const office = `V\u0103n ph\xF2ng \u1EE6y ban nh\xE2n d\xE2n ${governed.name.startsWith("Th\xE0nh") ? "th\xE0nh ph\u1ED1" : "t\u1EC9nh"}`;
      await seedUnits(tx, tenantId, now, unitsOf(governed, office));
      await seedAccess(tx, {
        ...{ tenantId, now, businessDate, hashCost, since: businessDate, mustChange: true },
        password: temporaryPassword,
        accounts: [{ ...order.admin, title: "Qu\u1EA3n tr\u1ECB vi\xEAn", role: "admin", standing: "member", unitName: office }]
      });
      await tx.audit({
        action: "tenant.create",
        objectType: "tenant",
        objectId: tenantId,
        objectLabel: order.code,
        after: { code: order.code, province: order.province, host: order.host, admin: order.admin.login }
      });
      const counted = await sql`
        select count(*)::int as count from unit u where u.tenant_id = ${tenantId}`.execute(tx.db);
      return counted.rows[0]?.count ?? 0;
    });
    return { kind: "created", tenantId, units, temporaryPassword };
  } catch (error) {
    if (error instanceof Refused2) return { kind: "refused", issues: [error.issue] };
    throw error;
  } finally {
    await database.close();
  }
}

// apps/server/src/maintenance.ts
function databaseExists(config) {
  return !config.embedded || embeddedClusterExists(join3(config.dataDir, "postgres"));
}
async function withDatabase(config, body) {
  const access2 = await openDatabaseAccess(config);
  try {
    return await body(access2);
  } finally {
    await access2.stop();
  }
}
async function checkSchema() {
  const config = readConfig();
  if (!databaseExists(config)) return { applied: [], pending: migrations.map((one) => one.name), changed: [] };
  return await withDatabase(config, (access2) => checkMigrations(access2.ownerUrl, migrations));
}
async function applyMigrations() {
  return await withDatabase(readConfig(), async (access2) => {
    const before = await checkMigrations(access2.ownerUrl, migrations);
    if (before.changed.length === 0) await migrateAll(access2);
    return before;
  });
}
async function seedDemo(now) {
  const config = readConfig();
  if (!databaseExists(config)) return { kind: "refused", reason: "PENDING_MIGRATIONS" };
  return await withDatabase(config, async (access2) => {
    const state = await checkMigrations(access2.ownerUrl, migrations);
    if (state.pending.length > 0) return { kind: "refused", reason: "PENDING_MIGRATIONS" };
    const stored = await storedDemoFlag(access2.ownerUrl);
    if (stored === false) return { kind: "refused", reason: "NOT_A_DEMO" };
    const password = demoPasswordOf(config);
    if (stored === void 0) {
      const filesFolder = filesFolderOf(config);
      await seed(access2, "demo", { now, demoPassword: password, hashCost: standardHashCost, filesFolder });
    }
    const logins = demoAccounts().map((account) => account.login);
    return { kind: stored === void 0 ? "loaded" : "present", password, logins };
  });
}
async function beginProvince(environment, order, now) {
  const config = readConfig(environment);
  const message = {
    vi: "L\u01B0\u1EE3c \u0111\u1ED3 ch\u01B0a \u0111\u1EE7: ch\u1EA1y nanghang migrate tr\u01B0\u1EDBc.",
    en: "The schema is not up to date: run nanghang migrate first."
  };
  const pending = {
    kind: "refused",
    issues: [{ code: "PENDING_MIGRATIONS", severity: "error", path: [], message }]
  };
  if (!databaseExists(config)) return pending;
  return await withDatabase(config, async (access2) => {
    if ((await checkMigrations(access2.ownerUrl, migrations)).pending.length > 0) return pending;
    const filesFolder = filesFolderOf(config);
    await seed(access2, "reference", { now, demoPassword: "", hashCost: standardHashCost, filesFolder });
    return await createProvince(access2, order, now);
  });
}
function partsOf(config, access2) {
  return { ownerUrl: access2.ownerUrl, filesFolder: filesFolderOf(config), secretKey: secretKeyOf(config) };
}
async function backUpInstallation(environment, folder, now) {
  const config = readConfig(environment);
  if (!databaseExists(config)) throw new Error("there is no database yet");
  return await withDatabase(config, (access2) => backUp(partsOf(config, access2), folder, now));
}
async function restoreInstallation(environment, folder) {
  const config = readConfig(environment);
  return await withDatabase(config, async (access2) => {
    const { applied } = await checkMigrations(access2.ownerUrl, migrations);
    if (applied.length === 0) await migrateAll(access2);
    return await restore(partsOf(config, access2), folder);
  });
}

// apps/server/src/diagnosis-check.ts
function check(name, state, detail, mend) {
  return { name, state, detail, ...mend ? { mend } : {} };
}

// apps/server/src/diagnosis-database.ts
var minuteMs = 6e4;
async function checkConnection(config, access2, app) {
  const found = await app.query(
    "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes"
  );
  const row = found.rows[0];
  const size = `PostgreSQL ${row?.version}, ${Math.round(Number(row?.bytes) / 1e6)} MB`;
  try {
    await assertRoleIsHarmless(access2.appUrl);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return check(
      "database",
      "failed",
      { vi: said, en: said },
      {
        vi: "D\xF9ng m\u1ED9t vai tr\xF2 kh\xF4ng c\xF3 SUPERUSER v\xE0 BYPASSRLS trong DATABASE_URL.",
        en: "Use a role with neither SUPERUSER nor BYPASSRLS in DATABASE_URL."
      }
    );
  }
  const kind = config.embedded ? { vi: "\u0111i k\xE8m", en: "embedded" } : { vi: "m\xE1y ch\u1EE7 ri\xEAng", en: "a server of its own" };
  return check("database", "ok", { vi: `${size}, ${kind.vi}.`, en: `${size}, ${kind.en}.` });
}
async function checkMigrationState(access2) {
  const { applied, pending, changed } = await checkMigrations(access2.ownerUrl, migrations);
  if (changed.length > 0) {
    const names = changed.join(", ");
    return check(
      "migrations",
      "failed",
      { vi: `T\u1EC7p kh\xE1c v\u1EDBi b\u1EA3n \u0111\xE3 \xE1p d\u1EE5ng: ${names}`, en: `Files differ from what was applied: ${names}` },
      {
        vi: "Ch\u1EA1y \u0111\xFAng phi\xEAn b\u1EA3n ph\u1EA7n m\u1EC1m \u0111\xE3 d\xF9ng v\u1EDBi c\u01A1 s\u1EDF d\u1EEF li\u1EC7u n\xE0y.",
        en: "Run the version of the software that this database was used with."
      }
    );
  }
  if (pending.length > 0) {
    const names = pending.join(", ");
    return check(
      "migrations",
      "failed",
      { vi: `Ch\u01B0a \xE1p d\u1EE5ng: ${names}`, en: `Not applied yet: ${names}` },
      { vi: "Ch\u1EA1y nanghang migrate.", en: "Run nanghang migrate." }
    );
  }
  return check("migrations", "ok", { vi: `\u0110\u1EE7 ${applied.length} b\u01B0\u1EDBc.`, en: `All ${applied.length} are applied.` });
}
async function checkQueue(app, now) {
  const found = await app.query(
    `select count(*) filter (where state::text = 'failed')::int as failed,
       count(*) filter (where state::text in ('created', 'retry') and start_after <= now())::int as waiting,
       min(start_after) filter (where state::text in ('created', 'retry') and start_after <= now()) as oldest
     from pgboss.job`
  );
  const { failed = 0, waiting = 0, oldest = null } = found.rows[0] ?? {};
  const detail = { vi: `${waiting} vi\u1EC7c \u0111ang ch\u1EDD, ${failed} vi\u1EC7c h\u1ECFng.`, en: `${waiting} waiting, ${failed} failed.` };
  if (failed > 0) {
    const words = {
      vi: "Qu\u1EA3n tr\u1ECB xem v\xE0 ch\u1EA1y l\u1EA1i \u1EDF trang Vi\u1EC7c n\u1EC1n.",
      en: "An administrator retries them on the jobs page."
    };
    return check("jobs", "warning", detail, words);
  }
  const isStale = oldest !== null && now.getTime() - oldest.getTime() > 10 * minuteMs;
  if (!isStale) return check("jobs", "ok", detail);
  return check("jobs", "warning", detail, {
    vi: "Vi\u1EC7c \u0111\xE3 ch\u1EDD h\u01A1n 10 ph\xFAt: ki\u1EC3m tra m\xE1y ch\u1EE7 c\xF3 \u0111ang ch\u1EA1y kh\xF4ng.",
    en: "Jobs wait for more than 10 minutes: check that the server runs."
  });
}
var tenantQuery = `
  select t.tenant_id, t.code, t.is_demo, t.business_offset_ms as offset_ms,
    count(e.id)::int as unsealed, min(e.at) as oldest
  from tenant t
  left join audit_entry e on e.tenant_id = t.tenant_id and not exists (
    select from audit_leaf l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
  where t.tenant_id = $1 group by 1, 2, 3, 4`;
function provinceCheck(tenant, now) {
  const day = businessDateAt(now, Number(tenant.offset_ms));
  const demo = tenant.is_demo ? { vi: "tr\xECnh di\u1EC5n", en: "a demo" } : { vi: "s\u1EED d\u1EE5ng th\u1EADt", en: "in real use" };
  return check("province", "ok", {
    vi: `${tenant.code}: ${demo.vi}, ng\xE0y l\xE0m vi\u1EC7c ${day}.`,
    en: `${tenant.code}: ${demo.en}, business date ${day}.`
  });
}
function sealCheck(tenant, now) {
  const count = tenant.unsealed;
  const isStale = tenant.oldest !== null && now.getTime() - tenant.oldest.getTime() > 5 * minuteMs;
  if (!isStale)
    return check("audit", "ok", { vi: `${count} d\xF2ng ch\u1EDD ni\xEAm phong.`, en: `${count} entries not sealed yet.` });
  return check(
    "audit",
    "warning",
    {
      vi: `${count} d\xF2ng nh\u1EADt k\xFD ch\u01B0a ni\xEAm phong, c\u0169 nh\u1EA5t t\u1EEB ${tenant.oldest?.toISOString()}.`,
      en: `${count} entries of the audit log are not sealed, the oldest of ${tenant.oldest?.toISOString()}.`
    },
    {
      vi: "M\xE1y ch\u1EE7 \u0111ang ch\u1EA1y t\u1EF1 ni\xEAm phong sau v\xE0i gi\xE2y: kh\u1EDFi \u0111\u1ED9ng l\u1EA1i m\xE1y ch\u1EE7.",
      en: "A running server seals within seconds: start the server again."
    }
  );
}
async function checkTenants(app, now) {
  const hosts = await app.query("select distinct tenant_id from tenant_host order by 1");
  if (hosts.rows.length === 0) {
    return [
      check(
        "province",
        "warning",
        { vi: "Ch\u01B0a c\xF3 t\u1EC9nh n\xE0o.", en: "There is no province yet." },
        { vi: "Ch\u1EA1y nanghang seed demo \u0111\u1EC3 xem th\u1EED.", en: "Run nanghang seed demo for a look." }
      )
    ];
  }
  const checks = [];
  for (const host of hosts.rows) {
    await app.query("begin");
    await app.query("select app_set_tenant($1)", [host.tenant_id]);
    const found = await app.query(tenantQuery, [host.tenant_id]);
    await app.query("commit");
    for (const tenant of found.rows) checks.push(provinceCheck(tenant, now), sealCheck(tenant, now));
  }
  return checks;
}
async function checkResults(app, now) {
  const found = await app.query(
    "select series_code, max(year) as year from published_result group by 1 order by 1"
  );
  if (found.rows.length === 0) {
    return check(
      "results",
      "failed",
      { vi: "Ch\u01B0a c\xF3 s\u1ED1 li\u1EC7u tham chi\u1EBFu.", en: "The reference data is not loaded." },
      { vi: "Kh\u1EDFi \u0111\u1ED9ng m\xE1y ch\u1EE7 m\u1ED9t l\u1EA7n \u0111\u1EC3 n\u1EA1p.", en: "Start the server once: it loads them." }
    );
  }
  const list = found.rows.map((row) => `${row.series_code} ${row.year}`).join(", ");
  const thisYear = Number(businessDateAt(now, 0).slice(0, 4));
  const isStale = found.rows.some((row) => row.year < thisYear - 2);
  if (!isStale) return check("results", "ok", { vi: list, en: list });
  return check(
    "results",
    "warning",
    { vi: `S\u1ED1 li\u1EC7u m\u1EDBi nh\u1EA5t: ${list}.`, en: `Newest results: ${list}.` },
    { vi: "Nh\u1EADp c\xE1c k\u1EF3 c\xF4ng b\u1ED1 c\xF2n thi\u1EBFu \u1EDF trang Ch\u1EC9 s\u1ED1.", en: "Import the missing editions on the index pages." }
  );
}
async function checkDatabase(config, access2, app, now) {
  const connection = await checkConnection(config, access2, app);
  const schema = await checkMigrationState(access2);
  if (schema.state === "failed") return [connection, schema];
  return [
    connection,
    schema,
    ...await checkTenants(app, now),
    await checkQueue(app, now),
    await checkResults(app, now)
  ];
}

// apps/server/src/diagnosis-surroundings.ts
import { constants, existsSync as existsSync3 } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join as join4, resolve } from "node:path";
var patienceMs = 5e3;
var leastFreeBytes = 2e9;
function checkMachine() {
  const built = existsSync3(assetPath("apps/web/dist/index.html"));
  const words = { vi: `Node ${process.version}`, en: `Node ${process.version}` };
  if (built) return check("program", "ok", words);
  return check(
    "program",
    "warning",
    { vi: `${words.vi}; ch\u01B0a d\u1EF1ng trang web.`, en: `${words.en}; the web application is not built.` },
    { vi: "Ch\u1EA1y npm run build.", en: "Run npm run build." }
  );
}
function existingParent(folder) {
  for (let place = resolve(folder); ; place = dirname(place)) if (existsSync3(place)) return place;
}
async function checkFiles(config) {
  const folder = config.FILES_URL ?? join4(config.dataDir, "files");
  const place = existingParent(folder);
  try {
    await access(place, constants.W_OK);
  } catch {
    return check(
      "files",
      "failed",
      { vi: `Kh\xF4ng ghi \u0111\u01B0\u1EE3c v\xE0o ${folder}.`, en: `${folder} cannot be written.` },
      {
        vi: "C\u1EA5p quy\u1EC1n ghi, ho\u1EB7c \u0111\u1EB7t DATA_DIR, FILES_URL.",
        en: "Give the right to write, or set DATA_DIR, FILES_URL."
      }
    );
  }
  const room = await statfs(place);
  const free = room.bavail * room.bsize;
  const words = {
    vi: `${folder}: c\xF2n ${Math.round(free / 1e9)} GB.`,
    en: `${folder}: ${Math.round(free / 1e9)} GB are free.`
  };
  if (free >= leastFreeBytes) return check("files", "ok", words);
  return check("files", "warning", words, { vi: "D\u1ECDn ho\u1EB7c th\xEAm \u1ED5 \u0111\u0129a.", en: "Free or add disk space." });
}
async function checkServer(config) {
  const address = `http://${config.HOST}:${config.PORT}/readyz`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    const said = await answer.json();
    if (answer.ok) return check("server", "ok", { vi: `${address}: s\u1EB5n s\xE0ng.`, en: `${address}: ready.` });
    const reason = `${address}: ${said.reason ?? answer.status}`;
    return check(
      "server",
      "failed",
      { vi: reason, en: reason },
      { vi: "Xem nguy\xEAn nh\xE2n n\xEAu tr\xEAn v\xE0 nh\u1EADt k\xFD c\u1EE7a m\xE1y ch\u1EE7.", en: "See the reason here and the log of the server." }
    );
  } catch {
    return check("server", "off", { vi: `${address}: kh\xF4ng ch\u1EA1y.`, en: `${address}: not running.` });
  }
}
function reaches(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const end = (reached) => {
      socket.destroy();
      done(reached);
    };
    socket.on("connect", () => end(true));
    socket.on("timeout", () => end(false));
    socket.on("error", () => end(false));
  });
}
async function checkMail(url) {
  if (url === void 0) {
    return check("mail", "off", {
      vi: "Ch\u01B0a \u0111\u1EB7t SMTP_URL: kh\xF4ng g\u1EEDi th\u01B0, qu\xEAn m\u1EADt kh\u1EA9u nh\u1EDD qu\u1EA3n tr\u1ECB.",
      en: "SMTP_URL is not set: no mail; forgotten passwords go to the administrator."
    });
  }
  const { hostname, port, protocol } = new URL(url);
  const place = `${hostname}:${port || (protocol === "smtps:" ? "465" : "587")}`;
  const reached = await reaches(hostname, Number(place.slice(place.lastIndexOf(":") + 1)));
  if (reached) return check("mail", "ok", { vi: `${place}: c\xF3 tr\u1EA3 l\u1EDDi.`, en: `${place}: answers.` });
  return check(
    "mail",
    "failed",
    { vi: `${place}: kh\xF4ng tr\u1EA3 l\u1EDDi.`, en: `${place}: does not answer.` },
    { vi: "Ki\u1EC3m tra SMTP_URL v\xE0 t\u01B0\u1EDDng l\u1EEDa.", en: "Check SMTP_URL and the firewall." }
  );
}
async function checkOidc(issuer) {
  if (issuer === void 0)
    return check("oidc", "off", { vi: "Ch\u01B0a \u0111\u1EB7t \u0111\u0103ng nh\u1EADp m\u1ED9t l\u1EA7n.", en: "Single sign-on is not set." });
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(() => void 0);
  if (answer?.ok) return check("oidc", "ok", { vi: `${address}: c\xF3 tr\u1EA3 l\u1EDDi.`, en: `${address}: answers.` });
  return check(
    "oidc",
    "failed",
    { vi: `${address}: kh\xF4ng d\xF9ng \u0111\u01B0\u1EE3c.`, en: `${address}: cannot be used.` },
    { vi: "Ki\u1EC3m tra OIDC_ISSUER v\xE0 m\u1EA1ng.", en: "Check OIDC_ISSUER and the network." }
  );
}
async function checkServices(config) {
  const push = config.VAPID_PUBLIC_KEY ? check("push", "ok", {
    vi: "\u0110\xE3 \u0111\u1EB7t kho\xE1 VAPID; h\u1EC7 th\u1ED1ng ch\u01B0a g\u1EEDi th\xF4ng b\xE1o \u0111\u1EA9y.",
    en: "VAPID keys are set; push messages are not sent yet."
  }) : check("push", "off", { vi: "Ch\u01B0a \u0111\u1EB7t kho\xE1 VAPID.", en: "VAPID keys are not set." });
  return [await checkMail(config.SMTP_URL), await checkOidc(config.OIDC_ISSUER), push];
}

// apps/server/src/diagnosis.ts
function readSettings() {
  try {
    const config = readConfig();
    return { config, check: check("settings", "ok", { vi: "C\xE1c bi\u1EBFn m\xF4i tr\u01B0\u1EDDng h\u1EE3p l\u1EC7.", en: "Settings are valid." }) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const problems = error.problems.join("; ");
    return {
      check: check(
        "settings",
        "failed",
        { vi: problems, en: problems },
        {
          vi: "S\u1EEDa c\xE1c bi\u1EBFn n\xEAu tr\xEAn; m\xE1y ch\u1EE7 kh\xF4ng kh\u1EDFi \u0111\u1ED9ng khi c\xF2n sai (xem README).",
          en: "Mend the variables named here; the server does not start before (see README)."
        }
      )
    };
  }
}
var startIt = {
  vi: "Ch\u1EA1y npm start, ho\u1EB7c nanghang migrate r\u1ED3i nanghang seed demo.",
  en: "Run npm start, or nanghang migrate and then nanghang seed demo."
};
async function openAndCheck(config, now) {
  if (!databaseExists(config)) {
    const words = { vi: "C\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111i k\xE8m ch\u01B0a \u0111\u01B0\u1EE3c t\u1EA1o.", en: "The embedded database was not created yet." };
    return [check("database", "failed", words, startIt)];
  }
  try {
    const access2 = await openDatabaseAccess(config);
    const app = new esm_default.Client({ connectionString: access2.appUrl, connectionTimeoutMillis: 5e3 });
    app.on("error", () => void 0);
    try {
      await app.connect();
      return await checkDatabase(config, access2, app, now);
    } finally {
      await app.end().catch(() => void 0);
      await access2.stop();
    }
  } catch (error) {
    const said = error instanceof Error ? error.message || error.name : String(error);
    return [
      check(
        "database",
        "failed",
        { vi: `Kh\xF4ng d\xF9ng \u0111\u01B0\u1EE3c: ${said}`, en: `Cannot be used: ${said}` },
        config.embedded ? { vi: "Xem DATA_DIR/postgres/server.log.", en: "Look into DATA_DIR/postgres/server.log." } : {
          vi: "Ki\u1EC3m tra DATABASE_URL, m\u1EA1ng v\xE0 quy\u1EC1n \u0111\u0103ng nh\u1EADp c\u1EE7a m\xE1y ch\u1EE7 PostgreSQL.",
          en: "Check DATABASE_URL, the network and the rights of the login on the PostgreSQL server."
        }
      )
    ];
  }
}
async function diagnose(now) {
  const settings = readSettings();
  const { config } = settings;
  const checks = [settings.check, checkMachine()];
  if (config) {
    checks.push(...await openAndCheck(config, now));
    checks.push(await checkFiles(config), await checkServer(config), ...await checkServices(config));
  }
  return { ok: checks.every((one) => one.state !== "failed"), checks };
}

// apps/server/src/installation.ts
async function findTenant(url, code) {
  return (await listTenants(url)).find((tenant) => code === void 0 || tenant.code === code);
}
async function openInstallation(environment, tenantCode, actorLabel) {
  const config = readConfig(environment);
  const access2 = await openDatabaseAccess(config);
  const tenant = await findTenant(access2.appUrl, tenantCode).catch(async (error) => {
    await access2.stop();
    throw error;
  });
  if (!tenant) {
    await access2.stop();
    throw new Error(tenantCode === void 0 ? "the database holds no province yet" : `no province ${tenantCode}`);
  }
  const server = await composeServer({
    ...serverSettings(config, access2),
    webFolder: void 0,
    trustProxy: false,
    logLevel: "silent",
    poolSize: 2
  });
  return {
    server,
    clock: systemClock,
    tenantId: tenant.tenantId,
    acting: {
      tenantId: tenant.tenantId,
      actor: void 0,
      actorLabel,
      requestId: actorLabel,
      businessDate: businessDateAt(systemClock.now(), tenant.offsetMs)
    },
    close: async () => {
      await server.close();
      await access2.stop();
    }
  };
}

export {
  checkSchema,
  applyMigrations,
  seedDemo,
  beginProvince,
  backUpInstallation,
  restoreInstallation,
  diagnose,
  openInstallation
};
//# sourceMappingURL=chunk-HPU65JLN.mjs.map
