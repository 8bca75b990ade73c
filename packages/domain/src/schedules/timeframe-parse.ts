import type { ContinuousTimeframe, Recurrence, Timeframe, TimeframeContext } from './timeframe.ts';
import type { Atom, DatedAtom, DurationAtom } from './timeframe-atom.ts';
import { readAtoms, sentenceOf } from './timeframe-atoms.ts';
import {
  buildDated,
  buildFestival,
  buildWeekdays,
  buildWholeSpan,
  buildWholeYear,
  comesBack,
  type DatedReading,
  joinRecurring,
} from './timeframe-build.ts';
import { hasUndatedAction } from './timeframe-compound.ts';
import type { Lexemes } from './timeframe-items.ts';
import { shareParts } from './timeframe-share.ts';
import { lexTimeframe } from './timeframe-tokens.ts';

interface Candidate {
  readonly timeframe: Timeframe;
  readonly atom: Atom;
  /** Says until when "thường xuyên" lasts. */
  readonly until?: boolean;
}

const isDated = (atom: Atom): atom is DatedAtom => atom.type === 'dated';

/** Dated atoms that a verb of completion governs: the next one in its sentence, else the one before it. */
function governed(atoms: readonly Atom[], lexemes: Lexemes): ReadonlySet<Atom> {
  const found = new Set<Atom>();
  atoms.forEach((atom, index) => {
    if (atom.type !== 'done') return;
    const sentence = sentenceOf(lexemes, atom.at);
    const near = (weak: boolean) => (other: Atom) =>
      isDated(other) && (other.weak ?? false) === weak && sentenceOf(lexemes, other.at) === sentence;
    const [following, preceding] = [atoms.slice(index + 1), atoms.slice(0, index).reverse()];
    const adjacent = preceding[0];
    if (adjacent && isDated(adjacent) && adjacent.next === atom.at && !found.has(adjacent)) {
      found.add(adjacent);
      return;
    }
    const target =
      following.find(near(false)) ??
      preceding.find(near(false)) ??
      following.find(near(true)) ??
      preceding.find(near(true));
    if (target) found.add(target);
  });
  return found;
}

function eventOf(atom: Atom): Timeframe | undefined {
  switch (atom.type) {
    case 'byPlan':
      return { kind: 'by_plan', ref: atom.words };
    case 'byRule':
      return { kind: 'by_rule' };
    case 'asNeeded':
      return { kind: 'as_needed' };
    case 'conditional':
      return { kind: 'conditional', event: atom.words };
    default:
      return undefined;
  }
}

function durationOf(atom: DurationAtom): Timeframe {
  const { start, per } = atom;
  return {
    kind: 'duration',
    ...atom.duration,
    ...(atom.max ? { max: true } : {}),
    ...(start === undefined ? {} : { start }),
    ...(per === undefined ? {} : { per }),
  };
}

/** The rhythm words that belong to one dated atom, where another one takes the quarters to itself. */
function rhythmOf(atom: DatedAtom, atoms: readonly Atom[], rhythm: readonly Recurrence[]): readonly Recurrence[] {
  if (atoms.filter(isDated).length === 1)
    return atom.cycle?.every === 'quarter' && rhythm.length === 0 ? ['quarterly'] : rhythm;
  if (atom.cycle?.every === 'quarter') return ['quarterly'];
  const quarters = atoms.some((other) => isDated(other) && other.cycle?.every === 'quarter');
  return quarters ? rhythm.filter((name) => name !== 'quarterly') : rhythm;
}

function candidatesOf(
  atoms: readonly Atom[],
  lexemes: Lexemes,
  context: TimeframeContext,
  rhythm: readonly Recurrence[],
): Candidate[] {
  const done = governed(atoms, lexemes);
  const dated = atoms.some((atom) => isDated(atom));
  const days = atoms
    .filter(isDated)
    .flatMap((atom) => atom.spans)
    .filter((span) => span.to.unit === 'day' && span.to.year === undefined).length;
  return atoms.flatMap((atom): Candidate[] => {
    const one = (timeframe: Timeframe | undefined) => (timeframe ? [{ timeframe, atom }] : []);
    switch (atom.type) {
      case 'dated': {
        const reading: DatedReading = { atom, done: done.has(atom), rhythm: rhythmOf(atom, atoms, rhythm), days };
        const until = !reading.done && endsContinuous(atom, atoms, lexemes);
        return buildDated(reading, context).map((timeframe) => ({ timeframe, atom, ...(until ? { until } : {}) }));
      }
      case 'weekday':
        return atom.weekly || rhythm.includes('weekly') || !dated ? one(buildWeekdays(atom)) : [];
      case 'festival':
        return one(buildFestival(atom, context));
      case 'duration':
        return one(durationOf(atom));
      case 'wholeSpan':
        return dated ? [] : one(completed(buildWholeSpan(context), atom, atoms));
      case 'wholeYear':
        return dated ? [] : one(completed(buildWholeYear(context), atom, atoms));
      case 'next':
        return one({ kind: 'open_period', from: followingYear(context), to: null });
      default:
        return one(eventOf(atom));
    }
  });
}

