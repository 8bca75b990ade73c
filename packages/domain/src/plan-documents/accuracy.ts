import { foldVietnamese } from '../kernel/index.ts';
import type { Timeframe } from '../schedules/index.ts';
import type { PlanExtraction, PlanHeader, PlanTarget, PlanTask } from './extraction.ts';
import { bodyNamed } from './known-bodies.ts';

/** What a careful reader takes from a plan; absent lists are not compared. */
export interface AnnotatedPlan {
  readonly document: Partial<
    Pick<
      PlanHeader,
      'type' | 'number' | 'date' | 'issuer' | 'place' | 'title' | 'signer' | 'signerTitle' | 'period' | 'indices'
    >
  >;
  readonly tasks: readonly AnnotatedTask[];
  readonly targets?: readonly AnnotatedTarget[];
  readonly reportingDuties?: readonly {
    readonly who: readonly string[];
    readonly to: readonly string[];
    readonly whenRaw: string | null;
  }[];
  readonly legalBases?: readonly string[];
  readonly recipients?: readonly string[];
  readonly issues?: readonly string[];
}

/** A target as annotated; an `uncertain` one may be found or not. */
export interface AnnotatedTarget extends Pick<PlanTarget, 'text' | 'operator' | 'value' | 'unit'> {
  readonly uncertain?: boolean;
}

/** A task as annotated; fields named in `uncertain` are not compared. */
export interface AnnotatedTask {
  readonly text: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly timeframeRaw: string | null;
  readonly timeframe: Timeframe | null;
  readonly uncertain?: readonly string[];
}

/** F1 values and shares, 0 to 1; null where the annotation has nothing to compare. */
export interface ExtractionAccuracy {
  readonly tasks: number;
  readonly lead: number | null;
  readonly coordinating: number | null;
  readonly timeframe: number | null;
  /** Words of the time found as printed, or more than half of them. */
  readonly timeframeRaw: number | null;
  readonly header: number | null;
  readonly targets: number | null;
  readonly reportingDuties: number | null;
}

interface Count {
  hits: number;
  extra: number;
  missed: number;
}

const similarFrom = 0.5;

function wordsOf(text: string): string[] {
  return foldVietnamese(text).match(/[a-z0-9%]+/g) ?? [];
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return shared;
}

function similarity(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = sharedWords(a, b);
  if (a.length + b.length === 0) return 1;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  const held = shorter > 0 && longer / shorter <= 2.5 && shared / shorter >= 0.8 ? similarFrom + 0.1 : 0;
  return Math.max(held, shared / (a.length + b.length - shared));
}

function f1({ hits, extra, missed }: Count): number {
  return hits + extra + missed === 0 ? 1 : (2 * hits) / (2 * hits + extra + missed);
}

