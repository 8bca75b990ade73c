import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalToNumber,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '../kernel/index.ts';
import { type Component, scaleOf, TOTAL } from './definitions.ts';
import { type IndexIssue, indexIssue, numberText, printedNumber } from './index-issue.ts';
import { findMisprint, type Misprint } from './misprint.ts';
import type { ResultRow } from './result-row.ts';
import { printedDecimals, type SubjectTable } from './result-table.ts';
import { type LinearRule, linearRuleOf, secondCutRuleOf, weightedSum } from './total-from-parts.ts';

/** A total beside what its parts give, in the unit of total x divisor. */
interface SumCheck {
  readonly table: SubjectTable;
  readonly node: ResultRow;
  readonly rule: LinearRule;
  readonly total: Decimal;
  readonly sum: Decimal;
  /** total x divisor - sum */
  readonly gap: Decimal;
  readonly tolerance: Decimal;
  /** Decimals that the table prints for the parts. */
  readonly decimals: number;
}

type Decimals = (table: SubjectTable, depth: number) => number;

/** Fewest checked totals, and the share of failing ones above which the edition is the cause, not a cell. */
const SYSTEMATIC_FROM = 3;
const SYSTEMATIC_SHARE = 0.5;

function halfUnit(decimals: number): Decimal {
  return { units: 5n, scale: decimals + 1 };
}

function integer(value: number): Decimal {
  return { units: BigInt(value), scale: 0 };
}

function checkSum(
  table: SubjectTable,
  node: ResultRow,
  total: Decimal,
  rule: LinearRule,
  decimals: { readonly node: number; readonly parts: number },
): SumCheck | undefined {
  const sum = weightedSum(rule, (code) => table.cells.get(code)?.value);
  if (!sum) return undefined;
  let tolerance = multiplyDecimals(integer(rule.divisor), halfUnit(Math.max(total.scale, decimals.node)));
  for (const { component, coefficient } of rule.terms) {
    const scale = Math.max(table.cells.get(component.code)?.value?.scale ?? 0, decimals.parts);
    tolerance = addDecimals(tolerance, multiplyDecimals(coefficient, halfUnit(scale)));
  }
  const gap = subtractDecimals(multiplyDecimals(integer(rule.divisor), total), sum);
  return { table, node, rule, total, sum, gap, tolerance, decimals: decimals.parts };
}

function fails(check: SumCheck): boolean {
  const size = check.gap.units < 0n ? { ...check.gap, units: -check.gap.units } : check.gap;
  return compareDecimals(size, check.tolerance) > 0;
}

/** All sums of one table: the total over its components and over its second cut, then every inner node. */
function checksOfTable(table: SubjectTable, decimals: Decimals, assumed: ReadonlyMap<string, Decimal>): SumCheck[] {
  const { version, cells } = table;
  const checks: (SumCheck | undefined)[] = [];
  const add = (code: string, rule: LinearRule | null, depth: number) => {
    const node = cells.get(code);
    const total = assumed.get(code) ?? node?.value;
    if (node && total && rule)
      checks.push(
        checkSum(table, node, total, rule, { node: decimals(table, depth - 1), parts: decimals(table, depth) }),
      );
  };
  add(TOTAL, linearRuleOf(version, null), 1);
  add(TOTAL, secondCutRuleOf(version), 1);
  const visit = (components: readonly Component[], depth: number) => {
    for (const component of components) {
      add(component.code, linearRuleOf(version, component), depth + 1);
      visit(component.children, depth + 1);
    }
  };
  visit(version.components, 1);
  return checks.filter((check) => check !== undefined);
}

function isChecked(table: SubjectTable): boolean {
  return table.version.aggregationConfidence !== 'uncertain';
}

function nodeKey(check: SumCheck): string {
  return [check.table.index, check.table.year, check.table.sourceId, check.node.component].join('\u0000');
}

/** Nodes of an edition and source whose totals mostly do not follow from their parts. */
function systematicNodes(checks: readonly SumCheck[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; failing: number }>();
  for (const check of checks) {
    const count = counts.get(nodeKey(check)) ?? { all: 0, failing: 0 };
    counts.set(nodeKey(check), { all: count.all + 1, failing: count.failing + (fails(check) ? 1 : 0) });
  }
  return new Set(
    [...counts]
      .filter(([, { all, failing }]) => failing >= SYSTEMATIC_FROM && failing > all * SYSTEMATIC_SHARE)
      .map(([key]) => key),
  );
}

