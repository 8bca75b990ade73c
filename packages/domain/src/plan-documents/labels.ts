import { opensWithBody } from './agency-phrases.ts';
import { isTime } from './cell-types.ts';
import { foldKept } from './folded-text.ts';

/** Field that a printed label names; `monitor`: who follows the work up ("Cơ quan theo dõi, đôn đốc"), not who does it. */
export type LabelField = 'lead' | 'coordinating' | 'monitor' | 'time' | 'product' | 'text';

/** What stands behind the labels of a paragraph, and the words before the first one. */
export interface LabelledText {
  readonly before: string;
  readonly fields: Readonly<Partial<Record<LabelField, readonly string[]>>>;
}

const bodies =
  '(?:co quan|don vi|bo phan|phong|so|to chuc|ca nhan|nguoi|lanh dao)(?:(?:,? |/ ?)(?:co quan|don vi|ca nhan|dia phuong|bo phan|to chuc|phong))*';
const patterns: readonly (readonly [LabelField, string])[] = [
  [
    'coordinating',
    `(?:${bodies} )?phoi hop(?: thuc hien| chinh)?|(?:${bodies} )?cung (?:lam|thuc hien|tham gia)|${bodies} (?:tham gia|ho tro|lien quan)`,
  ],
  [
    'monitor',
    `${bodies} (?:theo doi|don doc|giam sat|kiem tra|tham dinh|huong dan)(?:,? (?:va )?(?:theo doi|don doc|giam sat|kiem tra|danh gia|tong hop))*`,
  ],
  [
    'lead',
    `(?:${bodies} )?(?:chu tri|dau moi|chiu trach nhiem(?: chinh)?|phu trach|tham muu)(?: thuc hien| tham muu| trien khai)?|${bodies} (?:thuc hien|to chuc thuc hien|duoc giao)|phan cong(?: thuc hien)?|trach nhiem thuc hien|thuc hien`,
  ],
  [
    'time',
    '(?:thoi gian|tien do|thoi han|han|ky han|lo trinh|thoi diem)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|to chuc|ban hanh|trinh|xong|du kien)(?:,? (?:va )?hoan thanh)?)*|hoan thanh',
  ],
  [
    'product',
    '(?:san pham|ket qua|dau ra|yeu cau ket qua)(?: (?:dau ra|du kien|dat duoc|thuc hien|hoan thanh|can dat|chu yeu|cu the))*',
  ],
  [
    'text',
    '(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap)(?: (?:thuc hien|cong viec|nhiem vu|cu the|trien khai|chinh|trong tam))*(?: \\d{1,2})?',
  ],
];
const anyLabel = new RegExp(
  `(^|[.;,(\\n]\\s*|[-–+•*]\\s+|\\s{1})(?:${patterns.map(([field, pattern]) => `(?<${field}>${pattern})`).join('|')})\\s*(?:\\([^)]{0,30}\\)\\s*)?(?:[.…_]{2,}\\s*)?:\\s*(?:[.…_]{3,}\\s*)?`,
  'g',
);

/**
 * Takes a paragraph with labels ("Cơ quan chủ trì: ...; thời gian: ...") apart; null when it holds none. Words in front
 * of the first label stay in `before`. A label counts at the start, behind a stop, or anywhere with a capital.
 * @example readLabels('Thời gian: Quý I/2024')?.fields.time // ['Quý I/2024']
 */
export function readLabels(text: string): LabelledText | null {
  if (!text.includes(':')) return null;
  const folded = foldKept(text);
  const hits: { field: LabelField; start: number; end: number }[] = [];
  for (const match of folded.matchAll(anyLabel)) {
    const lead = match[1] ?? '';
    const at = match.index + lead.length;
    const behindWord = lead === ' ' && text[at] === text[at]?.toLowerCase();
    const field = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0];
    if (!field || behindWord || (field === 'text' && at > 0 && !/[.;]\s*$/.test(folded.slice(0, at)))) continue;
    const bare = /^thuc hien\s*:/.test(folded.slice(at));
    if (bare && !opensWithBody(text.slice(match.index + match[0].length))) continue;
    hits.push({ field, start: at, end: match.index + match[0].length });
  }
  if (hits.length === 0 || hits.every((hit) => hit.field === 'text' && hit.start > 3)) return null;
  const fields: Partial<Record<LabelField, readonly string[]>> = {};
  hits.forEach((hit, index) => {
    const end = hits[index + 1]?.start ?? text.length;
    const value = text
      .slice(hit.end, end)
      .replace(/[\s;,(\-–+•*]+$/, '')
      .replace(/\.$/, '')
      .trim();
    const { own, time } = hit.field === 'lead' || hit.field === 'coordinating' ? withoutTime(value) : { own: value };
    if (own !== '') fields[hit.field] = [...(fields[hit.field] ?? []), own];
    if (time !== undefined) fields.time = [...(fields.time ?? []), time];
  });
  const before = text
    .slice(0, hits[0]?.start ?? 0)
    .replace(/[\s(\-–+•*]+$/, '')
    .trim();
  return { before, fields };
}

/** Names, and the sentence about their time that stands behind them without a label ("Sở A. Hoàn thành trong quý II"). */
function withoutTime(value: string): { readonly own: string; readonly time?: string } {
  const at = /[.;]\s+(?=\p{Lu}[^.;]*$)/u.exec(value);
  const behind = at ? value.slice(at.index + at[0].length) : '';
  const time = behind.replace(/^Thực hiện\s+(?=\p{Ll})/u, '');
  return at && isTime(time) ? { own: value.slice(0, at.index), time } : { own: value };
}

/** True when a paragraph opens with a label for lead, coordinating body, time or product. */
export function isLabelLine(text: string): boolean {
  const found = readLabels(text);
  return (
    found !== null && found.before === '' && found.fields.text === undefined && Object.keys(found.fields).length > 0
  );
}

/**
 * The words of a task without the label before them ("Nhiệm vụ:", "Nội dung:").
 * @example withoutTextLabel('Nội dung: Rà soát hồ sơ') // 'Rà soát hồ sơ'
 */
export function withoutTextLabel(text: string): string {
  const match =
    /^(?:nhiem vu|noi dung|cong viec|hoat dong)(?: (?:thuc hien|cong viec|nhiem vu|cu the|trien khai))?(?: \d{1,2})?\s*:\s*/.exec(
      foldKept(text),
    );
  return match ? text.slice(match[0].length) : text;
}
