import { bodiesAt, leadingBodies, type NamedBodies, opensWithBody } from './agency-phrases.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { type FieldSource, sourceOf } from './task-draft.ts';

/** Who leads and who coordinates, by the words of one sentence or heading. */
export interface Assignment {
  readonly lead: FieldSource | null;
  readonly coordinating: FieldSource | null;
  /** The sentence itself gives the work to somebody ("Giao ...", "... chủ trì"), not only by its subject. */
  readonly explicit: boolean;
}

const assigns =
  /^(?:(?:ubnd|uy ban nhan dan|chu tich ubnd|so|giam doc so|hdnd)[^,.;:]{0,40}\s)?(?:giao(?: (?:cho|nhiem vu cho|trach nhiem cho))?|yeu cau|de nghi|phan cong|(?:tran trong|kinh) de nghi|uy quyen(?: cho)?|trach nhiem cua|nhiem vu cua)\s+|^(?:(?:ubnd|uy ban nhan dan|chu tich ubnd)[^,.;:]{0,40}\s)?chi dao\s+/;
const about =
  /^(?:(?:tran trong|kinh) de nghi|doi voi|trach nhiem cua|nhiem vu cua|giao(?: nhiem vu)? cho|giao|yeu cau|de nghi|phan cong)\s+/;
const timeOpening =
  /^(?:dinh ky(?:,? (?:hang|moi) (?:nam|quy|thang|tuan))?|(?:hang|moi) (?:nam|quy|thang|tuan|ngay)|thuong xuyen|(?:truoc|cham nhat|den|trong|tu|sau)\s[^,]{2,40}?(?=,)|(?:ngay )?(?:khi|sau khi|truoc khi) [^,]{4,80}(?=,)|(?:thang|quy|nam) [^,]{1,24}(?=,)|can cu [^,]{4,80}(?=,)|tren co so [^,]{4,80}(?=,)|dong thoi)\s*,?\s*/;
const withOthers =
  /\bphoi hop(?:\s+(?:chat che|dong bo|thuong xuyen|tot))?(?:\s+(?:voi|cung voi|cung))?\s+|(?<=\b(?:chu tri|trach nhiem chinh|dau moi),?\s+)cung(?:\s+voi)?\s+|^cung\s+voi\s+/g;

/** What each of several bodies answers for: "Giao Sở A (đối với PCI), Sở B (đối với PAPI) theo dõi". */
const forWhat = /\s\((?:đối với|về|phần|lĩnh vực)\s[^()]{2,60}\)/giu;

/**
 * Reads who is told to do the work of a sentence: "Giao X ...", "X chủ trì, phối hợp với Y ...", "Định kỳ hàng quý, X
 * báo cáo ...". The lead is null when the sentence names none at its start.
 * Source: contract of plan extraction, "Units and time of a task".
 * @example readAssignment('Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát').lead?.raw // 'Sở Y tế'
 */
export function readAssignment(sentence: string): Assignment {
  const text = sentence.replace(forWhat, '');
  const start = openingEnd(text);
  const folded = foldKept(text);
  const roles = rolesInBrackets(text, folded, start);
  if (roles) return roles;
  const order = assigns.exec(folded.slice(start));
  const orderEnd = order ? start + order[0].length : start;
  const named = order && opensWithBody(text.slice(orderEnd), true) ? bodiesAt(text, orderEnd) : undefined;
  const subject = named ?? (opensWithBody(text.slice(start)) ? bodiesAt(text, start) : undefined);
  const acts = subject !== undefined && acting(text, subject);
  const lead = acts || named ? subject : undefined;
  return {
    lead: lead ? sourceOf([lead.raw], 'subjectOfSentence') : null,
    coordinating: coordinatingIn(text, lead),
    explicit: named !== undefined || /chu tri|dau moi/.test(folded.slice(lead?.end ?? 0, (lead?.end ?? 0) + 30)),
  };
}

