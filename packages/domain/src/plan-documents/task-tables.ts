import { unitOfHeading } from './assignment.ts';
import type { FieldConfidence, ReasonCode } from './extraction.ts';
import { shortIndex } from './indices.ts';
import { carriedValue } from './merged-cells.ts';
import { joinNameLines } from './responsibility.ts';
import type { CarriedField } from './row-alignment.ts';
import type { ReadTable } from './table-reading.ts';
import { type SectionedRow, splitHeading, type TableSection } from './table-sections.ts';
import { type FieldSource, sourceOf, type TaskDraft } from './task-draft.ts';

/** Tasks of a table, and the rows where a carried lead was a tie. */
export interface TableTasks {
  readonly tasks: readonly TaskDraft[];
  readonly ambiguous: readonly { readonly ref: string | null; readonly lines: readonly [number, number] }[];
}

/**
 * One task a row that has work in it. Blank cells take the value of their merged cell.
 * @param annex label that is put before the section ("Phụ lục I"), empty in the document's own body
 * Source: contract of plan extraction, "What counts as a task", 2, 3 and 7.
 */
export function tasksOfTable(table: ReadTable, annex: string): TableTasks {
  const tasks: TaskDraft[] = [];
  const ambiguous: { ref: string | null; lines: readonly [number, number] }[] = [];
  const rows = giveBackText(table.rows);
  rows.forEach((entry, index) => {
    const { row, section } = entry;
    const { heading, body } = splitHeading(row.text.length > 0 ? row.text : row.indicator);
    const text = taskText(body);
    if (!/\p{L}{2}/u.test(text)) return;
    const ref = rowReference(row.number, section, annex);
    const reasons: FieldConfidence[] = [];
    const field = (name: CarriedField): FieldSource | null => fieldOf(rows, index, name, reasons, ref, ambiguous);
    if (row.joined) reasons.push({ field: 'text', confidence: 0.85, reason: 'joinedRows' });
    if (row.split) reasons.push({ field: 'text', confidence: 0.6, reason: 'splitCell' });
    tasks.push({
      ref,
      section: sectionName(section, annex),
      heading,
      index: section?.index ?? null,
      component: section?.component ?? componentOf(row.text.length > 0 ? row.indicator : []),
      text,
      lead: field('lead') ?? unitOfSection(table, section, reasons),
      coordinating: field('coordinating'),
      time: field('time'),
      products: row.product
        .flatMap((part) => part.split(/;\s*/))
        .map((part) =>
          part
            .replace(/^[-–+•]\s*/, '')
            .replace(/[.;]+$/, '')
            .trim(),
        )
        .filter((part) => part.length > 1),
      origin: 'table',
      lines: row.lines,
      reasons,
    });
  });
  return { tasks, ambiguous };
}

/** The body that a section of the table names, where the table has no column for the lead. */
function unitOfSection(table: ReadTable, section: TableSection | null, reasons: FieldConfidence[]): FieldSource | null {
  if (!section || table.columns.some((column) => column.role === 'lead')) return null;
  const unit = unitOfHeading(section.title)?.unit ?? null;
  if (unit) reasons.push({ field: 'lead', confidence: 0.85, reason: 'unitOfHeading' });
  return unit;
}

function componentOf(indicator: readonly string[]): string | null {
  const text = indicator.join(' ').trim();
  return text === '' ? null : text;
}

/** The paragraphs of a cell as one text; the dash of the first is dropped, labels are taken off. */
function taskText(paragraphs: readonly string[]): string {
  return paragraphs
    .join(' ')
    .replace(/^\s*[-–+•]\s*/, '')
    .replace(/^(?:Nhiệm vụ|Nội dung(?: thực hiện| công việc| nhiệm vụ)?)\s*:\s*/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function fieldOf(
  rows: readonly SectionedRow[],
  index: number,
  name: CarriedField,
  reasons: FieldConfidence[],
  ref: string | null,
  ambiguous: { ref: string | null; lines: readonly [number, number] }[],
): FieldSource | null {
  const row = rows[index]?.row;
  if (!row) return null;
  const field = name === 'time' ? 'timeframe' : name === 'product' ? 'products' : name;
  const parts = name === 'time' ? row.time : joinNameLines(row[name]);
  if (parts.length > 0) {
    const reason: ReasonCode = row.merged.has(name)
      ? 'carriedFromMergedCell'
      : row.shifted
        ? 'columnByContent'
        : 'printed';
    reasons.push({
      field,
      confidence: reason === 'printed' ? 0.95 : reason === 'columnByContent' ? 0.75 : 0.9,
      reason,
    });
    return sourceOf(parts, reason);
  }
  const carried = carriedValue(rows, index, name);
  if (!carried) return null;
  if (carried.ambiguous && name === 'lead') ambiguous.push({ ref, lines: row.lines });
  reasons.push({ field, confidence: carried.ambiguous ? 0.4 : 0.6, reason: 'nearestInColumn' });
  return sourceOf(name === 'time' ? carried.parts : joinNameLines(carried.parts), 'nearestInColumn');
}

function rowReference(number: string | null, section: TableSection | null, annex: string): string | null {
  const own = number?.replace(/^\(|[).]+$/g, '') ?? null;
  if (section?.index && section.named)
    return own === null ? shortIndex(section.index) : `${shortIndex(section.index)}.${own}`;
  const chapter = section?.number ?? null;
  if (own === null) return chapter;
  const prefix = chapter !== null && !own.startsWith(`${chapter}.`) ? `${chapter}.` : '';
  return `${annex === '' ? '' : `${annex.replace('Phụ lục', 'PL').replace(/\s+/g, '')}.`}${prefix}${own}`;
}

function sectionName(section: TableSection | null, annex: string): string | null {
  if (!section) return annex === '' ? null : annex;
  const own = section.number === null ? section.title : `${section.number}. ${section.title}`;
  return annex === '' ? own : `${annex} - ${own}`;
}

/**
 * A numbered row without text whose duty was printed at the end of the cell above: the last titled group of that cell
 * goes down to it.
 */
function giveBackText(rows: readonly SectionedRow[]): SectionedRow[] {
  const given = [...rows];
  given.forEach((entry, index) => {
    const above = given[index - 1];
    if (!above || entry.row.number === null || entry.row.text.length > 0 || entry.row.lead.length === 0) return;
    const texts = above.row.text;
    const at = texts.findLastIndex(
      (part, place) => place > 0 && !/^[-–+•]/.test(part) && /^[-–+•]/.test(texts[place + 1] ?? ''),
    );
    if (at <= 0) return;
    given[index - 1] = { ...above, row: { ...above.row, text: texts.slice(0, at) } };
    given[index] = {
      ...entry,
      row: { ...entry.row, text: texts.slice(at), split: true, lines: [above.row.lines[0], entry.row.lines[1]] },
    };
  });
  return given;
}
