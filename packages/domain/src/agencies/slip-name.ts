import { editDistance } from './edit-distance.ts';
import { type KnownName, resolutionAt } from './known-name.ts';
import { isVocabularyWord, type Spelling, spellings } from './known-words.ts';
import { readPlaceTail } from './place-tail.ts';
import type { Token, TokenLine } from './text-tokens.ts';

const maxWords = 14;
const maxCandidates = 16;
const stepCost = { slip: 1, missing: 1.2, stray: 1.2, joined: 0.5 } as const;

const byWord: ReadonlyMap<string, readonly number[]> = indexByWord();

function indexByWord(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  spellings.forEach(({ folds }, position) => {
    for (const fold of new Set(folds)) index.set(fold, [...(index.get(fold) ?? []), position]);
  });
  return index;
}

/**
 * Reads `tokens[from..to)` as a known body with slips: a letter or two wrong in a word, a word missing or torn, a
 * stray short word. Only when one body is clearly nearest.
 * @param plural "các" stood before it
 * @returns undefined when nothing is near enough, or two bodies are equally near
 */
export function readSlippedName(line: TokenLine, from: number, to: number, plural: boolean): KnownName | undefined {
  if (to - from < 2 || to - from > maxWords + 6) return undefined;
  for (const end of possibleEnds(line, from, to)) {
    const tail = readPlaceTail(line, end, to);
    if (!tail) continue;
    const found = nearestSpelling(line, from, end);
    if (!found) continue;
    return {
      resolution: resolutionAt(found.entry, tail, plural),
      entry: found.entry,
      tail,
      words: [],
      nameEnd: end,
    };
  }
  return undefined;
}

/** Where the name proper may end: at the end, or before a readable level and place. */
function possibleEnds(line: TokenLine, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let end = to; end > from + 1; end -= 1) {
    if (end - from > maxWords) continue;
    if (end === to || readPlaceTail(line, end, to)) ends.push(end);
  }
  return ends;
}

function nearestSpelling(line: TokenLine, from: number, end: number): Spelling | undefined {
  const tokens = line.tokens.slice(from, end);
  const folds = tokens.map(({ fold }) => fold);
  const allowed = folds.length >= 6 ? 2 : folds.length >= 3 ? 1.2 : 1;
  let best: { spelling: Spelling; cost: number } | undefined;
  let rival = Number.POSITIVE_INFINITY;
  for (const spelling of candidates(folds)) {
    const cost = alignmentCost(tokens, spelling.folds, allowed);
    if (cost > allowed) continue;
    if (!best || cost < best.cost) {
      if (best && best.spelling.entry.plain !== spelling.entry.plain) rival = best.cost;
      best = { spelling, cost };
    } else if (best.spelling.entry.plain !== spelling.entry.plain) rival = Math.min(rival, cost);
  }
  return best && rival > best.cost ? best.spelling : undefined;
}

function candidates(folds: readonly string[]): Spelling[] {
  const counts = new Map<number, number>();
  for (const fold of new Set(folds)) {
    for (const position of byWord.get(fold) ?? []) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  const least = Math.max(1, Math.floor(folds.length / 2));
  return [...counts]
    .filter(([position, count]) => {
      const length = spellings[position]?.folds.length ?? 0;
      return count >= least && Math.abs(length - folds.length) <= 2;
    })
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, maxCandidates)
    .flatMap(([position]) => spellings[position] ?? []);
}

/** Cheapest way to read the text's words as the spelling's words; the first word must be there. */
function alignmentCost(text: readonly Token[], name: readonly string[], limit: number): number {
  const rows = text.length + 1;
  const columns = name.length + 1;
  const costs = new Array<number>(rows * columns).fill(Number.POSITIVE_INFINITY);
  const at = (row: number, column: number) => costs[row * columns + column] ?? Number.POSITIVE_INFINITY;
  costs[0] = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (row === 0 && column === 0) continue;
      const token = text[row - 1];
      const word = token?.fold ?? '';
      const target = name[column - 1] ?? '';
      const options = [at(row - 1, column - 1) + (token ? wordCost(token, target) : 9)];
      if (column > 1) options.push(at(row - 1, column - 2) + (word === `${name[column - 2]}${target}` ? 0.5 : 9));
      if (row > 1)
        options.push(at(row - 2, column - 1) + (`${text[row - 2]?.fold}${word}` === target ? stepCost.joined : 9));
      if (row > 0 && column > 1) options.push(at(row, column - 1) + (text.length > 3 ? stepCost.missing : 9));
      if (row > 1)
        options.push(at(row - 1, column) + (token && word.length < 3 && !isVocabularyWord(token) ? stepCost.stray : 9));
      costs[row * columns + column] = Math.min(...options);
    }
  }
  return Math.min(at(text.length, name.length), limit + 1);
}

/** A word of the vocabulary is never a slip for another one: "Khuyến công" is not "Khuyến nông". */
function wordCost(token: Token, target: string): number {
  const word = token.fold;
  if (word === target) return 0;
  if (word.length < 3 || target.length < 2 || isVocabularyWord(token)) return 9;
  const limit = word.length >= 6 ? 2 : 1;
  return editDistance(word, target, limit) <= limit ? stepCost.slip : 9;
}
