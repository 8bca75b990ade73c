/** New values by component; only what was moved. */
export type Moves = ReadonlyMap<string, number>;

/** Moves as text for an address: `PCI.8:5.6144,PCI.3:6`. @example writeMoves(new Map([['a', 1]])) // 'a:1' */
export function writeMoves(moves: Moves): string {
  return [...moves].map(([code, value]) => `${code}:${value}`).join(',');
}

/** Moves read from an address; what is no number is left out. @example readMoves('a:1,b:x').size // 1 */
export function readMoves(text: string | undefined): Moves {
  return new Map(
    (text ?? '').split(',').flatMap((part) => {
      const at = part.lastIndexOf(':');
      const value = Number(part.slice(at + 1));
      return at > 0 && part.slice(at + 1) !== '' && Number.isFinite(value) ? [[part.slice(0, at), value] as const] : [];
    }),
  );
}
