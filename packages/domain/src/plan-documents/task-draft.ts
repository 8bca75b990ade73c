import type { FieldConfidence, Lines, ReasonCode, TaskOrigin } from './extraction.ts';

/** Words from which a field of a task was taken, and why from there. */
export interface FieldSource {
  /** As printed, white space collapsed. */
  readonly raw: string;
  /** Lines or clauses that stand apart; names and times of different lines are not run together. */
  readonly parts: readonly string[];
  readonly reason: ReasonCode;
}

/** A task as found, before names are taken apart and times are read. */
export interface TaskDraft {
  readonly ref: string | null;
  readonly section: string | null;
  readonly heading: string | null;
  readonly index: string | null;
  readonly component: string | null;
  readonly text: string;
  readonly lead: FieldSource | null;
  readonly coordinating: FieldSource | null;
  readonly time: FieldSource | null;
  readonly products: readonly string[];
  readonly origin: TaskOrigin;
  readonly lines: Lines;
  readonly reasons: readonly FieldConfidence[];
}

/**
 * A field's source from its printed lines, null when they are empty.
 * @example sourceOf(['Sở Y tế'], 'printed')?.raw // 'Sở Y tế'
 */
export function sourceOf(parts: readonly string[], reason: ReasonCode): FieldSource | null {
  const filled = parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !/^[-–.]+$/.test(part));
  return filled.length === 0 ? null : { raw: filled.join(' '), parts: filled, reason };
}
