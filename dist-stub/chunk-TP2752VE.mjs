import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";

// packages/platform/src/documents/recognise.ts
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createWorker, OEM, PSM } from "tesseract.js";
var mostWorkers = 3;
var workersOfPage = 2;
function pgmOf({ width, height, light }) {
  return Buffer.concat([Buffer.from(`P5
${width} ${height}
255
`, "latin1"), light]);
}
async function startWorker() {
  const data = dirname(fileURLToPath(import.meta.resolve("@tesseract.js-data/vie/package.json")));
  return createWorker("vie", OEM.LSTM_ONLY, {
    langPath: join(data, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => void 0
  });
}
function createRecogniser(atOnce = Math.min(mostWorkers, availableParallelism())) {
  const all = [];
  const started = () => {
    const worker = startWorker();
    worker.catch(() => void 0);
    all.push(worker);
    return { worker, layout: void 0 };
  };
  const idle = Array.from({ length: Math.min(workersOfPage, atOnce) }, started);
  const waiting = [];
  const take = async () => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < atOnce) return started();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (slot) => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  return {
    atOnce,
    linesOf: async (picture, layout) => {
      const slot = await take();
      try {
        const worker = await slot.worker;
        let set;
        if (slot.layout !== layout) {
          const mode = layout === "page" ? PSM.AUTO : PSM.SINGLE_BLOCK;
          set = worker.setParameters({ tessedit_pageseg_mode: mode, user_defined_dpi: "200" });
          slot.layout = layout;
        }
        const recognised = worker.recognize(pgmOf(picture), {}, { text: false, blocks: true });
        const [, read] = await Promise.all([set, recognised]).catch(() => []);
        if (!read) throw new DocumentError("DOCUMENT_DAMAGED");
        const lines = (read.data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((part) => part.lines));
        return lines.map((line) => ({
          words: line.words.map(({ text, bbox, confidence }) => ({
            text: text.normalize("NFC"),
            left: bbox.x0,
            right: bbox.x1,
            top: bbox.y0,
            bottom: bbox.y1,
            confidence
          })),
          baseline: line.baseline,
          height: line.rowAttributes.rowHeight
        }));
      } finally {
        giveBack(slot);
      }
    },
    end: async () => {
      await Promise.all(all.map(async (worker) => (await worker).terminate()));
    }
  };
}

export {
  createRecogniser
};
//# sourceMappingURL=chunk-TP2752VE.mjs.map
