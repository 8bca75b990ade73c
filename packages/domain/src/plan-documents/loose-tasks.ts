import type { PlanSource } from './blocks.ts';
import type { DocumentPart } from './document-parts.ts';
import type { FieldConfidence, Lines } from './extraction.ts';
import { indexOfTitle, shortIndex } from './indices.ts';
import { looseHeadingEnd, readLooseRows } from './loose-tables.ts';
import { sourceOf, type TaskDraft } from './task-draft.ts';

/** Tasks of a table whose rules a scan lost, and the lines it takes up. */
export interface LooseTasks {
  readonly tasks: readonly TaskDraft[];
  readonly lines: Lines;
}

/**
 * Looks for a task table without rules in the lines of an annex or chapter; undefined when no heading of one is there.
 * @param mend writes damaged words right
 */
export function looseTasksOf(
  source: PlanSource,
  part: DocumentPart,
  annex: string,
  mend: (text: string) => string,
): LooseTasks | undefined {
  const first = part.body[0]?.lines[0];
  const last = part.body[part.body.length - 1]?.lines[1];
  if (first === undefined || last === undefined) return undefined;
  const from = Math.max(0, first - 12);
  const raw = source.lines.slice(from, last).map((text, index) => ({ text: text.trim(), line: from + index + 1 }));
  const mended = raw.map((one) => ({ text: mend(one.text), line: one.line }));
  const start = looseHeadingEnd(mended, 0);
  if (start === undefined) return undefined;
  const rows = readLooseRows(raw.slice(start), mend);
  if (rows.length < 2) return undefined;
  const counts = new Map<string, number>();
  const tasks = rows.map((row): TaskDraft => {
    const index = row.section === null ? null : indexOfTitle(row.section);
    const group =
      index === null ? (annex === '' ? 'PL' : annex.replace('Phụ lục', 'PL').replace(/\s+/g, '')) : shortIndex(index);
    const place = (counts.get(group) ?? 0) + 1;
    counts.set(group, place);
    const reasons: FieldConfidence[] = [{ field: 'text', confidence: 0.5, reason: 'damagedScan' }];
    if (row.lead !== null)
      reasons.push({
        field: 'lead',
        confidence: row.shared ? 0.6 : 0.65,
        reason: row.shared ? 'nearestInColumn' : 'columnByContent',
      });
    if (row.coordinating !== null) reasons.push({ field: 'coordinating', confidence: 0.6, reason: 'columnByContent' });
    if (row.time !== null) reasons.push({ field: 'timeframe', confidence: 0.65, reason: 'columnByContent' });
    return {
      ref: `${group}.${row.number ?? place}`,
      section:
        row.section === null ? (annex === '' ? null : annex) : annex === '' ? row.section : `${annex} - ${row.section}`,
      heading: null,
      index,
      component: null,
      text: row.text,
      lead: row.lead === null ? null : sourceOf([row.lead], row.shared ? 'nearestInColumn' : 'columnByContent'),
      coordinating: row.coordinating === null ? null : sourceOf([row.coordinating], 'columnByContent'),
      time: row.time === null ? null : sourceOf([row.time], 'columnByContent'),
      products: [],
      origin: 'table',
      lines: row.lines,
      reasons,
    };
  });
  return { tasks, lines: [raw[start]?.line ?? first, last] };
}
