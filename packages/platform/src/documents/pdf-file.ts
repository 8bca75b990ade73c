import { fileURLToPath } from 'node:url';
import type { Canvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-problem.ts';

const mostPages = 500;

function resourceFolder(name: string): string {
  return fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}/`));
}

function problemOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new DocumentError('DOCUMENT_ENCRYPTED');
  if (/^(?:InvalidPDF|FormatError|MissingPDF|ResponseException|UnknownError|XRef)/.test(name)) {
    return new DocumentError('DOCUMENT_DAMAGED');
  }
  return error;
}

/**
 * Opens a PDF for as long as some work takes.
 * @throws DocumentError DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG above 500 pages, and what the work throws
 */
export async function withPdf<Value>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: resourceFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resourceFolder('standard_fonts'),
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new DocumentError('DOCUMENT_TOO_BIG');
    return await work(document);
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}

interface Drawing {
  readonly canvas: HTMLCanvasElement & Canvas;
  readonly context: CanvasRenderingContext2D;
}

interface DrawingFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

/** Draws a page and hands its canvas over for as long as it is used. */
export async function withDrawnPage<Value>(
  document: PDFDocumentProxy,
  number: number,
  scaleOf: (size: { readonly width: number; readonly height: number }) => number,
  use: (canvas: Canvas) => Value | Promise<Value>,
): Promise<Value> {
  const factory = document.canvasFactory as DrawingFactory;
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
