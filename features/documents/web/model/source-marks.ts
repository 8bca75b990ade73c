import { foldVietnamese } from '@nanghang/domain/kernel';

/** A line of the source as far as marks need it. */
export interface MarkableLine {
  readonly line: number;
  readonly content: string;
}

/** Words that a field was read from, tried in order until one stands in the lines. */
export interface SoughtPhrase {
  readonly kind: 'mark-1' | 'mark-2' | 'mark-3';
  readonly label: string;
  readonly texts: readonly string[];
}

/** A phrase found in a line: letters `from` (inclusive) to `to` (exclusive). */
export interface FoundMark {
  readonly from: number;
  readonly to: number;
  readonly kind: SoughtPhrase['kind'];
  readonly label: string;
}

interface Letter {
  readonly folded: string;
  readonly line: number;
  readonly at: number;
  /** Begins a cell or a line. */
  readonly edge: boolean;
}

function isBlank(letter: string): boolean {
  return /\s/u.test(letter);
}

/** Letters without marks and case, runs of blanks as one, each with its place. */
function lettersOf(lines: readonly MarkableLine[]): Letter[] {
  const letters: Letter[] = [];
  for (const { line, content } of lines) {
    let edge = true;
    for (let at = 0; at < content.length; at += 1) {
      const letter = content[at] ?? '';
      if (isBlank(letter)) {
        edge ||= letter === '\t';
        if (letters.at(-1)?.folded !== ' ') letters.push({ folded: ' ', line, at, edge: false });
        continue;
      }
      const folded = foldVietnamese(letter).toLowerCase().charAt(0);
      letters.push({ folded: folded === '' ? letter : folded, line, at, edge });
      edge = false;
    }
    if (letters.at(-1)?.folded !== ' ') letters.push({ folded: ' ', line, at: content.length, edge: false });
  }
  return letters;
}

function soughtLetters(text: string): string {
  return lettersOf([{ line: 0, content: text }])
    .map((letter) => letter.folded)
    .join('')
    .trim();
}

/** Places of a phrase as `[first, end)` of the letters. */
function placesOf(folded: string, sought: string): [number, number][] {
  const places: [number, number][] = [];
  if (sought === '') return places;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
    places.push([at, at + sought.length]);
  return places;
}

function overlaps(taken: readonly (readonly [number, number])[], [from, to]: readonly [number, number]): boolean {
  return taken.some(([start, end]) => from < end && start < to);
}

/**
 * Where phrases stand in the lines of a row, by line number. A phrase that fills a cell of its own goes before one in
 * running text; blanks, marks and case of letters do not matter, and a phrase may run over the end of a line.
 *
 * @example
 * marksIn([{ line: 5, content: 'Rà soát\tSở A' }], [{ kind: 'mark-1', label: 'Chủ trì', texts: ['Sở A'] }]).get(5)
 * // [{ from: 8, to: 12, kind: 'mark-1', label: 'Chủ trì' }]
 */
export function marksIn(
  lines: readonly MarkableLine[],
  phrases: readonly SoughtPhrase[],
): ReadonlyMap<number, readonly FoundMark[]> {
  const letters = lettersOf(lines);
  const folded = letters.map((letter) => letter.folded).join('');
  const taken: [number, number][] = [];
  const found = new Map<number, FoundMark[]>();
  const opensCell = (at: number) => letters[at]?.edge === true;
  const closesCell = (end: number) =>
    letters[end] === undefined || opensCell(end + 1) || letters[end + 1] === undefined;
  for (const phrase of phrases) {
    const free = phrase.texts
      .flatMap((text) => placesOf(folded, soughtLetters(text)))
      .filter((place) => !overlaps(taken, place));
    const place = free.find(([from, to]) => opensCell(from) && closesCell(to)) ?? free[0];
    if (!place) continue;
    taken.push(place);
    for (const [line, run] of Map.groupBy(letters.slice(place[0], place[1]), (letter) => letter.line)) {
      const solid = run.filter((letter) => letter.folded !== ' ');
      const [first, last] = [solid[0], solid.at(-1)];
      if (!first || !last) continue;
      const marks = found.get(line) ?? [];
      marks.push({ from: first.at, to: last.at + 1, kind: phrase.kind, label: phrase.label });
      found.set(line, marks);
    }
  }
  return found;
}
