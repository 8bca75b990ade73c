import { cleanText } from '../kernel/index.ts';
import type { TargetOperator } from './extraction.ts';
import { foldKept } from './folded-text.ts';

/** A level named in a text: how to compare, with what, and where the words stand. */
export interface Level {
  readonly operator: TargetOperator;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly reference: string | null;
  readonly start: number;
  readonly end: number;
}

type Reader = (match: RegExpExecArray, text: string) => Omit<Level, 'start' | 'end'> | null;
type Rule = readonly [RegExp, Reader];

const figure = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|mot|hai|ba)`;
const counted = String.raw`(?:\s*(%|phan tram|diem %|diem|bac|ngay lam viec|ngay|gio|phut|lan|luot nguoi|luot|nguoi\s*\/\s*don vi|nguoi|giai phap|sang kien|nhiem vu|mo hinh|hoi nghi|lop|cuoc|don vi|co quan|thu tuc|dich vu|ho so|doanh nghiep|benh vien|truong hoc|truong|tram|thon|tin,? bai|bai|buoi|dot|san pham|van ban|linh vuc|chi tieu|tieu chi|noi dung|cau hoi|tinh|huyen|xa|phuong|thang|nam|trieu dong|ty dong|ty|du an|de tai|hop tac xa|ho gia dinh|ho|hoc vien|can bo|cong trinh|dia diem|diem cau|khu|cum|chuong trinh|chuyen muc|chuyen de|phong su|an pham|to roi|video|clip|quy trinh|nghi quyet|ke hoach|doan|ban tin|ung dung|nen tang|camera|may|bo|to|so(?=\s*\/)|km|ha|m2)(?![a-z]))?`;

function numberOf(text: string): number {
  const words: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3 };
  const word = words[text];
  if (word !== undefined) return word;
  return Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, '').replace(',', '.') : text.replace(',', '.'),
  );
}

function unitOf(folded: string | undefined, text: string, match: RegExpExecArray): string | null {
  if (folded === undefined) return null;
  if (folded === '%' || folded === 'phan tram' || folded === 'diem %') return '%';
  const at = match[0].lastIndexOf(folded);
  return cleanText(text.slice(match.index + at, match.index + at + folded.length));
}

function compared(operator: TargetOperator): Reader {
  return (match, text) => {
    const unit = unitOf(match[2], text, match);
    if (unit === null && !/\d/.test(match[1] ?? '')) return null;
    return { operator, value: numberOf(match[1] ?? ''), unit, reference: null };
  };
}

const noMark: Reader = () => null;
const mean = `(?:muc |gia tri )?(?:trung binh|binh quan)(?: chung)?(?: cua)?(?: ca nuoc| cac nuoc| toan quoc| cac tinh| vung| khu vuc)?`;

function relative(operator: TargetOperator): Reader {
  return (match, text) => ({
    operator,
    value: null,
    unit: null,
    reference: cleanText(
      text.slice(match.index + match[0].search(/muc |gia tri |trung binh|binh quan/), match.index + match[0].length),
    ),
  });
}

const groups =
  '(rat tot|tot|tuong doi thap|kha|trung binh cao|trung binh thap|trung binh|cao nhat|thap nhat|dan dau|cao|thap|rat thap)';

/** First match at a place wins; rules stand from the more to the less special. Source: plan contract, `targets`. */
const rules: readonly Rule[] = [
  [/\b(?:hien|hien nay|hien chi co|hien dat|tinh den nay)[^,.;)]{0,40}?\d+(?:[.,]\d+)?\s*%/, noMark],
  [
    /\bnhom\s*(?:cac\s*)?(\d{1,2})\s*(?:tinh|thanh pho|dia phuong|don vi|huyen|quan|thi xa|xa|phuong|so\b|co quan)/,
    rank,
  ],
  [
    /\b(?:trong|vao|thuoc|dung trong)\s*(?:top|nhom|so)?\s*(?:cac\s*)?(\d{1,2})\s*(?:tinh|dia phuong|don vi|huyen|quan|xa|phuong|so\b|co quan)(?:,? thanh(?: pho)?)?[^.;,]{0,24}(?:dan dau|dung dau|cao nhat|tot nhat|hang dau|ca nuoc)/,
    rank,
  ],
  [/\btop\s*(\d{1,2})\b/, rank],
  [
    /\b(?:xep (?:thu hang|hang|thu|vi thu|vi tri)|thu hang|dung thu|vi tri thu|hang thu)\s*(?:thu\s*|tu\s*(?:thu\s*)?)?(\d{1,2})(?:\s*\/\s*\d{1,2})?\b(?!\s*%)/,
    rank,
  ],
  [
    new RegExp(
      String.raw`\bkhong (?:de|con|roi|thuoc|nam)\b[^.;]{0,70}\bnhom\s*(?:co\s*)?(?:diem\s*)?[“"']?\s*${groups}\b`,
    ),
    () => ({ operator: 'qualitative', value: null, unit: null, reference: null }),
  ],
  [
    new RegExp(
      String.raw`\bnhom\s*(?:(?:cac\s*)?(?:tinh|dia phuong)(?:,? thanh pho)?\s*)?(?:co\s*)?(?:dieu hanh\s*|diem\s*|chat luong(?: dieu hanh)?\s*|xep hang\s*)?[“"']?\s*${groups}\b`,
    ),
    group,
  ],
  [
    new RegExp(String.raw`\b(?:len |muc )?bang (?:va|hoac)? ?(?:tien toi |hoac )?(?:cao hon )(?:voi )?${mean}`),
    relative('>='),
  ],
  [new RegExp(String.raw`\blen bang (?:voi )?${mean}`), relative('>=')],
  [new RegExp(String.raw`\b(?:duoi|thap hon|xuong duoi|xuong thap hon|it hon)\s+${mean}`), relative('<')],
  [new RegExp(String.raw`\b(?:cao|lon|tot|nhanh|de dang|thuan loi|vuot)(?: hon)?\s+${mean}`), relative('>')],
  [
    /\bnam sau (?:thap|it|giam|ngan) (?:hon |so voi )?(?:hon )?nam truoc|\bgiam (?:dan )?(?:qua )?(?:hang|cac) nam\b|\b(?:thap|it) hon (?:so voi )?nam (?:truoc|lien ke|\d{4})/,
    decreasing,
  ],
  [
    /\bnam sau (?:cao|tot|nhieu|lon) hon nam truoc|\btang (?:dan )?(?:qua )?(?:hang|cac) nam|\bcao hon (?:so voi )?nam (?:truoc|lien ke|\d{4})/,
    increasing,
  ],
  [
    new RegExp(
      String.raw`\b(?:tang|nang)\s+(?:them\s+)?(?:it nhat|toi thieu|tu)?\s*${figure}${counted}\s+(?:tro len\s+)?(?:so voi|tro len)`,
    ),
    changed('increasing'),
  ],
  [
    new RegExp(String.raw`\b(?:giam|cat giam)\s+(?:it nhat|toi thieu|tu)?\s*${figure}${counted}\s+so voi`),
    changed('decreasing'),
  ],
  [
    new RegExp(
      String.raw`(?:\b(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|thap nhat)|>=|≥)\s*(?:dat|la|ty le|tren|tu)?\s*(?:ty le\s*)?${figure}${counted}`,
    ),
    compared('>='),
  ],
  [
    new RegExp(
      String.raw`(?<=\b(?:it nhat|toi thieu)\s[^.;]{4,90}?\s)va\s+${figure}\s+(nhiem vu|giai phap|sang kien|mo hinh|cuoc|lop|hoi nghi|san pham)(?![a-z])`,
    ),
    compared('>='),
  ],
  [new RegExp(String.raw`(?<=\bkhuyen khich\s[^.;]{4,90}?\s)co\s+${figure}${counted}`), compared('>=')],
  [new RegExp(String.raw`(?:\btu\s+)?${figure}${counted}\s*tro len`), compared('>=')],
  [new RegExp(String.raw`\btu\s+${figure}\s*(%|phan tram|diem)(?=[^.;,]{1,60}\btro len\b)`), compared('>=')],
  [
    new RegExp(
      String.raw`(?:\b(?:khong (?:de )?(?:[a-z]+,? ){0,8}?(?:vuot )?qua|khong vuot|toi da|khong lon hon|khong cao hon|khong hon)|<=|≤)\s*${figure}${counted}`,
    ),
    compared('<='),
  ],
  [new RegExp(String.raw`(?:\b(?:tren|cao hon|lon hon|hon|vuot)|>)\s*${figure}\s*(%|phan tram|diem)`), compared('>')],
  [new RegExp(String.raw`(?:\b(?:duoi|thap hon|nho hon|it hon)|<)\s*${figure}\s*(%|phan tram|diem)`), compared('<')],
  [new RegExp(String.raw`\b(?:xuong duoi|duoi)\s*${figure}\s*(ngay lam viec|ngay|gio|phut|lan|bac)\b`), compared('<')],
  [new RegExp(String.raw`\btu\s+${figure}\s*(?:%|phan tram|diem|bac|ngay|gio)?(?=\s+(?:len|xuong)\b)`), noMark],
  [
    new RegExp(
      String.raw`\b(?:len|xuong|con|xuong con|chi con)\s*(?:con\s*)?(?:muc\s*)?${figure}\s*(ngay lam viec|ngay|gio|phut|diem|lan)\b`,
    ),
    compared('='),
  ],
  [new RegExp(String.raw`${figure}\s*(%|phan tram)`), compared('=')],
  [new RegExp(String.raw`\b(?:dat|dat tu|la|o muc)\s*${figure}\s*(diem)\b`), compared('=')],
];

