import { footLength, footStart } from './document-foot.ts';
import { headLength } from './document-head.ts';
import { kindOfTitleLine } from './document-reference.ts';
import { capitalShare, foldKept, wordCount } from './folded-text.ts';
import type { Item } from './items.ts';

/** The document itself, a document issued with it (a scheme under a decision), or an annex. */
export interface DocumentPart {
  readonly kind: 'main' | 'attached' | 'annex';
  /** Kind word and subject of an attached document, label and title of an annex; empty for the main document. */
  readonly title: string;
  /** Number of an annex ("I", "02"), empty when it has none. */
  readonly label: string;
  readonly body: readonly Item[];
}

/** A document taken apart. */
export interface DocumentParts {
  readonly head: readonly Item[];
  /** Between the head and the first chapter: legal bases and the sentence that leads over. */
  readonly opening: readonly Item[];
  readonly foot: readonly Item[];
  readonly parts: readonly DocumentPart[];
}

/**
 * Takes a document apart into head, opening, body, foot, attached documents and annexes.
 * Source: SRC-ND-30-2020, annex I (order of the parts of a document, annexes issued with it).
 */
export function splitDocument(items: readonly Item[]): DocumentParts {
  const headEnd = headLength(items);
  const start = footStart(items.slice(headEnd));
  const footAt = start < 0 ? -1 : start + headEnd;
  const footEnd = footAt < 0 ? items.length : footAt + footLength(items, footAt);
  const bodyEnd = footAt < 0 ? items.length : footAt;
  const openingEnd = headEnd + openingLength(items.slice(headEnd, bodyEnd));
  const mainItems = items.slice(openingEnd, bodyEnd);
  const early = splitParts(mainItems);
  const main: DocumentPart = { kind: 'main', title: '', label: '', body: early.before };
  return {
    head: items.slice(0, headEnd),
    opening: items.slice(headEnd, openingEnd),
    foot: footAt < 0 ? [] : items.slice(footAt, footEnd),
    parts: [main, ...early.parts, ...withoutFeet(splitParts(items.slice(footEnd), true).parts)],
  };
}

/** Items before the first chapter, article or list. */
function openingLength(items: readonly Item[]): number {
  const at = items.findIndex((item) => {
    const style = item.marker?.style;
    if (item.table) return true;
    if (style === 'roman' || style === 'part' || style === 'article' || style === 'capital') return true;
    if (style === 'arabic' || style === 'letter' || style === 'decimal') return true;
    return style === 'annex';
  });
  const limit = at < 0 ? items.length : at;
  const long = items.slice(0, limit).findIndex((item, index) => index > 0 && isDirective(item));
  return long >= 0 ? long : limit;
}

/** The sentence with which a directive or letter turns to its duties. */
function isDirective(item: Item): boolean {
  return /(?:yeu cau|de nghi|chi thi|giao|thong bao|chi dao)[^.]*:\s*$/.test(foldKept(item.text));
}

function splitParts(items: readonly Item[], afterFoot = false): { before: Item[]; parts: DocumentPart[] } {
  const before: Item[] = [];
  const parts: { kind: 'attached' | 'annex'; titles: string[]; label: string; body: Item[]; titled: boolean }[] = [];
  for (const item of items) {
    const opened = opensPart(item, afterFoot);
    const last = parts[parts.length - 1];
    if (opened) parts.push({ ...opened, body: [], titled: false });
    else if (!last) before.push(item);
    else if (!last.titled && isTitleLine(item)) last.titles.push(item.text);
    else {
      last.titled = true;
      last.body.push(item);
    }
  }
  const first = parts[0];
  if (!first && afterFoot && before.length > 0) {
    return { before: [], parts: [{ kind: 'annex', title: '', label: '', body: before }] };
  }
  return {
    before,
    parts: parts.map((part) => ({
      kind: part.kind,
      title: part.titles.join(' ').trim(),
      label: part.label,
      body: part.body,
    })),
  };
}

function opensPart(
  item: Item,
  afterFoot: boolean,
): { kind: 'attached' | 'annex'; titles: string[]; label: string } | null {
  if (item.marker?.style === 'annex')
    return { kind: 'annex', titles: [item.text].filter((text) => text !== ''), label: item.marker.label };
  if (!afterFoot || item.marker || item.table) return null;
  const folded = foldKept(item.text);
  if (
    /^(?:bieu mau|bieu so|mau so|danh muc|bang phan cong|bang tong hop)/.test(folded) &&
    capitalShare(item.text) > 0.6
  ) {
    return { kind: 'annex', titles: [item.text], label: '' };
  }
  const kind =
    kindOfTitleLine(item.text) ?? (/^(?:quy che|quy dinh|phuong an|bo tieu chi)$/.test(folded) ? item.text : null);
  return kind !== null && capitalShare(item.text) > 0.7 ? { kind: 'attached', titles: [kind], label: '' } : null;
}

function isTitleLine(item: Item): boolean {
  if (item.marker || item.table) return false;
  const folded = foldKept(item.text);
  if (/^\(?(?:ban hanh )?kem theo/.test(folded) || /^don vi tinh/.test(folded)) return true;
  return (
    wordCount(item.text) <= 60 && !/[:;]\s*$/.test(item.text) && !/\bstt\b/.test(folded) && !/\.\s*$/.test(item.text)
  );
}

function withoutFeet(parts: readonly DocumentPart[]): DocumentPart[] {
  return parts.map((part) => {
    const at = footStart(part.body);
    return at < 0
      ? part
      : { ...part, body: [...part.body.slice(0, at), ...part.body.slice(at + footLength(part.body, at))] };
  });
}