/** "Hoàn thành trong năm": done by the span's last day; a verb of completion stands right before it. */
function completed(whole: Timeframe | undefined, atom: Atom, atoms: readonly Atom[]): Timeframe | undefined {
  const before = atoms[atoms.indexOf(atom) - 1];
  if (whole?.kind !== 'period' || whole.to === undefined || before?.type !== 'done') return whole;
  return { kind: 'deadline', to: whole.to, inclusive: true };
}

function followingYear(context: TimeframeContext): string | null {
  return context.documentDate ? `${Number(context.documentDate.slice(0, 4)) + 1}-01-01` : null;
}

/** A start and a length make one period: "02 ngày, bắt đầu từ 7h30 ngày 12/10/2023". */
function joinLength(candidates: readonly Candidate[]): Candidate[] {
  const length = candidates.find(
    (candidate) => candidate.timeframe.kind === 'duration' && candidate.timeframe.start === undefined,
  );
  const start = candidates.find(({ timeframe, atom }) => {
    if (timeframe.kind === 'open_period')
      return isDated(atom) && atom.prep === 'from' && !atom.open && timeframe.from !== null;
    return (
      timeframe.kind === 'instant' ||
      (timeframe.kind === 'deadline' && isDated(atom) && (atom.prep === 'none' || atom.prep === 'in'))
    );
  });
  if (!length || !start || length.timeframe.kind !== 'duration') return [...candidates];
  const { value, unit } = length.timeframe;
  const first = start.timeframe;
  const from =
    first.kind === 'instant'
      ? first.at
      : first.kind === 'deadline'
        ? first.to
        : first.kind === 'open_period'
          ? first.from
          : null;
  if (from === null) return [...candidates];
  const period: Timeframe = { kind: 'period', from, duration: { value, unit } };
  return candidates.flatMap((candidate) =>
    candidate === length ? [] : candidate === start ? [{ timeframe: period, atom: candidate.atom }] : [candidate],
  );
}

const ranks: Readonly<Record<Timeframe['kind'], number>> = {
  deadline: 0,
  instant: 0,
  compound: 0,
  continuous: 1,
  recurring_deadline: 2,
  recurring_period: 2,
  recurrence: 3,
  period: 4,
  open_period: 4,
  duration: 5,
  by_plan: 6,
  by_rule: 6,
  conditional: 6,
  as_needed: 7,
  unknown: 8,
};

/** Rhythm names that no recurring deadline or period of the text has taken up. */
function freeRhythm(rhythm: readonly Recurrence[], candidates: readonly Candidate[]): Recurrence[] {
  const taken = new Set(
    candidates.flatMap(({ timeframe }) => ('recurrence' in timeframe ? (timeframe.recurrence ?? []) : [])),
  );
  const recurring = candidates.some(
    ({ timeframe }) => timeframe.kind === 'recurring_deadline' || timeframe.kind === 'recurring_period',
  );
  return rhythm.filter((name) => !taken.has(name) && !(recurring && name === 'unspecified'));
}

/** "Thường xuyên đến hết năm 2025": the end of what goes on, no deadline of its own. */
function endsContinuous(atom: Atom, atoms: readonly Atom[], lexemes: Lexemes): boolean {
  const before = atoms[atoms.indexOf(atom) - 1];
  const until = lexemes[atom.at]?.type === 'to' || lexemes[atom.at]?.type === 'endOf';
  return before?.type === 'continuous' && before.next === atom.at && until;
}

