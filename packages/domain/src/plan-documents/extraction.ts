import type { Severity, Text } from '../kernel/index.ts';
import type { Timeframe } from '../schedules/index.ts';

/** First and last line of the text shown beside the rows, 1-based, both in it. */
export type Lines = readonly [number, number];

/** Codes of the indices that provinces are judged by, as the plan contract writes them. */
export type IndexCode = 'PCI' | 'PAPI' | 'PAR INDEX' | 'SIPAS' | 'ICT INDEX' | 'DTI';

/** Years that a plan covers. */
export interface PlanPeriod {
  readonly from: number | null;
  readonly to: number | null;
}

/** A text that the document rests on. `title` is the name, for laws without a number. */
export interface LegalBasis {
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly sourceLines: Lines;
}

/** Head and foot of the document. Contract: plan.md, `document`. */
export interface PlanHeader {
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly dateRaw: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly period: PlanPeriod | null;
  readonly indices: readonly IndexCode[];
  readonly legalBases: readonly LegalBasis[];
  readonly recipients: readonly string[];
  readonly uncertain: readonly string[];
}

/** Why a field holds what it holds; shown to the reviewer. */
export type ReasonCode =
  | 'printed'
  | 'carriedFromMergedCell'
  | 'nearestInColumn'
  | 'unitOfHeading'
  | 'subjectOfSentence'
  | 'closingLine'
  | 'issuingBody'
  | 'columnByContent'
  | 'joinedRows'
  | 'splitCell'
  | 'damagedScan'
  | 'unknownName'
  | 'noTimeframeRead'
  | 'sentenceTimeframe';

/** Confidence (0 to 1) in one field and the reason for it. */
export interface FieldConfidence {
  readonly field: 'text' | 'lead' | 'coordinating' | 'timeframe' | 'products' | 'index';
  readonly confidence: number;
  readonly reason: ReasonCode;
}

/** Where a task stood in the document. */
export type TaskOrigin = 'table' | 'list' | 'prose';

/** One thing that somebody is told to do. Contract: plan.md, `tasks`. */
export interface PlanTask {
  readonly ref: string | null;
  readonly section: string | null;
  readonly heading: string | null;
  readonly index: string | null;
  readonly component: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly leadRaw: string | null;
  readonly leadInferred: boolean;
  readonly coordinating: readonly string[];
  readonly coordinatingRaw: string | null;
  readonly timeframeRaw: string | null;
  readonly timeframe: Timeframe | null;
  readonly products: readonly string[];
  readonly origin: TaskOrigin;
  readonly sourceLines: Lines;
  /** Least of the fields' confidences, 0 to 1. */
  readonly confidence: number;
  readonly uncertain: readonly string[];
  readonly reasons: readonly FieldConfidence[];
}

/** How a target's value is to be compared. Contract: plan.md, `targets`. */
export type TargetOperator =
  | '>='
  | '>'
  | '='
  | '<='
  | '<'
  | 'top_n'
  | 'group'
  | 'increasing'
  | 'decreasing'
  | 'maintain'
  | 'qualitative';

/** A level to be reached. */
export interface PlanTarget {
  readonly text: string;
  readonly index: string | null;
  readonly component: string | null;
  readonly metric: string | null;
  readonly operator: TargetOperator;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly by: string | null;
  readonly reference: string | null;
  readonly lead: readonly string[];
  readonly sourceLines: Lines;
  readonly confidence: number;
}

/** A duty to report or to send something. */
export interface ReportingDuty {
  readonly who: readonly string[];
  readonly to: readonly string[];
  readonly what: string | null;
  readonly whenRaw: string | null;
  readonly when: Timeframe | null;
  readonly sourceLines: Lines;
}

/** A printed result of an index. `suspect`: arithmetic speaks against it. */
export interface PrintedScore {
  readonly index: string;
  readonly component: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly asPrinted: string;
  readonly unit: string | null;
  readonly rank: number | null;
  readonly suspect: boolean;
  readonly sourceLines: Lines;
}

/** Something that looks wrong in the document; nothing is dropped because of it. */
export interface PlanIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly sourceLines: Lines | null;
}

/** What a document says, as proposal for a reviewer. `document` is null when it is no plan. */
export interface PlanExtraction {
  readonly document: PlanHeader | null;
  readonly tasks: readonly PlanTask[];
  readonly targets: readonly PlanTarget[];
  readonly reportingDuties: readonly ReportingDuty[];
  readonly scores: readonly PrintedScore[];
  readonly issues: readonly PlanIssue[];
}

/**
 * An extraction as the command line prints it: the object of the plan contract, messages in one language.
 * @example printedExtraction({ document: null, tasks: [], targets: [], reportingDuties: [], scores: [], issues: [] }, 'vi') // { document: {}, tasks: [], issues: [] }
 */
export function printedExtraction(extraction: PlanExtraction, lang: 'vi' | 'en'): Record<string, unknown> {
  const issues = extraction.issues.map((issue) => ({ ...issue, message: issue.message[lang] }));
  if (extraction.document === null) return { document: {}, tasks: [], issues };
  return {
    document: extraction.document,
    tasks: extraction.tasks.map(({ reasons: _, ...task }) => task),
    targets: extraction.targets,
    reportingDuties: extraction.reportingDuties,
    scores: extraction.scores,
    issues,
  };
}
