import { type Assignment, leadOfLaterClause, readAssignment, unitOfHeading } from './assignment.ts';
import { type ChapterKind, kindOfChapter } from './chapter-kinds.ts';
import { readClosingBracket } from './closing-bracket.ts';
import { splitDuties } from './duty-sentences.ts';
import { opensWithVerb } from './duty-verbs.ts';
import type { FieldConfidence, Lines, ReasonCode } from './extraction.ts';
import { capitalShare, foldKept, wordCount } from './folded-text.ts';
import { indexOfTitle } from './indices.ts';
import { isLabelLine, type LabelField, type LabelledText, readLabels, withoutTextLabel } from './labels.ts';
import type { OutlineNode } from './outline.ts';
import { referenceOf, sectionOf } from './outline-references.ts';
import { dueOf } from './targets.ts';
import { type FieldSource, sourceOf, type TaskDraft } from './task-draft.ts';
import { timePhrases } from './time-phrases.ts';

/** What holds for all items below a heading. */
interface Context {
  readonly kind: ChapterKind;
  readonly unit: FieldSource | null;
  readonly coordinating: FieldSource | null;
  readonly time: FieldSource | null;
  readonly products: readonly string[];
  readonly index: string | null;
  readonly heading: string | null;
  readonly section: OutlineNode | null;
  readonly due: string | null;
}

/** Settings of a run over one part of a document. */
export interface DutyOptions {
  /** Kind of the part's own text outside chapters. */
  readonly body: ChapterKind;
  /** Kind of document ("Kế hoạch", "Đề án"). */
  readonly type: string | null;
  /** An annex details the duties in a table, so that unassigned solutions are no tasks. */
  readonly annexed: boolean;
  /** Put before references and sections of an annex ("Phụ lục I"). */
  readonly annex: string;
}

/** A paragraph of a chapter of goals, duties or solutions that is no duty of its own; it may name levels. */
export interface Statement {
  readonly text: string;
  readonly lines: Lines;
  readonly index: string | null;
  /** When the goals of its chapter are due, as the chapter's opening words say. */
  readonly by: string | null;
  readonly goal: boolean;
}

/** What a part of a document says outside its tables. */
export interface OutlineDuties {
  readonly tasks: readonly TaskDraft[];
  readonly statements: readonly Statement[];
}

interface Findings {
  readonly tasks: TaskDraft[];
  readonly statements: Statement[];
}

/**
 * Duties in lists and prose: items of duty chapters, labelled blocks, items under the heading of a unit, sentences that
 * assign work.
 * Source: contract of plan extraction, "What counts as a task".
 */
export function dutiesOfOutline(root: OutlineNode, options: DutyOptions): OutlineDuties {
  const found: Findings = { tasks: [], statements: [] };
  const context: Context = {
    kind: options.body,
    unit: null,
    coordinating: null,
    time: null,
    products: [],
    index: null,
    heading: null,
    section: null,
    due: null,
  };
  visitChildren(root, context, options, found);
  return found;
}

function visitChildren(node: OutlineNode, context: Context, options: DutyOptions, found: Findings): void {
  let group: OutlineNode[] = [];
  let labels: LabelledText[] = [];
  const flush = (): void => {
    const held = withLabels(context, labels);
    for (const child of group) visit(child, held, options, found);
    group = [];
    labels = [];
  };
  for (const child of node.children) {
    const label =
      child.table === null && child.children.every((one) => isLabelNode(one)) && isLabelNode(child)
        ? readLabels(child.text)
        : null;
    if (label)
      labels.push(...[label, ...child.children.map((one) => readLabels(one.text))].filter((one) => one !== null));
    else {
      if (labels.length > 0) flush();
      group.push(child);
    }
  }
  flush();
}

function isLabelNode(node: OutlineNode): boolean {
  return node.table === null && isLabelLine(node.text);
}