/** "A chủ trì, B và C phối hợp tổ chức ...", where no "với" says that others follow. */
const spokenRoles =
  /^([^.:()"“]{3,160}?)\s+chu tri\s*[,;]\s*(?!phoi hop)([^.:;]{3,240}?)\s+phoi hop(?=\s*(?:[;.)]|$)|\s+(?!voi|cung|chat))/;

/** "A (chủ trì), B, C (phối hợp) rà soát ...": the roles stand behind the names, in brackets or not. */
function rolesInBrackets(text: string, folded: string, start: number): Assignment | null {
  if (!/\bchu tri\s*[),;]/.test(folded)) return null;
  const match =
    spokenRoles.exec(folded.slice(start)) ??
    /^(.{3,160}?)\s*\(\s*chu tri\s*\)\s*[,;]?\s*(.{3,240}?)\s*\(\s*phoi hop\s*\)/.exec(folded.slice(start));
  const [first, second] = [match?.[1], match?.[2]];
  if (!match || first === undefined || second === undefined || !opensWithBody(text.slice(start))) return null;
  const other = start + match[0].lastIndexOf(second);
  if (!opensWithBody(text.slice(other))) return null;
  return {
    lead: sourceOf([text.slice(start, start + first.length)], 'subjectOfSentence'),
    coordinating: sourceOf([text.slice(other, other + second.length)], 'printed'),
    explicit: true,
  };
}

/**
 * Who is to act in a clause further on ("...; từng cơ quan, đơn vị chủ động thực hiện ..."), where the first clause
 * names nobody.
 */
export function leadOfLaterClause(text: string): FieldSource | null {
  for (const clause of text.split(/;\s+/).slice(1)) {
    const subject = opensWithBody(clause) ? bodiesAt(clause, 0) : undefined;
    if (subject && acting(clause, subject) && clause.length > subject.end + 8)
      return sourceOf([subject.raw], 'subjectOfSentence');
    const order = subject ? null : readAssignment(clause);
    if (order?.explicit && order.lead) return order.lead;
  }
  return null;
}

/** Index behind a label ("Chỉ số A:") and a time that stand before the subject. */
function openingEnd(text: string): number {
  const folded = foldKept(text);
  const label = /^[^:;.]{3,90}:\s+(?=\S)/.exec(folded);
  const from = label && opensWithBody(text.slice(label[0].length)) && !opensWithBody(text) ? label[0].length : 0;
  let end = from;
  for (let round = 0; round < 3; round += 1) {
    if (opensWithBody(text.slice(end)) || assigns.test(folded.slice(end))) return end;
    const time = timeOpening.exec(folded.slice(end));
    if (!time) return from;
    end += time[0].length;
  }
  return opensWithBody(text.slice(end)) || assigns.test(folded.slice(end)) ? end : from;
}

/** The body goes on with a verb, a colon or nothing; it is no part of a longer noun ("Cơ quan thuế đã ..."). */
function acting(text: string, bodies: NamedBodies): boolean {
  const rest = text.slice(bodies.end).trim();
  return (
    rest === '' ||
    /^[:,]/.test(rest) ||
    opensWithVerb(rest) ||
    /^(?:phải|cần|có|sẽ|được|theo|trên cơ sở|định kỳ|hàng|hằng|khi|trước|trong|là|làm|đã|tự|nếu|căn cứ|phai|nghiêm túc|tích cực|hướng|\()/iu.test(
      rest,
    )
  );
}

/** Bodies behind "phối hợp với" where the clause is about the lead itself, and the bodies of a bracketed clause. */
function coordinatingIn(text: string, lead: NamedBodies | undefined): FieldSource | null {
  const folded = foldKept(text);
  const parts: string[] = [];
  for (const match of folded.matchAll(withOthers)) {
    const before = folded.slice(0, match.index).trimEnd();
    const bracket =
      before.lastIndexOf('(') > before.lastIndexOf(')') ? before.slice(before.lastIndexOf('(') + 1).trim() : null;
    const ownClause =
      before === '' ||
      /(?:[,.;:]|\bchu tri|\btrach nhiem chinh|\bdau moi|\bchu dong|\btich cuc|\bthuong xuyen|\bva|\bde)$/.test(
        before,
      ) ||
      (lead !== undefined && match.index <= lead.end + 3);
    if (!ownClause && bracket === null) continue;
    const at = match.index + match[0].length;
    const others = opensWithBody(text.slice(at)) ? bodiesAt(text, at) : undefined;
    if (bracket !== null && others) {
      const first = leadingBodies(text.slice(text.lastIndexOf('(', match.index) + 1, match.index));
      if (first) parts.push(first.raw);
    }
    if (others && wordCount(others.raw) <= 45) parts.push(others.raw);
  }
  const unique = parts.filter((part, index) => parts.indexOf(part) === index);
  return sourceOf(unique, 'printed');
}

/** A heading that names who is to do what follows ("2. Sở Nội vụ:", "a) Sở X chủ trì, phối hợp với Y:"). */
export interface UnitHeading {
  readonly unit: FieldSource;
  readonly coordinating: FieldSource | null;
}

/**
 * Reads a heading as the unit of its items; undefined when it is a title or a duty of its own.
 * @example unitOfHeading('Giám đốc Sở Y tế:')?.unit.raw // 'Giám đốc Sở Y tế'
 */
export function unitOfHeading(heading: string): UnitHeading | undefined {
  const text = heading.replace(/[\s:;.]+$/, '').trim();
  const ended = /:\s*$/.test(heading);
  const order = about.exec(foldKept(text)) ?? assigns.exec(foldKept(text));
  const at = order && opensWithBody(text.slice(order[0].length)) ? order[0].length : 0;
  if (!opensWithBody(text.slice(at))) return undefined;
  const whole = bodiesAt(text, at, false);
  const bodies = whole && whole.end >= text.length ? whole : bodiesAt(text, at);
  const unit = bodies && sourceOf([bodies.raw], 'unitOfHeading');
  if (!bodies || !unit) return undefined;
  const rest = foldKept(text.slice(bodies.end)).replace(/^[\s,]+/, '');
  if (rest === '') return { unit, coordinating: null };
  const leads =
    /^(?:co trach nhiem|chiu trach nhiem|la (?:co quan|don vi)|chu tri|thuc hien|phoi hop|co nhiem vu|lam dau moi)/.test(
      rest,
    );
  if (ended && !leads && opensWithVerb(text.slice(bodies.end).replace(/^[\s,]+/, '')))
    return { unit, coordinating: coordinatingIn(text, bodies) };
  if (!leads || (!ended && wordCount(rest) > 25)) return undefined;
  const coordinating = coordinatingIn(text, bodies);
  const behind = rest
    .replace(/^(?:chu tri|co trach nhiem|chiu trach nhiem|thuc hien)[\s,]*/, '')
    .replace(/^phoi hop.*$/, '');
  if (!ended && wordCount(behind) > 3) return undefined;
  return wordCount(behind) <= 14 ? { unit, coordinating } : undefined;
}
