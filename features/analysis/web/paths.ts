/** Address of an index page, of one year when given. */
export function indexPath(code: string, year?: number): string {
  return `/indices/${encodeURIComponent(code)}${year === undefined ? '' : `?year=${year}`}`;
}

/** Address of a component page. */
export function componentPath(code: string, component: string, year: number): string {
  return `/indices/${encodeURIComponent(code)}/components/${encodeURIComponent(component)}?year=${year}`;
}

/** Address of the diagnosis of an edition against an earlier one. */
export function diagnosisPath(code: string, year: number, from?: number): string {
  return `/indices/${encodeURIComponent(code)}/diagnosis?year=${year}${from === undefined ? '' : `&from=${from}`}`;
}

/** Address of the what-if of an edition. */
export function whatIfPath(code: string, year: number): string {
  return `/what-if?index=${encodeURIComponent(code)}&year=${year}`;
}

/** Address of the comparison of provinces in an edition. */
export function comparePath(code: string, year: number): string {
  return `/compare?index=${encodeURIComponent(code)}&year=${year}`;
}

export const targetsPath = '/targets';
