import type { PlanTarget } from './extraction.ts';
import { indexOfTitle } from './indices.ts';
import { namesOf } from './known-bodies.ts';
import { joinNameLines } from './responsibility.ts';
import type { JoinedRow } from './row-joining.ts';
import type { Column } from './table-columns.ts';
import type { ReadTable } from './table-reading.ts';
import { levelOfCell } from './target-levels.ts';
import { targetsOfText } from './targets.ts';

/**
 * Targets of an indicator table: one a row and value column, with the unit in charge as `lead`.
 * Source: contract of plan extraction, "What counts as a task", 2.
 * @param year year that the whole table is about, for value columns without one
 * @param issuedYear year of the document: columns of earlier years hold results and no targets
 */
export function targetsOfTable(table: ReadTable, year: number | null, issuedYear: number | null): PlanTarget[] {
  const targets: PlanTarget[] = [];
  const planned = table.columns.some((column) => column.role === 'value');
  for (const { row, section } of table.rows) {
    const text = [...row.indicator, ...row.text]
      .join(' ')
      .replace(/^\s*[-–+•]\s*/, '')
      .trim();
    if (!/\p{L}{2}/u.test(text)) continue;
    const lead = joinNameLines(row.lead).flatMap((part) => [...namesOf(part)]);
    const measure = row.measure.join(' ').trim() || null;
    const common = {
      text,
      index: indexOfTitle(text) ?? section?.index ?? null,
      component: section?.component ?? null,
      lead,
      sourceLines: row.lines,
    };
    const levels = valuesOf(
      row,
      (column) => {
        const past = column.role === 'year' && (planned || (issuedYear !== null && (column.year ?? 0) < issuedYear));
        return past ? undefined : (column.year ?? year);
      },
      measure,
    );
    for (const { level, by } of levels) {
      targets.push({
        ...common,
        metric: text,
        operator: level.operator,
        value: level.value,
        unit: level.unit,
        by: by === null ? null : String(by),
        reference: level.reference,
        confidence: 0.9,
      });
    }
    if (levels.length > 0) continue;
    const source = {
      text,
      lines: row.lines,
      index: common.index,
      component: common.component,
      by: year === null ? null : String(year),
      goal: true,
    };
    const inText = targetsOfText(source).map((target) => ({ ...target, lead }));
    if (inText.length > 0) targets.push(...inText);
    else if (lead.length > 0 || row.values.length > 0) targets.push(levelless({ ...common, by: source.by }, measure));
  }
  return targets;
}

/** Levels printed in the value cells of a row, each with the year of its column. */
function valuesOf(
  row: JoinedRow,
  yearOf: (column: Column) => number | null | undefined,
  measure: string | null,
): readonly { level: NonNullable<ReturnType<typeof levelOfCell>>; by: number | null }[] {
  return row.values.flatMap(({ column, text }) => {
    const by = yearOf(column);
    const level = by === undefined ? null : levelOfCell(text, measure);
    return by === undefined || level === null ? [] : [{ level, by }];
  });
}

/** A row that names a goal and who answers for it, without a level that can be read. */
function levelless(
  known: Pick<PlanTarget, 'text' | 'index' | 'component' | 'lead' | 'sourceLines' | 'by'>,
  measure: string | null,
): PlanTarget {
  return {
    ...known,
    metric: known.text,
    operator: 'qualitative',
    value: null,
    unit: measure,
    reference: null,
    confidence: 0.5,
  };
}
