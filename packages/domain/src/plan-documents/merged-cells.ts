import type { CarriedField } from './row-alignment.ts';
import type { JoinedRow } from './row-joining.ts';
import type { SectionedRow } from './table-sections.ts';

/** A value taken from a neighbouring row. */
export interface CarriedValue {
  readonly parts: readonly string[];
  /** Two rows at the same distance print different values. */
  readonly ambiguous: boolean;
}

/** Share of filled cells up to which a column counts as merged, where the row prints its own lead. */
const sparse = 0.34;

/**
 * The value of a blank cell whose merge plain text has lost: the nearest printed one of its section, above or below; at
 * the same distance the one above. Undefined when the cell is filled, nothing is printed in the section, or the row
 * names its own lead in a column that is not merged over most rows.
 * Source: contract of plan extraction, "What counts as a task", 3.
 */
export function carriedValue(
  rows: readonly SectionedRow[],
  index: number,
  field: CarriedField,
): CarriedValue | undefined {
  const own = rows[index];
  if (!own || own.row[field].length > 0) return undefined;
  const indicators = indicatorsOf(rows);
  const block = rows
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry, at }) => sameSection(entry, own, indicators[at] === indicators[index]));
  const filled = block.filter(({ entry }) => entry.row[field].length > 0);
  if (filled.length === 0) return undefined;
  if (
    field !== 'lead' &&
    own.row.lead.length > 0 &&
    (block.length < 4 || filled.length > Math.max(1, block.length * sparse))
  )
    return undefined;
  if (field === 'product') return undefined;
  const above = filled.filter(({ at }) => at < index).at(-1);
  const below = filled.find(({ at }) => at > index);
  if (!above) return below && { parts: below.entry.row[field], ambiguous: false };
  if (!below || goesDown(rows, field)) return { parts: above.entry.row[field], ambiguous: false };
  const distance = index - above.at - (below.at - index);
  const nearest = distance <= 0 ? above : below;
  const differ = above.entry.row[field].join(' ') !== below.entry.row[field].join(' ');
  return { parts: nearest.entry.row[field], ambiguous: distance === 0 && differ };
}

const downwards = new WeakMap<readonly SectionedRow[], Map<CarriedField, boolean>>();

/**
 * The column prints a merged cell's value on its first row: every section opens with one, and that in several sections
 * with blanks, or more rows follow a value somewhere than could stand around it.
 */
function goesDown(rows: readonly SectionedRow[], field: CarriedField): boolean {
  const known = downwards.get(rows)?.get(field);
  if (known !== undefined) return known;
  const filled = rows.map((entry) => entry.row[field].length > 0);
  const opens = rows.every(
    (entry, index) => (index > 0 && rows[index - 1]?.section === entry.section) || filled[index] === true,
  );
  const gaps = runsOf(rows, filled).filter((run) => run.some((blanks) => blanks > 0));
  const down = opens && (gaps.length >= 2 || gaps.some(isLopsided));
  const fields = downwards.get(rows) ?? new Map<CarriedField, boolean>();
  downwards.set(rows, fields.set(field, down));
  return down;
}

/** Numbers of blank rows behind each value of a section, section by section. */
function runsOf(rows: readonly SectionedRow[], filled: readonly boolean[]): number[][] {
  const runs: number[][] = [];
  rows.forEach((entry, index) => {
    if (index === 0 || rows[index - 1]?.section !== entry.section) runs.push([]);
    const run = runs[runs.length - 1];
    if (filled[index] === true) run?.push(0);
    else if (run && run.length > 0) run[run.length - 1] = (run[run.length - 1] ?? 0) + 1;
  });
  return runs;
}

/** No value stands in the middle of its cell: the blanks cannot be shared out evenly above and below the values. */
function isLopsided(blanks: readonly number[]): boolean {
  let above = { least: 0, most: 0 };
  for (const [at, gap] of blanks.entries()) {
    const below = { least: Math.max(0, above.least - 1), most: above.most + 1 };
    if (at === blanks.length - 1) return gap < below.least || gap > below.most;
    above = { least: Math.max(0, gap - below.most), most: gap - below.least };
    if (above.most < 0) return true;
  }
  return false;
}

const indicatorsOfRows = new WeakMap<readonly SectionedRow[], readonly string[]>();

/** The indicator of each row, which blocks rows only where several share it; where the first row prints its own, a blank cell goes on with the one above. */
function indicatorsOf(rows: readonly SectionedRow[]): readonly string[] {
  const known = indicatorsOfRows.get(rows);
  if (known) return known;
  const own = rows.map((entry) => entry.row.indicator.join(' '));
  const eachItsOwn = own.every((indicator, at) => indicator !== '' && indicator !== own[at - 1]);
  const printed = eachItsOwn ? own.map(() => '') : own;
  const goesDown = (printed[0] ?? '') !== '';
  let above = '';
  const filled = printed.map((indicator) => {
    above = indicator === '' && goesDown ? above : indicator;
    return above;
  });
  indicatorsOfRows.set(rows, filled);
  return filled;
}

function sameSection(one: SectionedRow, other: SectionedRow, sameIndicator: boolean): boolean {
  if (!sameIndicator && one.row.text.length > 0 && other.row.text.length > 0) return false;
  return one.section?.title === other.section?.title && one.section?.component === other.section?.component;
}

/**
 * Rows whose cells stood a column off, with a lone list of bodies put to the column whose values it is among: to the
 * lead when other rows print it as lead and none as coordinating body.
 */
export function settleShifted(rows: readonly JoinedRow[]): JoinedRow[] {
  const key = (parts: readonly string[]): string =>
    parts
      .join(' ')
      .toLowerCase()
      .replace(/số /g, 'sở ')
      .replace(/[\s.;]+$/, '');
  const leads = new Set(rows.filter((row) => row.lead.length > 0).map((row) => key(row.lead)));
  const others = new Set(
    rows.filter((row) => row.lead.length > 0 && row.coordinating.length > 0).map((row) => key(row.coordinating)),
  );
  return rows.map((row) => {
    if (!row.shifted || row.lead.length > 0 || row.coordinating.length === 0) return row;
    const own = key(row.coordinating);
    if (leads.has(own) && !others.has(own)) return { ...row, lead: row.coordinating, coordinating: [] };
    if (row.coordinating.length === 2)
      return { ...row, lead: row.coordinating.slice(0, 1), coordinating: row.coordinating.slice(1) };
    return row;
  });
}
