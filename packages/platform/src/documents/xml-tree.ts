import type { PartSink } from '../spreadsheet/unzip.ts';
import { xmlSink } from '../spreadsheet/xml-sink.ts';
import { DocumentError } from './document-problem.ts';

/** An element of an XML part, names of elements and attributes without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const deepest = 200;
const mostElements = 3_000_000;

/**
 * A sink that keeps a part as a tree.
 * @param leftOut elements that are dropped with all that is in them
 * @param done takes the root when the part is whole
 * @throws DocumentError DOCUMENT_DAMAGED for nesting that no program writes, DOCUMENT_TOO_BIG for too many elements
 */
export function treeSink(leftOut: ReadonlySet<string>, done: (root: XmlElement) => void): PartSink {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path: XmlElement[] = [root];
  let outside = 0;
  let count = 0;
  const sink = xmlSink({
    open: (name, attributes) => {
      if (outside > 0 || leftOut.has(name)) {
        outside += 1;
        return;
      }
      count += 1;
      if (path.length > deepest) throw new DocumentError('DOCUMENT_DAMAGED');
      if (count > mostElements) throw new DocumentError('DOCUMENT_TOO_BIG');
      const local = Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key.slice(key.indexOf(':') + 1), value]),
      );
      const element: XmlElement = { name, attributes: local, children: [], text: '' };
      path[path.length - 1]?.children.push(element);
      path.push(element);
    },
    close: () => {
      if (outside > 0) outside -= 1;
      else path.pop();
    },
    text: (text) => {
      const open = path[path.length - 1];
      if (outside === 0 && open) open.text += text;
    },
  });
  return {
    push: (chunk) => sink.push(chunk),
    end: () => {
      sink.end();
      done(root);
    },
  };
}

/** First child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Attribute `val` of the first child of a name; undefined when either is absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** Whether a switch such as `<b/>` is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1');
}

/** All elements of a name below an element, outermost first. */
export function allBelow(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : allBelow(child, name)));
}
