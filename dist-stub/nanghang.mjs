import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/registry.ts
var commands = {
  "audit verify": async () => (await import("./audit-verify-TOOWDYR5.mjs")).auditVerify,
  backup: async () => (await import("./backup-HUH6Q4NT.mjs")).backup,
  "calendar due": async () => (await import("./calendar-due-DLWQX4GN.mjs")).calendarDue,
  "composite compute": async () => (await import("./composite-compute-SFXRG37D.mjs")).compositeCompute,
  "composite sensitivity": async () => (await import("./composite-sensitivity-UQMBDHCV.mjs")).compositeSensitivity,
  doctor: async () => (await import("./doctor-7MU47CSW.mjs")).doctor,
  "index check": async () => (await import("./index-check-XPUZSKXL.mjs")).indexCheck,
  "index gain": async () => (await import("./index-gain-LRO3I4TL.mjs")).indexGain,
  "index show": async () => (await import("./index-show-3PDNGLGO.mjs")).indexShow,
  migrate: async () => (await import("./migrate-3HEIYZLE.mjs")).migrate,
  "plan extract": async () => (await import("./plan-extract-RRYKAU3V.mjs")).planExtract,
  recount: async () => (await import("./recount-XRGKCSJV.mjs")).recountCommand,
  restore: async () => (await import("./restore-SZ5O5PRE.mjs")).restore,
  "seed demo": async () => (await import("./seed-demo-AEF43QTC.mjs")).seedDemo,
  "tenant create": async () => (await import("./tenant-create-WAZPLV4L.mjs")).tenantCreate,
  "timeframe parse": async () => (await import("./timeframe-parse-U4POPGIS.mjs")).timeframeParse,
  "token create": async () => (await import("./token-create-AJ53FMSM.mjs")).tokenCreate,
  "token list": async () => (await import("./token-list-LPWAIO62.mjs")).tokenList,
  "token revoke": async () => (await import("./token-revoke-HXIJ65IR.mjs")).tokenRevoke,
  "unit resolve": async () => (await import("./unit-resolve-GCKSNPD6.mjs")).unitResolve,
  "user create": async () => (await import("./user-create-K3N35GCV.mjs")).userCreate,
  "user disable": async () => (await import("./user-disable-AFYDJVCP.mjs")).userDisable,
  "user reset-second-factor": async () => (await import("./user-reset-second-factor-VOJJYPGJ.mjs")).userResetSecondFactor
};

// apps/cli/src/run.ts
function splitLanguage(argv) {
  const words = [];
  let lang = "vi";
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? "";
    if (word === "--lang") {
      lang = argv[index + 1];
      index += 1;
    } else if (word.startsWith("--lang=")) lang = word.slice("--lang=".length);
    else words.push(word);
  }
  if (lang !== "vi" && lang !== "en") throw new UsageError("--lang vi|en");
  return { lang, words };
}
async function listCommands(commands2, prefix, lang) {
  const names = Object.keys(commands2).filter(
    (name) => prefix === "" || name === prefix || name.startsWith(`${prefix} `)
  );
  const lines = await Promise.all(
    names.sort().map(async (name) => `  nanghang ${name.padEnd(24)} ${(await commands2[name]?.())?.summary[lang] ?? ""}`)
  );
  return `nanghang [--lang vi|en] COMMAND [--help]

${lines.join("\n")}
`;
}
async function runCli(commands2, argv, host) {
  try {
    const { lang, words } = splitLanguage(argv);
    const depth = [3, 2, 1].find((count) => words.length >= count && words.slice(0, count).join(" ") in commands2);
    if (depth === void 0) {
      const asked = words.filter((word) => !word.startsWith("-")).join(" ");
      const help = words.includes("--help") || words.length === 0;
      const known = Object.keys(commands2).some((name) => name.startsWith(`${asked} `));
      host.say(await listCommands(commands2, known ? asked : "", lang));
      return help ? 0 : 2;
    }
    const command = await commands2[words.slice(0, depth).join(" ")]?.();
    if (!command) return 2;
    const args = words.slice(depth);
    if (args.includes("--help")) {
      host.say(command.usage);
      return 0;
    }
    try {
      return await command.run({ ...host, args, lang });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      host.say(`${error.message}

${command.usage}`);
      return 2;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.say(error.message);
    return 2;
  }
}

// apps/cli/src/main.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await runCli(commands, process.argv.slice(2), {
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
  stdin: process.stdin,
  environment: process.env,
  print: (value) => {
    process.stdout.write(`${JSON.stringify(value)}
`);
  },
  say: (text) => {
    process.stderr.write(`${text}
`);
  }
});
//# sourceMappingURL=nanghang.mjs.map
