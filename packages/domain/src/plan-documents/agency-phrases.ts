import { endsName } from './duty-verbs.ts';
import { foldKept } from './folded-text.ts';
import { isUnknownBody, knownWordsAt, namesOf } from './known-bodies.ts';

const collective = 'cac|nhung|moi|tung|toan bo|tat ca(?: cac)?|cac cap, cac nganh|cac cap|tung co quan';
const posts =
  'thu truong|nguoi dung dau|giam doc|pho giam doc|chu tich|pho chu tich|chanh|truong|lanh dao|dai dien lanh dao|bi thu|dong chi|can bo|cong chuc|cuc truong|hieu truong|vien truong';
const bodies = [
  'so(?! luong| hoa| lieu| ket| voi| sanh|$)|ubnd|uy ban|hdnd|hoi dong|ub ?mttq(?:vn)?|mttq(?:vn)?|mat tran|bo(?! tri| sung| nhiem| tieu| may| thu| phieu| cau| chi so)',
  'cong an|van phong|vp|ban(?! hanh| bo|$)|cuc|chi cuc|trung tam|phong(?!,? chong| trao| cach| ngua)|hoi(?! nghi| thao| dap| nhap| dam)',
  'lien doan|lien hiep|lien minh|doan(?! ket)|thanh tra(?! kiem| viec| cong)|(?:tinh|thanh|huyen|quan|thi|xa) (?:uy|doan)|dang uy|dang doan|cuc thue|kho bac',
  'ngan hang(?! cau)|bao hiem xa|bhxh|bao(?! cao| dam| ve| gom| hiem)|dai(?! dien| hoi| ngo)|cong thong tin|truong(?! hop)|vien(?! chuc| tro)',
  'toa an|tand|vien kiem sat|vksnd|buu dien|vnpt|viettel|doanh nghiep|cong ty|tap doan|tong cong ty|hiep hoi|co quan|don vi(?! tinh)',
  'dia phuong|bo phan|to cong tac|to giup viec|thuong truc|bql|hai quan|thong ke(?! so)|thue(?! ..)|thue(?= (?:tinh|thanh pho|khu vuc|co so))|nganh|bien phong|bo chi huy|ban chi huy',
  '(?:chi cuc |hat )?kiem lam|tram y te|quy (?:dau tu|phat trien|bao lanh|bao ve|ho tro)|chi nhanh|hoc vien|dai hoc|cau lac bo|cang vu|kiem toan|bo tu lenh|doi (?:thue|quan ly|thanh tra|canh sat|nghiep vu)|to (?:cong nghe|tu van|dan van|lien gia|hoa giai)|tieu ban|cong chuc (?:van phong|tu phap|dia chinh|tai chinh|van hoa|chuyen mon|phu trach)|benh vien|hop tac xa|to chuc(?:,? (?:chinh|doan|hoi|xa hoi|quan chung)| (?:tin dung|co lien quan|lien quan|dang))|doan the|chinh phu|nha truong',
  'luc luong (?:tham gia|chuc nang|dan quan|bao ve|vu trang|doan vien|cong an)|dan quan|cong doan(?! tuyen)|dien luc|truong (?:thon|ban|ap|khom|khu pho|buon)|to truong|gia lang|nguoi co uy tin|khoi (?:dang|doan the|mat tran)',
].join('|');
const head = new RegExp(
  `^(?:(?:${collective})\\s+)*(?:(?:${posts})\\s+(?:(?:${collective})\\s+)*)?(?:${bodies}|huyen uy)\\b`,
);
const collectiveHead = new RegExp(
  `^(?:${collective})\\s+(?:${bodies}|cap|huyen|quan|xa|phuong|thanh pho|thi xa|ap(?! dung)|thon|khom|buon(?! ban| lau)|khu pho|khu dan cu|to dan pho|benh vien|tram y te|chi bo)\\b`,
);
const postHead = new RegExp(`^(?:${posts})\\s+(?:(?:${collective})\\s+)*(?:${bodies}|cac|cap|phong|so)\\b`);

/** Names at the start of a text: the words that hold them and the names apart. */
export interface NamedBodies {
  readonly raw: string;
  readonly names: readonly string[];
  /** Index behind the last word of the names. */
  readonly end: number;
}

/**
 * True when a text opens with the name of a body, a post or a collective.
 * @param anyCase a name without a capital counts too ("bộ phận một cửa"), as behind "Giao"
 * @example opensWithBody('Thủ trưởng các sở, ban, ngành') // true
 */
