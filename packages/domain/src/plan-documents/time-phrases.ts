import { bodiesAt, opensWithBody } from './agency-phrases.ts';
import { findReferences } from './document-reference.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { foldKept } from './folded-text.ts';
import { sentencesOf } from './sentences.ts';

/** A timeframe in running text, with its place. */
export interface TimePhrase {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const day = String.raw`(?:ngay\s+)?(?:\d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?|\d{1,2}\s+(?:cua\s+)?cac\s+thang\s+\d{1,2}(?:\s*(?:,|va)\s*\d{1,2})+(?:\s+(?:hang|moi)\s+nam)?|\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?|\d{1,2}\s+(?:(?:cua\s+)?(?:thang\s+)?(?:cuoi|dau|thu hai|thu ba)\s+(?:cua\s+)?(?:moi\s+|hang\s+)?(?:quy|thang|ky)|(?:cua\s+)?(?:hang|moi)\s+(?:thang|quy|tuan)|(?:cua\s+)?thang\s+cuoi\s+(?:cua\s+)?(?:moi\s+)?quy))`;
const weekday = String.raw`(?:(?:truoc|cham nhat)\s+(?:luc\s+)?(?:\d{1,2}\s*(?:gio|h)(?:\s*\d{2})?(?:\s*phut)?,?\s+)?)?(?:vao\s+)?(?:(?:sang|chieu|ngay)\s+)*thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])\s+(?:hang tuan|moi tuan|cua tuan|(?:tuan\s+)?(?:dau|cuoi)\s+(?:cua\s+)?(?:moi\s+|hang\s+)?thang)`;
const month = String.raw`thang\s+\d{1,2}(?:\s*(?:,|va)\s*thang\s+\d{1,2}|\s*,\s*\d{1,2}(?=\s*(?:,\s*\d|(?:/|nam)\s*\d{4}|[.;)]|$)))*(?:\s*(?:/|nam|-)\s*\d{4})?`;
const quarter = String.raw`quy\s+(?:[ivx]+|\d)\b(?:\s*(?:,|va|-|–)\s*(?:quy\s+)?(?:[ivx]+|\d)\b)*(?:\s*(?:/|nam|-)\s*\d{4})?`;
const year = String.raw`nam\s+(?:19|20)\d{2}`;
const every = String.raw`(?:hang|moi|cua)\s+(?:nam|quy|thang|tuan)`;
const point = `(?:${day}|${month}|${quarter}|${year})`;
const finish = '(?:phai )?(?:hoan thanh|xong|ban hanh)\\s+(?:xong\\s+)?';
const hour = String.raw`(?:luc\s+)?\d{1,2}\s*(?:gio|h|g)\s*\d{0,2}(?:\s*phut)?,?\s+`;
const deadline = `(?:${finish})?(?:cham nhat\\s+)?(?:(?:la\\s+)?(?:truoc|den het|het(?=\\s+ngay)|den|trong|vao|xong trong|qua)\\s+)(?:${hour})?(?:cuoi\\s+|dau\\s+)?${point}(?:\\s+${every})?(?:\\s+va\\s+(?:${day}|(?:nhung|cac)\\s+nam\\s+(?:tiep theo|sau)))?(?:\\s+${every})?`;
const latest = `(?:cham nhat|muon nhat|khong muon hon|khong cham hon|khong qua|han cuoi(?: cung)?)\\s+(?:(?:den|la|vao|truoc|trong)\\s+)?(?:${hour})?${point}(?:\\s+${every})?`;
const eachDay = String.raw`(?:dinh ky,?\s+)?(?:vao\s+)?ngay\s+\d{1,2}(?:\s*(?:,|va)\s*(?:ngay\s+)?\d{1,2})*\s+(?:cua\s+)?(?:(?:hang|moi)\s+(?:thang|quy)|thang\s+(?:dau|cuoi)\s+(?:cua\s+)?(?:(?:moi|hang)\s+)?quy|(?:cuoi|dau)\s+(?:moi\s+)?quy)`;
const edge = String.raw`(?:trong|vao)\s+(?:tuan|ngay)(?:\s+lam viec)?\s+(?:dau|cuoi|thu \w+)(?:\s+(?:tien|cung))?\s+(?:cua\s+)?(?:(?:moi|hang)\s+)?(?:thang|quy|nam)(?:\s+(?:tiep theo|sau|ke tiep))?`;
const half = String.raw`trong\s+0?6 thang (?:dau|cuoi)(?: nam)?(?: \d{4})?|den\s+(?:het|cuoi)\s+nam(?=\s*[.;,)]|$)`;
const span = `(?:bat dau\\s+)?(?:ke\\s+)?tu\\s+(?:${point}|nay(?=\\s+den\\s))(?:\\s+den\\s+(?:het\\s+)?${point})?(?:\\s+tro di)?`;
const within =
  '(?:trong (?:thoi han |vong )?|khong qua |toi da )\\d{1,3}\\s+(?:ngay(?: lam viec)?|gio|thang|tuan)(?:\\s+(?:ke tu|sau khi|tu khi|tu ngay)[^.;,)]{3,60})?';
const count = '(?:\\d{1,2}|mot|hai|ba|bon)';
const counted = `dinh ky,? (?:it nhat |toi thieu )?${count} lan\\s*(?:/|trong |mot |moi )\\s*(?:nam|quy|thang|tuan)|moi (?:nam|quy|thang|tuan) (?:it nhat |toi thieu )?${count} lan|${count} lan\\s*(?:/|trong |mot |moi )\\s*(?:nam|quy|thang|tuan)|\\d{1,2} (?:nam|thang|tuan)\\s*(?:/|mot )\\s*lan`;
const rhythms =
  'dinh ky\\s+(?:hang\\s+)?(?:quy|thang|tuan|nam)(?:\\s*(?:,|va)\\s*(?:quy|0?6 thang|0?9 thang|nam)\\b)+|(?:dinh ky\\s*,?\\s*)?(?:hang (?:nam|quy|thang|tuan|ngay)|moi (?:nam|quy|thang|tuan))(?:\\s*(?:,|va)\\s*(?:hang )?(?:nam|quy|thang|tuan|6 thang|9 thang))*|dinh ky\\s+(?:0?6|0?9) thang(?:\\s*,?\\s*(?:va\\s+)?(?:0?9 thang|ca nam|0?1 nam|hang nam|nam))*|dinh ky|(?:0?6|0?9) thang(?: dau nam)?(?:\\s*(?:,|va)\\s*(?:0?9 thang|ca nam|hang nam|nam|0?1 nam))+';
const repeated = `${counted}|${rhythms}`;
const bracketed = `(?:${repeated})\\s*\\(\\s*(?:${deadline}|${latest})\\s*\\)`;
const stage = 'giai doan\\s+\\d\\s*\\(\\s*nam\\s+\\d{4}\\s*[-–]\\s*\\d{4}\\s*\\)';
const whole = new RegExp(
  `\\b(?:${stage}|${bracketed}|${weekday}|${eachDay}|${span}|${latest}|${deadline}|${edge}|${half}|${within})`,
  'g',
);
const rhythm = new RegExp(`\\b(?:${repeated}|thuong xuyen(?:,? lien tuc)?)\\b`, 'g');
/** What each of the times and each of the rhythms holds, by which most sentences are passed over. */
const mayName =
  /\d|\bthu\s+(?:hai|ba|tu|nam|sau|bay)\b|\bquy\s+[ivx]+\b|\b(?:trong|vao)\s+(?:tuan|ngay)\b|\bden\s+(?:het|cuoi)\s+nam\b/;
const mayRepeat = /\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|\bdinh ky\b|\blan\b|[69] thang\b|\bthuong xuyen\b/;
const follows = /\btheo (?:dung )?(?:lo trinh|tien do)(?! thuc hien cac)[^.;,()]{0,80}/g;
const closing =
  /\b(?:0?6 thang (?:dau|cuoi) nam(?: \d{4})?|giai doan\s+(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}|nam hoc \d{4}\s*[-–]\s*\d{4})(?=\s*[.;]?\s*$)/g;

/** A day without month at the end of a clause, which a rhythm before it completes: "hằng tháng ... trước ngày 15". */
const dayAlone =
  /(?<=\b(?:hang|moi) (?:thang|quy)\b.{1,160})\b(?:truoc|cham nhat(?: vao| la)?) ngay \d{1,2}(?=\s*(?:[.;)]|$))/g;