function misprintOf(check: SumCheck): Misprint | undefined {
  const { table, rule } = check;
  const parts = rule.terms.flatMap(({ component, coefficient }) => {
    const row = table.cells.get(component.code);
    if (!row?.value) return [];
    const scale = scaleOf(table.version, component.code, row.unit) ?? null;
    // Closing zeros that a spreadsheet drops are digits too: 5.2 may stand for 5.20, misprinted for 5.25.
    const printed = roundDecimal(row.value, Math.max(row.value.scale, check.decimals));
    return [{ code: component.code, printed, scale, coefficient }];
  });
  return findMisprint(parts, check.gap, check.tolerance);
}

function about(check: SumCheck, row: ResultRow) {
  const { index, year, province } = check.table;
  return { index, year, province, component: row.component, row: row.row };
}

/** What the parts give, with as many decimals as they carry, or the total's where a division does not end. */
function expectedTotal(check: SumCheck): Decimal {
  if (check.rule.divisor === 1) return check.sum;
  const decimals = Math.max(check.sum.scale, check.total.scale) + 6;
  const shifted = { units: check.sum.units * 10n ** BigInt(decimals - check.sum.scale), scale: decimals };
  return roundDecimal({ units: shifted.units / BigInt(check.rule.divisor), scale: decimals }, decimals - 2);
}

function totalIssue(check: SumCheck, systematic: boolean): IndexIssue {
  const expected = expectedTotal(check);
  const shown = numberText(roundDecimal(expected, Math.max(check.total.scale, 2)));
  const printed = numberText(check.total);
  const ending = systematic
    ? {
        vi: '; phần lớn tổng của kỳ này không suy ra từ thành phần, giữ tổng đã công bố',
        en: '; most totals of this edition do not follow from their parts, the published total stands',
      }
    : { vi: '', en: '' };
  const message = {
    vi: `${check.node.component} in ${printed.vi}, các thành phần cộng ra ${shown.vi}${ending.vi}`,
    en: `${check.node.component} is printed ${printed.en}, its parts give ${shown.en}${ending.en}`,
  };
  return indexIssue('TOTAL_NOT_SUM_OF_PARTS', message, {
    ...about(check, check.node),
    printed: printedNumber(check.total),
    expected: decimalToNumber(expected),
  });
}

function misprintIssue(check: SumCheck, misprint: Misprint): IndexIssue | undefined {
  const row = check.table.cells.get(misprint.code);
  if (!row) return undefined;
  const [printed, expected] = [numberText(misprint.printed), numberText(misprint.expected)];
  const message = {
    vi: `${misprint.code} in ${printed.vi}, có lẽ là ${expected.vi}: khi đó ${check.node.component} khớp`,
    en: `${misprint.code} is printed ${printed.en}, probably ${expected.en}: then ${check.node.component} adds up`,
  };
  return indexIssue('PROBABLE_MISPRINT', message, {
    ...about(check, row),
    printed: printedNumber(misprint.printed),
    expected: printedNumber(misprint.expected),
  });
}

/** The issues of one table, from the total downwards: an explained component is checked with its probable value. */
function issuesOfTable(table: SubjectTable, decimals: Decimals, systematic: ReadonlySet<string>): IndexIssue[] {
  const issues: IndexIssue[] = [];
  const assumed = new Map<string, Decimal>();
  const accusing = !table.version.totalNotFromPartsYears.includes(table.year);
  for (const first of checksOfTable(table, decimals, assumed)) {
    const known = assumed.get(first.node.component);
    const check = known
      ? (checksOfTable(table, decimals, assumed).find((one) => nodeKey(one) === nodeKey(first)) ?? first)
      : first;
    if (!fails(check)) continue;
    const isSystematic = !accusing || systematic.has(nodeKey(check));
    issues.push(totalIssue(check, isSystematic));
    const misprint = isSystematic ? undefined : misprintOf(check);
    const issue = misprint && misprintIssue(check, misprint);
    if (!misprint || !issue) continue;
    issues.push(issue);
    assumed.set(misprint.code, misprint.expected);
  }
  return issues;
}

/**
 * Sums that do not add up (TOTAL_NOT_SUM_OF_PARTS) and the cells that explain them (PROBABLE_MISPRINT), table by table:
 * the total over its components, over its second cut, and every inner node over its children. Versions whose
 * combination is uncertain are not checked.
 * Source: ADR-0020.
 */
export function checkSums(tables: readonly SubjectTable[]): readonly IndexIssue[] {
  const checked = tables.filter(isChecked);
  const decimals = printedDecimals(tables);
  const systematic = systematicNodes(checked.flatMap((table) => checksOfTable(table, decimals, new Map())));
  return checked.flatMap((table) => issuesOfTable(table, decimals, systematic));
}
