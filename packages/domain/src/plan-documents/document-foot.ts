import type { Lines } from './extraction.ts';
import { capitalShare, foldKept, wordCount } from './folded-text.ts';
import type { Item } from './items.ts';

/** Recipients and signature. */
export interface DocumentFoot {
  readonly recipients: readonly string[];
  readonly signer: string | null;
  readonly signerTitle: string | null;
  /** False when the name was damaged or stood apart from its post. */
  readonly signerCertain: boolean;
}

interface FootLine {
  readonly text: string;
  readonly dashed: boolean;
  readonly lines: Lines;
}

const recipientsHead = /^\W*(?:noi nh\S{1,2}n|noi nhgn)\b/;
const posts =
  /^(?:(?:kt|tm|tl|tuq|q)\s*[.:]\s*)?(?:pho chu tich|chu tich|pho giam doc|giam doc|pho chanh van phong|chanh van phong|pho chanh thanh tra|chanh thanh tra|pho truong \S+|truong \S+|pho bi thu|bi thu|pho cuc truong|cuc truong|pho hieu truong|hieu truong|thu truong|bo truong|thu tuong|pho thu tuong|pho vien truong|vien truong|pho tong giam doc|tong giam doc|pho chi cuc truong|chi cuc truong|uy vien thuong truc|pho truong ban|truong ban|chu nhiem|pho chu nhiem)/;
/** A rank or degree before the name of a signer. */
const rankBefore =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)|(?:PGS|GS|TS|ThS|BS|KS|BSCKII?|CKII?)\.?)[\s,]+(?:(?:TS|ThS|BS)\.\s*)?(?=\p{Lu})/iu;
const signedMark = /^\W*(?:da ky|ky ten(?:,? (?:va )?dong dau)?|ky,? (?:ghi ro )?ho (?:va )?ten)\W*$/;
const signsFor = /^(?:kt|tm|tl|tuq|q|t\/m|k\/t)\s*[.:]?\s+\S/;

/** Index of the first item of the foot ("Nơi nhận", else the signature), or the number of items when there is none. */
export function footStart(items: readonly Item[]): number {
  const at = items.findIndex((item) => recipientsHead.test(foldKept(firstText(item))));
  if (at >= 0) return at;
  return items.findIndex(
    (item) => item.table === null && capitalShare(item.text) > 0.7 && signsFor.test(foldKept(item.text)),
  );
}

/** Number of items that the foot takes up from `start`: until a new title, annex, table of work or chapter. */
export function footLength(items: readonly Item[], start: number): number {
  let index = start + 1;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    const style = item.marker?.style;
    if (
      (item.table !== null && !isFootRow(item)) ||
      style === 'annex' ||
      style === 'part' ||
      style === 'roman' ||
      style === 'article'
    )
      break;
    const folded = foldKept(item.text);
    if (index - start > 60 || wordCount(item.text) > 45) break;
    if (
      /^(?:phu luc|de an|ke hoach|quy che|quy dinh|chuong trinh|phuong an|bieu|danh muc|bang |stt)\b/.test(folded) &&
      item.marker === null
    )
      break;
    index += 1;
  }
  return index - start;
}

/** Few rows of two columns that hold a recipient and a line of the signature. */
function isFootRow(item: Item): boolean {
  const rows = item.table?.rows ?? [];
  return (
    rows.length > 0 &&
    rows.length <= 3 &&
    rows.every((row) => row.cells.filter((cell) => cell.paragraphs.length > 0).length <= 2) &&
    rows.some((row) => /^[-–+•]\s*\S/.test(row.cells[0]?.paragraphs[0] ?? ''))
  );
}

/**
 * Reads recipients and signature from the items of the foot.
 * @param signatures notes of digital signatures, whose names are spelt right
 * Source: SRC-ND-30-2020, annex I, part II, items 7 to 9.
 */