function withLabels(context: Context, labels: readonly LabelledText[]): Context {
  if (labels.length === 0) return context;
  const values = (field: LabelField): string[] => labels.flatMap((label) => [...(label.fields[field] ?? [])]);
  const leads = values('lead');
  return {
    ...context,
    unit: sourceOf(leads.length > 0 ? leads : values('monitor'), 'closingLine') ?? context.unit,
    coordinating: sourceOf(values('coordinating'), 'closingLine') ?? context.coordinating,
    time: sourceOf(values('time'), 'closingLine') ?? context.time,
    products: [...context.products, ...values('product')],
  };
}

function visit(node: OutlineNode, context: Context, options: DutyOptions, found: Findings): void {
  if (node.table || (node.marker === null && isLastWord(node.text))) return;
  if (isClosing(node.text)) {
    if (node.children.some((child) => child.marker !== null)) visitChildren(node, context, options, found);
    return;
  }
  const content = node.children.filter((child) => !isLabelNode(child) && child.table === null);
  const ownLabels = node.children
    .filter(isLabelNode)
    .map((child) => readLabels(child.text))
    .filter((label) => label !== null);
  const labelledAlone = content.length === 0 && ownLabels.length > 0;
  if (labelledAlone) {
    addDuties(node, withLabels(context, ownLabels), options, found);
    return;
  }
  if (node.children.length > 0 && isHeading(node, content)) {
    visitChildren(node, contextBelow(node, context, options), options, found);
    return;
  }
  if (refersToAnnex(node) || isBareTitle(node) || isAccount(node.text)) return;
  addDuties(node, context, options, found);
  if (content.length > 0) visitChildren(node, contextBelow(node, context, options), options, found);
}

/** Who answers for a chapter, in brackets behind its title: "(Sở Y tế là cơ quan đầu mối)", "(chủ trì: Sở Y tế)". */
function unitInBrackets(title: string): FieldSource | null {
  const inside = /\(([^()]{6,120})\)\s*[:.]?\s*$/.exec(title)?.[1];
  if (inside === undefined) return null;
  const labelled = readLabels(inside)?.fields.lead?.[0];
  if (labelled !== undefined) return sourceOf([labelled], 'unitOfHeading');
  if (!/\b(?:dau moi|chu tri|phu trach|theo doi|chiu trach nhiem)\b/.test(foldKept(inside))) return null;
  const { lead } = readAssignment(inside);
  return lead && { ...lead, reason: 'unitOfHeading' };
}

/** A title, a unit's heading or a lead-in, and not a duty with details. */
function isHeading(node: OutlineNode, content: readonly OutlineNode[]): boolean {
  const text = node.text.trim();
  if (text === '' || /:\s*$/.test(text)) return true;
  if (unitOfHeading(text)) return true;
  if (isChapter(node) && node.marker?.style !== 'article') return true;
  if (/[.;]\s*$/.test(text)) return false;
  return wordCount(text) <= 45 && content.length > 0;
}

/** A chapter's title in capitals whose chapter is printed elsewhere or below another style of number. */
function isBareTitle(node: OutlineNode): boolean {
  return isChapter(node) && capitalShare(node.text) > 0.75 && wordCount(node.text) <= 40 && !/[.;]\s*$/.test(node.text);
}

/** What has been done so far and what is still wanting, told before the work is given out. */
function isAccount(text: string): boolean {
  const folded = foldKept(text);
  if (/\b(?:giao|yeu cau|de nghi|phan cong|chu tri)\b/.test(folded)) return false;
  return (
    /(?:^|: )[^.:]{2,60}\bda (?:co|dat|duoc|thuc hien|hoan thanh|no luc|tich cuc|quan tam)\b/.test(folded) &&
    /\b(?:tuy nhien|tuy vay|song|ben canh do|con)\b/.test(folded)
  );
}

