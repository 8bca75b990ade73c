import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  extractPlan,
  readDocument
} from "./chunk-FOW4Z27D.mjs";
import "./chunk-3NBXKVCG.mjs";
import "./chunk-XK3LZQTY.mjs";
import "./chunk-TXVGUDYC.mjs";
import "./chunk-G2VACVIW.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import {
  DocumentError,
  problemIssue
} from "./chunk-F2LD55A6.mjs";
import {
  err,
  ok
} from "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents/plan-reader.process.ts
var tellMemoryEveryMilliseconds = 500;
function tell(message) {
  process.send?.(message);
}
async function bytesOfInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
var input = bytesOfInput();
var soFar = {};
async function readPlan(bytes, fileName, ocr) {
  let last = { phase: "opening", done: 0, pages: 0 };
  const onProgress = (progress) => {
    last = progress;
    tell({ progress });
  };
  const source = await readDocument(bytes, fileName, { ocr, onProgress, soFar });
  if (!source.ok) return source;
  tell({ progress: { ...last, phase: "understanding" } });
  return ok({ source: source.value, extraction: extractPlan(source.value) });
}
async function carriedOut(order) {
  const bytes = await input;
  if (order.task === "read") return readPlan(bytes, order.fileName, order.ocr);
  if (order.task === "look") {
    const { lookAt } = await import("./look-at-GIUTB6HO.mjs");
    const looked = await lookAt(bytes, order.fileName, order.ocr);
    soFar = looked.soFar;
    return looked.seen;
  }
  const { drawPages } = await import("./draw-pages-W7WXI7MV.mjs");
  await drawPages(bytes, order.pages, (drawn) => tell({ drawn }));
  return ok(null);
}
process.on("disconnect", () => process.exit(1));
setInterval(() => tell({ megabytes: process.memoryUsage().rss / 1e6 }), tellMemoryEveryMilliseconds).unref();
process.on("message", async (order) => {
  const result = await carriedOut(order).catch(
    (error) => err([problemIssue(error instanceof DocumentError ? error.code : "READER_FAILED")])
  );
  tell({ result });
});
//# sourceMappingURL=plan-reader.process.mjs.map