export function opensWithBody(text: string, anyCase = false): boolean {
  const folded = foldKept(text).replace(/^[\s\-–+•(]+/, '');
  const offset = text.length - folded.length;
  if (postHead.test(folded) || collectiveHead.test(folded)) return true;
  if (!head.test(folded))
    return /^(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/iu.test(text.slice(offset));
  if (anyCase) return true;
  const first = text.slice(offset, offset + 1);
  return first !== first.toLowerCase() || /^(?:ubnd|hdnd|mttq|cong an|van phong|so)\b/.test(folded);
}

/**
 * True when a cell's text reads as a list of bodies and nothing else.
 * @example isBodies('Sở Tư pháp') // true
 */
export function isBodies(text: string): boolean {
  if (text.trim() === '' || text.length > 400) return false;
  if (opensWithBody(text)) return true;
  const names = namesOf(text);
  return names.length > 0 && /\p{L}{2}/u.test(text) && names.every((name) => !isUnknownBody(name));
}

/**
 * The bodies with which a sentence opens ("Sở Nội vụ chủ trì ..."), up to the verb, colon or end; undefined when it
 * opens with something else.
 * @example leadingBodies('Sở Nội vụ chủ trì, phối hợp')?.raw // 'Sở Nội vụ'
 */
export function leadingBodies(text: string): NamedBodies | undefined {
  if (!opensWithBody(text)) return undefined;
  return bodiesAt(text, 0);
}

/**
 * The bodies that stand from `start` on, up to the first word that cannot belong to a name. Words behind a known name
 * that make it unknown are left out.
 * @param trim false keeps them, for a heading that is nothing but names
 */
export function bodiesAt(text: string, start: number, trim = true): NamedBodies | undefined {
  const end = namesEnd(text, start);
  const raw = text
    .slice(start, end)
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/[\s,;]+(?:và|cùng|để|thì|xong|hoàn thành)$/u, '');
  if (raw === '' || raw.split(/\s+/).length > 60) return undefined;
  const known = trim ? knownPart(raw) : raw;
  const names = namesOf(known);
  return names.length === 0
    ? undefined
    : { raw: known, names, end: known === raw ? end : text.indexOf(known, start) + known.length };
}

/** The longest beginning of a list whose last name is known, when its last words make it unknown. */
function knownPart(raw: string): string {
  const names = namesOf(raw);
  const last = names[names.length - 1];
  if (last === undefined || !isUnknownBody(last)) return raw;
  const words = [...raw.matchAll(/\S+/g)];
  const capitals = raw === raw.toUpperCase();
  for (let count = words.length - 1; count >= 2; count -= 1) {
    const word = words[count - 1];
    const part = word ? raw.slice(0, word.index + word[0].length) : raw;
    if (/[,;]$|(?:^|\s)(?:và|các|của|cấp|thuộc)$/u.test(part)) continue;
    if (!capitals && ownNameGoesOn(words.slice(count).map((word) => word[0]))) continue;
    const shorter = namesOf(part);
    const own = shorter[shorter.length - 1];
    if (shorter.length >= names.length && own !== undefined && !isUnknownBody(own)) return part;
  }
  return raw;
}

/** A word with a capital among those that follow, before the list goes on: the name has not ended yet. */
function ownNameGoesOn(rest: readonly string[]): boolean {
  const comma = rest.findIndex((word) => /[,;]$/.test(word));
  return rest.slice(0, comma < 0 ? rest.length : comma + 1).some((word) => /^\p{Lu}/u.test(word));
}

function namesEnd(text: string, start: number): number {
  const folded = foldKept(text);
  const word = /[\p{L}\p{N}]+/gu;
  word.lastIndex = start;
  let words = 0;
  let before = start;
  let begins = start;
  let known = start;
  for (let match = word.exec(folded); match; match = word.exec(folded)) {
    const sign = /[.;:()]/.exec(folded.slice(before, match.index));
    if (
      sign &&
      words > 0 &&
      !goesOn(text, match.index, sign[0]) &&
      !listsMembers(text.slice(start), before - start, sign[0])
    )
      return before + sign.index;
    if (/[,;/&]/.test(folded.slice(before, match.index)) || match[0] === 'va' || words === 0) {
      begins = match[0] === 'va' ? match.index + 3 : match.index;
      known = Math.max(known, begins + knownLength(text.slice(begins)));
    }
    if (words > 1 && match.index >= known && endsWithLevel(text, before, match.index)) return before;
    before = match.index + match[0].length;
    const lower = text[match.index] === text[match.index]?.toLowerCase();
    if (
      words > 0 &&
      lower &&
      match.index >= known &&
      endsName(text, folded, match.index) &&
      !partOfName(folded, match.index, words) &&
      !(words > 1 && known <= begins && insideVerbName(text, match.index))
    )
      return match.index;
    words += 1;
    if (words > 70) return match.index;
  }
  const stop = /[.:()]/.exec(text.slice(start));
  return stop && words > 0 && stop.index > 0 ? start + stop.index : text.length;
}

/** Length of the known name with which a text opens, its level and place not counted. */
function knownLength(text: string): number {
  const count = knownWordsAt(text);
  const words = [...text.slice(0, 240).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last = count > 0 ? words[count - 1] : undefined;
  return last === undefined ? 0 : last.index + last[0].length;
}

/** A level ends a name ("... tỉnh trợ giúp ..."), unless a place, an owner or the rest of a wider word follows. */
function endsWithLevel(text: string, before: number, next: number): boolean {
  if (text.slice(before, next).trim() !== '') return false;
  return (
    /(?:^|[\s,])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u.test(text.slice(0, before)) &&
    /^(?!(?:và|hoặc|thuộc|trực thuộc|của|có|liên quan|trên|nơi|ủy|uỷ|đoàn|đội|hội|viên|đảo|đặc biệt|khác|lân cận|bạn|biên giới|vùng|miền|ven|thành|tỉnh|huyện|thị|quận|xã|phường|đặc|trực|nêu|nói|được giao|được phân công)(?!\p{L}))\p{Ll}/u.test(
      text.slice(next),
    )
  );
}

/** A list of bodies that goes on behind a semicolon. */
function goesOn(text: string, index: number, sign: string): boolean {
  return sign === ';' && opensWithBody(text.slice(index));
}

/** Names that go on behind "các sở, ngành:" with what each member is for ("Xây dựng, Y tế"). */
function listsMembers(text: string, before: number, sign: string): boolean {
  if (sign !== ':' || !/^(?:các\s)?sở(?:,? (?:ban|ngành)){0,2}$/iu.test(text.slice(0, before).trim())) return false;
  const member = /^\s*:\s*(\p{Lu}[^,;.:]{2,60})/u.exec(text.slice(before))?.[1];
  return member !== undefined && knownWordsAt(`Sở ${member}`) > 1;
}

/** What a unit is for, with a capital, and the verb that goes on with it: "Phòng Quản lý xây dựng", "và Tư vấn phát triển". */
function insideVerbName(text: string, index: number): boolean {
  return /(?:Quản lý|Tư vấn|Xúc tiến|Hỗ trợ|Phát triển|Khai thác|Đào tạo|Kiểm định|Ứng dụng|Bảo vệ|Kiểm soát|Dịch vụ|Giám sát|Thi hành)\s$/u.test(
    text.slice(Math.max(0, index - 12), index),
  );
}

/** Words that read as verbs but stand inside names: "cơ quan quản lý nhà nước", "đơn vị thực hiện", "tổ chức đoàn thể". */
function partOfName(folded: string, index: number, words: number): boolean {
  const rest = folded.slice(index);
  const before = folded.slice(Math.max(0, index - 12), index);
  if (/\bcong $/.test(before) && /^lap\b/.test(rest)) return true;
  if (/\b(?:ngan|cua|mat) $/.test(before) && /^hang\b/.test(rest)) return true;
  if (/\btrat $/.test(before) && /^tu\b/.test(rest)) return true;
  if (/\b(?:cong ty|du an|chu|nha) $/.test(before) && /^dau tu\b/.test(rest)) return true;
  if (/\bcanh sat $/.test(before) && /^(?:quan ly|dieu tra|thi hanh|bao ve|phong chong|kiem tra)\b/.test(rest))
    return true;
  if (/\b(?:cong|chuong|quy|giao|lap) $/.test(before) && /^trinh\b/.test(rest)) return true;
  if (
    /\b(?:ban|to|hoi dong|doan|tieu ban) $/.test(before) &&
    /^(?:chi dao|giup viec|tham muu|dieu hanh|kiem tra|thanh tra|xay dung|giam sat|khao sat|danh gia|tham dinh|tu van)/.test(
      rest,
    )
  )
    return true;
  if (/\bchi dao $/.test(before) || /^(?:chuyen doi so|giam ngheo|giao thong)/.test(rest)) return true;
  if (words <= 2 && /^lanh dao\s+(?:cac|so|ubnd|uy ban|co quan|don vi|phong|cap)/.test(rest)) return true;
  if (
    /^(?:to chuc),?\s+(?:chinh tri|doan the|xa hoi|ca nhan|tin dung|co lien quan|lien quan|hoi|thanh vien|khac|dang)/.test(
      rest,
    )
  )
    return true;
  if (
    /^(?:quan ly|kiem soat|thanh tra|dao tao|tu van|ho tro)\s+(?:nha nuoc|khu|du an|thi truong|tinh|huyen|so|ngan sach|doanh nghiep)/.test(
      rest,
    )
  )
    return true;
  if (/^(?:co)\s+(?:lien quan|tham quyen|chuc nang|vai tro)/.test(rest)) return true;
  if (/^(?:duoc|do)\s+(?:giao|phan cong)/.test(rest))
    return /^(?:duoc|do)\s+(?:giao|phan cong)(?: chu tri)?\s*(?:$|[,:;.])/.test(rest);
  return /^(?:tham gia|truc tiep)\s*$/.test(rest);
}