const opening = new RegExp(`^(?:${month}|${quarter}|${year})(?=,\\s)`);
const event =
  /^(?:ngay )?khi (?:co|phat sinh|xay ra|nhan)\s[^.;,()]{4,60}(?=,)|\b(?:ngay sau khi\s[^.;,()]{8,110}|sau khi\s[^.;,()]{4,80}\b(?:duoc )?(?:ban hanh|phe duyet|thong qua|co hieu luc)\b[^.;,()]{0,30})(?=\s*(?:[.;)]|$))/g;

/**
 * Timeframes in a paragraph of running text, in order. Dates of documents that are named, quoted words and the years of
 * results are no timeframes; a rhythm counts at the start of a sentence or clause, behind its subject or before a verb.
 * @example timePhrases('Gửi báo cáo trước ngày 15/11 hàng năm.')[0]?.raw // 'trước ngày 15/11 hàng năm'
 */
export function timePhrases(text: string): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const sentence of sentencesOf(text)) {
    const masked = maskNamed(sentence.text);
    const local: TimePhrase[] = [];
    const add = (start: number, end: number): void => {
      if (local.some((phrase) => start < phrase.end && end > phrase.start)) return;
      local.push({ raw: sentence.text.slice(start, end).replace(/[\s,]+$/, ''), start, end });
    };
    for (const match of mayName.test(masked) ? masked.matchAll(whole) : [])
      if (!isAttribute(masked, match.index, match[0])) add(match.index, match.index + match[0].length);
    for (const match of mayRepeat.test(masked) ? masked.matchAll(rhythm) : [])
      if (isAdverb(sentence.text, masked, match.index, match[0])) add(match.index, match.index + match[0].length);
    for (const match of masked.matchAll(follows)) add(match.index, match.index + match[0].length);
    const opened = local.length === 0 ? opening.exec(masked) : null;
    if (opened && actsBehind(sentence.text.slice(opened[0].length))) add(0, opened[0].length);
    if (local.length === 0) for (const match of masked.matchAll(event)) add(match.index, match.index + match[0].length);
    if (local.length === 0)
      for (const match of masked.matchAll(closing)) add(match.index, match.index + match[0].length);
    if (local.length === 1)
      for (const match of masked.matchAll(dayAlone)) add(match.index, match.index + match[0].length);
    if (local.length > 1) dropBare(local);
    local.sort((a, b) => a.start - b.start);
    const offset = text.indexOf(sentence.text, sentence.start);
    found.push(...local.map((phrase) => ({ raw: phrase.raw, start: phrase.start + offset, end: phrase.end + offset })));
  }
  return found;
}

