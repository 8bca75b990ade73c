import type { DocumentPart } from './document-parts.ts';
import { findReferences } from './document-reference.ts';
import type { Lines, PlanHeader, PlanIssue, PlanTask } from './extraction.ts';
import type { Item } from './items.ts';
import { bodyNamed } from './known-bodies.ts';
import type { OutlineNode } from './outline.ts';
import type { ReadTable } from './table-reading.ts';

/** From this day districts and a number of departments no longer exist. Source: SRC-NQ-202-2025, SRC-LUAT-72-2025. */
const reorganisedOn = '2025-07-01';

function issue(
  code: string,
  severity: PlanIssue['severity'],
  vi: string,
  en: string,
  sourceLines: Lines | null,
): PlanIssue {
  return { code, severity, message: { vi, en }, sourceLines };
}

/** Deadlines before the day of issue, tasks that nobody leads, bodies that had been abolished. */
export function taskIssues(tasks: readonly PlanTask[], document: PlanHeader): PlanIssue[] {
  return tasks.flatMap((task) => {
    const found: PlanIssue[] = [];
    const name = task.ref ?? `"${task.text.slice(0, 40)}"`;
    const due =
      task.timeframe?.kind === 'deadline' || task.timeframe?.kind === 'period' ? task.timeframe.to : undefined;
    if (document.date !== null && typeof due === 'string' && /^\d{4}-/.test(due) && due < document.date) {
      const [vi, en] = [
        `${name}: hạn ${task.timeframeRaw ?? due} sớm hơn ngày ban hành ${printed(document.date)}`,
        `${name}: deadline ${due} is before the day of issue ${document.date}`,
      ];
      found.push(issue('DEADLINE_BEFORE_ISSUE', 'warning', vi, en, task.sourceLines));
    }
    if (task.lead.length === 0)
      found.push(
        issue(
          'LEAD_MISSING',
          'warning',
          `${name}: không có cơ quan chủ trì`,
          `${name}: nobody is named to lead`,
          task.sourceLines,
        ),
      );
    if (document.date !== null && document.date >= reorganisedOn) {
      const gone = [...task.lead, ...task.coordinating].filter((body) => bodyNamed(body).successor !== null);
      if (gone.length > 0)
        found.push(
          issue(
            'UNIT_NOT_AT_DATE',
            'warning',
            `${name}: ${gone.join(', ')} không còn vào ngày ban hành`,
            `${name}: ${gone.join(', ')} no longer existed at the day of issue`,
            task.sourceLines,
          ),
        );
    }
    return found;
  });
}

