const longestSide = 2200;
const worthShrinkingBytes = 1_200_000;
const quality = 0.85;

/**
 * Sides of a photo after shrinking: the longer one at most 2,200 px, so that print stays readable.
 * @example shrunkSides(4400, 2200) // { width: 2200, height: 1100 }
 */
export function shrunkSides(width: number, height: number): { readonly width: number; readonly height: number } {
  const share = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/** A photo of a telephone made small enough for a slow line; anything else, or what cannot be read, as it is. */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < worthShrinkingBytes) return file;
  try {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, shrunkSides(picture.width, picture.height));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (!small || small.size >= file.size) return file;
    return new File([small], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
