/** Pairs of letters that scans take for one another; mixing them up costs half a letter. */
const lookAlikes = new Set(
  [
    'uy',
    'il',
    'ce',
    'co',
    'eo',
    'dp',
    'vy',
    'nm',
    'un',
    'ao',
    'ae',
    'ai',
    'ad',
    'hb',
    'uw',
    'ij',
    'tl',
    'ti',
    'fr',
    'gq',
    'rt',
    'uv',
    'uo',
    'ow',
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);

/** Lost and inserted letters are rarer than changed ones, and first letters are seldom misread. */
const costOfGap = 1.2;
const costOfFirst = 1.5;

/** Letter that stands for an unreadable sign in a word key. */
export const unreadable = '?';

/**
 * How far a scanned word is from a known one: changed letters count 1 (1.5 at the start), inserted and lost ones 1.2, letters that look alike half,
 * unreadable signs (`?`) 0.4. Stops early above `limit` and then answers a number greater than it.
 * @param limit greatest distance of interest, in letters
 * @example letterDistance('trvoc', 'truoc', 2) // 0.5
 */
export function letterDistance(scanned: string, known: string, limit: number): number {
  if (scanned === known) return 0;
  if (Math.abs(scanned.length - known.length) > limit) return limit + 1;
  let before = Array.from({ length: known.length + 1 }, (_, index) => index * costOfGap);
  for (let row = 1; row <= scanned.length; row += 1) {
    const letter = scanned[row - 1] ?? '';
    const current = [row * costOfGap];
    let least = row * costOfGap;
    for (let column = 1; column <= known.length; column += 1) {
      const other = known[column - 1] ?? '';
      const first = row === 1 && column === 1 && letter !== unreadable ? costOfFirst : 1;
      const change = (before[column - 1] ?? 0) + changeCost(letter, other) * first;
      const cost = Math.min(
        change,
        (before[column] ?? 0) + (letter === unreadable ? 0.5 : costOfGap),
        (current[column - 1] ?? 0) + costOfGap,
      );
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = current;
  }
  return before[known.length] ?? limit + 1;
}

function changeCost(letter: string, other: string): number {
  if (letter === other) return 0;
  if (letter === unreadable) return 0.4;
  return lookAlikes.has(letter + other) ? 0.5 : 1;
}