function rank(match: RegExpExecArray): Omit<Level, 'start' | 'end'> {
  return { operator: 'top_n', value: Number(match[1]), unit: 'rank', reference: null };
}

function group(match: RegExpExecArray, text: string): Omit<Level, 'start' | 'end'> {
  const at = match.index + match[0].length - (match[1] ?? '').length;
  const name = cleanText(text.slice(at, at + (match[1] ?? '').length));
  return {
    operator: 'group',
    value: name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase(),
    unit: 'group',
    reference: null,
  };
}

function increasing(match: RegExpExecArray, text: string): Omit<Level, 'start' | 'end'> {
  return {
    operator: 'increasing',
    value: null,
    unit: null,
    reference: /nam truoc|lien ke|\d{4}/.test(match[0])
      ? cleanText(text.slice(match.index, match.index + match[0].length))
      : null,
  };
}

function decreasing(match: RegExpExecArray, text: string): Omit<Level, 'start' | 'end'> {
  return { ...increasing(match, text), operator: 'decreasing' };
}

function changed(operator: TargetOperator): Reader {
  return (match, text) => ({
    operator,
    value: numberOf(match[1] ?? ''),
    unit: unitOf(match[2], text, match),
    reference: cleanText(/so voi [^.;,]{0,40}/.exec(foldKept(text).slice(match.index))?.[0] ?? '') || null,
  });
}

