import type { PlanPeriod } from './extraction.ts';
import { foldKept } from './folded-text.ts';

const span = /(?:giai doan|nam|cac nam|thoi ky|nhiem ky|trong)\s*((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})/;
const fromTo = /tu nam\s*((?:19|20)\d{2})\s*den(?: het)?(?: nam)?\s*((?:19|20)\d{2})/;
const until = /den(?: het)? nam\s*((?:19|20)\d{2})/;
const years = /nam\s*((?:19|20)\d{2})(?:\s*(?:,|va|-|–)\s*(?:nam\s*)?((?:19|20)\d{2}))?/;
const further = /va (?:cac|nhung) nam (?:tiep theo|sau)/;

/**
 * Years that a text says a plan covers, null when it names none.
 * @param issuedYear year of the document, from which "đến năm 2025" counts
 * @example periodIn('... của tỉnh giai đoạn 2021 - 2025', 2021) // { from: 2021, to: 2025 }
 */
export function periodIn(text: string, issuedYear: number | null): PlanPeriod | null {
  const folded = foldKept(text).replace(/(?:tam nhin|dinh huong)(?: den)?(?: nam)? \d{4}/g, '');
  const range = span.exec(folded) ?? fromTo.exec(folded);
  if (range) {
    const before = new RegExp(`${years.source}\\s*(?:,|va|-|–)\\s*$`).exec(folded.slice(0, range.index));
    const [from, to] = [Number(range[1]), Number(range[2])];
    return { from: before ? Math.min(from, Number(before[1])) : from, to };
  }
  const single = ownYear(folded);
  const end = until.exec(folded);
  if (end && (!single || single.index === end.index + end[0].indexOf('nam')))
    return { from: issuedYear, to: Number(end[1]) };
  if (!single) return null;
  const from = Number(single[1]);
  return { from, to: further.test(folded) ? null : Number(single[2] ?? single[1]) };
}

/** The first year named, or one behind it where the first is that of results ("kết quả năm 2021, giải pháp năm 2022"). */
function ownYear(folded: string): RegExpExecArray | null {
  const first = years.exec(folded);
  if (!first) return null;
  const results = /\b(?:ket qua|danh gia|cong bo|xep hang)\b[^.;]*$/.test(folded.slice(0, first.index));
  const behind = first.index + first[0].length;
  const next = results
    ? /[,;]\s*(?:\S+\s){1,12}?(?=(?:trong\s)?nam\s*(?:19|20)\d{2})/.exec(folded.slice(behind))
    : null;
  return next ? years.exec(folded.slice(behind + next.index)) : first;
}

/**
 * Years that the plan covers: from its subject, else from its opening text, else the year of issue.
 */
export function planPeriod(title: string | null, opening: string, issuedYear: number | null): PlanPeriod | null {
  const own = title === null ? null : periodIn(title, issuedYear);
  if (own) return own;
  const named = /(?:trong nam|nam|giai doan)\s*(?:(?:19|20)\d{2})(?:\s*[-–]\s*(?:19|20)\d{2})?/.exec(
    foldKept(opening),
  )?.[0];
  const year = named === undefined ? null : periodIn(named.replace('trong ', ''), issuedYear);
  if (year && issuedYear !== null && (year.from ?? 0) < issuedYear) return { from: issuedYear, to: issuedYear };
  return year ?? (issuedYear === null ? null : { from: issuedYear, to: issuedYear });
}
