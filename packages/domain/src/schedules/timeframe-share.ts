import type { Recurrence } from './timeframe.ts';
import type { Atom, DatedAtom } from './timeframe-atom.ts';
import { sentenceOf } from './timeframe-atoms.ts';
import { bindsYearly } from './timeframe-build.ts';
import type { CalendarItem, Lexemes } from './timeframe-items.ts';
import type { Span } from './timeframe-spans.ts';

const isDated = (atom: Atom | undefined): atom is DatedAtom => atom?.type === 'dated';

const lacksYear = (atom: DatedAtom) =>
  !atom.cycle && atom.spans.some(({ to }) => to.year === undefined && to.unit !== 'dayOfMonth' && to.unit !== 'now');

/** Nothing but commas, semicolons, "và" and remarks in brackets stands between two dates. */
function listed(lexemes: Lexemes, left: DatedAtom, right: DatedAtom): boolean {
  let depth = 0;
  return lexemes.slice(left.next, right.at).every((lexeme) => {
    if (lexeme.type === 'mark' && lexeme.value === '(') depth += 1;
    else if (lexeme.type === 'mark' && lexeme.value === ')') depth -= 1;
    else if (depth === 0) return lexeme.type === 'and' || (lexeme.type === 'mark' && ',;'.includes(lexeme.value));
    return true;
  });
}

/** "trước ngày 15/6; 15/12 hằng năm": the preposition printed first holds for the days after it. */
function sharePrepositions(atoms: readonly Atom[], lexemes: Lexemes): Atom[] {
  let before: DatedAtom | undefined;
  return atoms.map((atom) => {
    if (!isDated(atom)) return atom;
    const day = ['day', 'dayOfMonth'].includes(atom.spans[0]?.from.unit ?? '');
    const tied = before && (before.prep === 'before' || before.prep === 'by') && listed(lexemes, before, atom);
    const shared = before && day && atom.prep === 'none' && tied ? { ...atom, prep: before.prep } : atom;
    before = shared;
    return shared;
  });
}

/** "trước 15/6 và trước 15/12 hằng năm": the cycle printed last holds for the days before it. */
function shareCycles(atoms: readonly Atom[], lexemes: Lexemes): Atom[] {
  return atoms.map((atom, index) => {
    if (!isDated(atom) || !lacksYear(atom)) return atom;
    const later = atoms.slice(index + 1).find(isDated);
    if (later?.cycle?.every !== 'year') return atom;
    const alike = later.prep === atom.prep || sentenceOf(lexemes, later.at) === sentenceOf(lexemes, atom.at);
    return alike ? { ...atom, cycle: { every: 'year' as const } } : atom;
  });
}

const singleSpan = (atom: DatedAtom): Span | undefined =>
  atom.spans.length === 1 && atom.spans[0]?.from === atom.spans[0]?.to ? atom.spans[0] : undefined;

/** "Tháng 6/2023 (trước ngày 20)": the only month of the text is the month of its only day. */
function shareMonths(atoms: readonly Atom[]): Atom[] {
  const dated = atoms.filter(isDated);
  const [day, month] = ['dayOfMonth', 'month'].map((unit) => dated.filter((atom) => atom.spans[0]?.from.unit === unit));
  const owner = month?.[0];
  const of = owner && singleSpan(owner)?.from;
  const [target] = day ?? [];
  if (dated.length !== 2 || !owner || !target || of?.part !== undefined || of?.month === undefined || target.cycle)
    return [...atoms];
  const { month: number, year } = of;
  const dates = target.spans.map((span): Span => {
    const item: CalendarItem = { ...span.to, unit: 'day', month: number, ...(year === undefined ? {} : { year }) };
    return { from: item, to: item };
  });
  const merged: DatedAtom = { ...target, spans: dates, ...(owner.cycle ? { cycle: owner.cycle } : {}) };
  return atoms.filter((atom) => atom !== owner).map((atom) => (atom === target ? merged : atom));
}

function giveYear(atom: DatedAtom, year: number): DatedAtom {
  const spans = atom.spans.map((span) => {
    const to = { ...span.to, year: span.to.year ?? year };
    return span.from === span.to ? { from: to, to } : { from: { ...span.from, year: span.from.year ?? year }, to };
  });
  return { ...atom, spans };
}

/** The one year that the dates of the text name, to which its days and months without a year belong. */
function namedYear(atoms: readonly Atom[]): number | undefined {
  const owners = atoms.filter(
    (atom): atom is DatedAtom =>
      isDated(atom) && !atom.open && !atom.weak && !atom.cycle && atom.prep !== 'from' && atom.prep !== 'after',
  );
  const years = new Set(owners.flatMap((atom) => atom.spans.flatMap(({ from, to }) => [from.year, to.year])));
  years.delete(undefined);
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** A year printed once holds for the days beside it: "trước 15/6 và trước 15/12/2023", "Quý II, quý IV; năm 2023". */
function shareYears(atoms: readonly Atom[], rhythm: readonly Recurrence[]): Atom[] {
  const year = bindsYearly(rhythm) ? undefined : namedYear(atoms);
  const lacking = atoms.filter((atom) => isDated(atom) && lacksYear(atom));
  if (year === undefined || lacking.length === 0) return [...atoms];
  return atoms.flatMap((atom): Atom[] => {
    if (!isDated(atom)) return [atom];
    if (lacksYear(atom)) return [giveYear(atom, year)];
    const onlyYear = singleSpan(atom)?.from.unit === 'year' && !atom.open && !atom.weak && atom.prep !== 'from';
    return onlyYear ? [] : [atom];
  });
}

/**
 * Completes the dates of a text from each other: prepositions go right, cycles go left, a lone month and a lone year
 * belong to the days beside them.
 * Source: contract `timeframe.md`, rules 5 and 6.
 */
export function shareParts(atoms: readonly Atom[], lexemes: Lexemes, rhythm: readonly Recurrence[]): Atom[] {
  return shareYears(shareMonths(shareCycles(sharePrepositions(atoms, lexemes), lexemes)), rhythm);
}
