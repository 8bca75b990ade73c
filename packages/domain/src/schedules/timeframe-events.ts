import type { EventAtom } from './timeframe-atom.ts';
import { readDated, readPrefix } from './timeframe-dated.ts';
import { type Found, isMark, type Lexemes } from './timeframe-items.ts';

const capitals = /^[A-ZĐ]{2,}$/;
const symbolPart = /^[A-ZĐ][A-Za-zĐđ]+$/;

/** "số 146/KH-UBND ngày 16/6/2023", "61/2018/NĐ-CP", "01-NQ/TU": the index after a document's number and date. */
export function skipDocumentNumber(lexemes: Lexemes, at: number): number | undefined {
  const numbered = lexemes[at]?.type === 'documentNumber';
  const noun = lexemes[at]?.type === 'planNoun' || lexemes[at]?.type === 'ruleNoun';
  let next = numbered || noun ? at + 1 : at;
  if (noun && lexemes[next]?.type === 'documentNumber') next += 1;
  if (noun && lexemes[next]?.type === 'unit' && lexemes[next]?.value === 'day')
    return skipDocumentDate(lexemes, next, true);
  if (lexemes[next]?.type !== 'number') return undefined;
  next += 1;
  let symbol = false;
  while (isMark(lexemes[next], '/-&') || (lexemes[next]?.glued && capitals.test(lexemes[next]?.raw ?? ''))) {
    const part = isMark(lexemes[next], '/-&') ? lexemes[next + 1] : lexemes[next];
    if (capitals.test(part?.raw ?? '') || (symbol && symbolPart.test(part?.raw ?? ''))) symbol = true;
    else if (part?.type !== 'number' || (isMark(lexemes[next], '-') && !symbol)) break;
    next += isMark(lexemes[next], '/-&') ? 2 : 1;
    while (lexemes[next]?.glued && (lexemes[next]?.type === 'word' || (symbol && lexemes[next]?.type === 'number')))
      next += 1;
  }
  if (!symbol && !numbered && !(noun && lexemes[at + 1]?.type === 'documentNumber')) return undefined;
  return skipDocumentDate(lexemes, next, false) ?? next;
}

function skipDocumentDate(lexemes: Lexemes, at: number, strict: boolean): number | undefined {
  let next = isMark(lexemes[at], ',') ? at + 1 : at;
  if (lexemes[next]?.type === 'documentNumber' || lexemes[next]?.type === 'filler') next += 1;
  const date = readPrefix(lexemes, next).prep === 'none' ? readDated(lexemes, next) : undefined;
  const unit = date?.spans[0]?.from.unit;
  if (!date || date.cycle || date.open) return undefined;
  return unit === 'day' || (!strict && unit === 'year' && next === at) ? date.next : undefined;
}

/** Atoms before which words of an event or reference stop even without a comma. */
function startsNewTimeframe(lexemes: Lexemes, at: number): boolean {
  const type = lexemes[at]?.type;
  if (type === 'before' || type === 'by') return readDated(lexemes, at) !== undefined;
  if (type !== 'and') return false;
  const after = lexemes[at + 1];
  if (!after) return false;
  if (
    ['done', 'everyUnit', 'continuous', 'asNeeded', 'when', 'afterWhen', 'accordingTo', 'periodic', 'next'].includes(
      after.type,
    )
  )
    return true;
  const prefix = readPrefix(lexemes, at + 1);
  return prefix.prep !== 'none' && readDated(lexemes, at + 1) !== undefined;
}

const hardMarks = ';:()|\n';

/** "kế hoạch thanh tra, kiểm tra hằng năm": the words behind the comma are of the same kind as those before it. */
function goesOnWithNoun(lexemes: Lexemes, at: number): boolean {
  const [first, second] = [lexemes[at + 1], lexemes[at + 2]];
  const kind = /^(?:kiem tra|thanh tra|giam sat|kiem toan)$/;
  const next = kind.test(first?.key ?? '') || kind.test(`${first?.key} ${second?.key}`);
  return next && /(?:^|\s)(?:tra|sat|toan)$/.test(lexemes[at - 1]?.key ?? '');
}