export function readFoot(items: readonly Item[], signatures: readonly string[]): DocumentFoot {
  const recipients: string[] = [];
  const rest: string[] = [];
  let open = false;
  for (const line of items.flatMap(footLines)) {
    const folded = foldKept(line.text);
    if (recipientsHead.test(folded)) {
      open = true;
      const behind = line.text.replace(/^[^:]*:?\s*/u, '').trim();
      if (isTitle(behind)) rest.push(behind);
      else if (behind !== '' && /[-–;]/.test(behind)) recipients.push(...splitRecipients(behind));
      continue;
    }
    const { own, title } = splitColumns(line.text);
    if (title !== '') rest.push(title);
    if (open && (line.dashed || /[;,]$/.test(own)) && own !== '') recipients.push(...splitRecipients(own));
    else if (own !== '') rest.push(own);
  }
  return { recipients, ...readSignature(rest, signatures) };
}

function firstText(item: Item): string {
  if (!item.table) return item.text;
  for (const row of item.table.rows) for (const cell of row.cells) if (cell.paragraphs[0]) return cell.paragraphs[0];
  return '';
}

function footLines(item: Item): FootLine[] {
  if (!item.table) return [{ text: item.text, dashed: item.marker !== null, lines: item.lines }];
  const lines: FootLine[] = [];
  const width = Math.max(0, ...item.table.rows.map((row) => row.cells.length));
  for (let column = 0; column < width; column += 1) {
    for (const row of item.table.rows) {
      const cell = row.cells[column];
      if (!cell || cell.merged) continue;
      for (const paragraph of cell.paragraphs) {
        const text = paragraph.replace(/^[-–•+]\s*/, '');
        lines.push({ text, dashed: text !== paragraph, lines: row.place.lines });
      }
    }
  }
  return lines;
}

/** A scanned line that holds a recipient and, at its right, a line of the signature. */
function splitColumns(text: string): { own: string; title: string } {
  const match = /^(.*?[;.,)])\s+((?:\p{Lu}[\p{Lu}.]*\s*){2,8})$/u.exec(text);
  if (match && isTitle(match[2] ?? '')) return { own: (match[1] ?? '').trim(), title: (match[2] ?? '').trim() };
  return { own: text.trim(), title: '' };
}

function isTitle(text: string): boolean {
  const folded = foldKept(text);
  return text !== '' && capitalShare(text) > 0.8 && (posts.test(folded) || signsFor.test(folded));
}

function splitRecipients(text: string): string[] {
  return text
    .split(/;\s*[-–•]\s*/)
    .map((part) =>
      part
        .replace(/^[-–•+\s]+/, '')
        .replace(/[\s;.,]+(?:\p{L}\s*[)\]]+)?$/u, '')
        .trim(),
    )
    .filter((part) => /\p{L}{2}/u.test(part));
}

function readSignature(
  lines: readonly string[],
  signatures: readonly string[],
): Pick<DocumentFoot, 'signer' | 'signerTitle' | 'signerCertain'> {
  let signerTitle: string | null = null;
  let signer: string | null = null;
  let certain = true;
  let ofOtherBody = false;
  for (const given of lines.flatMap(postAndName)) {
    const line = given.replace(/^\s*[([]?\s*(?:đã ký|ký tên)\s*[)\]]?\s*(?=\p{Lu})/iu, '').replace(rankBefore, '');
    const folded = foldKept(line);
    if (signedMark.test(folded)) continue;
    const post = capitalShare(line) > 0.7 ? lastPost(line) : undefined;
    if (post !== undefined) {
      if (signerTitle === null || !ofOtherBody || !/\b(?:ubnd|uy ban nhan dan|hdnd|tinh uy|huyen uy|so)\b/.test(folded))
        signerTitle = ownPost(post);
      ofOtherBody = !signsFor.test(folded);
    }
    if (post !== undefined) continue;
    if (signer === null && isPersonName(line)) signer = line.replace(/[^\p{L}\s]/gu, '').trim();
    else if (signer === null && signerTitle !== null && looksLikeName(line)) {
      signer = line.replace(/[^\p{L}\s]/gu, '').trim();
      certain = false;
    }
  }
  const digital = signatures.map((note) => signedBy(note)).filter((name) => name !== null && isPersonName(name));
  const spelt = digital.find((name) => name !== null && (signer === null || foldKept(name) === foldKept(signer)));
  return {
    signer: spelt ?? (signer === null ? null : properName(signer)),
    signerTitle,
    signerCertain: spelt !== undefined || certain,
  };
}

