import type { Issue, Text } from '../kernel/issue.ts';

/** Which way is better; `by_subject` where each subject has its own, told with every value. */
export type MetricDirection = 'higher_is_better' | 'lower_is_better' | 'neither' | 'by_subject';

/**
 * What "as of a day" means for a metric: what was published by that day, what was recorded by the end of that day, or
 * what holds on that day.
 */
export type AsOfRule = 'published_by' | 'recorded_by' | 'holds_on';

/**
 * What a number means, wherever it is shown. Every screen and report takes it from here, so that one rate is never
 * counted in two ways.
 * Source: product decision ADR-0041 (metric registry).
 */
export interface MetricDefinition {
  /** `<area>.<name>` in lower case: stable, part of addresses. */
  readonly id: string;
  readonly name: Text;
  readonly unit: Text;
  /** What is counted or measured. */
  readonly numerator: Text;
  /** What it is divided by; null for a figure that is not a ratio. */
  readonly denominator: Text | null;
  /** The factor a ratio is shown with: 100 for per cent, 1 otherwise. */
  readonly ratioFactor: 1 | 100;
  /** One value per what. */
  readonly grain: Text;
  /** What a subject is (an index, a unit). */
  readonly subjectName: Text;
  /** What a period is (a year of measurement, a month). */
  readonly periodName: Text;
  /** Who answers for the definition. */
  readonly owner: Text;
  /** The document that asks for it or says how it is counted. */
  readonly legalSource: Text;
  readonly direction: MetricDirection;
  /** Decimals shown, 0..6; a value may name its own. */
  readonly decimals: number;
  readonly asOfRule: AsOfRule;
}

const idPattern = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

function issueOf(code: string, id: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [id], message: { vi, en } };
}

function issuesOf(definition: MetricDefinition): Issue[] {
  const { id, decimals } = definition;
  const issues: Issue[] = [];
  if (!idPattern.test(id))
    issues.push(
      issueOf('METRIC_ID', id, `Mã số liệu ${id} không đúng dạng`, `The id ${id} is not of the form area.name`),
    );
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    issues.push(issueOf('METRIC_DECIMALS', id, `Số lẻ của ${id} phải từ 0 đến 6`, `Decimals of ${id} must be 0 to 6`));
  if (definition.denominator === null && definition.ratioFactor !== 1)
    issues.push(
      issueOf('METRIC_RATIO', id, `${id} có hệ số mà không có mẫu số`, `${id} has a factor but no denominator`),
    );
  const texts = [
    definition.name,
    definition.unit,
    definition.numerator,
    definition.denominator,
    definition.grain,
    definition.subjectName,
    definition.periodName,
    definition.owner,
    definition.legalSource,
  ];
  if (texts.some((text) => text !== null && (text.vi.trim() === '' || text.en.trim() === '')))
    issues.push(issueOf('METRIC_TEXT', id, `${id} thiếu lời mô tả`, `${id} lacks a text`));
  return issues;
}

/**
 * What is wrong with definitions put together: ids of the wrong form or used twice, decimals out of 0..6, a factor
 * without a denominator, empty texts.
 * Source: product decision ADR-0041.
 * @returns issues METRIC_ID, METRIC_DECIMALS, METRIC_RATIO, METRIC_TEXT, METRIC_TWICE; empty when all is well
 * @example checkMetricDefinitions([]) // []
 */
export function checkMetricDefinitions(definitions: readonly MetricDefinition[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const definition of definitions) {
    if (seen.has(definition.id))
      issues.push(
        issueOf(
          'METRIC_TWICE',
          definition.id,
          `${definition.id} khai báo hai lần`,
          `${definition.id} is defined twice`,
        ),
      );
    seen.add(definition.id);
    issues.push(...issuesOf(definition));
  }
  return issues;
}
