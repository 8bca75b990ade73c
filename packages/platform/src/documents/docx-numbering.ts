import { allBelow, attributeOf, childOf, type XmlElement } from './xml-tree.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level whose step starts this one anew, -1 for never, undefined for any outer one. */
  readonly restart: number | undefined;
  readonly legal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts through a document; each call is the next paragraph of a list. */
export interface Numbering {
  /** The number as Word would print it ("1.", "a)", "-"), undefined when the paragraph has none. */
  next(listId: string, level: number): string | undefined;
}

function readLevels(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of parent.children.filter((child) => child.name === 'lvl')) {
    const restart = attributeOf(element, 'lvlRestart');
    levels.set(Number(element.attributes['ilvl'] ?? 0), {
      start: Number(attributeOf(element, 'start') ?? 1),
      format: attributeOf(element, 'numFmt') ?? 'decimal',
      text: attributeOf(element, 'lvlText') ?? '',
      restart: restart === undefined ? undefined : Number(restart) - 1,
      legal: childOf(element, 'isLgl') !== undefined,
    });
  }
  return levels;
}

function readLists(root: XmlElement): Map<string, List> {
  const abstracts = allBelow(root, 'abstractNum');
  const byStyle = new Map(abstracts.map((element) => [attributeOf(element, 'styleLink'), element]));
  const byId = new Map(abstracts.map((element) => [element.attributes['abstractNumId'] ?? '', element]));
  const lists = new Map<string, List>();
  for (const element of allBelow(root, 'num')) {
    const named = byId.get(attributeOf(element, 'abstractNumId') ?? '');
    if (!named) continue;
    const link = attributeOf(named, 'numStyleLink');
    const abstract = (link === undefined ? undefined : byStyle.get(link)) ?? named;
    const levels = readLevels(abstract);
    const starts = new Map<number, number>();
    for (const override of element.children.filter((child) => child.name === 'lvlOverride')) {
      const start = attributeOf(override, 'startOverride');
      if (start !== undefined) starts.set(Number(override.attributes['ilvl'] ?? 0), Number(start));
      for (const [level, own] of readLevels(override)) levels.set(level, own);
    }
    lists.set(element.attributes['numId'] ?? '', {
      abstractId: abstract.attributes['abstractNumId'] ?? '',
      levels,
      starts,
    });
  }
  return lists;
}

function roman(value: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(value, 399);
  let text = '';
  for (const [worth, digit] of digits) {
    while (rest >= worth) {
      text += digit;
      rest -= worth;
    }
  }
  return text;
}

/** Letters as Word counts them: a to z, then aa, bb. */
function letter(value: number): string {
  const place = (value - 1) % 26;
  return String.fromCharCode(97 + place).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

function formatNumber(value: number, format: string): string {
  if (value < 1 && /roman|letter/i.test(format)) return '';
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return format === 'none' ? '' : String(value);
}

/** A bullet as typists write it; signs of symbol fonts become a round one. */
function bullet(text: string): string {
  const sign = text.trim();
  if (/^[-–—\uf02d]/u.test(sign)) return '-';
  return sign === '+' || sign === '*' ? sign : '•';
}

/**
 * Counters of all lists of a document, from its part `word/numbering.xml`.
 * Source: ECMA-376 part 1, section 17.9 (numbering).
 * @param root tree of the part; undefined when the document has none
 */
export function createNumbering(root: XmlElement | undefined): Numbering {
  const lists = root ? readLists(root) : new Map<string, List>();
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: (listId, depth) => {
      const list = lists.get(listId);
      const level = list?.levels.get(depth);
      if (!list || !level) return undefined;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const own = list.starts.get(depth);
      const fresh = own !== undefined && !started.has(`${listId} ${depth}`);
      started.add(`${listId} ${depth}`);
      const before = counts[depth];
      counts[depth] = fresh ? own : before === undefined ? (own ?? level.start) : before + 1;
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > depth && (restart === undefined || restart >= depth)) counts[deeper] = undefined;
      }
      if (level.format === 'bullet') return bullet(level.text);
      const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const at = list.levels.get(place);
        return formatNumber(counts[place] ?? at?.start ?? 1, level.legal ? 'decimal' : (at?.format ?? 'decimal'));
      });
      return text.trim() === '' ? undefined : text.trim();
    },
  };
}
