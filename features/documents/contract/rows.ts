import { schemas } from '@nanghang/contract';
import type { Timeframe } from '@nanghang/domain/schedules';
import { z } from 'zod';

const { id, instant, plainDate, text } = schemas;

/** When something is to be done, as `parseTimeframe` of the domain reads it. */
export const timeframe = z.custom<Timeframe>((value) => typeof value === 'object' && value !== null);

/** Sorts of rows that a document yields. */
export const rowKind = z.enum(['task', 'target', 'reporting_duty', 'score']);
export type RowKind = z.output<typeof rowKind>;

/** What people decided of a row: merged and split rows stay, and name the row they went into. */
export const rowState = z.enum(['proposed', 'accepted', 'dropped', 'merged', 'split']);
export type RowState = z.output<typeof rowState>;

const words = z.string().trim();
const names = z.array(words.min(1).max(500)).max(100);
/** Units a reviewer chose for a printed name, by the name; an empty list leaves the name without a unit on purpose. */
const choices = z.record(z.string().max(500), z.array(id).max(300));
const componentOf = z.object({ series: z.string().max(20), component: z.string().max(60) });

/** A duty as it will be published. */
export const taskContent = z.object({
  ref: words.max(40).nullable(),
  section: words.max(1000).nullable(),
  heading: words.max(2000).nullable(),
  /** Codes of indices joined by `+`, as printed. */
  index: words.max(100).nullable(),
  component: words.max(300).nullable(),
  text: words.min(1).max(20_000),
  lead: names,
  leadRaw: z.string().nullable(),
  leadInferred: z.boolean(),
  coordinating: names,
  coordinatingRaw: z.string().nullable(),
  timeframeRaw: words.max(1000).nullable(),
  timeframe: timeframe.nullable(),
  products: z.array(words.min(1).max(1000)).max(50),
  /** Index components it serves; an empty component stands for the index as a whole. */
  components: z.array(componentOf).max(50),
  choices,
});
export type TaskContent = z.output<typeof taskContent>;

/** A level to be reached, as it will be published. */
export const targetContent = z.object({
  text: words.min(1).max(4000),
  index: words.max(40).nullable(),
  component: words.max(300).nullable(),
  metric: words.max(1000).nullable(),
  operator: z.enum([
    '>=',
    '>',
    '=',
    '<=',
    '<',
    'top_n',
    'group',
    'increasing',
    'decreasing',
    'maintain',
    'qualitative',
  ]),
  value: z.union([z.number(), z.string().max(200)]).nullable(),
  unit: words.max(60).nullable(),
  by: words.max(100).nullable(),
  reference: words.max(500).nullable(),
  lead: names,
  choices,
});
export type TargetContent = z.output<typeof targetContent>;

/** A duty to report, as it will be published. */
export const dutyContent = z.object({
  who: names,
  to: names,
  what: words.max(4000).nullable(),
  whenRaw: words.max(1000).nullable(),
  when: timeframe.nullable(),
  choices,
});
export type DutyContent = z.output<typeof dutyContent>;

/** A printed result of an index. */
export const scoreContent = z.object({
  index: words.max(20),
  component: words.max(300).nullable(),
  year: z.number().int(),
  value: z.number().nullable(),
  asPrinted: z.string().max(100),
  unit: words.max(60).nullable(),
  rank: z.number().int().nullable(),
  suspect: z.boolean(),
});
export type ScoreContent = z.output<typeof scoreContent>;

/** How sure a field is, and why, in words. */
export const fieldConfidence = z.object({
  field: z.enum(['text', 'lead', 'coordinating', 'timeframe', 'products', 'index']),
  confidence: z.number(),
  reason: z.string(),
  message: text,
});

/**
 * What a printed name stands for on the document's date. `unit` one unit, `set` the members of a set, `successor` the
 * units that took over, `chosen` what a reviewer chose; `ambiguous` and `unknown` wait for a choice: `proposals` then
 * holds the likely ones, the likeliest first.
 */
export const resolvedName = z.object({
  name: z.string(),
  how: z.enum(['unit', 'set', 'successor', 'chosen', 'ambiguous', 'unknown']),
  /** All units; of a set only the first few. */
  units: z.array(z.object({ unitId: id, name: z.string() })),
  unitCount: z.number().int(),
  setId: id.nullable(),
  /** Name of the set, where it is one. */
  setName: z.string().nullable(),
  proposals: z.array(z.object({ unitId: id, name: z.string(), likeness: z.number() })),
});
export type ResolvedName = z.output<typeof resolvedName>;

/** An index component with its name. */
export const namedComponent = componentOf.extend({ name: z.string() });

/** A task of the parent plan that a row most likely carries down. */
export const parentLink = z.object({
  taskId: id,
  ref: z.string(),
  content: z.string(),
  similarity: z.number(),
});
export type ParentLink = z.output<typeof parentLink>;

const rowBase = z.object({
  rowId: id,
  /** Rows of one kind stand in ascending order of it. */
  position: z.number(),
  state: rowState,
  confidence: z.number(),
  level: z.enum(['high', 'medium', 'low']),
  firstLine: z.number().int().nullable(),
  lastLine: z.number().int().nullable(),
  intoRowId: id.nullable(),
  version: z.number().int(),
  /** Whether a person changed it after it was read. */
  mended: z.boolean(),
  updatedBy: z.string().nullable(),
  updatedAt: instant,
  /** Names of fields that were guessed. */
  uncertain: z.array(z.string()),
  reasons: z.array(fieldConfidence),
  /** What each printed name of the row stands for, once a name. */
  names: z.array(resolvedName),
});

