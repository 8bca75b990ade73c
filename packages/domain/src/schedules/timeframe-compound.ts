import type { Atom } from './timeframe-atom.ts';
import { endsSentence } from './timeframe-atoms.ts';
import { isMark, type Lexemes } from './timeframe-items.ts';

const timed = new Set<Atom['type']>([
  'dated',
  'weekday',
  'rhythm',
  'duration',
  'conditional',
  'asNeeded',
  'byPlan',
  'byRule',
  'festival',
  'continuous',
  'next',
  'wholeYear',
  'wholeSpan',
]);

const isVerb = (atom: Atom | undefined) => atom?.type === 'action' || atom?.type === 'done';

/** Index of the first lexeme of the sentence that `at` stands in. */
function sentenceStart(lexemes: Lexemes, at: number): number {
  let index = at;
  while (index > 0 && !endsSentence(lexemes, index - 1)) index -= 1;
  return index;
}

function nesting(lexemes: Lexemes, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (isMark(lexemes[index], '(')) depth += 1;
    if (isMark(lexemes[index], ')')) depth -= 1;
  }
  return depth;
}

/** How the words between a date and the next verb tie it: a new sentence, "và", a comma, or nothing. */
function linkBefore(lexemes: Lexemes, from: number, verb: number): 'sentence' | 'and' | 'comma' | 'none' {
  let link: 'sentence' | 'and' | 'comma' | 'none' = 'none';
  for (let index = from; index < verb; index += 1) {
    if (endsSentence(lexemes, index)) return 'sentence';
    if (lexemes[index]?.type === 'and') link = 'and';
    else if (isMark(lexemes[index], ',') && link === 'none') link = 'comma';
  }
  return link;
}

/**
 * True when the dated clause of `owner` is followed by another action that has no date of its own.
 * A date in front of its verb governs the whole sentence; a purpose ("để ...") is no further action.
 * Source: contract `timeframe.md`, rule 9.
 */
export function hasUndatedAction(atoms: readonly Atom[], lexemes: Lexemes, owner: Atom): boolean {
  const place = atoms.indexOf(owner);
  if (atoms.slice(place + 1).some((atom) => timed.has(atom.type))) return false;
  const start = sentenceStart(lexemes, owner.at);
  const verbBefore = atoms.slice(0, place).some((atom) => isVerb(atom) && atom.at >= start);
  const following = atoms.slice(place + 1);
  for (const atom of following) {
    if (atom.type === 'purpose' && linkBefore(lexemes, owner.next, atom.at) !== 'sentence') return false;
    if (!isVerb(atom) || nesting(lexemes, atom.at) > nesting(lexemes, owner.at)) continue;
    const link = linkBefore(lexemes, owner.next, atom.at);
    if (link === 'sentence' || link === 'and') return verbBefore || !governsAll(lexemes, owner, atoms, atom);
    if (link === 'comma') return verbBefore;
  }
  return false;
}

/** The date opens the sentence and a verb of its own stands before the joined one: it governs both. */
function governsAll(lexemes: Lexemes, owner: Atom, atoms: readonly Atom[], verb: Atom): boolean {
  const own = atoms.find((atom) => isVerb(atom) && atom.at >= owner.next);
  return own !== undefined && own !== verb && linkBefore(lexemes, owner.next, verb.at) !== 'sentence';
}
