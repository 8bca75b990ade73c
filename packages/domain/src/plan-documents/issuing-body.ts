import { administrativePhrases } from './administrative-phrases.ts';
import type { DocumentHead } from './document-head.ts';
import { capitalShare, foldKept } from './folded-text.ts';

const level =
  /^(?:tinh|thanh pho|tp\.?|huyen|quan(?! (?:ly|su|doi|he|tri)\b)|thi xa|thi tran|phuong|xa(?! hoi\b)|dac khu)\s(?!uy\s)/;
const levelInside =
  /\s(tinh|thanh pho|tp\.?|huyen|quan(?! (?:ly|su|doi|he|tri)\b)|thi xa|thi tran|phuong|xa(?! hoi\b)|dac khu)(?! uy\b)(?:\s|$)/;
const bodyHead =
  /^(?:ubnd|uy ban|hdnd|hoi dong|so|ban|van phong|trung tam|cuc|chi cuc|phong|bo|cong an|truong|hoi|lien|thanh tra|doan|mttq|mat tran|to cong tac|bao|dai|vien|chi huy|tinh uy|huyen uy|thanh uy|dang|bao hiem|kho bac|thue|vien kiem sat|toa an)(?:\s|$)/;
/** Committees of the Party carry the place behind their name, without its level. */
const partyCommittee = /^(?:tinh|thanh|huyen|thi|quan) uy\s/;
const abbreviations = new Set(['UBND', 'HĐND', 'MTTQ', 'VP', 'TP', 'TP.', 'BQL', 'KCN', 'KKT', 'BHXH']);

/**
 * The issuing body with its place, from what the first page prints: its own name, the body above it, the authority
 * that a decision names, the symbol, the place before the date and the opening sentences.
 * @param opening text of the first paragraphs, where the body names itself when the head is lost
 * @returns name and whether it had to be put together from other places than the head
 */
export function issuingBody(head: DocumentHead, opening: string): { name: string | null; certain: boolean } {
  const bodies = mergeLines(head.issuerLines.flatMap(bodiesOfLine)).filter(
    (body, index) => index === 0 || !/^ban thuong truc\W*$/.test(foldKept(body)),
  );
  const own = bodies[bodies.length - 1];
  const above = bodies[bodies.length - 2];
  const organ = organOfSymbol(head.symbol);
  if (own === undefined) {
    const authority = head.authority === null ? null : properBody(head.authority.replace(/^(?:PHÓ )?CHỦ TỊCH\s+/u, ''));
    const named = namedInText(opening, head.place);
    if (authority !== null) return { name: withPlace(authority, null, head.place), certain: false };
    const placed = organ === null ? null : atPlace(organ, `${head.title ?? ''}\n${opening}`, head.place);
    return { name: named ?? placed ?? organ, certain: false };
  }
  const proper = properBody(own);
  if (level.test(foldKept(own)))
    return { name: organ === null ? proper : `${organ} ${lowerLevel(proper)}`, certain: false };
  if (committeeAlone.test(foldKept(proper))) {
    const named = namedInText(opening, head.place) ?? atPlace(proper, `${head.title ?? ''}\n${opening}`, head.place);
    return { name: named ?? proper, certain: false };
  }
  if (above !== undefined && /^van phong$/.test(foldKept(proper)))
    return { name: `${proper} ${properBody(above)}`, certain: true };
  return { name: withPlace(proper, above === undefined ? null : properBody(above), head.place), certain: true };
}

const committeeAlone = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)$/;

/** A committee whose level and place the head has lost: the level that the text gives to the place or the committee. */
function atPlace(committee: string, text: string, place: string | null): string | null {
  const own = place?.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, '') ?? '';
  if (own === '') return null;
  const folded = foldKept(text);
  const ofCommittee = /(?:ubnd|uy ban nhan dan) (tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b/.exec(
    folded,
  )?.[1];
  const levels = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'];
  const level =
    levels.find((word) => foldKept(word) === ofCommittee) ??
    levels.find((word) => folded.includes(`${foldKept(word)} ${foldKept(own)}`));
  return level === undefined ? null : `${committee} ${level} ${own}`;
}

const committeeAndBody =
  /^((?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\s.+?)\s+((?:SỞ|BAN QUẢN LÝ|VĂN PHÒNG|TRUNG TÂM|THANH TRA|PHÒNG|CHI CỤC)\s.+)$/u;

/** The committee above and the body itself, which some files print in one line. */
function bodiesOfLine(line: string): string[] {
  const match = committeeAndBody.exec(line.normalize('NFC'));
  return match ? [match[1] ?? '', match[2] ?? ''] : [line];
}

function mergeLines(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    const folded = foldKept(line);
    const before = bodies.pop();
    if (before === undefined) bodies.push(line);
    else if (level.test(`${folded} `) || !bodyHead.test(folded)) bodies.push(`${before} ${line}`);
    else bodies.push(before, line);
  }
  return bodies;
}