function nameKey(name: string): string {
  return foldVietnamese(bodyNamed(name).canonical)
    .replace(/\bva\b|[^a-z: ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function compareNames(wanted: readonly string[], got: readonly string[], count: Count): void {
  const left = got.map(nameKey);
  for (const name of wanted) {
    const at = left.indexOf(nameKey(name));
    if (at < 0) count.missed += 1;
    else {
      count.hits += 1;
      left.splice(at, 1);
    }
  }
  count.extra += left.length;
}

/** Pairs of annotated and extracted tasks, the most alike first, each used once. */
function pairTasks(wanted: readonly AnnotatedTask[], got: readonly PlanTask[]): Map<AnnotatedTask, PlanTask> {
  const pairs = wanted.flatMap((task, index) =>
    got.map((other, place) => ({
      task,
      other,
      alike: similarity(task.text, other.text) - 0.001 * Math.abs(index - place),
    })),
  );
  pairs.sort((a, b) => b.alike - a.alike);
  const found = new Map<AnnotatedTask, PlanTask>();
  const used = new Set<PlanTask>();
  for (const { task, other, alike } of pairs) {
    if (alike < similarFrom || found.has(task) || used.has(other)) continue;
    found.set(task, other);
    used.add(other);
  }
  return found;
}

const comparedFields = [
  'kind',
  'to',
  'from',
  'inclusive',
  'at',
  'value',
  'unit',
  'by',
  'month',
  'quarter',
  'duration',
] as const;

function sameTimeframe(wanted: Timeframe | null, got: Timeframe | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  const fields = (timeframe: Timeframe): string => {
    const record: Readonly<Record<string, unknown>> = { ...timeframe };
    const optional = timeframe.kind === 'by_plan' || (timeframe.kind === 'continuous' && !('recurrence' in wanted));
    const rhythm = optional ? null : record['recurrence'];
    return JSON.stringify([...comparedFields.map((field) => record[field] ?? null), rhythm ?? null]);
  };
  return fields(wanted) === fields(got);
}

/**
 * How well an extraction agrees with what a careful reader took from the same plan. Tasks are paired by their words
 * (Jaccard of folded words from 0.5, or one holding most of the other); names and timeframes are compared within the
 * pairs, timeframes where the annotation has one.
 * Contract: plan.md (the same fields as the yardstick of the importer compares).
 */
export function scoreExtraction(wanted: AnnotatedPlan, got: PlanExtraction): ExtractionAccuracy {
  const pairs = pairTasks(wanted.tasks, got.tasks);
  const hits = pairs.size;
  const lead: Count = { hits: 0, extra: 0, missed: 0 };
  const coordinating: Count = { hits: 0, extra: 0, missed: 0 };
  let printedTimes = 0;
  let rightPrinted = 0;
  let times = 0;
  let rightTimes = 0;
  for (const [task, other] of pairs) {
    const unsure = task.uncertain ?? [];
    if (!unsure.includes('lead'))
      compareNames(
        task.lead,
        other.lead.filter(() => task.lead.length > 0 || !other.leadInferred),
        lead,
      );
    if (!unsure.includes('coordinating')) compareNames(task.coordinating, other.coordinating, coordinating);
    if (unsure.includes('timeframe')) continue;
    if (!unsure.includes('timeframeRaw')) {
      printedTimes += 1;
      if (sameWords(task.timeframeRaw, other.timeframeRaw)) rightPrinted += 1;
    }
    if (task.timeframe === null) continue;
    times += 1;
    if (sameTimeframe(task.timeframe, other.timeframe)) rightTimes += 1;
  }
  return {
    tasks: f1({ hits, extra: got.tasks.length - hits, missed: wanted.tasks.length - hits }),
    lead: wanted.tasks.length === 0 ? null : f1(lead),
    coordinating: wanted.tasks.length === 0 ? null : f1(coordinating),
    timeframe: times === 0 ? null : rightTimes / times,
    timeframeRaw: printedTimes === 0 ? null : rightPrinted / printedTimes,
    header: headerShare(wanted.document, got.document),
    targets: wanted.targets === undefined ? null : targetsF1(wanted.targets, got.targets),
    reportingDuties:
      wanted.reportingDuties === undefined ? null : dutiesFound(wanted.reportingDuties, got.reportingDuties),
  };
}

function sameWords(wanted: string | null, got: string | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  const one = wordsOf(wanted).join(' ');
  const other = wordsOf(got).join(' ');
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.includes(shorter) && shorter.length * 2 >= longer.length;
}

function headerShare(wanted: AnnotatedPlan['document'], got: PlanHeader | null): number | null {
  const fields = Object.entries(wanted);
  if (fields.length === 0) return null;
  const record: Readonly<Record<string, unknown>> = got === null ? {} : { ...got };
  const right = fields.filter(([field, value]) => sameField(field, value, record[field]));
  return right.length / fields.length;
}

function sameField(field: string, wanted: unknown, got: unknown): boolean {
  if (typeof wanted !== 'string' || typeof got !== 'string') {
    const order = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);
    return JSON.stringify(order(wanted) ?? null) === JSON.stringify(order(got) ?? null);
  }
  if (field === 'title') return similarity(wanted, got) >= 0.75;
  return field === 'issuer' ? nameKey(wanted) === nameKey(got) : foldVietnamese(wanted) === foldVietnamese(got);
}

function targetsF1(wanted: NonNullable<AnnotatedPlan['targets']>, got: readonly PlanTarget[]): number {
  const left = [...got];
  const sure = wanted.filter((target) => target.uncertain !== true);
  let hits = 0;
  for (const target of [...sure, ...wanted.filter((other) => other.uncertain === true)]) {
    const at = left.findIndex(
      (other) =>
        other.operator === target.operator &&
        other.value === target.value &&
        (target.value === null || sameUnit(target.unit, other.unit)) &&
        similarity(target.text, other.text) >= 0.2,
    );
    if (at < 0) continue;
    if (target.uncertain !== true) hits += 1;
    left.splice(at, 1);
  }
  return f1({ hits, extra: left.length, missed: sure.length - hits });
}

function sameUnit(one: string | null, other: string | null): boolean {
  return foldVietnamese(one ?? '') === foldVietnamese(other ?? '');
}

function dutiesFound(
  wanted: NonNullable<AnnotatedPlan['reportingDuties']>,
  got: PlanExtraction['reportingDuties'],
): number {
  const right = wanted.filter((duty) =>
    got.some((other) => {
      const who: Count = { hits: 0, extra: 0, missed: 0 };
      const to: Count = { hits: 0, extra: 0, missed: 0 };
      compareNames(duty.who, other.who, who);
      compareNames(duty.to, other.to, to);
      const when = foldVietnamese(duty.whenRaw ?? '') === foldVietnamese(other.whenRaw ?? '');
      return who.hits > 0 && (when || (duty.to.length > 0 && to.hits > 0));
    }),
  );
  return wanted.length === 0 ? 1 : right.length / wanted.length;
}

/**
 * Means over several documents, each field over those that have something to compare.
 * @returns shares, 0 to 1; `tasks` is 0 and the others null for no documents
 */
export function accuracyMeans(scores: readonly ExtractionAccuracy[]): ExtractionAccuracy {
  const mean = (field: keyof ExtractionAccuracy): number | null => {
    const values = scores.map((score) => score[field]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    tasks: mean('tasks') ?? 0,
    lead: mean('lead'),
    coordinating: mean('coordinating'),
    timeframe: mean('timeframe'),
    timeframeRaw: mean('timeframeRaw'),
    header: mean('header'),
    targets: mean('targets'),
    reportingDuties: mean('reportingDuties'),
  };
}
