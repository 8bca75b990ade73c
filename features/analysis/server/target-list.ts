import { findTargetConflicts, type Measurement, type Verdict } from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { TargetList, TargetRow } from '../contract/promising.ts';
import type { Judgement } from './judgement.ts';
import { type Judging, judge, wordsOf } from './judging.ts';
import { listed } from './number-words.ts';
import type { StoredTarget } from './targets.store.ts';

/** A measurement as it is sent. */
export function shownMeasurement(measured: Measurement | null): TargetRow['measured'] {
  if (!measured) return null;
  const { units, ...rest } = measured;
  return units ? { ...rest, units: units.map((one) => ({ ...one })) } : rest;
}

/** A target as a reader sees it: judged by what is known now, not by what was stored. */
export async function rowOf(
  stored: StoredTarget,
  judging: Judging,
  unitNames: ReadonlyMap<string, string>,
): Promise<TargetRow> {
  const judged: Judgement = await judge(stored.targetId, stored, judging);
  const words = await wordsOf(stored, judging);
  const { evaluation, measured, ...rest } = judged;
  return {
    ...stored,
    ...rest,
    ...{ verdict: evaluation.verdict, reason: evaluation.reason },
    measured: shownMeasurement(measured),
    ...{ measureText: words.measure, conditionText: words.condition },
    unitName: stored.unitId === null ? null : (unitNames.get(stored.unitId) ?? null),
  };
}

const countWords: readonly (readonly [Verdict, string, string])[] = [
  ['met', 'đạt', 'met'],
  ['on_course', 'đúng hướng', 'on course'],
  ['at_risk', 'có rủi ro', 'at risk'],
  ['missed', 'chưa đạt', 'missed'],
  ['not_measurable', 'chưa có số liệu', 'not measurable yet'],
];

function answerOf(rows: readonly TargetRow[], counts: TargetList['counts']): Text {
  if (rows.length === 0) return { vi: 'Chưa có mục tiêu nào.', en: 'There are no targets yet.' };
  const parts = countWords.filter(([verdict]) => counts[verdict] > 0);
  const said = (language: keyof Text) =>
    listed(
      parts.map(([verdict, vi, en]) => `${counts[verdict]} ${language === 'vi' ? vi : en}`),
      language,
    );
  const behind = rows.filter((row) => row.verdict === 'at_risk' || row.verdict === 'missed');
  const names = (language: keyof Text) =>
    listed([...new Set(behind.map((row) => row.measureText[language]))].slice(0, 4), language);
  const tail =
    behind.length === 0
      ? { vi: '', en: '' }
      : { vi: `; ${names('vi')} còn cách mục tiêu`, en: `; ${names('en')} short of the target` };
  return {
    vi: `${rows.length} mục tiêu: ${said('vi')} theo số mới nhất${tail.vi}.`,
    en: `${rows.length} targets: ${said('en')} by the newest figures${tail.en}.`,
  };
}

function conflictsOf(rows: readonly TargetRow[]): TargetList['conflicts'] {
  const byId = new Map(rows.map((row) => [row.targetId, row]));
  const codeOf = (id: string) => byId.get(id)?.code ?? '';
  const targets = rows.map((row) => ({
    ...{ id: row.targetId, measure: row.measure, subject: null, condition: row.condition, dueOn: row.dueOn },
  }));
  return findTargetConflicts(targets).map((one) => ({
    ...{ kind: one.kind, message: one.message, first: codeOf(one.first), second: codeOf(one.second) },
    stricter: one.stricter === null ? null : codeOf(one.stricter),
    lines: [one.first, one.second].flatMap((id) => byId.get(id)?.sourceLine ?? []),
  }));
}

/** The list of all targets: counts, an answer in a sentence, and pairs that contradict each other. */
export function listOf(rows: readonly TargetRow[], asOf: PlainDate): TargetList {
  const counts = { met: 0, on_course: 0, at_risk: 0, missed: 0, not_measurable: 0 };
  for (const row of rows) counts[row.verdict] += 1;
  return { asOf, answer: answerOf(rows, counts), counts, items: [...rows], conflicts: conflictsOf(rows) };
}
