import {
  competitionRanks,
  editionScores,
  type GainGoal,
  goalThreshold,
  simulate,
  TOTAL,
  totalCoefficients,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import { AppError } from '@nanghang/platform/http';
import type { SheetContent } from '@nanghang/platform/spreadsheet';
import { type Moves, readMoves } from '../contract/moves.ts';
import { type GainGoalInput, gainGoal } from '../contract/simulating.ts';
import { decimalsOf, type IndexBook } from './knowledge.ts';

/** Moves and a goal as an address carries them. */
export interface Tried {
  readonly moves: Moves;
  readonly goal: GainGoalInput | null;
}

/** @throws AppError INVALID for a goal that is none */
export function triedOf(asked: { readonly moves?: string | undefined; readonly goal?: string | undefined }): Tried {
  const moves = readMoves(asked.moves);
  if (asked.goal === undefined) return { moves, goal: null };
  let given: unknown;
  try {
    given = JSON.parse(asked.goal);
  } catch {
    given = undefined;
  }
  const goal = gainGoal.safeParse(given);
  if (!goal.success)
    throw new AppError('INVALID', { message: { vi: 'Mục tiêu chưa đúng dạng.', en: 'The goal is of no known form.' } });
  return { moves, goal: goal.data };
}

function domainGoal(goal: GainGoalInput): GainGoal {
  if (goal.kind !== 'published-group') return goal;
  return { kind: 'published-group', group: goal.group, from: { kind: 'place', place: goal.place } };
}

interface ProofFacts {
  readonly index: IndexBook;
  readonly year: number;
  readonly province: string;
  readonly tried: Tried;
}

/** The sum from the published total to the tried one, every term with its factor, then the comparison with the goal. */
function sumSheet(facts: ProofFacts, total: number, after: number, rank: number): SheetContent {
  const { index, year, province, tried } = facts;
  const { series, book } = index;
  const version = versionInForce(series, year);
  const coefficients = version ? totalCoefficients(version) : null;
  const rows: (string | number | null)[][] = [[`Tổng điểm ${year} đã công bố`, null, null, null, null, total]];
  for (const { code, name } of version?.components ?? []) {
    const from = book.value(series.code, year, code, province);
    const to = tried.moves.get(code) ?? from;
    const coefficient = coefficients?.get(code) ?? null;
    const delta = from === null || to === null ? null : to - from;
    const part = coefficient === null || delta === null ? null : coefficient * delta;
    rows.push([name.vi, coefficient, from, to, delta, part]);
  }
  rows.push(['Tổng điểm tính thử', null, null, null, null, after]);
  rows.push(['Hạng tính lại', null, null, null, null, rank]);
  const others = [...book.values(series.code, year, TOTAL)].flatMap(([name, one]) => (name === province ? [] : [one]));
  const threshold =
    tried.goal && version ? goalThreshold(domainGoal(tried.goal), total, others, version.direction) : undefined;
  if (threshold && Number.isFinite(threshold.total)) {
    rows.push([`Ngưỡng: ${threshold.reading.vi}`, null, null, null, null, threshold.total]);
    rows.push(['Chênh lệch so với ngưỡng', null, null, null, null, after - threshold.total]);
  }
  const format = '0.0000';
  return {
    name: 'Bảng chứng minh',
    columns: [
      { title: 'Khoản', width: 60 },
      { title: 'Hệ số vào tổng', width: 16, format },
      { title: `Điểm ${year}`, width: 14, format },
      { title: 'Điểm tính thử', width: 14, format },
      { title: 'Thay đổi', width: 14, format },
      { title: 'Vào tổng', width: 14, format },
    ],
    rows,
  };
}

/** The whole ranking counted again with the tried total, beside the published one. */
function rankingSheet({ index, year, province }: ProofFacts, after: number): SheetContent {
  const { series, book } = index;
  const direction = versionInForce(series, year)?.direction ?? series.direction;
  const before = book.values(series.code, year, TOTAL);
  const tried = new Map([...before, [province, after] as const]);
  const [ranksBefore, ranks] = [competitionRanks(before, direction), competitionRanks(tried, direction)];
  const byName = new Intl.Collator('vi');
  const format = decimalsOf(series) === 4 ? '0.0000' : '0.00';
  return {
    name: 'Xếp hạng tính lại',
    columns: [
      { title: 'Hạng tính thử', width: 14 },
      { title: 'Tỉnh', width: 28 },
      { title: 'Tổng điểm tính thử', width: 18, format },
      { title: `Hạng ${year}`, width: 12 },
      { title: `Tổng điểm ${year}`, width: 16, format },
      { title: 'Ghi chú', width: 30 },
    ],
    rows: [...tried]
      .toSorted((a, b) => (ranks.get(a[0]) ?? 0) - (ranks.get(b[0]) ?? 0) || byName.compare(a[0], b[0]))
      .map(([name, total]) => [
        ...[ranks.get(name) ?? null, name, total, ranksBefore.get(name) ?? null, before.get(name) ?? null],
        name === province ? 'điểm tính thử; các tỉnh khác giữ nguyên' : null,
      ]),
  };
}

/** The proof of a what-if as sheets; undefined where the edition cannot be computed again. */
export function proofSheets(facts: ProofFacts): readonly SheetContent[] | undefined {
  const { index, year, province, tried } = facts;
  const version = versionInForce(index.series, year);
  const simulated = version && simulate(version, editionScores(index.book, index.series, year), province, tried.moves);
  const total = index.book.value(index.series.code, year, TOTAL, province);
  if (!simulated || total === null) return undefined;
  return [sumSheet(facts, total, simulated.total, simulated.rank), rankingSheet(facts, simulated.total)];
}