/**
 * Levels that a text names, in order; quoted words, named documents and times have to be blanked out by the caller.
 * @param folded the text without marks, letter by letter, with the same length
 * @example findLevels('Đạt trên 95% hồ sơ', 'dat tren 95% ho so')[0]?.operator // '>'
 */
export function findLevels(text: string, folded: string): Level[] {
  const levels: Level[] = [];
  const taken: (readonly [number, number])[] = [];
  for (const [pattern, read] of rules) {
    for (const match of folded.matchAll(new RegExp(pattern.source, 'g'))) {
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => match.index < to && end > from)) continue;
      taken.push([match.index, end]);
      const level = read(match as RegExpExecArray, text);
      if (level) levels.push({ ...level, start: match.index, end });
    }
  }
  return levels.sort((a, b) => a.start - b.start);
}

/**
 * The level of a cell of an indicator table ("≥ 95%", "Trên 90", "Nhóm khá", "12"); null for an empty or wordy cell.
 * @param measure unit that the table prints in a column of its own
 * @example levelOfCell('≥ 95', '%')?.value // 95
 */
export function levelOfCell(cell: string, measure: string | null): Omit<Level, 'start' | 'end'> | null {
  const text = cell.trim();
  const folded = foldKept(text);
  const found = findLevels(text, folded)[0];
  if (found)
    return { operator: found.operator, value: found.value, unit: found.unit ?? measure, reference: found.reference };
  const bare =
    /^(>=|≥|>|<=|≤|<|=|tren|duoi|tu|toi thieu|it nhat|khong qua|toi da|dat)?\s*(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*([^\d]{0,20})$/.exec(
      folded,
    );
  if (!bare) return null;
  const operators: Readonly<Record<string, TargetOperator>> = {
    '>=': '>=',
    '≥': '>=',
    tu: '>=',
    'toi thieu': '>=',
    'it nhat': '>=',
    '>': '>',
    tren: '>',
    '<=': '<=',
    '≤': '<=',
    'khong qua': '<=',
    'toi da': '<=',
    '<': '<',
    duoi: '<',
  };
  const own = text.slice(text.length - (bare[3] ?? '').length).trim();
  return {
    operator: operators[bare[1] ?? ''] ?? '=',
    value: numberOf(bare[2] ?? ''),
    unit: own === '' ? measure : own,
    reference: null,
  };
}
