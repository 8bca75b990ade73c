import { findReferences } from './document-reference.ts';
import type { Lines, PlanTarget, TargetOperator } from './extraction.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { indexOfTitle } from './indices.ts';
import { sentencesOf } from './sentences.ts';
import { findLevels, type Level } from './target-levels.ts';
import { timePhrases } from './time-phrases.ts';

/** Text that may name levels, with what is known about it. */
export interface TargetText {
  readonly text: string;
  readonly lines: Lines;
  readonly index: string | null;
  readonly component: string | null;
  /** By when the text's own task is due, for levels that print no time. */
  readonly by: string | null;
  /** The text stands in a chapter of goals, so that wishes without figures count too. */
  readonly goal: boolean;
}

/**
 * Levels to be reached that a text names. Figures in quotes, in the names of documents and about the present are none.
 * Contract: plan.md, `targets`.
 */
export function targetsOfText(source: TargetText): PlanTarget[] {
  const targets: PlanTarget[] = [];
  for (const { text: sentence } of sentencesOf(source.text)) {
    const masked = maskOthers(sentence);
    const levels = findLevels(sentence, masked);
    const real = levels.filter((level) => !isBackground(masked, level));
    if (real.length > 0) for (const level of real) targets.push(targetOf(source, sentence, masked, level));
    else if (levels.length === 0) {
      const wish = wishOf(sentence, source.goal);
      if (wish)
        targets.push(
          targetOf(source, sentence, masked, {
            operator: wish,
            value: null,
            unit: null,
            reference: null,
            start: sentence.length,
            end: sentence.length,
          }),
        );
    }
  }
  return targets;
}