function contextBelow(node: OutlineNode, context: Context, options: DutyOptions): Context {
  const unit = unitOfHeading(node.text);
  const kind =
    unit && context.kind !== 'none' && context.kind !== 'target'
      ? 'task'
      : kindOfChapter(node.text, context.kind, options.type, context.section === null && isChapter(node));
  const chapterReference = node.children.some(
    (child) => child.marker === null && child.children.length === 0 && refersToAnnex(child),
  );
  const detailed = chapterReference && options.annexed && kind === 'task' && !unit && context.unit === null;
  const bracketed = unit ? null : unitInBrackets(node.text);
  const labels = readLabels(node.text);
  const held = labels && labels.before !== '' ? withLabels(context, [labels]) : context;
  return {
    ...held,
    kind: detailed ? 'solution' : kind,
    unit: unit?.unit ?? bracketed ?? held.unit,
    coordinating: unit ? unit.coordinating : held.coordinating,
    index: indexOfTitle(node.text) ?? context.index,
    heading:
      unit || isChapter(node) || wordCount(node.text) > 40
        ? null
        : (labels?.before ?? node.text).replace(/[\s:.]+$/, '') || null,
    section: node,
    due: dueOf(node.text) ?? context.due,
  };
}

function isChapter(node: OutlineNode): boolean {
  const style = node.marker?.style;
  return node.strong || style === 'roman' || style === 'part' || style === 'capital' || style === 'article';
}

function refersToAnnex(node: OutlineNode): boolean {
  const texts = [node, ...node.children].map((one) => foldKept(one.text));
  return (
    texts.some(
      (text) =>
        /phu luc|bieu (?:chi tiet|kem)/.test(text) &&
        /(?:kem theo|dinh kem|chi tiet|cu the|theo phu luc)/.test(text) &&
        wordCount(text) <= (/^(?:phan cong|noi dung|nhiem vu|danh muc|chi tiet)\b/.test(text) ? 40 : 25),
    ) ||
    (/nhu sau\s*:?\s*$/.test(texts[0] ?? '') && texts.slice(1).some((text) => /phu luc/.test(text)))
  );
}

/** The last words of a document, the clause that puts a decision into force, and hints for difficulties. */
function isClosing(text: string): boolean {
  const folded = foldKept(text);
  return (
    /^(?:tren day la|(?:quyet dinh|chi thi|ke hoach|chuong trinh|de an|van ban|cong van|thong bao|chi thi) nay (?:co hieu luc|duoc pho bien|pho bien|thay the|bai bo)|\(co [^)]*kem theo\)|noi nhan)/.test(
      folded,
    ) ||
    /(?:chiu trach nhiem|can cu)[^.]{0,40}thi hanh(?: quyet dinh nay| ke hoach nay)?\s*\.?\/?\.?\s*$/.test(folded) ||
    /^trong qua trinh[^.]*(?:kho khan|vuong mac|phat sinh)/.test(folded)
  );
}

/** Articles of a decision that see to its own execution and to reports about it; they give reporting duties only. */
function isAboutItself(text: string): boolean {
  const folded = foldKept(text);
  return /thuc hien (?:quyet dinh|nghi quyet|de an|ke hoach|chuong trinh) nay|\bbao cao\b[^.]{0,60}(?:ket qua|tien do|tinh hinh)/.test(
    folded,
  );
}

function inArticle(node: OutlineNode): boolean {
  for (let at: OutlineNode | null = node; at; at = at.parent) if (at.marker?.style === 'article') return true;
  return false;
}

/** The closing appeal of a directive ("Yêu cầu ... nghiêm túc thực hiện Chỉ thị này./."). */
function isLastWord(text: string): boolean {
  return (
    /\.\s?\/\s?\.\s*$/.test(text) &&
    /(?:thuc hien|trien khai|thi hanh)[^.]{0,60}$/.test(foldKept(text).replace(/\.\s?\/\s?\.\s*$/, ''))
  );
}

