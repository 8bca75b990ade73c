import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  formatOfDocument,
  isSecrecyMark,
  isSecrecyStamp,
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

// packages/platform/src/documents/look-at.ts
async function recognisedHead(picture) {
  const [{ createRecogniser }, scans] = await Promise.all([import("./recognise-IMCTF4VL.mjs"), import("./scan-page-GWP7NFHP.mjs")]);
  const recogniser = createRecogniser();
  try {
    const page = scans.beginScan(await scans.openScan(picture, recogniser), recogniser);
    return { head: await page.head(), scan: { recogniser, firstPage: page.content } };
  } catch (error) {
    await recogniser.end();
    throw error;
  }
}
async function headOf(bytes, recognise) {
  if (formatOfDocument(bytes) === "image") {
    return recognise ? recognisedHead(bytes) : { head: { lines: [], stamps: [] } };
  }
  const { lookAtPdf } = await import("./read-pdf-2LNNBY6Q.mjs");
  const { lines, picture } = await lookAtPdf(bytes);
  if (!picture || !recognise) return { head: { lines, stamps: [] } };
  const seen = await recognisedHead(picture);
  return { ...seen, head: { ...seen.head, lines: [...lines, ...seen.head.lines] } };
}
async function lookAt(bytes, fileName, ocr) {
  const format = formatOfDocument(bytes);
  if (bytes.length === 0 || format !== "pdf" && format !== "image") {
    const read = await readDocument(bytes, fileName, { ocr: "never" });
    return read.ok ? { seen: ok(null), soFar: { whole: { fileName, source: read.value } } } : { seen: read, soFar: {} };
  }
  try {
    const { head, scan } = await headOf(bytes, ocr !== "never");
    const secret = head.lines.some(isSecrecyMark) || head.stamps.some(isSecrecyStamp);
    return { seen: secret ? err([problemIssue("SECRET_DOCUMENT")]) : ok(null), soFar: scan ? { scan } : {} };
  } catch (error) {
    if (error instanceof DocumentError) return { seen: err([problemIssue(error.code)]), soFar: {} };
    throw error;
  }
}
export {
  lookAt
};
//# sourceMappingURL=look-at-GIUTB6HO.mjs.map
