import type { IndexCode } from './extraction.ts';
import { foldKept } from './folded-text.ts';

/**
 * How texts name the indices: by code, by Vietnamese name, by both. Source: GLOSSARY; index definitions
 * (seeds/index-definitions), names and codes.
 */
const names: readonly (readonly [IndexCode, RegExp, RegExp])[] = [
  ['PCI', /\bpci\b/, /nang luc canh tranh cap tinh/],
  ['PAPI', /\bpapi\b/, /hieu qua quan tri(?: va)? hanh chinh cong/],
  ['PAR INDEX', /\bpar[ -]?index\b|\bpari\b/, /chi so (?:cai cach hanh chinh|cchc)|chi so\W+cai cach hanh chinh/],
  [
    'SIPAS',
    /\bsipas\b/,
    /chi so\W+(?:muc do |su )?hai long|hai long cua nguoi dan(?:, to chuc)? (?:doi voi|ve) su phuc vu/,
  ],
  [
    'ICT INDEX',
    /\bict[ -]?index\b|chi so ict\b|\bvietnam ict\b/,
    /san sang cho phat trien va ung dung (?:cong nghe thong tin|cntt)/,
  ],
  ['DTI', /\bdti\b/, /chi so\W+(?:danh gia )?(?:muc do )?chuyen doi so/],
];

/**
 * Indices named in a text, each once, in the order of the table of indices.
 * @example indicesIn('Chỉ số PAPI và SIPAS') // ['PAPI', 'SIPAS']
 */
export function indicesIn(text: string): IndexCode[] {
  const folded = foldKept(text);
  return names.filter(([, code, name]) => code.test(folded) || name.test(folded)).map(([index]) => index);
}

/**
 * The index, or the indices joined by `+`, that a chapter or section title is about; null when it names none.
 * @example indexOfTitle('III. Chỉ số PAR INDEX (Chỉ số cải cách hành chính) và Chỉ số SIPAS') // 'PAR INDEX+SIPAS'
 */
export function indexOfTitle(title: string): string | null {
  const found = indicesIn(title);
  return found.length === 0 || found.length > 3 ? null : found.join('+');
}

/**
 * Short word for an index in references to rows ("PCI.12", "PAR.3").
 * @example shortIndex('PAR INDEX+SIPAS') // 'PAR'
 */
export function shortIndex(index: string): string {
  return (index.split('+')[0] ?? index).split(' ')[0] ?? index;
}

/**
 * Indices that the whole document is about: those of its subject, else those that its opening chapters name at least
 * twice or with which the document gives its reason.
 * @param reason the words before the first duty that are no legal basis
 */
export function documentIndices(title: string | null, opening: string, reason = ''): IndexCode[] {
  const inTitle = indicesIn(title ?? '');
  if (inTitle.length > 0) return inTitle;
  const folded = foldKept(opening);
  const given = indicesIn(reason);
  return names
    .filter(([index, code, name]) => {
      const hits =
        [...folded.matchAll(new RegExp(code.source, 'g'))].length +
        [...folded.matchAll(new RegExp(name.source, 'g'))].length;
      return hits >= 2 || given.includes(index);
    })
    .map(([index]) => index);
}