function addDuties(node: OutlineNode, context: Context, options: DutyOptions, found: Findings): void {
  if (context.kind === 'none' && /\bphan dau\b/.test(foldKept(node.text))) addStatement(node, context, found, true);
  if (context.kind === 'none' || !/\p{L}{2}/u.test(node.text) || /:\s*$/.test(node.text)) return;
  if (context.kind === 'target') {
    addStatement(node, context, found, true);
    return;
  }
  const labels = readClosingBracket(node.text) ? null : readLabels(node.text);
  const inner = labels && (labels.before !== '' || labels.fields.text) ? withLabels(context, [labels]) : context;
  const text = withoutTextLabel(labels ? labels.before || (labels.fields.text?.[0] ?? node.text) : node.text);
  if (inArticle(node) && isAboutItself(text)) {
    addStatement(node, context, found, false);
    return;
  }
  const needsUnit =
    context.kind === 'explicit' || (context.kind === 'solution' && options.annexed && context.unit === null);
  const duties = splitDuties(text, needsUnit);
  let drafted = 0;
  let held = inner;
  duties.forEach((duty, order) => {
    const draft = draftOf(node, duty, held, options, duties.length > 1 ? ('abcdefgh'[order] ?? '') : '');
    if (draft) {
      found.tasks.push(draft);
      drafted += 1;
      if (draft.lead?.reason === 'subjectOfSentence') held = { ...inner, unit: draft.lead };
    }
  });
  if (drafted === 0 && context.kind !== 'explicit') addStatement(node, context, found, false);
}

/** Timeframes that differ in more than capitals. */
function unlike(times: readonly string[]): string[] {
  const keys = times.map((raw) => foldKept(raw));
  return times.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function addStatement(node: OutlineNode, context: Context, found: Findings, goal: boolean): void {
  const index = indexOfTitle(node.text) ?? context.index;
  found.statements.push({ text: node.text, lines: node.lines, index, by: context.due, goal });
}

function draftOf(
  node: OutlineNode,
  text: string,
  context: Context,
  options: DutyOptions,
  suffix: string,
): TaskDraft | null {
  const read = readAssignment(text);
  const directs = context.unit !== null && /^chi dao\b/.test(foldKept(text));
  const sentence = directs ? { ...read, lead: null } : read;
  const bracket = sentence.lead === null ? readClosingBracket(text) : null;
  const assignment = bracket ? { ...bracket, explicit: true } : sentence;
  const needsUnit = context.kind === 'explicit' || (context.kind === 'solution' && options.annexed);
  if (needsUnit && assignment.lead === null && context.unit === null) return null;
  if (context.unit === null && assignment.lead === null && !opensWithVerb(text) && wordCount(text) < 5) return null;
  const reasons: FieldConfidence[] = [];
  const lead = leadOf(text, assignment, context, reasons);
  const coordinating = assignment.coordinating ?? (lead?.reason === 'subjectOfSentence' ? null : context.coordinating);
  if (coordinating)
    reasons.push({
      field: 'coordinating',
      confidence: assignment.coordinating ? 0.85 : 0.7,
      reason: coordinating.reason,
    });
  const times = timePhrases(text).map((phrase) => phrase.raw);
  const time = context.time ?? bracket?.time ?? sourceOf(unlike(times).slice(0, 3), 'sentenceTimeframe');
  if (time) reasons.push({ field: 'timeframe', confidence: context.time ? 0.9 : 0.8, reason: time.reason });
  if (node.marker === null) reasons.push({ field: 'text', confidence: 0.75, reason: 'printed' });
  return {
    ref: referenceOf(node, options.annex, suffix),
    section: sectionOf(node, options.annex),
    heading: context.heading,
    index: indexOfTitle(text) ?? context.index,
    component: null,
    text: text.trim(),
    lead,
    coordinating,
    time,
    products: context.products,
    origin: node.marker === null ? 'prose' : 'list',
    lines: node.lines,
    reasons,
  };
}

function leadOf(
  text: string,
  assignment: Assignment,
  context: Context,
  reasons: FieldConfidence[],
): FieldSource | null {
  const labelled = context.unit?.reason === 'closingLine';
  const source = labelled ? context.unit : (assignment.lead ?? context.unit ?? leadOfLaterClause(text));
  if (!source) return null;
  const confidence: Partial<Record<ReasonCode, number>> = {
    subjectOfSentence: assignment.explicit ? 0.95 : 0.85,
    unitOfHeading: 0.9,
    closingLine: 0.95,
  };
  reasons.push({ field: 'lead', confidence: confidence[source.reason] ?? 0.8, reason: source.reason });
  return source;
}
