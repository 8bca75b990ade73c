import { deviationOf, meanOf } from './moments.ts';
import { type Column, covariance } from './statistics.ts';

/** Principal components of standardised indicators, the one that explains most first. */
export interface PrincipalComponents {
  /** Standard deviation of each component. */
  readonly deviations: readonly number[];
  /** Loadings of the indicators on each component; a component's sum of loadings is not negative. */
  readonly loadings: readonly (readonly number[])[];
  /** Share of the variance that each component explains. */
  readonly shares: readonly number[];
}

/** Rotates rows and columns p and q of a symmetric matrix so that element (p, q) becomes 0; `vectors` turn along. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  const off = at(p, q);
  if (off === 0) return;
  const theta = (at(q, q) - at(p, p)) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (target: number[], first: number, second: number) => {
    const a = target[first] ?? 0;
    const b = target[second] ?? 0;
    target[first] = cosine * a - sine * b;
    target[second] = sine * a + cosine * b;
  };
  for (const row of matrix) turn(row, p, q);
  const rowP = matrix[p] ?? [];
  const rowQ = matrix[q] ?? [];
  rowP.forEach((a, column) => {
    const b = rowQ[column] ?? 0;
    rowP[column] = cosine * a - sine * b;
    rowQ[column] = sine * a + cosine * b;
  });
  for (const row of vectors) turn(row, p, q);
}

/** Eigenvalues and, by column, eigenvectors of a symmetric matrix (cyclic Jacobi rotations). */
function decompose(symmetric: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const size = symmetric.length;
  const matrix = symmetric.map((row) => [...row]);
  const vectors = matrix.map((_, row) => matrix.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 100; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += (matrix[p]?.[q] ?? 0) ** 2;
    if (off < 1e-30) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, p, q);
  }
  return { values: matrix.map((row, index) => row[index] ?? 0), vectors };
}

/**
 * Principal components of indicators brought to mean 0 and standard deviation 1, over the units with every value.
 * The loadings of the first component show how far one component can stand for the group, and may serve as weights.
 * Source: COINr 1.1.14 `get_PCA` (R `prcomp`, center and scale).
 * @example principalComponents([[1, 2, 3], [2, 4, 6]]).shares // [1, 0]
 */
export function principalComponents(columns: readonly Column[]): PrincipalComponents {
  const units = columns[0]?.length ?? 0;
  const rows = Array.from({ length: units }, (_, row) => row).filter((row) =>
    columns.every((column) => !Number.isNaN(column[row])),
  );
  const standard = columns.map((column) => {
    const values = Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
    const mean = meanOf(values, values.length);
    const deviation = deviationOf(values, values.length);
    return values.map((value) => (value - mean) / deviation);
  });
  const { values, vectors } = decompose(standard.map((first) => standard.map((second) => covariance(first, second))));
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const eigenvalues = order.map((index) => Math.max(0, values[index] ?? 0));
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  return {
    deviations: eigenvalues.map(Math.sqrt),
    loadings: order.map((index) => {
      const loadings = vectors.map((row) => row[index] ?? 0);
      return loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? loadings.map((loading) => -loading) : loadings;
    }),
    shares: eigenvalues.map((value) => value / total),
  };
}
