import { childOf, isOn, type XmlElement } from './xml-tree.ts';

/** Text of a paragraph and what hangs on it. */
export interface ParagraphText {
  readonly text: string;
  /** All its words are bold. */
  readonly bold: boolean;
  readonly pageBreak: boolean;
  readonly footnotes: readonly string[];
  /** Text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
}

interface Gathered {
  text: string;
  plain: boolean;
  pageBreak: boolean;
  readonly footnotes: string[];
  readonly boxes: XmlElement[];
}

const wrappers = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'bdo',
  'dir',
]);

function boxesBelow(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'txbxContent' ? [child] : boxesBelow(child)));
}

function addRunPart(part: XmlElement, into: Gathered, capitals: boolean): void {
  if (part.name === 't') into.text += capitals ? part.text.toLocaleUpperCase('vi') : part.text;
  else if (part.name === 'tab' || part.name === 'ptab') into.text += '\t';
  else if (part.name === 'cr') into.text += '\n';
  else if (part.name === 'noBreakHyphen') into.text += '-';
  else if (part.name === 'br') {
    if (part.attributes['type'] === 'page') into.pageBreak = true;
    else into.text += '\n';
  } else if (part.name === 'footnoteReference' || part.name === 'endnoteReference') {
    into.footnotes.push(`${part.name.replace('Reference', '')} ${part.attributes['id'] ?? ''}`);
  } else into.boxes.push(...boxesBelow(part));
}

function addRun(run: XmlElement, into: Gathered, style: { readonly bold: boolean; readonly capitals: boolean }): void {
  const properties = childOf(run, 'rPr');
  if (isOn(properties, 'vanish')) return;
  const capitals = childOf(properties, 'caps') ? isOn(properties, 'caps') : style.capitals;
  const bold = childOf(properties, 'b') ? isOn(properties, 'b') : style.bold;
  const before = into.text.length;
  for (const part of run.children) addRunPart(part, into, capitals);
  if (!bold && into.text.slice(before).trim() !== '') into.plain = true;
}

/**
 * Text of a paragraph with its tracked changes taken as accepted; soft line ends are `\n`, tabs `\t`.
 * @param style bold and capitals by the paragraph's style
 */
export function paragraphText(
  paragraph: XmlElement,
  style: { readonly bold: boolean; readonly capitals: boolean },
): ParagraphText {
  const into: Gathered = { text: '', plain: false, pageBreak: false, footnotes: [], boxes: [] };
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === 'r') addRun(child, into, style);
      else if (wrappers.has(child.name)) walk(child);
      else if (child.name !== 'pPr' && child.name !== 'del') into.boxes.push(...boxesBelow(child));
    }
  };
  walk(paragraph);
  return { ...into, bold: !into.plain && into.text.trim() !== '' };
}
