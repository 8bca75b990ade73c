import type { Atom, DatedAtom, PlainAtom } from './timeframe-atom.ts';
import { readDated, readFestival, readWeekdays } from './timeframe-dated.ts';
import { endOfClause, readAccordingTo, readEvent, readVision, skipDocumentNumber } from './timeframe-events.ts';
import { isMark, type Lexemes } from './timeframe-items.ts';
import { type ClauseReader, readDuration, readRhythm } from './timeframe-rhythms.ts';
import type { LexedText } from './timeframe-tokens.ts';

const sentenceMarks = ';:()|\n';

/** True where a sentence or clause begins: at the start, after a stop, a bar or a bracket. */
function beginsClause(lexemes: Lexemes, at: number): boolean {
  const before = lexemes[at - 1];
  return before === undefined || isMark(before, sentenceMarks) || (isMark(before, '.-+,') && !lexemes[at]?.glued);
}

const labelWords = new Set([
  'label',
  'filler',
  'action',
  'report',
  'done',
  'word',
  'in',
  'and',
  'to',
  'from',
  'planNoun',
]);

/**
 * The words of a label ("Thời gian hoàn thành:") are skipped, so that its verb is no verb of completion.
 * A label that says where a span starts or ends ("Thời gian bắt đầu: ...") keeps that word.
 */
function skipLabel(lexemes: Lexemes, at: number): number | undefined {
  if (lexemes[at]?.type !== 'label' || !beginsClause(lexemes, at)) return undefined;
  for (let index = at + 1; index < at + 9; index += 1) {
    const lexeme = lexemes[index];
    if (isMark(lexeme, ':'))
      return lexemes[index - 1]?.type === 'from' || lexemes[index - 1]?.key === 'ket thuc' ? index - 1 : index + 1;
    if (!lexeme || !(labelWords.has(lexeme.type) || isMark(lexeme, ',/'))) break;
  }
  let next = at + 1;
  while (
    ['done', 'filler', 'action', 'report'].includes(lexemes[next]?.type ?? '') &&
    lexemes[next]?.key !== 'ket thuc'
  )
    next += 1;
  return next;
}

function isRoundTheClock(lexemes: Lexemes, at: number): boolean {
  const [first, slash, second] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  const before = lexemes[at - 1];
  if (first?.raw !== '24' || !isMark(slash, '/') || (second?.raw !== '7' && second?.raw !== '24')) return false;
  return !(before && ['unit', 'before', 'by', 'to', 'endOf', 'from'].includes(before.type));
}

/** "Trong quá trình thực hiện" as the whole answer means all the time; inside a sentence it only describes. */
function isWholeCourse(lexemes: Lexemes, at: number, atoms: readonly Atom[]): boolean {
  return (
    atoms.length === 0 &&
    lexemes[at]?.type === 'in' &&
    lexemes[at + 1]?.key === 'qua trinh' &&
    beginsClause(lexemes, at)
  );
}

function plain(type: PlainAtom['type'], at: number, next: number): PlainAtom {
  return { type, at, next };
}

/** "trong năm", "cả năm": the year of the plan, no number given. */
function readWholeYear(lexemes: Lexemes, at: number): PlainAtom | undefined {
  if (lexemes[at]?.value === 'whole year') return plain('wholeYear', at, at + 1);
  const after = lexemes[at + 2];
  const bare = lexemes[at + 1] === undefined || lexemes[at + 1]?.type === 'mark';
  if (lexemes[at]?.type === 'span' && bare) return plain('wholeSpan', at, at + 1);
  const inYear = lexemes[at]?.type === 'in' && lexemes[at + 1]?.type === 'unit' && lexemes[at + 1]?.value === 'year';
  return inYear && (after === undefined || after.type === 'mark' || after.type === 'and')
    ? plain('wholeYear', at, at + 2)
    : undefined;
}

/** A year that only names a plan, report or index ("Kế hoạch cải cách hành chính năm 2024") says nothing of when, if anything else does. */
function isWeak(lexemes: Lexemes, atom: DatedAtom): boolean {
  const before = lexemes[atom.at - 1];
  const years = atom.spans.every((span) => span.from.unit === 'year');
  if (atom.prep !== 'none' || !years || atom.open || !before || before.type === 'mark') return false;
  if (before.type === 'word') return true;
  for (let index = atom.at - 1; index >= 0 && index > atom.at - 12; index -= 1) {
    if (isMark(lexemes[index], sentenceMarks) || isMark(lexemes[index], ',')) return false;
    if (lexemes[index]?.type === 'planNoun' || /^(bao cao|danh gia)$/.test(lexemes[index]?.key ?? '')) return true;
  }
  return false;
}

