/** A figure of a report while it is typed. */
export interface TypedFigure {
  readonly name: string;
  readonly unit: string;
  /** A number, text that is no number yet, or nothing. */
  readonly value: number | string | null;
}

/** A figure with what it was in the last period. */
export interface FigureWithLast extends TypedFigure {
  readonly previous: number | null;
}

interface PlainFigure {
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
}

/**
 * The figures to type: those of the draft, then those of the last period that the draft does not name yet, each with
 * its last value.
 */
export function figuresToType(draft: readonly TypedFigure[], last: readonly PlainFigure[]): readonly FigureWithLast[] {
  const previous = new Map(last.map((figure) => [figure.name, figure.value]));
  const named = new Set(draft.map((figure) => figure.name));
  return [
    ...draft.map((figure) => ({ ...figure, previous: previous.get(figure.name) ?? null })),
    ...last
      .filter((figure) => !named.has(figure.name))
      .map(({ name, unit, value }) => ({ name, unit, value: null, previous: value })),
  ];
}

/**
 * The share that follows from two figures of one unit, the first being the whole; undefined where it does not.
 * @example rateOf([{ name: 'Tiếp nhận', unit: 'vụ', value: 14 }, { name: 'Đã giải quyết', unit: 'vụ', value: 12 }]) // 0.857…
 */
export function rateOf(figures: readonly TypedFigure[]): number | undefined {
  const [whole, part, ...more] = figures;
  if (!whole || !part || more.length > 0 || whole.unit !== part.unit) return undefined;
  if (typeof whole.value !== 'number' || typeof part.value !== 'number') return undefined;
  return whole.value > 0 && part.value >= 0 && part.value <= whole.value ? part.value / whole.value : undefined;
}

/** The figures as the server takes them: what is no number is sent as missing. */
export function figuresToSend(figures: readonly TypedFigure[]): PlainFigure[] {
  return figures.map(({ name, unit, value }) => ({ name, unit, value: typeof value === 'number' ? value : null }));
}
