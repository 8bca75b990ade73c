import { type AgencyResolution, knownNameWords, resolveAgency, splitAgencyList } from '../agencies/index.ts';

/** Answers kept per text: the same names stand in hundreds of cells of one plan. */
const keptAnswers = 4000;
const lists = new Map<string, readonly string[]>();
const resolutions = new Map<string, AgencyResolution>();
const openings = new Map<string, number>();
/** Words that the longest known name may have. */
const openingWords = /^(?:[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}]+){1,16}/u;

function kept<Value>(answers: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = find(key);
  if (answers.size >= keptAnswers) answers.clear();
  answers.set(key, found);
  return found;
}

/**
 * The names of the bodies that a cell, label or heading holds, each as printed; words before a collective that name
 * only its representatives are left out.
 * @example namesOf('Sở Y tế; Sở Nội vụ') // ['Sở Y tế', 'Sở Nội vụ']
 */
export function namesOf(raw: string): readonly string[] {
  const text = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s[-–]\s(?:là\s)?(?:cơ quan|đơn vị|bộ phận)\s(?:thường trực|đầu mối|chủ trì)[^;,]*/giu, '')
    .replace(/^(?:đại diện(?: lãnh đạo)?|toàn thể|lãnh đạo)\s+(?=các\s)/iu, '');
  return text === '' ? [] : kept(lists, text, splitAgencyList);
}

/**
 * What a name stands for in the national vocabulary.
 * @example bodyNamed('Sở Y tế').kind // 'department'
 */
export function bodyNamed(name: string): AgencyResolution {
  return kept(resolutions, name, (text) => resolveAgency(text));
}

/**
 * True when the vocabulary knows no such body.
 * @example isUnknownBody('Sở Y tế') // false
 */
export function isUnknownBody(name: string): boolean {
  return bodyNamed(name).kind === 'other';
}

/**
 * How many words of a text belong to the known name with which it opens; 0 when it opens with none.
 * @example knownWordsAt('Sở Y tế tham mưu') // 3
 */
export function knownWordsAt(text: string): number {
  const opening = openingWords.exec(text.slice(0, 240))?.[0] ?? '';
  return opening === '' ? 0 : kept(openings, opening, knownNameWords);
}
