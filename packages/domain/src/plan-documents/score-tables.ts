import type { Lines, PlanIssue, PrintedScore } from './extraction.ts';
import { foldKept } from './folded-text.ts';
import type { ReadTable } from './table-reading.ts';

interface ScoreRow {
  readonly label: string;
  readonly role: 'total' | 'rank' | 'part';
  readonly cells: readonly { readonly year: number; readonly text: string }[];
  readonly lines: Lines;
}

/** Results that a table prints, and totals that its parts contradict. */
export interface TableScores {
  readonly scores: readonly PrintedScore[];
  readonly issues: readonly PlanIssue[];
}

/**
 * Printed results of an index: a row a component, a column a year; ranks go to the row of the total. Where some year's
 * parts add up to the total, the other years are checked too: the one part whose change by one digit restores the
 * total is marked suspect, else the total itself.
 * Contract: plan.md, `scores`. Tolerance: half a unit of the last printed digit of every part and of the total.
 */
export function scoresOfTable(table: ReadTable, index: string): TableScores {
  const rows = table.rows.map(({ row }): ScoreRow => {
    const label = [...row.text, ...row.indicator]
      .join(' ')
      .replace(/^\s*\d{1,2}\s*[-–.)]\s*/, '')
      .trim();
    const cells = row.values
      .filter(({ column }) => column.year !== null)
      .map(({ column, text }) => ({ year: column.year ?? 0, text: text.trim() }));
    return { label, role: roleOf(label), cells, lines: row.lines };
  });
  const ranks = rows.find((row) => row.role === 'rank');
  const totals =
    rows.find((row) => row.role === 'total') ??
    (rows.filter((row) => row.role === 'part').length === 1 ? rows.find((row) => row.role === 'part') : undefined);
  const suspects = checkTotals(rows, totals);
  const scores: PrintedScore[] = [];
  for (const row of rows) {
    if (row.role === 'rank' && totals) continue;
    for (const cell of row.cells) {
      const rank = row === totals || row.role === 'rank' ? rankIn(ranks, cell.year) : null;
      const printed = scoreOf(index, row, cell, rank, suspects);
      if (printed) scores.push(printed);
    }
  }
  return { scores, issues: issuesOf(index, suspects, totals) };
}

function roleOf(label: string): ScoreRow['role'] {
  const folded = foldKept(label);
  if (/^(?:xep )?(?:thu )?hang|^xep (?:hang|thu)|^vi tri|^thu tu/.test(folded)) return 'rank';
  return /^tong|^diem so|^chi so tong|^diem tong/.test(folded) ? 'total' : 'part';
}

function rankIn(ranks: ScoreRow | undefined, year: number): number | null {
  const text = ranks?.cells.find((cell) => cell.year === year)?.text ?? '';
  const rank = /^(\d{1,2})(?:\s*\/\s*\d{1,2})?$/.exec(text)?.[1];
  return rank === undefined ? null : Number(rank);
}

function scoreOf(
  index: string,
  row: ScoreRow,
  cell: { year: number; text: string },
  rank: number | null,
  suspects: readonly Suspect[],
): PrintedScore | null {
  const value = figureOf(cell.text);
  if (value === undefined) return null;
  const suspect = suspects.some((one) => one.year === cell.year && one.row === row);
  return {
    index,
    component: row.role === 'total' ? null : row.label,
    year: cell.year,
    value: row.role === 'rank' ? null : value,
    asPrinted: cell.text,
    unit: row.role === 'rank' ? 'rank' : cell.text.includes('%') ? '%' : 'điểm',
    rank,
    suspect,
    sourceLines: row.lines,
  };
}

/** The number of a cell; null for a dash, undefined for words. */
function figureOf(text: string): number | null | undefined {
  if (/^[-–—…]+$/.test(text)) return null;
  const match = /^(\d{1,4}(?:[.,]\d+)?)\s*(?:%|điểm|\/\s*\d+)?$/u.exec(text);
  return match ? Number((match[1] ?? '').replace(',', '.')) : undefined;
}

interface Suspect {
  readonly year: number;
  readonly row: ScoreRow;
  readonly expected: number | null;
  readonly sum: number;
}

function halfUnit(text: string): number {
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

function checkTotals(rows: readonly ScoreRow[], totals: ScoreRow | undefined): Suspect[] {
  const parts = rows.filter((row) => row.role === 'part');
  if (!totals || parts.length < 3) return [];
  let adds = 0;
  const wrong: Suspect[] = [];
  for (const cell of totals.cells) {
    const total = figureOf(cell.text);
    const filled = parts.flatMap((row) => {
      const text = row.cells.find((one) => one.year === cell.year)?.text ?? '';
      const value = figureOf(text);
      return typeof value === 'number' ? [{ row, text, value }] : [];
    });
    if (typeof total !== 'number' || filled.length < 3) continue;
    const sum = filled.reduce((all, part) => all + part.value, 0);
    const tolerance = filled.reduce((all, part) => all + halfUnit(part.text), halfUnit(cell.text));
    if (Math.abs(sum - total) <= tolerance + 1e-9) adds += 1;
    else wrong.push(suspectOf(cell.year, total, sum, halfUnit(cell.text), filled, totals));
  }
  return adds > 0 ? wrong : [];
}

function suspectOf(
  year: number,
  total: number,
  sum: number,
  half: number,
  parts: readonly { row: ScoreRow; text: string; value: number }[],
  totals: ScoreRow,
): Suspect {
  const changed = parts.filter((part) => oneDigitOff(part.text, part.value + total - sum, half));
  const only = changed.length === 1 ? changed[0] : undefined;
  const expected = only ? Math.round((only.value + total - sum) * 100) / 100 : null;
  return { year, row: only?.row ?? totals, expected, sum: Math.round(sum * 100) / 100 };
}

/** One changed digit, or two neighbouring ones swapped, turns the printed figure into the wanted one. */
function oneDigitOff(printed: string, wanted: number, half: number): boolean {
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
  const target = wanted.toFixed(decimals);
  const own = printed.replace(',', '.').replace(/[^\d.]/g, '');
  if (Math.abs(Number(target) - wanted) > half || target.length !== own.length) return false;
  const places = [...own].map((letter, index) => (letter === target[index] ? -1 : index)).filter((index) => index >= 0);
  if (places.length === 1) return true;
  const [first, second] = places;
  return (
    places.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    own[first] === target[second] &&
    own[second] === target[first]
  );
}

function issuesOf(index: string, suspects: readonly Suspect[], totals: ScoreRow | undefined): PlanIssue[] {
  return suspects.map(({ year, row, expected, sum }) => ({
    code: expected === null ? 'TOTAL_NOT_SUM_OF_PARTS' : 'PROBABLE_MISPRINT',
    severity: 'warning',
    message:
      expected === null
        ? {
            vi: `${index} ${year}: tổng in không bằng tổng các thành phần (${sum})`,
            en: `${index} ${year}: the printed total is not the sum of its parts (${sum})`,
          }
        : {
            vi: `${index} ${year}: "${row.label}" có thể in sai, ${expected} mới khớp tổng`,
            en: `${index} ${year}: "${row.label}" is probably misprinted, ${expected} would restore the total`,
          },
    sourceLines: [
      Math.min(row.lines[0], totals?.lines[0] ?? row.lines[0]),
      Math.max(row.lines[1], totals?.lines[1] ?? row.lines[1]),
    ],
  }));
}
