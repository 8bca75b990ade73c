import type { Timeframe, TimeframeContext } from '../schedules/index.ts';
import { parseTimeframe } from '../schedules/index.ts';
import { bodiesAt, opensWithBody } from './agency-phrases.ts';
import { opensWithVerb } from './duty-verbs.ts';
import type { FieldConfidence, PlanTask } from './extraction.ts';
import { foldKept } from './folded-text.ts';
import { properBody } from './issuing-body.ts';
import { isUnknownBody, knownWordsAt, namesOf } from './known-bodies.ts';
import { divideResponsibility } from './responsibility.ts';
import { spanWords } from './row-alignment.ts';
import type { FieldSource, TaskDraft } from './task-draft.ts';

/** What a task may fall back on. */
export interface FinishContext {
  readonly timeframe: TimeframeContext;
  /** The issuing body, which leads where nobody is named. */
  readonly issuer: string | null;
  /** The text is a damaged scan. */
  readonly damaged: boolean;
}

const doubtfulBelow = 0.7;

/** A task with its names taken apart, its time read and its confidence summed up. */
export function finishTask(draft: TaskDraft, context: FinishContext): PlanTask {
  const reasons: FieldConfidence[] = [...draft.reasons];
  const divided = draft.lead && isList(draft) ? divideResponsibility(draft.lead) : null;
  const leadSource = divided?.lead ?? draft.lead;
  const coordinatingSource = draft.coordinating ?? divided?.coordinating ?? null;
  const lead = leadSource ? bodiesOf(leadSource, context.issuer) : [];
  const inferred =
    leadSource === null || leadSource.reason === 'nearestInColumn' || leadSource.reason === 'issuingBody';
  const fallback = lead.length === 0 && context.issuer !== null ? [context.issuer] : lead;
  if (lead.length === 0)
    reasons.push({ field: 'lead', confidence: context.issuer === null ? 0.2 : 0.4, reason: 'issuingBody' });
  const coordinating = coordinatingSource ? bodiesOf(coordinatingSource, context.issuer) : [];
  for (const name of [...lead, ...coordinating]) {
    if (isUnknownBody(name))
      reasons.push({ field: lead.includes(name) ? 'lead' : 'coordinating', confidence: 0.65, reason: 'unknownName' });
  }
  const timeframe = draft.time ? timeframeOf(draft.time, context.timeframe) : null;
  if (timeframe?.kind === 'unknown') reasons.push({ field: 'timeframe', confidence: 0.3, reason: 'noTimeframeRead' });
  if (context.damaged) reasons.push({ field: 'text', confidence: 0.6, reason: 'damagedScan' });
  return {
    ref: draft.ref,
    section: draft.section,
    heading: draft.heading,
    index: draft.index,
    component: draft.component,
    text: draft.text,
    lead: fallback,
    leadRaw: leadSource?.raw ?? null,
    leadInferred: inferred && fallback.length > 0,
    coordinating: coordinating.filter((name) => !lead.includes(name)),
    coordinatingRaw: coordinatingSource?.raw ?? null,
    timeframeRaw: draft.time ? rawTime(draft.time) : null,
    timeframe: timeframe === null || timeframe.kind === 'unknown' ? null : timeframe,
    products: draft.products,
    origin: draft.origin,
    sourceLines: draft.lines,
    confidence: Math.min(0.99, ...reasons.map((reason) => reason.confidence)),
    uncertain: uncertainFields(reasons),
    reasons,
  };
}

/** The lead comes from a cell or a label, which may hold both sides, and not from a sentence. */
function isList(draft: TaskDraft): boolean {
  return draft.origin === 'table' || draft.lead?.reason === 'closingLine';
}

function uncertainFields(reasons: readonly FieldConfidence[]): string[] {
  const fields = reasons.filter((reason) => reason.confidence < doubtfulBelow).map((reason) => reason.field);
  return [...new Set(fields)];
}

/** Names of a source, each once; "Sở" alone is the issuing department. */
export function bodiesOf(source: FieldSource, issuer: string | null): string[] {
  const names: string[] = [];
  for (const part of source.parts) {
    for (const name of wholeNames(part)) {
      const own = issuer !== null && isOwnName(name, issuer) ? withoutPlace(issuer) : spelt(withoutVerb(name));
      if (/\p{L}/u.test(own) && !names.includes(own)) names.push(own);
    }
  }
  return names;
}

/** A name without the verb that some cells and labels put behind it ("Phòng A chỉ đạo các trường"). */
function withoutVerb(name: string): string {
  const known = knownWordsAt(name);
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  if (known === 0 || known >= words) return name;
  const own = bodiesAt(name, 0);
  return own && /^\s/.test(name.slice(own.raw.length)) && opensWithVerb(name.slice(own.end)) && !isUnknownBody(own.raw)
    ? own.raw
    : name;
}

/** A name in capitals as running text spells it. */
function spelt(name: string): string {
  const shouted = name === name.toUpperCase() && /\p{L}{2,}\s+\p{L}{2,}/u.test(name);
  return shouted ? properBody(name) : name;
}

/** Nouns that go on with "các" and name nobody by themselves. */
const pluralNoun =
  /^(?:địa phương|đơn vị|đoàn thể|cơ quan|ban, ngành|ngành)(?:\s(?:trên địa bàn|liên quan|có liên quan|tỉnh))?$/u;

function linkBetween(part: string, before: string, name: string): string {
  const at = part.indexOf(name, Math.max(0, part.toLowerCase().indexOf(before.toLowerCase())));
  return /\svà\s*$/u.test(part.slice(0, at)) ? ' và ' : ', ';
}

/** Names of a list; a piece that is no body and was printed in lower case belongs to the name before ("huyện, thị"). */
function wholeNames(part: string): string[] {
  const names: string[] = [];
  for (const name of namesOf(part)) {
    const before = names[names.length - 1];
    const lower = name.slice(0, 1).toLowerCase() + name.slice(1);
    const printed = before !== undefined && !part.includes(name) && part.includes(lower);
    const parted = printed && /;\s*$/.test(part.slice(0, part.lastIndexOf(lower)));
    const piece = printed && !parted && isUnknownBody(name) && !opensWithBody(lower) && !/^lực lượng\s/u.test(lower);
    const plural = printed && /^(?:các|mọi|toàn thể|tất cả)\s/iu.test(before) && pluralNoun.test(lower);
    if (piece || plural) names[names.length - 1] = `${before}${linkBetween(part, before, lower)}${lower}`;
    else names.push(name);
  }
  return names;
}

function isOwnName(name: string, issuer: string): boolean {
  const folded = foldKept(name).trim();
  return (
    (folded === 'so' || folded === 'lanh dao so' || folded === 'ban giam doc so') && foldKept(issuer).startsWith('so ')
  );
}

/** "Sở Xây dựng tỉnh X" as its own plan calls it: "Sở Xây dựng". */
function withoutPlace(issuer: string): string {
  return issuer.replace(/\s(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận)\s.*$/u, '');
}

function rawTime(source: FieldSource): string {
  if (source.reason === 'sentenceTimeframe' || source.reason === 'closingLine') return source.parts.join(' | ');
  return source.raw;
}

/** The timeframe of a task; several printed ones are read together, so that a dated deadline comes first. */
export function timeframeOf(source: FieldSource, context: TimeframeContext): Timeframe {
  const text =
    source.reason === 'sentenceTimeframe' || source.reason === 'closingLine'
      ? source.parts.join('; ')
      : spanWords(source.raw);
  return parseTimeframe(text, context);
}