/** Index where the clause that begins at `at` ends: a comma, stop or bracket, or where another timeframe begins. */
export function endOfClause(lexemes: Lexemes, at: number): number {
  let next = at;
  while (next < lexemes.length) {
    const lexeme = lexemes[next];
    const number = skipDocumentNumber(lexemes, next);
    if (number !== undefined && number > next) {
      next = number;
      continue;
    }
    if (isMark(lexeme, hardMarks)) return next;
    if (
      isMark(lexeme, ',') &&
      !goesOnWithNoun(lexemes, next) &&
      !(lexeme?.glued && lexemes[next + 1]?.glued && lexemes[next + 1]?.type === 'number')
    )
      return next;
    if (isMark(lexeme, '.') && !lexemes[next + 1]?.glued) return next;
    if (next > at && startsNewTimeframe(lexemes, next)) return next;
    next += 1;
  }
  return next;
}

function wordsBetween(lexemes: Lexemes, text: string, at: number, end: number): string {
  const first = lexemes[at];
  const last = lexemes[end - 1];
  return first && last && end > at ? text.slice(first.start, last.end).trim() : '';
}

const gaps = new Set([
  'word',
  'filler',
  'action',
  'and',
  'every',
  'part',
  'label',
  'in',
  'to',
  'numberWord',
  'times',
  'report',
]);

interface Ruling {
  readonly type: EventAtom['type'];
  readonly at: number;
}

/** The noun that decides what "theo ..." refers to, within the next few words. */
function findRuling(lexemes: Lexemes, at: number, strict: boolean): Ruling | undefined {
  for (let index = at; index < at + 7; index += 1) {
    const lexeme = lexemes[index];
    if (!lexeme) return undefined;
    if (lexeme.type === 'ruleNoun') return { type: 'byRule', at: index };
    if (lexeme.type === 'planNoun') return { type: 'byPlan', at: index };
    if (lexeme.type === 'label' && /^(tien do|lo trinh)/.test(lexeme.key)) return { type: 'byPlan', at: index };
    if (lexeme.type === 'askNoun') return strict ? undefined : { type: 'asNeeded', at: index };
    if (!gaps.has(lexeme.type)) return undefined;
  }
  return undefined;
}

/** Further nouns after a comma belong to the same reference: "theo kế hoạch, chương trình được phê duyệt". */
function extendReference(lexemes: Lexemes, end: number): number {
  let next = end;
  while (isMark(lexemes[next], ',') && ['planNoun', 'label'].includes(lexemes[next + 1]?.type ?? ''))
    next = endOfClause(lexemes, next + 1);
  return next;
}

/** "theo Kế hoạch ...", "theo quy định ...", "theo yêu cầu", "đúng tiến độ". */
export function readAccordingTo(lexemes: Lexemes, at: number, text: string): EventAtom | undefined {
  const lead = lexemes[at];
  if (lead?.type !== 'accordingTo') return undefined;
  const strict = /^(dung|dam bao|bao dam|tuan thu|phu hop voi)/.test(lead.key);
  let first = at + 1;
  while (lexemes[first]?.type === 'accordingTo') first += 1;
  const ruling = findRuling(lexemes, first, strict && first === at + 1);
  if (!ruling) {
    const named = /^(han|thoi han|thoi gian)$/.test(lexemes[first]?.key ?? '') && lexemes[first + 1]?.type !== 'number';
    if (!named || lexemes[first + 1]?.type === 'accordingTo') return undefined;
    const end = endOfClause(lexemes, first);
    const alone = end === first + 1 && strict;
    return { type: alone ? 'byRule' : 'byPlan', at, next: end, words: wordsBetween(lexemes, text, first, end) };
  }
  const end =
    ruling.type === 'byPlan'
      ? extendReference(lexemes, endOfClause(lexemes, ruling.at))
      : endOfClause(lexemes, ruling.at);
  return { type: ruling.type, at, next: end, words: wordsBetween(lexemes, text, ruling.at, end) };
}

const asked =
  /\b(yeu cau|phat sinh|nhu cau|vu viec|su co|tinh huong|truong hop|thay doi|bien dong|kien nghi|phan anh|de nghi|chi dao|vuong mac|kho khan|ho so|dau hieu|vi pham|don thu|khieu nai|to cao|de xuat|sai pham|xay ra|phat hien|can|dot xuat|trieu tap|giay moi|thong tin|dich benh|thien tai)\b/;
