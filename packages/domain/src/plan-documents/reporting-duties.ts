import type { TimeframeContext } from '../schedules/index.ts';
import { parseTimeframe } from '../schedules/index.ts';
import { bodiesAt, opensWithBody } from './agency-phrases.ts';
import type { Lines, ReportingDuty } from './extraction.ts';
import { bodiesOf } from './finish-task.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { sentencesOf } from './sentences.ts';
import { sourceOf } from './task-draft.ts';
import { timePhrases } from './time-phrases.ts';

/** Text in which somebody may be told to report. */
export interface ReportingText {
  readonly text: string;
  readonly who: readonly string[];
  readonly lines: Lines;
  /** Timeframe of the whole duty, for reports that print none of their own. */
  readonly time: string | null;
  /** Issuing body, for which "Sở" alone stands. */
  readonly issuer: string | null;
}

const verb = /\b(?:tong hop,?\s+)?(?:bao cao|gui(?: ve)?|cung cap (?:so lieu|thong tin)|dang ky|phan anh)\b/g;
const recipient = /\b(?:gui\s+ve|gui|ve|cho|toi|den|trinh|bao cao|thong qua|qua|voi)\s+(?=[^\s])/g;

/**
 * Duties to report or to send something: sentences with a verb of reporting that name a recipient or a time.
 * Contract: plan.md, `reportingDuties`.
 */
export function reportingDutiesOf(source: ReportingText, context: TimeframeContext): ReportingDuty[] {
  const duties: ReportingDuty[] = [];
  for (const { text: sentence } of sentencesOf(source.text)) {
    for (const clause of clausesOf(sentence)) {
      const folded = foldKept(clause);
      const at = firstVerb(folded);
      if (at < 0) continue;
      const to = recipientsOf(clause, folded, at, source.issuer);
      const own = timePhrases(clause).map((phrase) => phrase.raw);
      const whole = timePhrases(sentence).map((phrase) => phrase.raw);
      const times = own.length > 0 ? own : whole.length > 0 ? whole : source.time === null ? [] : [source.time];
      const isReport =
        /\bbao cao (?:ket qua|tien do|tinh hinh|giai trinh|chung|cong tac|viec|dinh ky|ve|ubnd|cap|so)|tong hop,? bao cao|dinh ky.{0,30}bao cao/.test(
          folded.slice(Math.max(0, at - 30)),
        );
      if (to.length === 0 && !isReport) continue;
      if (to.length === 0 && times.length === 0 && !/giai trinh|tong hop/.test(folded)) continue;
      const whenRaw = times.length === 0 ? null : [...new Set(times)].join(' | ');
      const when = whenRaw === null ? null : parseTimeframe(whenRaw.replaceAll(' | ', '; '), context);
      duties.push({
        who: source.who,
        to,
        what: whatOf(clause, at),
        whenRaw,
        when: when === null || when.kind === 'unknown' ? null : when,
        sourceLines: source.lines,
      });
    }
  }
  return duties.filter((duty, index) => duties.findIndex((other) => other.what === duty.what) === index);
}

/** Clauses that may hold a report of their own: parts between semicolons and inside brackets. */
function clausesOf(sentence: string): string[] {
  const flat = sentence.replace(/\(\s*((?:qua|thông qua|thong qua)\s[^()]{3,80})\)/giu, (whole, inner: string) =>
    firstVerb(foldKept(inner)) >= 0 ? ` ${inner} ` : whole,
  );
  const brackets = [...flat.matchAll(/\(([^()]{12,})\)/g)].map((match) => match[1] ?? '');
  const outside = flat.replace(/\([^()]{12,}\)/g, (inner) => (firstVerb(foldKept(inner)) >= 0 ? ' ' : inner));
  return [...outside.split(/;\s+/), ...brackets];
}

/** Place of the first verb of reporting; a report as a noun ("theo Báo cáo số ...", "kết quả báo cáo") is none. */
function firstVerb(folded: string): number {
  for (const match of folded.matchAll(verb)) {
    const before = folded.slice(Math.max(0, match.index - 24), match.index);
    const after = folded.slice(match.index + match[0].length);
    if (
      /(?:theo|tai|trong|qua|cua|cac|nhung|so|ket qua|che do|bang|mot|loai|mau|can cu|vao|ho so|khai) $/.test(before) &&
      !/ket qua\s+$/.test(before)
    )
      continue;
    if (
      /^\s*(?:so \d|ket qua khao sat|vien|tai chinh nam|ngheo|kinh doanh|doanh nghiep|giao dich|bien phap)/.test(after)
    )
      continue;
    if (match[0].startsWith('phan anh') && !/^\s*(?:voi|den|ve|kip thoi)/.test(after)) continue;
    return match.index;
  }
  return -1;
}

function recipientsOf(clause: string, folded: string, at: number, issuer: string | null): string[] {
  const names: string[] = [];
  for (const match of folded.matchAll(recipient)) {
    const start = match.index + match[0].length;
    const toOthers = match[0].startsWith('voi') && !folded.slice(0, match.index).trimEnd().endsWith('phan anh');
    if (match.index < at - 2 || toOthers || !opensWithBody(clause.slice(start))) continue;
    const bodies = bodiesAt(clause, start);
    if (!bodies || wordCount(bodies.raw) > 30) continue;
    const source = sourceOf([bodies.raw], 'printed');
    for (const name of source ? bodiesOf(source, issuer) : []) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The clause in which the report stands; of a long one, the words around the verb. */
function whatOf(clause: string, at: number): string {
  const text = clause.replace(/\s+/g, ' ').trim();
  const short = wordCount(text) <= 60 ? text : clause.slice(at).replace(/\s+/g, ' ').trim();
  return short.replace(/[.;,\s]+$/, '').replace(/^[-–+]\s*/, '');
}