/** "Thường xuyên" takes up the rhythm and the span beside it. */
function continuousOf(
  rhythm: readonly Recurrence[],
  rest: readonly Candidate[],
): { timeframe: ContinuousTimeframe; used: Timeframe | undefined } {
  const timeframes = rest.map((candidate) => candidate.timeframe);
  const until = rest.find((candidate) => candidate.until)?.timeframe;
  const dated = timeframes.some((timeframe) => timeframe.kind === 'deadline' && timeframe !== until);
  const span = dated
    ? undefined
    : timeframes.find((timeframe) => timeframe.kind === 'period' || timeframe.kind === 'open_period');
  const used = dated ? undefined : (until ?? span);
  const from = used?.kind === 'period' || used?.kind === 'open_period' ? used.from : null;
  const to = used?.kind === 'period' || used?.kind === 'deadline' ? used.to : null;
  const recurring = timeframes.flatMap((timeframe) =>
    timeframe.kind === 'recurring_deadline' ? timeframe.recurrence : [],
  );
  const names = dated ? [] : [...new Set([...rhythm, ...recurring])];
  return {
    timeframe: {
      kind: 'continuous',
      ...(names.length > 0 ? { recurrence: names } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
    used,
  };
}

function collect(atoms: readonly Atom[], candidates: readonly Candidate[], rhythm: readonly Recurrence[]): Timeframe[] {
  const goesOn = atoms.some((atom) => atom.type === 'continuous');
  const strong = candidates.filter(({ atom }) => !(isDated(atom) && atom.weak));
  const used = strong.length > 0 || rhythm.length > 0 || goesOn ? strong : candidates;
  const timeframes = joinRecurring(used.map((candidate) => candidate.timeframe));
  const free = freeRhythm(rhythm, used);
  const rhythms: Timeframe[] = free.length > 0 ? [{ kind: 'recurrence', recurrence: free }] : [];
  if (!goesOn) return [...timeframes, ...rhythms];
  const continuous = continuousOf(free, used);
  const rest = timeframes.filter((timeframe) => timeframe !== continuous.used);
  const dated = rest.some((timeframe) => timeframe.kind === 'deadline');
  return [...rest, continuous.timeframe, ...(dated ? rhythms : [])];
}

/** Two or more months of the year beside "2 lần/năm" explain it; they do not stand before it. */
function rankOf(timeframe: Timeframe, all: readonly Timeframe[]): number {
  const several =
    timeframe.kind === 'recurring_period' && all.filter(({ kind }) => kind === 'recurring_period').length > 1;
  return several ? ranks.recurrence + 0.5 : ranks[timeframe.kind];
}

function sortByRank(timeframes: readonly Timeframe[]): Timeframe[] {
  if (timeframes.length < 2) return [...timeframes];
  const ranked = timeframes.map((timeframe, index) => ({
    timeframe,
    order: rankOf(timeframe, timeframes) * 100 + index,
    text: JSON.stringify(timeframe),
  }));
  const first = new Map(ranked.toReversed().map((entry) => [entry.text, entry]));
  return ranked
    .filter((entry) => first.get(entry.text) === entry)
    .sort((a, b) => a.order - b.order)
    .map(({ timeframe }) => timeframe);
}

/** A dated main part that is followed by an action without a date is a compound. */
function asCompound(main: Timeframe): Timeframe {
  if (main.kind === 'deadline') return { kind: 'compound', to: main.to, inclusive: main.inclusive };
  return main.kind === 'period' && main.to ? { kind: 'compound', from: main.from, to: main.to } : main;
}

/**
 * Reads when something is to be done from the words of a table cell, a label or a clause, as Vietnamese
 * administrative documents put it; damaged recognition and missing diacritics are tolerated. Nothing is guessed:
 * words without a timeframe give `unknown`.
 * Source: contract `timeframe.md`.
 * @param text the words, label included or not; what stands after the first 4,000 characters is not read
 * @param context the document's date and period, by which days without a year get one
 * @returns the main timeframe with the further ones in `also`, a vision in `note`, and the words in `text`
 * @example parseTimeframe('Trước 28/02/2023', {}) // { kind: 'deadline', to: '2023-02-28', inclusive: false, text: 'Trước 28/02/2023' }
 */
export function parseTimeframe(text: string, context: TimeframeContext = {}): Timeframe {
  const lexed = lexTimeframe(text);
  const { lexemes } = lexed;
  const read = readAtoms(lexed);
  const names = read.flatMap((atom) => (atom.type === 'rhythm' ? atom.names : []));
  const years = read.some((atom) => isDated(atom) && atom.spans.some((span) => span.from.year !== undefined));
  const specific = names.filter((name) => name !== 'unspecified' && !(name === 'mid-term' && years));
  const rhythm = [...new Set(specific.length > 0 || !names.includes('unspecified') ? specific : ['unspecified'])];
  const atoms = shareParts(read, lexemes, rhythm);
  const candidates = joinLength(candidatesOf(atoms, lexemes, context, rhythm));
  const [main = { kind: 'unknown' } as const, ...also] = sortByRank(collect(atoms, candidates, rhythm));
  const owner = candidates.find((candidate) => candidate.timeframe === main)?.atom;
  const compound =
    owner &&
    isDated(owner) &&
    !owner.weak &&
    !comesBack({ atom: owner, done: false, rhythm, days: 0 }) &&
    hasUndatedAction(atoms, lexemes, owner);
  const notes = [
    ...new Set([
      ...('note' in main && main.note ? [main.note] : []),
      ...read.flatMap((atom) => (atom.type === 'note' ? [atom.words] : [])),
    ]),
  ];
  return {
    ...(compound ? asCompound(main) : main),
    ...(also.length > 0 ? { also } : {}),
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
    text: text.trim(),
  };
}
