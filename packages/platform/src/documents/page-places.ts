import type { PlanSource } from '@nanghang/domain/plan-documents';
import type { PageContent, PrintedLine, Ruling } from './pdf-page.ts';

/** Where a line stands on its page: left, top, right, bottom, as shares of the page's width and height. */
export type LineBox = readonly [left: number, top: number, right: number, bottom: number];

/** A page as it is read and shown. */
export interface PageShape {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Degrees by which its picture is turned to the right to stand upright and level. */
  readonly turn: number;
}

/** A source with the places of its lines, where its file has pages. */
export interface SourceOnPages extends PlanSource {
  readonly onPages?: {
    readonly pages: readonly PageShape[];
    /** A place for each line of the source; null for a line that stands on no page. */
    readonly boxes: readonly (LineBox | null)[];
  };
  /** What stamps in red ink say at the head of the first page. */
  readonly stamps?: readonly string[];
}

/** The shape of a page. */
export function shapeOf({ width, height, turn = 0 }: PageContent): PageShape {
  return { width: Math.round(width), height: Math.round(height), turn };
}

function share(part: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 10_000;
}

/**
 * A rectangle of a page as shares of it.
 * @example boxOn({ width: 600, height: 800, turn: 0 }, { left: 60, top: 80, right: 300, bottom: 100 })
 * // [0.1, 0.1, 0.5, 0.125]
 */
export function boxOn({ width, height }: PageShape, { left, top, right, bottom }: Ruling): LineBox {
  return [share(left, width), share(top, height), share(right, width), share(bottom, height)];
}

/** Letters reach so far above and below their base line, as shares of their size. */
const [ascent, descent] = [0.95, 0.3];

/** The place of a printed line. */
export function lineBox(shape: PageShape, { left, right, y, size }: PrintedLine): LineBox {
  return boxOn(shape, { left, right, top: y - size * ascent, bottom: y + size * descent });
}