const expected =
  /\b(duoc|da|ban hanh|phe duyet|thong qua|hoan thanh|ket thuc|hieu luc|ket qua|huong dan|van ban|quyet dinh|ke hoach|kinh phi|von|chu truong|nghi quyet|nghi dinh|thong tu|y kien|thong bao|bo tri|nghiem thu|cong bo|luat|de an|du an|du dieu kien)\b/;

function kindOfEvent(words: readonly string[]): 'conditional' | 'asNeeded' {
  const event = words.join(' ');
  if (/\b(yeu cau|phat sinh)\b/.test(event)) return 'asNeeded';
  const ask = asked.exec(event)?.index ?? Number.POSITIVE_INFINITY;
  const sure = expected.exec(event)?.index ?? Number.POSITIVE_INFINITY;
  if (ask === sure) return words[0] === 'co' ? 'asNeeded' : 'conditional';
  return ask < sure ? 'asNeeded' : 'conditional';
}

const clauseStarts = (lexemes: Lexemes, at: number) =>
  at === 0 ||
  isMark(lexemes[at - 1], ',;.:()|\n-+') ||
  ['and', 'in', 'label', 'done', 'daytime'].includes(lexemes[at - 1]?.type ?? '');

/** "khi có yêu cầu", "sau khi Nghị quyết được thông qua", "ngay sau Hội nghị", "trước, trong và sau bầu cử". */
export function readEvent(lexemes: Lexemes, at: number, text: string): EventAtom | undefined {
  const lead = lexemes[at];
  if (!lead) return undefined;
  if (lead.type === 'when' || lead.type === 'afterWhen') {
    const end = endOfStartEvent(lexemes, at + 1);
    if (end === at + 1) return undefined;
    const words = lexemes.slice(at + 1, end).map((lexeme) => lexeme.key);
    const sure = lead.type === 'afterWhen' || /^(truoc|den|cho den|toi) khi$/.test(lead.key);
    return {
      type: sure ? 'conditional' : kindOfEvent(words.join(' ').split(' ')),
      at,
      next: end,
      words: wordsBetween(lexemes, text, at + 1, end),
    };
  }
  if (lead.type !== 'after' && lead.type !== 'before' && lead.type !== 'from') return undefined;
  if (!clauseStarts(lexemes, at) && lead.raw.toLowerCase() !== 'ngay') return undefined;
  const rest = readPhases(lexemes, at);
  const dayWord = lexemes[rest]?.type === 'unit' && lexemes[rest]?.value === 'day';
  if (dayWord && (lexemes[rest + 1]?.type === 'number' || lexemes[rest + 1]?.type === 'mark')) return undefined;
  const begin = lexemes[rest];
  if (!begin || begin.type === 'number' || begin.type === 'mark' || (lead.type === 'from' && !dayWord))
    return undefined;
  const end = endOfStartEvent(lexemes, rest);
  if (end <= rest + (dayWord ? 1 : 0)) return undefined;
  return { type: 'conditional', at, next: end, words: wordsBetween(lexemes, text, rest, end) };
}

function endOfStartEvent(lexemes: Lexemes, at: number): number {
  const end = endOfClause(lexemes, at);
  for (let index = at + 1; index < end; index += 1)
    if ((lexemes[index]?.type === 'to' || lexemes[index]?.type === 'endOf') && readDated(lexemes, index)) return index;
  return end;
}

/** After "trước, trong và sau" the event itself; after a single "sau" the next lexeme. */
function readPhases(lexemes: Lexemes, at: number): number {
  let next = at + 1;
  while (isMark(lexemes[next], ',') || lexemes[next]?.type === 'and') {
    const phase = lexemes[next + 1]?.type;
    if (phase !== 'in' && phase !== 'after' && phase !== 'and' && phase !== 'before') return at + 1;
    next += 2;
  }
  return next;
}

/** "tầm nhìn đến năm 2030", "định hướng những năm tiếp theo": a note, no deadline. */
export function readVision(lexemes: Lexemes, at: number, text: string): Found<string> | undefined {
  if (lexemes[at]?.type !== 'vision') return undefined;
  let next = at + 1;
  while (['to', 'endOf', 'in', 'filler', 'and'].includes(lexemes[next]?.type ?? '')) next += 1;
  if (lexemes[next]?.type === 'next') return { value: wordsBetween(lexemes, text, at, next + 1), next: next + 1 };
  const dated = readDated(lexemes, next);
  return dated && { value: wordsBetween(lexemes, text, at, dated.next), next: dated.next };
}
