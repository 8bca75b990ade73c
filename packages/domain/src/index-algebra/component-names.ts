import { cleanText, foldVietnamese, unifyTonePlacement } from '../kernel/index.ts';
import { allComponents, type Component, type IndexSeries, type IndexVersion, TOTAL } from './definitions.ts';
import { nearest } from './edit-distance.ts';

function wordKey(text: string): string {
  return foldVietnamese(unifyTonePlacement(cleanText(text)))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A name without the number that lists print before it ("8-", "(3)", "5."). */
function nameKey(text: string): string {
  return wordKey(text).replace(/^\d+ (?=\D)/, '');
}

function codeKey(text: string): string {
  return wordKey(text).replaceAll(' ', '.');
}

const totalWords = /^(total|tong|tong (so )?diem( .*)?|tong cong|tong chi so|diem tong( hop)?|chi so chung)$/;

/**
 * The component code that `text` names in a version: a code in any case, a name in either language (with or without
 * a list number, marks and tone placement aside), or the total. Undefined when it names nothing, or more than one.
 * @example findComponentCode({ components: [], parts: [], index: 'PCI' }, 'Tổng điểm PCI') // 'TOTAL'
 */
export function findComponentCode(
  version: Pick<IndexVersion, 'components' | 'parts' | 'index'>,
  text: string,
): string | undefined {
  const components = allComponents(version as IndexVersion);
  const code = codeKey(text);
  const byCode = components.find((component) => codeKey(component.code) === code);
  if (byCode) return byCode.code;
  const key = nameKey(text);
  if (key === '') return undefined;
  const byName = components.filter(
    (component) => nameKey(component.name.vi) === key || nameKey(component.name.en) === key,
  );
  if (byName.length === 1) return byName[0]?.code;
  return byName.length === 0 && (totalWords.test(key) || key === nameKey(version.index)) ? TOTAL : undefined;
}

/** The component whose code or name is nearest to `text`, or undefined when none is near. */
export function suggestComponent(version: IndexVersion, text: string): Component | undefined {
  const components = allComponents(version);
  return (
    nearest(codeKey(text), components, (component) => codeKey(component.code)) ??
    nearest(nameKey(text), components, (component) => nameKey(component.name.vi))
  );
}

/** The index that `text` names (marks, case, spaces and hyphens aside), or undefined. */
export function findSeries(series: readonly IndexSeries[], text: string): IndexSeries | undefined {
  const key = wordKey(text).replaceAll(' ', '');
  return series.find((one) =>
    [one.code, one.name.vi, one.name.en].some((name) => wordKey(name).replaceAll(' ', '') === key),
  );
}

/** The code of the index nearest to `text`, or undefined when none is near. */
export function suggestIndex(series: readonly IndexSeries[], text: string): string | undefined {
  return nearest(wordKey(text).replaceAll(' ', ''), series, (one) => wordKey(one.code).replaceAll(' ', ''))?.code;
}

/** Years of the versions that know `code`, as words ("từ 2018"), or undefined when none does. */
export function yearsOfComponent(series: IndexSeries, code: string): string | undefined {
  const known = series.versions.filter((version) =>
    allComponents(version).some((component) => codeKey(component.code) === codeKey(code)),
  );
  if (known.length === 0) return undefined;
  return known.map((version) => (version.toYear === null ? `${version.fromYear}–` : spanOf(version))).join(', ');
}

function spanOf(version: IndexVersion): string {
  return version.fromYear === version.toYear ? `${version.fromYear}` : `${version.fromYear}–${version.toYear}`;
}
