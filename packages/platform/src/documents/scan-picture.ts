import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { DocumentError } from './document-problem.ts';
import { type GreyPicture, greyOf, stampsOf } from './scan-bitmap.ts';

const mostPixels = 60_000_000;
/** Longer side of a page in pixels at which print is recognised well and fast: A4 at 200 dots an inch. */
const bestLength = 2339;
/** A page whose longer side has fewer pixels is enlarged to it. */
const leastLength = 1700;

/** Width and height that a PNG or JPEG declares, multiplied; 0 when it declares none. */
function pixelsOf(picture: Uint8Array): number {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.length);
  if (picture[0] === 0x89) return picture.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  let at = 2;
  while (at + 9 < picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}

/** A decoded picture of a page. */
export interface PagePicture {
  /** The page as grey pixels, turned to the right by some degrees, at the size that suits recognition. */
  drawn(degrees: number): GreyPicture;
  /** The same with nothing on it but the red ink of stamps, in black. */
  stamps(degrees: number): GreyPicture;
}

/**
 * Whether a page turned so far lies across: its width becomes its height.
 * @example [0, 92, 180, -4].map(liesAcross) // [false, true, false, false]
 */
export function liesAcross(degrees: number): boolean {
  return Math.abs((((degrees % 180) + 180) % 180) - 90) < 45;
}

function drawnTurned(image: Image, degrees: number, toGrey: typeof greyOf): GreyPicture {
  const length = Math.max(image.width, image.height);
  const scale = length > bestLength * 1.1 ? bestLength / length : length < leastLength ? leastLength / length : 1;
  const [wide, high] = [image.width * scale, image.height * scale];
  const onItsSide = liesAcross(degrees);
  const [width, height] = (onItsSide ? [high, wide] : [wide, high]).map(Math.round);
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(image, -wide / 2, -high / 2, wide, high);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return toGrey(data, canvas.width, canvas.height);
}

/**
 * Decodes a PNG or JPEG.
 * @throws DocumentError DOCUMENT_DAMAGED when it cannot be decoded, DOCUMENT_TOO_BIG above 60 megapixels
 */
export async function decodedPicture(bytes: Uint8Array): Promise<Image> {
  const pixels = pixelsOf(bytes);
  if (pixels === 0) throw new DocumentError('DOCUMENT_DAMAGED');
  if (pixels > mostPixels) throw new DocumentError('DOCUMENT_TOO_BIG');
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (!image || image.width === 0) throw new DocumentError('DOCUMENT_DAMAGED');
  return image;
}

/** A PNG or JPEG as grey pixels, of any turn. @throws DocumentError as `decodedPicture` */
export async function openPicture(bytes: Uint8Array): Promise<PagePicture> {
  const image = await decodedPicture(bytes);
  return {
    drawn: (degrees) => drawnTurned(image, degrees, greyOf),
    stamps: (degrees) => drawnTurned(image, degrees, stampsOf),
  };
}
