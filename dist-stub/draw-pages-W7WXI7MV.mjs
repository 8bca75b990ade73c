import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  decodedPicture,
  liesAcross
} from "./chunk-TG7KIV5H.mjs";
import {
  formatOfDocument
} from "./chunk-FOW4Z27D.mjs";
import "./chunk-3NBXKVCG.mjs";
import "./chunk-XK3LZQTY.mjs";
import "./chunk-TXVGUDYC.mjs";
import "./chunk-G2VACVIW.mjs";
import "./chunk-OZL2QH7T.mjs";
import "./chunk-S37CAIGW.mjs";
import "./chunk-AXVY4CTE.mjs";
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";
import "./chunk-JFINMQTI.mjs";
import "./chunk-MVBHCHYZ.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents/draw-pages.ts
import { createCanvas } from "@napi-rs/canvas";
var shownLength = 1900;
var quality = 78;
function uprightPage(page, turn) {
  const scale = Math.min(1, shownLength / Math.max(page.width, page.height));
  const [wide, high] = [page.width * scale, page.height * scale];
  const [width, height] = liesAcross(turn) ? [high, wide] : [wide, high];
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(turn * Math.PI / 180);
  context.translate(-wide / 2, -high / 2);
  context.drawImage(page, 0, 0, wide, high);
  return canvas;
}
async function encoded(page, canvas) {
  return { page, picture: new Uint8Array(await canvas.encode("webp", quality)) };
}
async function drawPages(bytes, orders, onDrawn) {
  const format = formatOfDocument(bytes);
  if (format === "image") {
    const image = await decodedPicture(bytes);
    for (const { page, turn } of orders.filter((order) => order.page === 1)) {
      onDrawn(await encoded(page, uprightPage(image, turn)));
    }
    return;
  }
  if (format !== "pdf") throw new DocumentError("FORMAT_NOT_SUPPORTED");
  const { withDrawnPage, withPdf } = await import("./pdf-file-LMB4NVIQ.mjs");
  const scaleOf = ({ width, height }) => shownLength / Math.max(width, height);
  await withPdf(bytes, async (document) => {
    for (const { page, turn } of orders) {
      if (page < 1 || page > document.numPages) continue;
      const drawn = await withDrawnPage(
        document,
        page,
        scaleOf,
        (canvas) => encoded(page, turn === 0 ? canvas : uprightPage(canvas, turn))
      );
      onDrawn(drawn);
    }
  });
}
export {
  drawPages
};
//# sourceMappingURL=draw-pages-W7WXI7MV.mjs.map