/** Behind the comma somebody is to act, so that the time before it is theirs and not that of a result. */
function actsBehind(rest: string): boolean {
  const words = rest.replace(/^[,\s]+/, '');
  return opensWithVerb(words) || opensWithBody(words);
}

/** "Định kỳ" alone says nothing beside another timeframe of the same sentence. */
function dropBare(phrases: TimePhrase[]): void {
  const at = phrases.findIndex((phrase) => foldKept(phrase.raw) === 'dinh ky');
  if (at >= 0) phrases.splice(at, 1);
}

/** Folded text in which named documents and quoted words are blanked out, letter by letter. */
function maskNamed(text: string): string {
  let masked = foldKept(text).replace(/[“"][^”"]*[”"]/g, (quoted) => ' '.repeat(quoted.length));
  for (const reference of findReferences(text)) {
    const end = Math.min(masked.length, reference.end);
    masked = masked.slice(0, reference.start) + '_'.repeat(end - reference.start) + masked.slice(end);
  }
  return masked.replace(/\b(?:ky )?ngay ky\b/g, (words) => ' '.repeat(words.length));
}

/** "trong năm 2022" behind "kết quả", "chỉ số", "so với" says which results are meant, not when to act. */
function isAttribute(masked: string, index: number, phrase: string): boolean {
  const before = masked.slice(Math.max(0, index - 30), index);
  if (/so voi\s+$/.test(before)) return true;
  if (/^(?:khong qua|toi da|trong)\s/.test(phrase) && /\b(?:con|xuong|xuong con)\s+$/.test(before)) return true;
  const told =
    /\b(?:cong bo|bao cao|gui|tong hop)\s+(?:\S+\s)?ket qua\s+$/.test(before) && !/nam (?:19|20)/.test(phrase);
  if (
    !told &&
    /^(?:trong|tu|vao|den|qua)\s/.test(phrase) &&
    /(?:ket qua|chi so|diem so|so lieu|thong ke)\s+$/.test(before)
  )
    return true;
  if (
    /^(?:den|trong|tu|vao)\s+nam/.test(phrase) &&
    /(?:ke hoach|chuong trinh|chien luoc|dinh huong|tam nhin|muc tieu)[^,.;]{0,40}$/.test(before)
  )
    return true;
  return /_\s*,?\s*$/.test(before);
}

/** The words of a clause up to a place in it; a name and colon in front are left out. */
function clauseBefore(text: string, index: number): string {
  return (/[^;:]*$/.exec(text.slice(0, index))?.[0] ?? '').trim();
}

/** What is done again and again, right before a rhythm that ends its clause: "phát sóng hằng tuần". */
const doneAgain =
  /\b(?:phat song|phat thanh|dang tai|dang phat|cap nhat|thuc hien|to chuc|trien khai|cong khai|niem yet|so ket|tong ket|ra soat|thong ke|giao ban|theo doi|don doc|tong hop|duy tri|dien ra)$/;

/** A rhythm that says when to act: at the start, behind the subject, a comma or a modal verb, or before a verb. */
function isAdverb(text: string, masked: string, index: number, phrase: string): boolean {
  const before = masked.slice(0, index).trimEnd();
  const after = text.slice(index + phrase.length).trimStart();
  if (/^(?:bao cao)?$|[;:(]$/.test(before)) return true;
  if (/(?:ke hoach|bao cao|chuong trinh|gan voi|voi|cho|truong hop|so do|viec|cac|nhung|mot cach)$/.test(before))
    return false;
  if (/(?:khong qua|toi da|khong vuot qua|khong)$/.test(before)) return false;
  const ends = after === '' || /^[.,;)]/.test(after);
  if (ends && doneAgain.test(before)) return true;
  if (ends && /^(?:hang|moi) (?:quy|thang|tuan|ngay)$/.test(phrase) && opensWithVerb(clauseBefore(text, index)))
    return true;
  if (
    /^dinh ky\s/.test(phrase) ||
    (ends &&
      /\b(?:bao cao|dinh ky|kiem tra|khao sat|doi thoai|hop)\b/.test(before) &&
      !/\p{Lu}{2,}$/u.test(text.slice(0, index).trimEnd()))
  )
    return true;
  if (
    /^(?:ve|cho|gui|len)\s/.test(masked.slice(index + phrase.length).trimStart()) &&
    /\b(?:bao cao|gui)\b/.test(before)
  )
    return true;
  if (/\blan\b/.test(phrase)) return ends || before.endsWith(',');
  const order = /^(?:giao|yeu cau|de nghi|phan cong)\s+/.exec(masked)?.[0].length ?? 0;
  const subject = opensWithBody(text.slice(order)) ? bodiesAt(text, order) : undefined;
  if (subject && index <= subject.end + 8) return true;
  if (/(?:phai|can|va|se)$|,$/.test(before))
    return opensWithVerb(after) || /^(?:[,.;(]|(?:(?:ít nhất|tối thiểu)\s+)?\d)/u.test(after);
  const constant = phrase.startsWith('thuong xuyen');
  return !constant && (opensWithVerb(after) || /^(?:đạt|dat|phải|phai|,)/.test(after));
}
