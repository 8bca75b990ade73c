import { type Component, TOTAL } from './definitions.ts';
import { type IndexIssue, indexIssue } from './index-issue.ts';
import type { SubjectTable } from './result-table.ts';

/**
 * Components that a table leaves out (MISSING_COMPONENT): at least half of a level is printed with values, this one is
 * not. A level of which less is printed is a quotation, not a table.
 */
export function checkMissing(tables: readonly SubjectTable[]): readonly IndexIssue[] {
  return tables.filter((table) => table.version.confidence !== 'uncertain').flatMap(missingInTable);
}

function missingInTable(table: SubjectTable): IndexIssue[] {
  const issues: IndexIssue[] = [];
  const hasValue = (component: Component) => Boolean(table.cells.get(component.code)?.value);
  const visit = (level: readonly Component[], parent: string) => {
    const present = level.filter(hasValue).length;
    if (present < level.length && present * 2 >= level.length && present > 0) {
      const row = table.cells.get(parent) ?? table.cells.values().next().value;
      for (const component of level)
        if (!hasValue(component)) issues.push(missingIssue(table, component, row?.row ?? null));
    }
    for (const component of level) visit(component.children, component.code);
  };
  visit(table.version.components, TOTAL);
  return issues;
}

function missingIssue(table: SubjectTable, component: Component, row: number | null): IndexIssue {
  const { index, year, province } = table;
  const message = {
    vi: `Thiếu ${component.code} “${component.name.vi}” của ${province} năm ${year}`,
    en: `${component.code} "${component.name.en}" of ${province} ${year} is missing`,
  };
  const own = table.cells.get(component.code)?.row ?? row;
  return indexIssue('MISSING_COMPONENT', message, { index, year, province, component: component.code, row: own });
}
