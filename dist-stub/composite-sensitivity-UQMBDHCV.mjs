import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summariseReplications
} from "./chunk-2SDK6ES3.mjs";
import {
  loadPlan,
  printIssues,
  specArgument
} from "./chunk-7G7DLFBO.mjs";
import {
  readOptions,
  textOption
} from "./chunk-KDPJM5L5.mjs";
import {
  UsageError
} from "./chunk-LGS56SDE.mjs";
import {
  drawsOf,
  makeRunner,
  runReplications
} from "./chunk-QK5PNWY4.mjs";
import "./chunk-H5IQYGLM.mjs";
import "./chunk-QPV7LR7A.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/composite-workers.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var runsPerWorker = 2500;
function workerFile() {
  return import.meta.url.endsWith(".ts") ? new URL("./composite-replications.worker.ts", import.meta.url) : new URL("./composite-replications.worker.mjs", import.meta.url);
}
function runInWorker(order) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code} before it answered`)));
  });
}
function usefulWorkers(rows, runsPerRow) {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(rows * runsPerRow / runsPerWorker)));
}
async function runDesign(runner, sources, design, rows, workers) {
  const count = Math.min(workers, rows);
  if (count <= 1) return [runReplications(runner, design, 0, rows)];
  const edge = (index) => Math.floor(index * rows / count);
  return Promise.all(
    Array.from(
      { length: count },
      (_, index) => runInWorker({ sources, design, from: edge(index), to: edge(index + 1) })
    )
  );
}

// apps/cli/src/commands/composite-sensitivity.ts
function integerOption(text, name, min, max) {
  const value = text !== void 0 && /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    throw new UsageError(`--${name}: ${text ?? "?"} (${min}..${max})`);
  }
  return value;
}
function joinSeed(args) {
  const place = args.indexOf("--seed");
  const value = args[place + 1];
  if (place === -1 || value === void 0 || !/^-\d+$/.test(value)) return [...args];
  return [...args.slice(0, place), `--seed=${value}`, ...args.slice(place + 2)];
}
var compositeSensitivity = {
  summary: { vi: "\u0110\u1ED9 b\u1EA5t \u0111\u1ECBnh v\xE0 \u0111\u1ED9 nh\u1EA1y c\u1EE7a x\u1EBFp h\u1EA1ng", en: "Uncertainty and sensitivity of the ranks" },
  usage: `nanghang composite sensitivity SPEC.json --replications N --seed S [--workers W] [--sobol] [--draws]

  --replications N  s\u1ED1 l\u1EA7n m\xF4 ph\u1ECFng / number of replications
  --seed S          s\u1ED1 nguy\xEAn; c\xF9ng S th\xEC c\xF9ng k\u1EBFt qu\u1EA3 / integer; the same S gives the same numbers
  --workers W       s\u1ED1 lu\u1ED3ng, kh\xF4ng \u0111\u1ED5i k\u1EBFt qu\u1EA3 / threads, without effect on the numbers
  --sobol           t\xEDnh ch\u1EC9 s\u1ED1 Sobol nh\u01B0 "sobol": true trong SPEC: N(d + 2) l\u1EA7n ch\u1EA1y v\u1EDBi d \u0111\u1EA7u v\xE0o b\u1EA5t \u0111\u1ECBnh
                    / Sobol indices as with "sobol": true in SPEC: N(d + 2) runs for d uncertain inputs
  --draws           k\xE8m nh\u1EEFng g\xEC m\u1ED7i l\u1EA7n m\xF4 ph\u1ECFng \u0111\xE3 r\xFAt / with what each replication drew

In ra / prints {"replications","seconds","seed","ranks":[{"unit","nominal","mean","median","p5","p95"}],
"sobol"?:{"variance","indices":[{"at","S","T"}]},"draws"?:[[{"at","value"}]]}; c\xF3 l\u1ED7i th\xEC / on errors {"issues":[...]}, 1.`,
  run: async (context) => {
    const { values, positionals } = readOptions(joinSeed(context.args), {
      replications: { type: "string" },
      seed: { type: "string" },
      workers: { type: "string" },
      sobol: { type: "boolean" },
      draws: { type: "boolean" }
    });
    const file = specArgument(positionals);
    const replications = integerOption(textOption(values, "replications"), "replications", 1, 1e8);
    const seed = integerOption(textOption(values, "seed"), "seed", Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const asked = textOption(values, "workers");
    const workers = asked === void 0 ? void 0 : integerOption(asked, "workers", 1, 1024);
    const loaded = await loadPlan(context, file);
    if (!loaded) return 1;
    const started = performance.now();
    const runner = makeRunner(loaded.plan);
    if (!runner.ok) {
      printIssues(context, runner.issues);
      return 1;
    }
    const inputs = loaded.plan.inputs.length;
    const sobol = inputs > 0 && (values["sobol"] === true || loaded.plan.sobol === true);
    const design = { seed, sobol };
    const threads = workers ?? usefulWorkers(replications, sobol ? inputs + 2 : 1);
    const tallies = await runDesign(runner.value, loaded.sources, design, replications, threads);
    const result = summariseReplications(runner.value, design, tallies);
    const seconds = (performance.now() - started) / 1e3;
    if (result.failures > 0) {
      context.say(
        context.lang === "vi" ? `${result.failures} l\u1EA7n ch\u1EA1y kh\xF4ng t\u1ED5ng h\u1EE3p \u0111\u01B0\u1EE3c, kh\xF4ng c\xF3 h\u1EA1ng` : `${result.failures} runs could not be aggregated and have no ranks`
      );
    }
    const draws = values["draws"] === true ? { draws: Array.from({ length: replications }, (_, row) => drawsOf(runner.value, seed, row)) } : {};
    context.print({
      replications,
      seconds,
      seed,
      ranks: result.ranks,
      ...result.sobol ? { sobol: result.sobol } : {},
      ...draws
    });
    return 0;
  }
};
export {
  compositeSensitivity
};
//# sourceMappingURL=composite-sensitivity-UQMBDHCV.mjs.map