/** Folded sentence with quoted words, documents and times blanked out. */
function maskOthers(text: string): string {
  let masked = foldKept(text).replace(/[“"][^”"]{20,}[”"]/g, (quoted) => ' '.repeat(quoted.length));
  const blank = (start: number, end: number): void => {
    masked = masked.slice(0, start) + ' '.repeat(Math.max(0, Math.min(masked.length, end) - start)) + masked.slice(end);
  };
  for (const reference of findReferences(text)) blank(reference.start, reference.end);
  for (const phrase of timePhrases(text))
    if (!/\d\s*%|^(?:tối đa|không quá)/iu.test(phrase.raw)) blank(phrase.start, phrase.end);
  return masked.replace(/\b(?:den|trong|tu|cua)? ?(?:het )?nam \d{4}\b/g, (words) => ' '.repeat(words.length));
}

function isBackground(masked: string, level: Level): boolean {
  const before = masked.slice(Math.max(0, level.start - 50), level.start);
  return /\b(?:hien (?:nay|chi|dat|co)|nam truoc dat|da dat|moi dat|moi chi dat|chi dat|chi moi dat|chiem|gap|phai cho|phai danh|chenh lech|sai lech|giam tu|tang tu)\s[^,.;]{0,30}$/.test(
    before,
  );
}

function wishOf(sentence: string, goal: boolean): TargetOperator | null {
  const folded = foldKept(sentence);
  const kept = /\b(?:giu vung|duy tri)\s+(?:\S+\s){0,3}?(ty le|diem so|thu hang|vi tri|ket qua|muc)/.exec(folded)?.[1];
  if (kept !== undefined && (goal || (kept !== 'ket qua' && kept !== 'muc'))) return 'maintain';
  if (/\b(?:tang|nang)\s+[“"]?(?:ty le|so luong)/.test(folded)) return 'increasing';
  if (/\bgiam\s+[“"]?(?:ty le|so luong|so gio|so ngay)/.test(folded)) return 'decreasing';
  if (!goal || wordCount(sentence) > 45) return null;
  if (/\bgiam\b[^.;]{0,60}\bso voi\b/.test(folded)) return 'decreasing';
  if (/\btang\b[^.;]{0,60}\bso voi\b/.test(folded)) return 'increasing';
  if (/\b(?:cai thien|nang cao|tang)\s+(?:\S+\s){0,4}?(?:diem|thu hang|vi tri|chi so)/.test(folded))
    return 'increasing';
  return null;
}

function targetOf(
  source: TargetText,
  sentence: string,
  masked: string,
  level: Omit<Level, 'start' | 'end'> & { start: number; end: number },
): PlanTarget {
  const metric = metricOf(sentence, masked, level.start);
  const certain = level.value !== null && level.operator !== '=';
  return {
    text: clauseAround(sentence, level.start),
    index: indexOfTitle(sentence) ?? source.index,
    component: source.component,
    metric,
    operator: level.operator,
    value: level.value,
    unit: level.unit ?? (level.value === null ? measureOf(metric) : null),
    by: dueOf(sentence) ?? source.by,
    reference: level.reference,
    lead: [],
    sourceLines: source.lines,
    confidence: certain ? 0.85 : level.value === null ? 0.6 : 0.75,
  };
}

/** What a measure without a figure is counted in. */
function measureOf(metric: string | null): string | null {
  const folded = foldKept(metric ?? '');
  if (/^t[yi] le\b/.test(folded)) return '%';
  return /^so (ngay|gio)\b/.exec(folded)?.[1]?.replace('ngay', 'ngày').replace('gio', 'giờ') ?? null;
}

/** The clause in which a level stands; the whole sentence when it is short. */
function clauseAround(sentence: string, at: number): string {
  if (wordCount(sentence) <= 45) {
    const from = sentence.lastIndexOf('; ', at) + 1;
    const to = sentence.indexOf('; ', at);
    const clause = sentence.slice(from, to < 0 ? undefined : to).trim();
    return wordCount(clause) >= 4 ? clause : sentence.trim();
  }
  const marks = [...sentence.matchAll(/;\s+|\s*[()]\s*|,\s+|(?=\svà\s+(?:một|\d))/gu)];
  const before = marks.filter((mark) => mark.index < at);
  const close = marks.find((mark) => mark.index > at && mark[0] !== '');
  const end = close?.index ?? sentence.length;
  let start = 0;
  for (const mark of before.reverse()) {
    start = mark.index + mark[0].length;
    if (/[;()]/.test(mark[0]) || wordCount(sentence.slice(start, end)) >= 8) break;
    start = 0;
  }
  return sentence.slice(start, end).trim();
}

/** What is measured: the nearest words before the level that begin with a measure ("tỷ lệ", "số", "mức độ"). */
function metricOf(sentence: string, masked: string, at: number): string | null {
  const before = sentence.slice(0, at);
  const match =
    /(?<!hồ |trụ |cơ |dân )(?<![\p{L}])(?:tỷ lệ|tỉ lệ|số lượng|số ngày|số giờ|số|mức độ|điểm số|điểm|chỉ số|thứ hạng)(?![\p{L}])/iu.exec(
      before,
    );
  if (!match || at > masked.length) return null;
  const metric = before
    .slice(match.index)
    .replace(/[\s,(]+$/, '')
    .replace(/\s+(?:đạt|lên|xuống|là|đảm bảo|bảo đảm|phải đạt|hàng năm)+$/u, '')
    .trim();
  return metric.length < 4 ? null : metric.slice(0, 1).toUpperCase() + metric.slice(1);
}

/**
 * By when a sentence says, as the contract writes it: a year, a day, or the printed words; null when it does not.
 * @example dueOf('Phấn đấu đến năm 2025 đạt mục tiêu') // '2025'
 */
export function dueOf(sentence: string): string | null {
  const folded = foldKept(sentence);
  const day = /(?:truoc|den|cham nhat)[^.;]{0,12}?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(folded);
  if (day) return `${day[3]}-${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}`;
  const year = /(?:den|trong|vao)(?: het| cuoi)? nam (\d{4})|(?<!voi )\bnam (\d{4})\s*[.;,]?\s*$/.exec(folded);
  if (year) return year[1] ?? year[2] ?? null;
  return /\b(?:hang|moi) nam\b/.exec(folded) ? 'hàng năm' : null;
}
