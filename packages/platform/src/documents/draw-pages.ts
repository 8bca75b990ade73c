import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-problem.ts';
import { formatOfDocument } from './read-document.ts';
import { decodedPicture, liesAcross } from './scan-picture.ts';

/** A page to be drawn. */
export interface PageOrder {
  /** 1-based. */
  readonly page: number;
  /** Degrees by which it is turned to the right, as its reading found it. */
  readonly turn: number;
}

/** A page as a picture. */
export interface DrawnPage {
  readonly page: number;
  /** WebP, coded anew from the pixels: nothing of the file but what is seen. */
  readonly picture: Uint8Array;
}

/** Longer side of a drawn page in pixels: print is sharp when the page is shown at twice the width of its pane. */
const shownLength = 1900;
const quality = 78;

/** A page set upright, in colours, on white. */
function uprightPage(page: Canvas | Image, turn: number): Canvas {
  const scale = Math.min(1, shownLength / Math.max(page.width, page.height));
  const [wide, high] = [page.width * scale, page.height * scale];
  const [width, height] = liesAcross(turn) ? [high, wide] : [wide, high];
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.translate(-wide / 2, -high / 2);
  context.drawImage(page, 0, 0, wide, high);
  return canvas;
}

async function encoded(page: number, canvas: Canvas): Promise<DrawnPage> {
  return { page, picture: new Uint8Array(await canvas.encode('webp', quality)) };
}

/**
 * Draws pages one after the other; a page that the file does not have is left out.
 * @throws DocumentError DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG, DOCUMENT_ENCRYPTED, FORMAT_NOT_SUPPORTED for a file without
 * pages
 */
export async function drawPages(
  bytes: Uint8Array,
  orders: readonly PageOrder[],
  onDrawn: (page: DrawnPage) => void,
): Promise<void> {
  const format = formatOfDocument(bytes);
  if (format === 'image') {
    const image = await decodedPicture(bytes);
    for (const { page, turn } of orders.filter((order) => order.page === 1)) {
      onDrawn(await encoded(page, uprightPage(image, turn)));
    }
    return;
  }
  if (format !== 'pdf') throw new DocumentError('FORMAT_NOT_SUPPORTED');
  const { withDrawnPage, withPdf } = await import('./pdf-file.ts');
  const scaleOf = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    shownLength / Math.max(width, height);
  await withPdf(bytes, async (document: PDFDocumentProxy) => {
    for (const { page, turn } of orders) {
      if (page < 1 || page > document.numPages) continue;
      const drawn = await withDrawnPage(document, page, scaleOf, (canvas) =>
        encoded(page, turn === 0 ? canvas : uprightPage(canvas, turn)),
      );
      onDrawn(drawn);
    }
  });
}
