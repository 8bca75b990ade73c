import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  recognisePages
} from "./chunk-35OULQCT.mjs";
import "./chunk-TP2752VE.mjs";
import "./chunk-JYKMUUVM.mjs";
import "./chunk-TG7KIV5H.mjs";
import {
  layOut
} from "./chunk-JH5MJ3Y6.mjs";
import {
  writePages
} from "./chunk-2AJIG73H.mjs";
import {
  joinedText,
  linesOf,
  readPage
} from "./chunk-35YWT2YX.mjs";
import "./chunk-SX7THG6I.mjs";
import {
  withDrawnPage,
  withPdf
} from "./chunk-QSMHENVT.mjs";
import {
  shapeOf
} from "./chunk-G2VACVIW.mjs";
import "./chunk-AXVY4CTE.mjs";
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";
import "./chunk-FWO65JUQ.mjs";

// packages/platform/src/documents/read-pdf.ts
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
var scanScale = 200 / 72;
var widestScan = 3e3;
var fewLetters = 40;
function printedLines(page) {
  return linesOf(page.texts).map((line) => joinedText(line.texts));
}
function letters(page) {
  return printedLines(page).join(" ");
}
function isScan(page) {
  return page.pictured && letters(page).replace(/[^\p{L}]/gu, "").length < fewLetters;
}
function isScrambled(text) {
  const words = text.split(/\s+/).filter((word) => new RegExp("^\\p{L}+$", "u").test(word));
  const torn = words.filter((word) => /^(?:[BCDĐGHKLMNPQRSTVX]|NG|NH|CH|TH|TR|PH|KH|GI|QU)$/iu.test(word));
  return words.length >= 10 && torn.length > words.length * 0.15;
}
function pageNote(code, pages, vi, en, severity = "warning") {
  if (pages.length === 0) return [];
  const list = pages.join(", ");
  return [{ code, severity, message: { vi: `Trang ${list}: ${vi}`, en: `Page ${list}: ${en}` } }];
}
function numbersOf(pages, test) {
  return pages.flatMap((page, index) => test(page) ? [index + 1] : []);
}
async function readPages(document) {
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, OPS));
    page.cleanup();
  }
  return pages;
}
function drawnPage(document, number) {
  return withDrawnPage(
    document,
    number,
    ({ width }) => Math.min(scanScale, widestScan / width),
    (canvas) => canvas.toBuffer("image/png")
  );
}
function lookAtPdf(bytes) {
  return withPdf(bytes, async (document) => {
    const page = await readPage(await document.getPage(1), OPS);
    const lines = printedLines(page);
    return isScan(page) ? { lines, picture: await drawnPage(document, 1) } : { lines };
  });
}
async function readPdf(bytes, options = {}, begun) {
  const { ocr = "never" } = options;
  return withPdf(bytes, async (document) => {
    const pages = await readPages(document);
    const blank = pages.every((page) => page.texts.length === 0 && !page.pictured);
    const scans = numbersOf(pages, isScan);
    if (blank || scans.length === pages.length && ocr === "never") throw new DocumentError("OCR_NEEDED");
    const scrambled = numbersOf(pages, (page) => isScrambled(letters(page)));
    const wanted = ocr === "never" ? [] : ocr === "always" ? pages.map((_, index) => index + 1) : [...scans, ...scrambled];
    const recognised = await recognisePages(wanted, (number) => drawnPage(document, number), options, begun);
    const shown = pages.map((page, index) => recognised.get(index + 1) ?? page);
    const left = (numbers) => numbers.filter((number) => !recognised.has(number));
    const source = writePages(layOut(shown), shown.map(shapeOf), [
      ...pageNote("OCR_NEEDED", left(scans), "l\xE0 \u1EA3nh qu\xE9t, ch\u01B0a \u0111\u1ECDc \u0111\u01B0\u1EE3c ch\u1EEF", "scanned, its text was not read"),
      ...pageNote(
        "TEXT_SCRAMBLED",
        left(scrambled),
        "ch\u1EEF trong t\u1EC7p b\u1ECB m\u1EA5t, h\xE3y ki\u1EC3m tra v\u1EDBi b\u1EA3n g\u1ED1c",
        "letters are lost in the file, compare with the original"
      ),
      ...pageNote(
        "PAGE_RECOGNISED",
        [...recognised.keys()].sort((a, b) => a - b),
        "ch\u1EEF \u0111\u01B0\u1EE3c nh\u1EADn d\u1EA1ng t\u1EEB \u1EA3nh, h\xE3y \u0111\u1ED1i chi\u1EBFu v\u1EDBi b\u1EA3n g\u1ED1c",
        "the text was recognised from a picture, compare with the original",
        "info"
      )
    ]);
    return { ...source, stamps: shown[0]?.stamps ?? [] };
  });
}
export {
  isScrambled,
  lookAtPdf,
  readPdf
};
//# sourceMappingURL=read-pdf-2LNNBY6Q.mjs.map
