import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";

// packages/platform/src/documents/pdf-file.ts
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
var mostPages = 500;
function resourceFolder(name) {
  return fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}/`));
}
function problemOf(error) {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new DocumentError("DOCUMENT_ENCRYPTED");
  if (/^(?:InvalidPDF|FormatError|MissingPDF|ResponseException|UnknownError|XRef)/.test(name)) {
    return new DocumentError("DOCUMENT_DAMAGED");
  }
  return error;
}
async function withPdf(bytes, work) {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: resourceFolder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: resourceFolder("standard_fonts")
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new DocumentError("DOCUMENT_TOO_BIG");
    return await work(document);
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}
async function withDrawnPage(document, number, scaleOf, use) {
  const factory = document.canvasFactory;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 })) });
  const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    await page.render({ canvas: drawing.canvas, canvasContext: drawing.context, viewport }).promise;
    return await use(drawing.canvas);
  } finally {
    factory.destroy(drawing);
    page.cleanup();
  }
}

export {
  withPdf,
  withDrawnPage
};
//# sourceMappingURL=chunk-QSMHENVT.mjs.map
