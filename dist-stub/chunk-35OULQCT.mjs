import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createRecogniser
} from "./chunk-TP2752VE.mjs";
import {
  beginScan,
  openScan
} from "./chunk-JYKMUUVM.mjs";
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";

// packages/platform/src/documents/recognise-pages.ts
var mostScannedPages = 200;
async function recognisePages(numbers, pictureOf, { onProgress, signal }, begun) {
  const found = /* @__PURE__ */ new Map();
  const open = [...new Set(numbers)].sort((a, b) => a - b);
  const pages = open.length;
  if (pages === 0) return found;
  if (pages > mostScannedPages) throw new DocumentError("DOCUMENT_TOO_BIG");
  const recogniser = begun?.recogniser ?? createRecogniser();
  onProgress?.({ phase: "recognising", done: 0, pages });
  let drawing = Promise.resolve();
  const contentOf = async (page) => {
    if (page === 1 && begun) return begun.firstPage;
    const picture = drawing.then(() => pictureOf(page));
    drawing = picture.catch(() => void 0);
    return beginScan(await openScan(await picture, recogniser), recogniser).content;
  };
  const readNext = async () => {
    for (let number = open.shift(); number !== void 0; number = open.shift()) {
      if (signal?.aborted) throw new DocumentError("READING_STOPPED");
      found.set(number, await contentOf(number));
      onProgress?.({ phase: "recognising", done: found.size, pages });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(recogniser.atOnce, pages) }, readNext));
    return found;
  } finally {
    open.length = 0;
    await recogniser.end();
  }
}

export {
  recognisePages
};
//# sourceMappingURL=chunk-35OULQCT.mjs.map
