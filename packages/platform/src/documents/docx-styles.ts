import { allBelow, attributeOf, childOf, isOn, type XmlElement } from './xml-tree.ts';

/** What a paragraph style says that matters for reading. */
export interface ParagraphStyle {
  /** Depth of a heading, 1 = chapter. */
  readonly heading?: number;
  readonly listId?: string;
  readonly level?: number;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly align?: string;
}

function ownStyle(element: XmlElement): ParagraphStyle {
  const paragraph = childOf(element, 'pPr');
  const run = childOf(element, 'rPr');
  const numbering = childOf(paragraph, 'numPr');
  const listId = attributeOf(numbering, 'numId');
  const level = attributeOf(numbering, 'ilvl');
  const align = attributeOf(paragraph, 'jc');
  const outline = attributeOf(paragraph, 'outlineLvl');
  const named = /^heading (\d)$/i.exec(attributeOf(element, 'name') ?? '')?.[1];
  const heading = named ? Number(named) : outline === undefined ? 10 : Number(outline) + 1;
  return {
    ...(heading < 10 ? { heading } : {}),
    ...(listId === undefined ? {} : { listId }),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(childOf(run, 'b') ? { bold: isOn(run, 'b') } : {}),
    ...(childOf(run, 'caps') ? { capitals: isOn(run, 'caps') } : {}),
    ...(align === undefined ? {} : { align }),
  };
}

/** Paragraph styles by identifier, with what they take over from the styles they are based on. */
export function readStyles(root: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const elements = root ? allBelow(root, 'style').filter((style) => style.attributes['type'] === 'paragraph') : [];
  const byId = new Map(elements.map((element) => [element.attributes['styleId'] ?? '', element]));
  const usual = elements.find((element) => element.attributes['default'] === '1');
  const resolve = (element: XmlElement | undefined, depth: number): ParagraphStyle => {
    if (!element || depth > 20) return {};
    return { ...resolve(byId.get(attributeOf(element, 'basedOn') ?? ''), depth + 1), ...ownStyle(element) };
  };
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    const key = id ?? '';
    const found = known.get(key) ?? resolve(byId.get(key) ?? usual, 0);
    known.set(key, found);
    return found;
  };
}
