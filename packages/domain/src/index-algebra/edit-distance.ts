/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment).
 * @example editDistance('tây nihn', 'tây ninh') // 1
 */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let twoBefore: number[] = [];
  let before = right.map((_, index) => index);
  before.push(right.length);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min((before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (twoBefore[column - 2] ?? 0) + 1);
      current.push(best);
    }
    twoBefore = before;
    before = current;
  }
  return before[right.length] ?? 0;
}

/**
 * The candidate nearest to `text`, or undefined when none is near: at most a third of the letters (at least 2) differ.
 * Ties go to the earlier candidate.
 * @param keyOf what of a candidate is compared, e.g. its text without marks
 * @example nearest('PCX', ['PAPI', 'PCI'], (one) => one) // 'PCI'
 */
export function nearest<Candidate>(
  text: string,
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
): Candidate | undefined {
  let best: { candidate: Candidate; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(text, keyOf(candidate));
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor([...text].length / 3)) ? best.candidate : undefined;
}