const faults = new Set(['tre', 'bi', 'cham', 'vi', 'sai', 'mac', 'gap', 'qua', 'xay ra']);

/** "Không thường xuyên" and "thường xuyên trễ hẹn" tell of a fault, not of a duty. */
function tellsOfFault(lexemes: Lexemes, at: number): boolean {
  return lexemes[at - 1]?.key === 'khong' || faults.has(lexemes[at + 1]?.key ?? '');
}

/** A weekday in brackets beside its date, or before it, only repeats the date. */
function repeatsDate(atoms: readonly Atom[], at: number): boolean {
  const last = atoms[atoms.length - 1];
  return last?.type === 'dated' && last.spans.some((span) => span.from.unit === 'day') && at - last.next <= 1;
}

function readTimed(reader: ClauseReader, at: number, atoms: readonly Atom[]): Atom | undefined {
  const { lexemes, text } = reader;
  const rhythm = readRhythm(lexemes, at);
  if (rhythm) return rhythm;
  const whole = readWholeYear(lexemes, at);
  if (whole) return whole;
  const dated = readDated(lexemes, at);
  if (dated) return isWeak(lexemes, dated) ? { ...dated, weak: true } : dated;
  const weekdays = readWeekdays(lexemes, at);
  if (weekdays) return repeatsDate(atoms, at) ? plain('purpose', at, weekdays.next) : weekdays;
  return readFestival(lexemes, at, text) ?? readDuration(reader, at) ?? readEvent(lexemes, at, text);
}

const plainTypes = new Map<string, PlainAtom['type']>([
  ['continuous', 'continuous'],
  ['throughout', 'continuous'],
  ['next', 'next'],
  ['onwards', 'next'],
  ['done', 'done'],
  ['action', 'action'],
  ['report', 'action'],
  ['purpose', 'purpose'],
]);

function readWords(reader: ClauseReader, at: number): Atom | undefined {
  const { lexemes, text } = reader;
  const lexeme = lexemes[at];
  if (!lexeme) return undefined;
  if (lexeme.type === 'vision') {
    const vision = readVision(lexemes, at, text);
    return vision && { type: 'note', at, next: vision.next, words: vision.value };
  }
  if (lexeme.type === 'accordingTo') return readAccordingTo(lexemes, at, text);
  if (lexeme.type === 'asNeeded') return { type: 'asNeeded', at, next: at + 1, words: lexeme.raw };
  if (lexeme.type === 'midTerm') return { type: 'rhythm', at, next: at + 1, names: ['mid-term'] };
  const type = lexeme.type === 'continuous' && tellsOfFault(lexemes, at) ? undefined : plainTypes.get(lexeme.type);
  return type && plain(type, at, at + 1);
}

/** Cuts a lexed text into its timeframe atoms, verbs of completion and other actions, in order. */
export function readAtoms(lexed: LexedText): Atom[] {
  const { lexemes, text } = lexed;
  const reader: ClauseReader = {
    text,
    lexemes,
    endOfClause: (at) => endOfClause(lexemes, at),
    isDate: (at) => readDated(lexemes, at) !== undefined,
  };
  const atoms: Atom[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const skipped = skipLabel(lexemes, at) ?? skipDocumentNumber(lexemes, at);
    if (skipped !== undefined && skipped > at) {
      at = skipped;
      continue;
    }
    if (isRoundTheClock(lexemes, at) || isWholeCourse(lexemes, at, atoms)) {
      atoms.push(plain('continuous', at, at + 3));
      at += 3;
      continue;
    }
    const atom = readTimed(reader, at, atoms) ?? readWords(reader, at);
    if (atom) atoms.push(atom);
    at = atom && atom.next > at ? atom.next : at + 1;
  }
  return atoms;
}

/** Index of the sentence that a lexeme stands in: sentences end at a semicolon, a full stop, a bar or a new line. */
export function sentenceOf(lexemes: Lexemes, at: number): number {
  let sentence = 0;
  for (let index = 0; index < at; index += 1) if (endsSentence(lexemes, index)) sentence += 1;
  return sentence;
}

/** True at a semicolon, bar, line end, or a full stop that is followed by a space. */
export function endsSentence(lexemes: Lexemes, at: number): boolean {
  const lexeme = lexemes[at];
  if (isMark(lexeme, ';|\n') || lexeme?.type === 'afterwards') return true;
  return isMark(lexeme, '.') && lexemes[at + 1] !== undefined && !lexemes[at + 1]?.glued;
}
