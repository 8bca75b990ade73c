import type { TableBlock } from './blocks.ts';
import type { Lines } from './extraction.ts';
import { capitalShare, wordCount } from './folded-text.ts';
import type { Item } from './items.ts';
import type { Marker, MarkerStyle } from './markers.ts';

/** A chapter, section, item, paragraph or table with everything below it. */
export interface OutlineNode {
  readonly marker: Marker | null;
  readonly text: string;
  readonly strong: boolean;
  readonly table: TableBlock | null;
  readonly lines: Lines;
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | null;
}

type Style = MarkerStyle | 'title' | 'lead-in' | 'root';

interface OpenNode {
  readonly node: OutlineNode;
  readonly style: Style;
}

const dashes: ReadonlySet<Style> = new Set(['dash', 'plus', 'bullet', 'lead-in']);
/** Styles that stand above all others wherever they occur. */
const upper: readonly Style[] = ['annex', 'part', 'capital', 'roman', 'article'];

/**
 * The tree of sections of a run of items. Numbering of any kind is followed: a style that is already open goes on at
 * its level, a new one opens a level below, "2.1.3" finds "2.1". Paragraphs without a number belong to the numbered
 * section they stand in; one that ends in a colon takes the list behind it.
 * @example buildOutline([]).children // []
 */
export function buildOutline(items: readonly Item[]): OutlineNode {
  const root = nodeOf({ marker: null, text: '', strong: false, table: null, lines: [1, 1] }, null);
  const open: OpenNode[] = [{ node: root, style: 'root' }];
  for (const item of items) place(open, item);
  return root;
}

function nodeOf(item: Item, parent: OutlineNode | null): OutlineNode {
  return { ...item, children: [], parent };
}

function place(open: OpenNode[], item: Item): void {
  if (item.table || (!item.marker && !isTitle(item))) {
    placeParagraph(open, item);
    return;
  }
  if (!item.marker) {
    popWhile(open, (entry) => !upperThan(entry.style, 'title') && entry.style !== 'root');
    push(open, item, 'title');
    return;
  }
  const marker = repairOrdinal(open, item.marker);
  const repaired = marker === item.marker ? item : { ...item, marker };
  if (marker.style === 'decimal') placeDecimal(open, repaired, marker);
  else placeStyle(open, repaired, marker);
}

function isTitle(item: Item): boolean {
  return item.strong && wordCount(item.text) <= 60 && capitalShare(item.text) > 0.75;
}

function upperThan(style: Style, than: Style): boolean {
  const rank = (one: Style): number => (one === 'title' ? upper.length : upper.indexOf(one));
  return style !== 'root' && rank(style) >= 0 && rank(style) < rank(than);
}

function top(open: readonly OpenNode[]): OpenNode {
  return open[open.length - 1] as OpenNode;
}

function popWhile(open: OpenNode[], test: (entry: OpenNode) => boolean): void {
  while (open.length > 1 && test(top(open))) open.pop();
}

function push(open: OpenNode[], item: Item, style: Style): void {
  const parent = top(open).node;
  const node = nodeOf(item, parent);
  parent.children.push(node);
  open.push({ node, style });
}

function placeParagraph(open: OpenNode[], item: Item): void {
  popWhile(open, (entry) => dashes.has(entry.style) || (item.table === null && isFinished(entry)));
  if (item.table === null && /:\s*$/.test(item.text)) {
    push(open, item, 'lead-in');
    return;
  }
  const parent = top(open).node;
  parent.children.push(nodeOf(item, parent));
}

/** A numbered item that is a whole sentence: a paragraph behind it belongs to the list and not to the item. */
function isFinished(entry: OpenNode): boolean {
  const item =
    entry.style === 'arabic' || entry.style === 'letter' || entry.style === 'decimal' || entry.style === 'bracketed';
  return item && /[.;]\s*(?:\/\.)?\s*$/.test(entry.node.text) && wordCount(entry.node.text) > 8;
}