/** A row under review. */
export const reviewRow = z.discriminatedUnion('kind', [
  rowBase.extend({
    kind: z.literal('task'),
    content: taskContent,
    /** The same content as the reader gave it. */
    proposal: taskContent.nullable(),
    /** Named components of `content.components`. */
    components: z.array(namedComponent),
    /** Components that the words of the task point to and that were not chosen. */
    proposedComponents: z.array(namedComponent),
    /** The likeliest task of the proposed or confirmed parent plan. */
    parent: parentLink.nullable(),
  }),
  rowBase.extend({ kind: z.literal('target'), content: targetContent, proposal: targetContent.nullable() }),
  rowBase.extend({ kind: z.literal('reporting_duty'), content: dutyContent, proposal: dutyContent.nullable() }),
  rowBase.extend({ kind: z.literal('score'), content: scoreContent, proposal: scoreContent.nullable() }),
]);
export type ReviewRow = z.output<typeof reviewRow>;

/** Rows by state, of one kind. */
export const rowCounts = z.object({
  total: z.number().int(),
  proposed: z.number().int(),
  accepted: z.number().int(),
  dropped: z.number().int(),
  /** Not yet decided rows that call for a close look: low confidence or an error among their issues. */
  needsCare: z.number().int(),
});
export type RowCounts = z.output<typeof rowCounts>;

/** What looks wrong in the document, with the rows it is about. */
export const reviewIssue = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  firstLine: z.number().int().nullable(),
  lastLine: z.number().int().nullable(),
  rowIds: z.array(id),
});
export type ReviewIssue = z.output<typeof reviewIssue>;

/** A line of the text beside the rows. */
export const sourceLine = z.object({
  line: z.number().int(),
  page: z.number().int().nullable(),
  place: z.string().nullable(),
  /** Left, top, right and bottom on the page, as shares of its width and height; null where the file has no pages. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  content: z.string(),
});
export type SourceLine = z.output<typeof sourceLine>;

/** Fields of a row that a reviewer changes; what is not named stays. Timeframes are read anew from their words. */
export const taskChanges = taskContent
  .omit({ leadRaw: true, leadInferred: true, coordinatingRaw: true, timeframe: true })
  .partial();
/** The same of a target. */
export const targetChanges = targetContent.partial();
/** The same of a reporting duty. */
export const dutyChanges = dutyContent.omit({ when: true }).partial();
/** The same of a printed result. */
export const scoreChanges = scoreContent.omit({ suspect: true, asPrinted: true }).partial();

/** A row with the version the caller saw. */
export const seenRow = z.object({ rowId: id, version: z.number().int() });
const seenRows = z.array(seenRow).min(1).max(1000);

/** One thing a reviewer does; each is one write and can be taken back. */
export const reviewStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit'),
    ...seenRow.shape,
    /** Accepts the row in the same step. */
    accept: z.boolean().default(false),
    task: taskChanges.optional(),
    target: targetChanges.optional(),
    duty: dutyChanges.optional(),
    score: scoreChanges.optional(),
  }),
  z.object({ kind: z.literal('accept'), rows: seenRows }),
  /** Accepts every undecided row of high confidence without an error among its issues. */
  z.object({ kind: z.literal('accept_confident'), rowKind: rowKind.optional() }),
  z.object({ kind: z.literal('drop'), rows: seenRows }),
  /** Back to undecided. */
  z.object({ kind: z.literal('restore'), rows: seenRows }),
  /** One row becomes several: each part has its text and else what the row had, unless told. */
  z.object({
    kind: z.literal('split'),
    ...seenRow.shape,
    parts: z
      .array(
        z.object({
          text: words.min(1).max(20_000),
          ref: words.max(40).nullable().optional(),
          lead: names.optional(),
          coordinating: names.optional(),
          firstLine: z.number().int().min(1).optional(),
          lastLine: z.number().int().min(1).optional(),
        }),
      )
      .min(2)
      .max(20),
  }),
  /** Several rows of one kind become one, in the order of their positions. */
  z.object({ kind: z.literal('merge'), rows: z.array(seenRow).min(2).max(20) }),
  /** A row that the reader missed. */
  z.object({
    kind: z.literal('add'),
    afterRowId: id.nullable().default(null),
    firstLine: z.number().int().min(1).nullable().default(null),
    lastLine: z.number().int().min(1).nullable().default(null),
    row: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('task'), content: taskChanges.required({ text: true }) }),
      z.object({ kind: z.literal('target'), content: targetChanges.required({ text: true, operator: true }) }),
      z.object({ kind: z.literal('reporting_duty'), content: dutyChanges.required({ who: true, what: true }) }),
    ]),
  }),
]);
export type ReviewStep = z.output<typeof reviewStep>;

/** What a step changed. */
export const stepResult = z.object({
  stepNumber: z.number().int(),
  /** Rows as they are now, new ones among them. */
  rows: z.array(reviewRow),
  /** Counts of the review after the step, by kind. */
  counts: z.record(rowKind, rowCounts),
});
export type StepResult = z.output<typeof stepResult>;

/** Body of `details` in a 409 answer to a step: the rows as somebody else left them. */
export const stepConflict = z.object({ rows: z.array(reviewRow) });
export type StepConflict = z.output<typeof stepConflict>;

/** Days that a timeframe amounts to, for the editor. */
export const readTimeframe = z.object({ timeframe: timeframe, dueOn: plainDate.nullable() });
