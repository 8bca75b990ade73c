/** Address of the tree of units, with a unit open when given. */
export function unitsPath(unitId?: string, on?: string): string {
  const query = new URLSearchParams();
  if (on !== undefined) query.set('on', on);
  if (unitId !== undefined) query.set('unit', unitId);
  const text = query.toString();
  return text === '' ? '/units' : `/units?${text}`;
}

export const unitSetsPath = '/units/sets';

export const unitImportsPath = '/units/imports';

/** Address of an import of units or people. */
export function unitImportPath(importId: string): string {
  return `${unitImportsPath}/${importId}`;
}
