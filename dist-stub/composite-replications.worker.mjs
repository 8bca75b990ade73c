import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeRunner,
  runReplications
} from "./chunk-QK5PNWY4.mjs";
import "./chunk-H5IQYGLM.mjs";
import {
  planComposite
} from "./chunk-QPV7LR7A.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-FWO65JUQ.mjs";

// apps/cli/src/commands/composite-replications.worker.ts
import { parentPort, workerData } from "node:worker_threads";
var { sources, design, from, to } = workerData;
var plan = planComposite(sources);
var runner = plan.ok ? makeRunner(plan.value) : plan;
if (!runner.ok) throw new Error("the plan was checked before it was handed over");
var tally = runReplications(runner.value, design, from, to);
parentPort?.postMessage(tally);
//# sourceMappingURL=composite-replications.worker.mjs.map