function organOfSymbol(symbol: string | null): string | null {
  const organ = symbol?.split(/[-/]/).find((part) => part === 'UBND' || part === 'HĐND');
  return organ ?? null;
}

/** "Ủy ban nhân dân huyện X" or "UBND tỉnh X" in running text, where X is the place before the date if that is known. */
function namedInText(text: string, place: string | null): string | null {
  const pattern =
    /((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường))\s+((?:\p{Lu}[\p{L}]*\s?){1,4})/gu;
  let first: string | null = null;
  for (const match of text.matchAll(pattern)) {
    const name = `${match[1]} ${(match[2] ?? '').trim()}`;
    first ??= name;
    if (place !== null && foldKept(match[2] ?? '').trim() === foldKept(place)) return name;
  }
  return first;
}

function withPlace(name: string, above: string | null, place: string | null): string {
  const folded = foldKept(name);
  const inside = levelInside.exec(` ${folded} `.slice(1));
  if (inside && folded.slice(inside.index + inside[0].length).trim() !== '') return name;
  if (inside)
    return place === null || place === '' ? name : `${name} ${place.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, '')}`;
  const aboveLevel = above === null ? null : levelInside.exec(foldKept(above));
  if (
    above !== null &&
    aboveLevel &&
    /(?:^|\s)(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\s/.test(foldKept(above))
  ) {
    return `${name} ${lowerLevel(above.slice(aboveLevel.index + 1))}`;
  }
  return name;
}

function lowerLevel(text: string): string {
  return text.replace(/^(?:Tỉnh|Thành phố|Thành Phố|Huyện|Quận|Thị xã|Thị Xã|Xã|Phường|Đặc khu)(?=\s)/u, (word) =>
    word.toLowerCase(),
  );
}

/**
 * A body's name in capitals as it is spelt in running text.
 * @example properBody('SỞ XÂY DỰNG') // 'Sở Xây dựng'
 */
export function properBody(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (capitalShare(clean) < 0.7) return clean;
  const committee = /^(\S+ ỦY)\s+(.+)$/u.exec(clean);
  if (committee && partyCommittee.test(foldKept(clean)))
    return `${spellBody(committee[1] ?? '')} ${(committee[2] ?? '').split(' ').map(capitalised).join(' ')}`;
  const folded = foldKept(clean);
  const inside = level.test(`${folded} `) ? 0 : (levelInside.exec(` ${folded}`.slice(1))?.index ?? -1);
  if (inside < 0) return spellBody(clean);
  const body = clean.slice(0, inside).trim();
  const place = clean.slice(inside).trim();
  const words =
    level
      .exec(`${foldKept(place)} `)?.[0]
      .trim()
      .split(' ').length ?? 1;
  const parts = place.split(' ');
  const placeName = parts.slice(words).map(capitalised).join(' ');
  const levelName = parts.slice(0, words).join(' ').toLowerCase();
  return [body === '' ? '' : spellBody(body), levelName, placeName].filter((part) => part !== '').join(' ');
}

const known = new Map(
  administrativePhrases()
    .filter((phrase) => /^\p{Lu}\p{Ll}/u.test(phrase))
    .map((phrase) => [foldKept(phrase), phrase]),
);

function spellBody(text: string): string {
  const key = foldKept(text)
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const spelt = known.get(key);
  if (spelt !== undefined && wordsOnly(text) === wordsOnly(spelt)) return spelt;
  let open = true;
  return text
    .split(' ')
    .map((word, index) => {
      if (abbreviations.has(word)) return word;
      const capital = index === 0 || (open && !/^(?:VÀ|-|–|ĐỒNG)$/u.test(word));
      open =
        index === 0
          ? /^(?:SỞ|PHÒNG|CỤC|BỘ|BAN|BÁO|ĐÀI|TRƯỜNG|VIỆN|HỘI|CHI)$/u.test(word)
          : /^(?:VÀ|-|–)$/u.test(word) || /,$/.test(word);
      return capital ? capitalised(word) : word.toLowerCase();
    })
    .join(' ');
}

function wordsOnly(text: string): string {
  return foldKept(text).replace(/[^a-z]/g, '');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
