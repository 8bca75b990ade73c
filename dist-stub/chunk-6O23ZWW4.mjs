import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  problemIssue
} from "./chunk-F2LD55A6.mjs";
import {
  err,
  ok
} from "./chunk-JFINMQTI.mjs";

// packages/platform/src/documents/plan-reader.ts
import { hash } from "node:crypto";

// packages/platform/src/documents/reader-process.ts
import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
var watchEveryMilliseconds = 200;
var outOfHeap = /* @__PURE__ */ new Set(["SIGABRT", "SIGTRAP", "SIGILL"]);
var nearLimit = 0.8;
function programFile() {
  return import.meta.url.endsWith(".ts") ? new URL("./plan-reader.process.ts", import.meta.url) : new URL("./plan-reader.process.mjs", import.meta.url);
}
function startProgram(megabytes) {
  const child = fork(programFile(), {
    env: { TZ: "UTC" },
    execArgv: [
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=SecurityWarning",
      "--permission",
      "--allow-fs-read=*",
      "--allow-worker",
      "--allow-addons",
      `--max-old-space-size=${Math.round(megabytes * 0.6)}`
    ],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"]
  });
  child.stdin?.on("error", () => void 0);
  return child;
}
function endProcess(child, onEnd) {
  child.removeAllListeners();
  child.on("error", () => void 0);
  const runs = child.pid !== void 0 && child.exitCode === null && child.signalCode === null;
  if (runs) {
    child.ref();
    child.once("exit", onEnd);
    child.kill("SIGKILL");
  } else onEnd();
}
async function megabytesOf(processId) {
  const text = await readFile(`/proc/${processId}/statm`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) * 4096 / 1e6;
}
function endingOf(signal, megabytes, limit) {
  if (outOfHeap.has(signal ?? "")) return "READING_TOO_MUCH";
  if (signal === null) return "READER_FAILED";
  return megabytes > limit * nearLimit ? "READING_TOO_MUCH" : "READER_KILLED";
}
function startProcess(bytes, megabytesAtFirst) {
  const child = startProgram(megabytesAtFirst);
  let mostMegabytes = megabytesAtFirst;
  let seenMegabytes = 0;
  let inHand;
  let gone;
  const end = () => {
    clearInterval(watch);
    gone ??= new Promise((resolve) => endProcess(child, resolve));
    return gone;
  };
  const putDown = () => {
    const order = inHand;
    inHand = void 0;
    order?.listener.signal?.removeEventListener("abort", stop);
    return order;
  };
  const refuse = async (code) => {
    const order = putDown();
    await end();
    order?.answer(err([problemIssue(code)]));
  };
  const stop = () => refuse("READING_STOPPED");
  const heed = (megabytes) => {
    seenMegabytes = Math.max(seenMegabytes, megabytes);
    if (megabytes > mostMegabytes) refuse("READING_TOO_MUCH");
  };
  const tell = async (message) => {
    if ("result" in message) {
      setReferenced(child, watch, false);
      putDown()?.answer(message.result);
      return;
    }
    try {
      if (inHand) tellListener(message, inHand);
    } catch (error) {
      const order = putDown();
      await end();
      order?.fail(error);
    }
  };
  const watch = setInterval(async () => {
    if (inHand && hasTakenTooLong(inHand)) refuse("READING_TOO_LONG");
    else if (child.pid) heed(await megabytesOf(child.pid));
  }, watchEveryMilliseconds);
  child.on("error", () => refuse("READER_FAILED"));
  child.on("exit", (_code, ended) => refuse(endingOf(ended, seenMegabytes, mostMegabytes)));
  child.on("message", (message) => {
    if ("megabytes" in message) heed(message.megabytes);
    else tell(message);
  });
  child.stdin?.end(bytes);
  return {
    carryOut: (order, limits, listener) => new Promise((answer, fail) => {
      if (gone) return answer(err([problemIssue("READER_KILLED")]));
      mostMegabytes = limits.megabytes;
      inHand = { startedAt: performance.now(), limits, listener, answer, fail, scannedPages: 0 };
      listener.signal?.addEventListener("abort", stop);
      setReferenced(child, watch, true);
      child.send(order, () => void 0);
    }),
    hasEnded: () => gone !== void 0,
    end
  };
}
function hasTakenTooLong({ startedAt, limits, scannedPages }) {
  const seconds = (performance.now() - startedAt) / 1e3;
  return seconds > limits.seconds + limits.secondsPerScannedPage * scannedPages;
}
function tellListener(message, order) {
  if ("drawn" in message) order.listener.onDrawn?.(message.drawn);
  else {
    order.scannedPages = message.progress.pages;
    order.listener.onProgress?.(message.progress);
  }
}
function setReferenced(child, watch, referenced) {
  for (const held of [child, child.channel, watch]) {
    if (referenced) held?.ref();
    else held?.unref();
  }
}
async function lastOrder(apart, order, limits, listener) {
  try {
    return await apart.carryOut(order, limits, listener);
  } finally {
    await apart.end();
  }
}
function runApart(bytes, order, limits, listener) {
  return lastOrder(startProcess(bytes, limits.megabytes), order, limits, listener);
}
function createTurns(atOnce) {
  const waiting = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running += 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

// packages/platform/src/documents/plan-reader.ts
var usualLimits = {
  seconds: 60,
  secondsPerScannedPage: 15,
  megabytes: 700,
  atOnce: 2,
  keptSeconds: 20
};
var lookLimits = { seconds: 45, secondsPerScannedPage: 0, megabytes: 700 };
var drawLimits = { seconds: 20, secondsPerScannedPage: 0, megabytes: 500 };
var unanswered = /* @__PURE__ */ new Set([
  ...["READING_TOO_LONG", "READING_TOO_MUCH", "READING_STOPPED", "READER_KILLED", "READER_FAILED"]
]);
var worthAnother = /* @__PURE__ */ new Set(["READING_TOO_MUCH", "READER_KILLED", "READER_FAILED"]);
function isOneOf(codes, result) {
  return !result.ok && codes.has(result.issues[0]?.code ?? "");
}
function createKeptProcess(seconds) {
  let kept;
  const leave = () => {
    const apart = kept?.apart;
    clearTimeout(kept?.timer);
    kept = void 0;
    return apart;
  };
  const end = async () => leave()?.end();
  return {
    keep: (apart, bytes) => {
      kept = { apart, sha256: hash("sha256", bytes), timer: setTimeout(end, seconds * 1e3).unref() };
    },
    take: (bytes) => {
      if (!kept || kept.apart.hasEnded() || kept.sha256 !== hash("sha256", bytes)) return void 0;
      return leave();
    },
    end
  };
}
function createPlanReader(given = {}) {
  const limits = { ...usualLimits, ...given };
  const readingTurn = createTurns(limits.atOnce);
  const shortTurn = createTurns(1);
  const kept = createKeptProcess(limits.keptSeconds);
  return {
    read: (bytes, fileName, { ocr = "never", onProgress, signal } = {}) => readingTurn(async () => {
      const order = { task: "read", fileName, ocr };
      const listener = { onProgress, signal };
      const looked = signal?.aborted ? void 0 : kept.take(bytes);
      if (looked) {
        const read = await lastOrder(looked, order, limits, listener);
        if (!isOneOf(worthAnother, read)) return read;
      }
      if (signal?.aborted) return err([problemIssue("READING_STOPPED")]);
      return runApart(bytes, order, limits, listener);
    }),
    look: (bytes, fileName, ocr) => shortTurn(async () => {
      await kept.end();
      const apart = startProcess(bytes, lookLimits.megabytes);
      const seen = await apart.carryOut({ task: "look", fileName, ocr }, lookLimits, {});
      if (seen.ok) kept.keep(apart, bytes);
      else await apart.end();
      return isOneOf(unanswered, seen) ? ok(null) : seen;
    }),
    draw: (bytes, pages, onDrawn, signal) => shortTurn(async () => {
      await kept.end();
      if (signal?.aborted) return err([problemIssue("READING_STOPPED")]);
      return runApart(bytes, { task: "draw", pages }, drawLimits, { onDrawn, signal });
    })
  };
}

export {
  createPlanReader
};
//# sourceMappingURL=chunk-6O23ZWW4.mjs.map
