import { cleanText, foldVietnamese } from '../kernel/index.ts';
import type { Comparison, TargetCondition } from './target.ts';

/** A target as the import of a plan proposes it. Source: contract of plan extraction, `targets[]`. */
export interface ProposedTarget {
  readonly operator: string;
  readonly value?: number | string | null;
  readonly unit?: string | null;
  readonly reference?: string | null;
}

const comparisons: readonly string[] = ['>=', '>', '<=', '<', '='];

function againstReference(reference: string, operator: Comparison): TargetCondition | undefined {
  const key = foldVietnamese(cleanText(reference)).replace(/[_-]/g, ' ');
  if (/trung binh|binh quan|mean|average/.test(key)) return { kind: 'mean', operator };
  if (/nam truoc|ky truoc|last year|previous/.test(key)) return { kind: 'last-year', operator };
  return undefined;
}

function numeric(proposed: ProposedTarget, operator: Comparison, value: number): TargetCondition {
  const unit = proposed.unit ?? null;
  const key = unit === null ? '' : foldVietnamese(unit);
  if (key === '%') return { kind: 'rate', operator, value };
  if (key === 'rank' || key === 'hang') return { kind: 'rank', operator, rank: value };
  if (unit === null || key === 'diem' || key === 'points') return { kind: 'value', operator, value, unit };
  const per = /\/ ?(don vi|co quan|dia phuong|nguoi|xa|so)|moi /.test(key) ? 'each-unit' : 'all';
  return { kind: 'count', operator, value, unit, per };
}

/**
 * The condition that a proposed target expresses, or undefined when it says too little (a comparison without a number
 * and without a reference).
 * @example targetConditionOf({ operator: 'top_n', value: 30, unit: 'rank' }) // { kind: 'top', places: 30 }
 * @example targetConditionOf({ operator: '>', unit: '%', reference: 'national_average' }) // { kind: 'mean', operator: '>' }
 */
export function targetConditionOf(proposed: ProposedTarget): TargetCondition | undefined {
  const { operator, value } = proposed;
  if (operator === 'qualitative') return { kind: 'qualitative' };
  if (operator === 'group') return typeof value === 'string' ? { kind: 'group', group: value } : undefined;
  if (operator === 'top_n') return typeof value === 'number' ? { kind: 'top', places: value } : undefined;
  if (operator === 'increasing') return { kind: 'last-year', operator: '>' };
  if (operator === 'decreasing') return { kind: 'last-year', operator: '<' };
  if (operator === 'maintain' && typeof value !== 'number') return { kind: 'last-year', operator: '>=' };
  if (operator === 'maintain' && typeof value === 'number') return numeric(proposed, '>=', value);
  if (!comparisons.includes(operator)) return undefined;
  const comparison = operator as Comparison;
  if (typeof value === 'number') return numeric(proposed, comparison, value);
  return proposed.reference ? againstReference(proposed.reference, comparison) : undefined;
}
