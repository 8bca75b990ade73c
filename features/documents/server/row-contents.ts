import {
  explainedFields,
  type PlanExtraction,
  type PlanTarget,
  type PlanTask,
  type PrintedScore,
  type ReportingDuty,
} from '@nanghang/domain/plan-documents';
import type { DutyContent, RowKind, ScoreContent, TargetContent, TaskContent } from '../contract/rows.ts';

/** Content of a row, by kind. */
export type RowContent =
  | { readonly kind: 'task'; readonly content: TaskContent }
  | { readonly kind: 'target'; readonly content: TargetContent }
  | { readonly kind: 'reporting_duty'; readonly content: DutyContent }
  | { readonly kind: 'score'; readonly content: ScoreContent };

/** A field that the reader was not sure of, as the row keeps it. */
export interface StoredReason {
  readonly field: string;
  readonly confidence: number;
  readonly reason: string;
  readonly message: { readonly vi: string; readonly en: string };
}

/** What the reader proposed; `content` is null for a row that a person added. */
export interface Proposal {
  readonly content: RowContent['content'] | null;
  readonly uncertain: readonly string[];
  readonly reasons: readonly StoredReason[];
}

/** A row read out of a document, before it is stored. */
export interface ReadRow {
  readonly kind: RowKind;
  readonly position: number;
  readonly proposal: Proposal;
  readonly confidence: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Confidence from which a row can be accepted with the others, and below which it calls for a close look. */
export const highConfidence = 0.85;
export const lowConfidence = 0.55;
/** Kinds that the reader gives no confidence of its own. */
const plainConfidence = 0.8;

/** The level of a confidence. */
export function levelOf(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= highConfidence) return 'high';
  return confidence < lowConfidence ? 'low' : 'medium';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].map((name) => name.slice(0, 500));
}

function cut(text: string | null, length: number): string | null {
  return text === null ? null : text.slice(0, length);
}

/** A task of the reader as content of a row. */
export function taskContentOf(task: PlanTask): TaskContent {
  return {
    ref: cut(task.ref, 40),
    section: cut(task.section, 1000),
    heading: cut(task.heading, 2000),
    index: cut(task.index, 100),
    component: cut(task.component, 300),
    text: task.text.slice(0, 20_000),
    lead: unique(task.lead).slice(0, 100),
    leadRaw: task.leadRaw,
    leadInferred: task.leadInferred,
    coordinating: unique(task.coordinating).slice(0, 100),
    coordinatingRaw: task.coordinatingRaw,
    timeframeRaw: cut(task.timeframeRaw, 1000),
    timeframe: task.timeframe,
    products: unique(task.products).slice(0, 50),
    components: [],
    choices: {},
  };
}

function targetContentOf(target: PlanTarget): TargetContent {
  const { index, component, metric, operator, value, unit, by, reference, lead } = target;
  return {
    ...{ index: cut(index, 40), component: cut(component, 300), metric: cut(metric, 1000), operator, value },
    ...{ unit: cut(unit, 60), by: cut(by, 100), reference: cut(reference, 500) },
    text: target.text.slice(0, 4000),
    lead: unique(lead),
    choices: {},
  };
}

function dutyContentOf(duty: ReportingDuty): DutyContent {
  const { who, to, what, whenRaw, when } = duty;
  return { who: unique(who), to: unique(to), what: cut(what, 4000), whenRaw: cut(whenRaw, 1000), when, choices: {} };
}

function scoreContentOf(score: PrintedScore): ScoreContent {
  const { index, component, year, value, asPrinted, unit, rank, suspect } = score;
  return { index, component, year, value, asPrinted: asPrinted.slice(0, 100), unit, rank, suspect };
}

/** Two duties of one text are told apart by their place only. */
function dutyConfidence(duty: ReportingDuty): number {
  if (duty.who.length === 0) return 0.4;
  return duty.when === null ? 0.6 : plainConfidence;
}

/** Every row that a reading yields, in the order of the document, kind by kind. */
export function rowsOf(extraction: PlanExtraction): ReadRow[] {
  const place = (lines: readonly [number, number]) => ({ firstLine: lines[0], lastLine: lines[1] });
  const plain = (content: RowContent['content'], confidence: number) => ({
    proposal: { content, uncertain: [], reasons: [] },
    confidence,
  });
  const tasks = extraction.tasks.map((task, at) => ({
    kind: 'task' as const,
    position: at + 1,
    proposal: {
      content: taskContentOf(task),
      uncertain: task.uncertain,
      reasons: explainedFields(task).map(({ field, confidence, reason, text }) => ({
        ...{ field, confidence, reason, message: text },
      })),
    },
    confidence: task.confidence,
    ...place(task.sourceLines),
  }));
  const targets = extraction.targets.map((target, at) => ({
    kind: 'target' as const,
    position: at + 1,
    ...plain(targetContentOf(target), target.confidence),
    ...place(target.sourceLines),
  }));
  const duties = extraction.reportingDuties.map((duty, at) => ({
    kind: 'reporting_duty' as const,
    position: at + 1,
    ...plain(dutyContentOf(duty), dutyConfidence(duty)),
    ...place(duty.sourceLines),
  }));
  const scores = extraction.scores.map((score, at) => ({
    kind: 'score' as const,
    position: at + 1,
    ...plain(scoreContentOf(score), score.suspect ? 0.4 : 0.95),
    ...place(score.sourceLines),
  }));
  return [...tasks, ...targets, ...duties, ...scores];
}
