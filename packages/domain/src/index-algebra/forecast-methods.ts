/** A value of one year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** Simple ways to go on with a series, from the simplest. */
export const forecastMethods = ['last', 'mean-of-3', 'drift', 'trend-of-5'] as const;

/** Name of a way: last value; mean of the last three; last value + mean yearly change of the last five; line through them. */
export type ForecastMethod = (typeof forecastMethods)[number];

/** Fewest values that every method needs. */
export const LEAST_HISTORY = 3;

/** Values that the longer methods look back on. */
const WINDOW = 5;

function lineThrough(points: readonly YearValue[], year: number): number {
  const n = points.length;
  const meanYear = points.reduce((sum, point) => sum + point.year, 0) / n;
  const meanValue = points.reduce((sum, point) => sum + point.value, 0) / n;
  let [covariance, variance] = [0, 0];
  for (const point of points) {
    covariance += (point.year - meanYear) * (point.value - meanValue);
    variance += (point.year - meanYear) ** 2;
  }
  return variance === 0 ? meanValue : meanValue + (covariance / variance) * (year - meanYear);
}

/**
 * The value of `year` by one method.
 * @param history ascending years, at least one
 * @returns the forecast, not bounded; NaN of no history
 * @example continueSeries('drift', [{ year: 2018, value: 1 }, { year: 2020, value: 3 }], 2021) // 4
 */
export function continueSeries(method: ForecastMethod, history: readonly YearValue[], year: number): number {
  const last = history[history.length - 1];
  if (!last) return Number.NaN;
  if (method === 'last') return last.value;
  if (method === 'mean-of-3') {
    const recent = history.slice(-3);
    return recent.reduce((sum, point) => sum + point.value, 0) / recent.length;
  }
  const window = history.slice(-WINDOW);
  if (method === 'trend-of-5') return lineThrough(window, year);
  const first = window[0] ?? last;
  const slope = last.year === first.year ? 0 : (last.value - first.value) / (last.year - first.year);
  return last.value + slope * (year - last.year);
}