/** A post in capitals and the name behind it, which some files print in one line. */
function postAndName(line: string): string[] {
  const match = /^((?:\p{Lu}[\p{Lu}.,]*\s+){1,8})((?:\p{Lu}\p{Ll}+\s*){2,5})$/u.exec(line.trim());
  const post = match?.[1]?.trim() ?? '';
  return match && isTitle(post) ? [post, (match[2] ?? '').trim()] : [line];
}

/** The signer's own post in a line of capitals: its last one, where a page's width ran several together. */
function lastPost(line: string): string | undefined {
  const folded = foldKept(line);
  if (!posts.test(folded) && !signsFor.test(folded)) return undefined;
  const starts = [...folded.matchAll(/(?:^|\s)(?=(?:pho |uy vien )?[a-z])/g)].map(
    (match) => match.index + match[0].length,
  );
  const own = starts.filter((at) => posts.test(folded.slice(at)) && !/\bpho $/.test(folded.slice(0, at)));
  const last = own[own.length - 1];
  return last === undefined ? undefined : line.slice(last);
}

function signedBy(note: string): string | null {
  return (
    /^(.{3,60}?)\s*(?:<[^>]*>)?\s*đã ký/u.exec(note)?.[1]?.trim() ??
    /(?:Người ký|Ký bởi)\s*:\s*([^,;<]+)/u.exec(note)?.[1]?.trim() ??
    null
  );
}

/** Two to six capitalised words without a body's or a post's name. */
function isPersonName(line: string): boolean {
  const text = line.replace(/^\(?\s*(?:đã ký|ký tên)\s*\)?\s*/iu, '').trim();
  if (!/^(?:\p{Lu}[\p{L}’']*\s+){1,5}\p{Lu}[\p{L}’']*$/u.test(text)) return false;
  return !/\b(?:so|ubnd|hdnd|ban|phong|tinh|huyen|van phong|uy ban|viet nam|chu tich|giam doc|noi nhan|thanh pho)\b/.test(
    foldKept(text),
  );
}

function looksLikeName(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    capitalShare(line) < 0.7 &&
    !/[;:]\s*$/.test(line)
  );
}

function properName(name: string): string {
  if (capitalShare(name) < 0.8) return name;
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** Own post, without "KT.", "TM.", "TL.", spelt as in running text. */
function ownPost(line: string): string {
  const bare = line
    .replace(/\(?\s*(?:đã ký|ký tên)\s*\)?/giu, ' ')
    .replace(/^(?:KT|TM|TL|TUQ|Q)\s*[.:]?\s*/u, '')
    .replace(/[^\p{L}\s,.&-]/gu, '')
    .trim();
  const words = bare.toLowerCase().split(/\s+/);
  const joined = words.join(' ');
  const heads = [
    'phó chủ tịch',
    'chủ tịch',
    'phó giám đốc',
    'giám đốc',
    'phó chánh văn phòng',
    'chánh văn phòng',
    'phó bí thư',
    'bí thư',
  ];
  const head = heads.find((known) => foldKept(joined).startsWith(foldKept(known)));
  if (!head) return capitalised(joined);
  const spelt = head.startsWith('phó ') ? `Phó ${capitalised(head.slice(4))}` : capitalised(head);
  return spelt + joined.slice(head.length);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