function printed(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** Numbers that a list skips or prints twice. */
export function numberingIssues(root: OutlineNode): PlanIssue[] {
  const found: PlanIssue[] = [];
  const visit = (node: OutlineNode): void => {
    const byStyle = new Map<string, OutlineNode[]>();
    for (const child of node.children) {
      const marker = child.marker;
      if (marker && marker.ordinal > 0) byStyle.set(marker.style, [...(byStyle.get(marker.style) ?? []), child]);
      visit(child);
    }
    for (const list of byStyle.values())
      found.push(
        ...sequenceIssues(
          list.map((child) => ({
            label: child.marker?.label ?? '',
            ordinal: child.marker?.ordinal ?? 0,
            lines: child.lines,
            style: child.marker?.style ?? '',
          })),
        ),
      );
  };
  visit(root);
  return found;
}

/** Numbers that a table's rows skip or print twice within a section. */
export function tableNumberingIssues(table: ReadTable): PlanIssue[] {
  const bySection = new Map<string, { label: string; ordinal: number; lines: Lines; style: string }[]>();
  for (const { row, section } of table.rows) {
    if (row.number === null || row.split || !/^\d{1,3}$/.test(row.number)) continue;
    const key = `${section?.number ?? ''}|${section?.title ?? ''}|${section?.component ?? ''}`;
    bySection.set(key, [
      ...(bySection.get(key) ?? []),
      { label: row.number, ordinal: Number(row.number), lines: row.lines, style: 'arabic' },
    ]);
  }
  return [...bySection.values()].flatMap((list) => sequenceIssues(list));
}

function sequenceIssues(list: readonly { label: string; ordinal: number; lines: Lines; style: string }[]): PlanIssue[] {
  const found: PlanIssue[] = [];
  list.forEach((entry, index) => {
    const before = list[index - 1];
    if (
      !before ||
      (entry.style === 'letter' && Math.abs(entry.ordinal - before.ordinal) <= 2 && /^[eđ]$/.test(entry.label))
    )
      return;
    const lines: Lines = [before.lines[0], entry.lines[1]];
    if (entry.ordinal === before.ordinal) {
      found.push(
        issue(
          'NUMBER_REPEATED',
          'info',
          `Số ${entry.label} dùng hai lần`,
          `Number ${entry.label} is used twice`,
          lines,
        ),
      );
    } else if (entry.ordinal === before.ordinal + 2) {
      found.push(
        issue(
          'NUMBER_SKIPPED',
          'info',
          `Không có mục giữa ${before.label} và ${entry.label}`,
          `There is no item between ${before.label} and ${entry.label}`,
          lines,
        ),
      );
    }
  });
  return found;
}

/** An annex or attached document that names another number than the document it came with. */
export function annexReferenceIssues(parts: readonly DocumentPart[], document: PlanHeader): PlanIssue[] {
  if (document.number === null) return [];
  return parts.flatMap((part) => {
    if (part.kind === 'main') return [];
    const texts = [
      { text: part.title, lines: part.body[0]?.lines ?? ([1, 1] as const) },
      ...part.body.slice(0, 3).map((item: Item) => ({ text: item.text, lines: item.lines })),
    ];
    const line = texts.find(({ text }) => /kèm theo/iu.test(text));
    const reference = line && findReferences(line.text)[0];
    if (
      !line ||
      !reference?.number ||
      reference.number === document.number ||
      !sameSymbol(reference.number, document.number ?? '')
    )
      return [];
    const vi = `Phụ lục ghi kèm theo số ${reference.number}, văn bản có số ${document.number}`;
    return [
      issue(
        'REFERENCE_DISAGREES',
        'warning',
        vi,
        `The annex names number ${reference.number}, the document has ${document.number}`,
        line.lines,
      ),
    ];
  });
}

function sameSymbol(one: string, other: string): boolean {
  return one.replace(/^[\d.]+/, '') === other.replace(/^[\d.]+/, '');
}

/** Ties in the merged lead cells of a table. */
export function ambiguousLeadIssues(
  rows: readonly { readonly ref: string | null; readonly lines: Lines }[],
): PlanIssue[] {
  return rows.map(({ ref, lines }) =>
    issue(
      'LEAD_AMBIGUOUS',
      'info',
      `${ref ?? 'Hàng'}: ô chủ trì để trống nằm giữa hai giá trị khác nhau`,
      `${ref ?? 'Row'}: the blank lead cell stands between two different values`,
      lines,
    ),
  );
}

/** The whole document cannot be used, or was hard to read. */
export function documentIssue(
  code: 'NOT_A_PLAN' | 'SECRECY_MARK' | 'DAMAGED_SCAN' | 'NO_TASKS',
  detail: string,
): PlanIssue {
  const texts: Readonly<Record<typeof code, readonly [PlanIssue['severity'], string, string]>> = {
    NOT_A_PLAN: [
      'error',
      'Không phải văn bản có nhiệm vụ: không thấy số, tên loại văn bản và nhiệm vụ nào',
      'No plan: neither a document number or kind nor a duty was found',
    ],
    SECRECY_MARK: [
      'error',
      `Văn bản có dấu chỉ độ mật (${detail}): không được nhập vào hệ thống này`,
      `The document bears a secrecy mark (${detail}) and must not be imported`,
    ],
    DAMAGED_SCAN: [
      'warning',
      'Bản quét nhận dạng kém: chữ và số cần đối chiếu bản gốc',
      'The scan was read badly: compare words and figures with the original',
    ],
    NO_TASKS: ['warning', 'Không tìm thấy nhiệm vụ nào trong văn bản', 'No duty was found in the document'],
  };
  const [severity, vi, en] = texts[code];
  return issue(code, severity, vi, en, null);
}
