import { foldKept } from './folded-text.ts';

const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch|ng|nh|[cmnpt])?$/;
const brokenPair = /(?:i[eé]|u[oó])(?:ch|ng|nh|[cmnpt])$/u;

/**
 * True for a folded word that is a syllable of the language.
 * @example isSyllable('nghiem') // true
 */
export function isSyllable(folded: string): boolean {
  return syllable.test(folded);
}

/** Share of damaged words from which a text counts as a damaged scan. */
const damagedFrom = 0.08;

/**
 * True when a word cannot be a Vietnamese word: letters mixed with figures or signs, a syllable that the language does
 * not have, or a vowel pair without its marks ("hién" for "hiện").
 * @example isDamagedWord('nhi¢m') // true
 */
export function isDamagedWord(word: string): boolean {
  if (/^[\d\W_]*$/u.test(word.normalize('NFD').replace(/\p{L}/gu, 'x')) && !/\p{L}/u.test(word)) return false;
  if (/[¢€£§}{\\@$]/.test(word)) return true;
  if (/\d/.test(word)) return /^\p{Ll}+\d|\d\p{Ll}+$/u.test(word);
  const lower = word.toLowerCase();
  if (brokenPair.test(lower)) return true;
  return !syllable.test(foldKept(lower).normalize('NFD').replace(/\p{M}/gu, ''));
}

/**
 * Share of damaged words among the words in lower case, 0 to 1; abbreviations and names are passed over.
 * @example damageShare('Thuc hién cic nhiém vu') // 0.5
 */
export function damageShare(text: string): number {
  const known = new Map<string, boolean>();
  let words = 0;
  let damaged = 0;
  for (const match of text.matchAll(/[^\s()“”"',;:./…!?-]+/gu)) {
    const word = match[0];
    if (word.length < 2 || !/^[\p{Ll}\d][^\s]*$/u.test(word) || !/\p{L}/u.test(word)) continue;
    const spoilt = known.get(word) ?? isDamagedWord(word);
    known.set(word, spoilt);
    words += 1;
    if (spoilt) damaged += 1;
  }
  return words === 0 ? 0 : damaged / words;
}

/**
 * True for text whose marks a scan destroyed, or that was typed without marks.
 * @example isDamaged('Sở Nội vụ chủ trì, phối hợp với các đơn vị') // false
 */
export function isDamaged(text: string): boolean {
  return damageShare(text) >= damagedFrom;
}
