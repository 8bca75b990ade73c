/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const edge = 8;

/**
 * Where a pane stands: below what opened it, above when there is more room there, never outside the window.
 * @param align which edges of the pane and of what opened it stand in line
 * @example placeFloating({ left: 10, top: 10, width: 50, height: 20 }, { width: 100, height: 80 }, { width: 400, height: 300 }, 'start') // { left: 10, top: 36, maxHeight: 256 }
 */
export function placeFloating(
  anchor: Box,
  pane: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  align: 'start' | 'end',
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const wanted = align === 'start' ? anchor.left : anchor.left + anchor.width - pane.width;
  const left = Math.max(edge, Math.min(wanted, view.width - pane.width - edge));
  const below = view.height - (anchor.top + anchor.height) - gap - edge;
  const above = anchor.top - gap - edge;
  if (pane.height <= below || below >= above)
    return { left, top: anchor.top + anchor.height + gap, maxHeight: Math.max(0, below) };
  const height = Math.min(pane.height, above);
  return { left, top: anchor.top - gap - height, maxHeight: Math.max(0, above) };
}
