/** Sensitivity of the output to each input. */
export interface SobolIndices {
  /** Variance (n - 1) of y(A) and y(B) together. */
  readonly variance: number;
  /** First-order index S_i of each input: NaN when the variance is 0. */
  readonly first: readonly number[];
  /** Total index T_i of each input: NaN when the variance is 0. */
  readonly total: readonly number[];
}

/**
 * Sobol indices: S_i = mean(y_B (y_ABi - y_A))/V, T_i = Σ(y_A - y_ABi)²/(2NV). Rows on which any y is missing (NaN)
 * are left out of all sums.
 * Source: composite contract, Output of composite sensitivity; COINr 1.1.14 `SA_estimate`.
 * @param a y on the rows of A
 * @param b y on the rows of B
 * @param mixed y on the rows of each AB_i (A with column i of B)
 * @example estimateSobol([1, 2], [3, 4], [[1, 2]]).first // [0]
 */
export function estimateSobol(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  mixed: readonly ArrayLike<number>[],
): SobolIndices {
  const rows = Array.from({ length: a.length }, (_, row) => row).filter(
    (row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]) && mixed.every((column) => !Number.isNaN(column[row])),
  );
  const at = (values: ArrayLike<number>, row: number) => values[row] ?? Number.NaN;
  const together = rows.flatMap((row) => [at(a, row), at(b, row)]);
  const mean = together.reduce((sum, value) => sum + value, 0) / together.length;
  const variance = together.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (together.length - 1);
  const scale = variance > 0 ? variance : Number.NaN;
  const average = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0) / terms.length;
  return {
    variance,
    first: mixed.map((column) => average(rows.map((row) => at(b, row) * (at(column, row) - at(a, row)))) / scale),
    total: mixed.map((column) => average(rows.map((row) => (at(a, row) - at(column, row)) ** 2)) / (2 * scale)),
  };
}