function placeStyle(open: OpenNode[], item: Item, marker: Marker): void {
  const style = marker.style;
  const index = findOpen(open, style, marker);
  if (index >= 0) {
    const lower = open[index + 1]?.style;
    const keepsLeadIn = dashes.has(style) && lower === 'lead-in';
    while (open.length > (keepsLeadIn ? index + 2 : index)) open.pop();
  } else if (beginsAnew(open, marker)) {
    popWhile(open, () => true);
  } else if (upper.includes(style)) {
    popWhile(open, (entry) => entry.style !== 'root' && !upperThan(entry.style, style));
  } else if (!dashes.has(style)) {
    popWhile(open, (entry) => dashes.has(entry.style) && entry.style !== 'lead-in');
  }
  push(open, item, style);
}

/**
 * "1." below "3. ... a) ... c)" where no chapter is open: the title of the next chapter is lost, and its count starts
 * again beside the one before.
 */
function beginsAnew(open: readonly OpenNode[], marker: Marker): boolean {
  const counted = open.findIndex((entry) => entry.style === 'arabic');
  return (
    marker.style === 'arabic' &&
    marker.ordinal === 1 &&
    counted === 1 &&
    (open[counted]?.node.marker?.ordinal ?? 0) >= 2 &&
    open.slice(2).every((entry) => entry.style === 'letter' || dashes.has(entry.style))
  );
}

/**
 * Index of the open node of the same style that this one follows: the innermost whose number comes right before, else
 * the innermost with a smaller number, else the innermost. A dash looks only below the nearest number.
 */
function findOpen(open: readonly OpenNode[], style: Style, marker: Marker): number {
  const same: number[] = [];
  for (let index = open.length - 1; index > 0; index -= 1) {
    const entry = open[index];
    if (!entry) continue;
    if (entry.style === style) same.push(index);
    else if (dashes.has(style) && !dashes.has(entry.style)) break;
  }
  const innermost = same[0];
  if (innermost === undefined) return -1;
  if (dashes.has(style) || marker.ordinal === 0) return innermost;
  const ordinalAt = (index: number): number => open[index]?.node.marker?.ordinal ?? 0;
  const follows = same.find((index) => ordinalAt(index) + 1 === marker.ordinal);
  if (follows !== undefined) return follows;
  const restarts = marker.ordinal === 1 && !upper.includes(style) && hasTitleAbove(open, innermost);
  if (restarts) return -1;
  return same.find((index) => ordinalAt(index) < marker.ordinal) ?? innermost;
}

/** A numbered heading of another style stands between the open node and the new one. */
function hasTitleAbove(open: readonly OpenNode[], index: number): boolean {
  return open.slice(index + 1).some((entry) => !dashes.has(entry.style));
}

function placeDecimal(open: OpenNode[], item: Item, marker: Marker): void {
  const path = marker.path;
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (!other) continue;
    if (leads(other, path)) {
      while (open.length > index + 1) open.pop();
      push(open, item, 'decimal');
      return;
    }
  }
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (other?.style === 'decimal' && other.path.length === path.length) {
      while (open.length > index) open.pop();
      push(open, item, 'decimal');
      return;
    }
  }
  popWhile(open, (entry) => dashes.has(entry.style) || entry.style === 'letter');
  push(open, item, 'decimal');
}

/** True when `other` is the section right above the decimal number `path`. */
function leads(other: Marker, path: readonly number[]): boolean {
  const above = path.slice(0, -1);
  if (other.style === 'decimal') return other.path.join('.') === above.join('.');
  const numbered =
    other.style === 'arabic' || other.style === 'roman' || other.style === 'article' || other.style === 'part';
  return above.length === 1 && numbered && other.ordinal === above[0];
}

/** "54." after 5.3 is 5.4 whose dot a scan lost. */
function repairOrdinal(open: readonly OpenNode[], marker: Marker): Marker {
  if (marker.style !== 'arabic' || marker.ordinal < 10) return marker;
  for (let index = open.length - 1; index > 0; index -= 1) {
    const other = open[index]?.node.marker;
    if (other?.style !== 'decimal') continue;
    const next = [...other.path.slice(0, -1), (other.path[other.path.length - 1] ?? 0) + 1];
    if (next.join('') === String(marker.ordinal)) {
      return { style: 'decimal', label: next.join('.'), ordinal: next[next.length - 1] ?? 0, path: next };
    }
  }
  return marker;
}
