import { opensWithBody } from './agency-phrases.ts';
import type { PlanSource, SourceBlock } from './blocks.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { capitalShare, foldKept } from './folded-text.ts';
import { isUnknownBody, namesOf } from './known-bodies.ts';
import { plainLine } from './leftover-markup.ts';
import { splitMarker } from './markers.ts';
import { tableAt } from './text-tables.ts';

/** How the lines of a text are laid out. */
interface Layout {
  /** Lines are broken by the page's width, so that neighbours belong together. */
  readonly wrapped: boolean;
  /** A length that most full lines reach, in characters. */
  readonly width: number;
  /** Index of the first line of the body: header lines before it stay apart. */
  readonly body: number;
}

/**
 * Plain text and Markdown as blocks; lines stay the file's own. Tables are read in the three notations of the plan
 * contract, lines broken by the page's width are joined, page numbers, footnotes and signature notes set apart.
 * Source: contract of plan extraction, "Input".
 * @example readPlainText('1. Sở Nội vụ:\n- Tham mưu kế hoạch').blocks.length // 2
 */
export function readPlainText(text: string): PlanSource {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n\n\n').split('\n');
  const layout = layoutOf(lines);
  const blocks: SourceBlock[] = [];
  let index = 0;
  let blank = 0;
  let barren = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      blank += 1;
      index += 1;
      continue;
    }
    if (blank >= 3 && blocks.length > 0) blocks.push({ kind: 'pageBreak', place: { lines: [index, index] } });
    const found = index < barren ? undefined : tableAt(lines, index);
    if (found) {
      blocks.push(found.table);
      index = found.next;
    } else {
      addLine(blocks, lines, index, blank, layout);
      if (index >= barren) barren = barrenEnd(lines, index);
      index += 1;
    }
    blank = 0;
  }
  return { lines: lines.map((line) => line.replace(/\s+$/, '')), blocks };
}

/** Behind a line `|` that opens no table: the end of the lines like it, none of which opens one either. */
function barrenEnd(lines: readonly string[], start: number): number {
  let end = start;
  while (/^\s*\|\s*$/.test(lines[end] ?? '')) end += 1;
  return end;
}

function layoutOf(lines: readonly string[]): Layout {
  const lengths: number[] = [];
  let goesOn = 0;
  let body = -1;
  lines.forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed === '|' || trimmed.includes('\t')) return;
    lengths.push(trimmed.length);
    if ((lines[index - 1] ?? '').trim() !== '' && /^\p{Ll}(?![.)])/u.test(trimmed)) goesOn += 1;
    if (body < 0 && opensBody(trimmed)) body = index;
  });
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const narrow = longest < 130 && goesOn >= Math.max(4, lengths.length * 0.04);
  return { wrapped: narrow || (goesOn > lengths.length * 0.12 && width < 200), width, body: body < 0 ? 12 : body };
}

/** First line of the body: a legal basis, a chapter, an address ("Kính gửi") or a long sentence. */
function opensBody(line: string): boolean {
  const folded = foldKept(line);
  return (
    (/^c[^\s]{1,3} [c¢&][^\s]{1,2} /.test(folded) && capitalShare(line) < 0.6) ||
    /^(?:thuc hien |theo |kinh gui|de |nham |tren co so|xet de nghi)/.test(folded) ||
    (/^(?:[ivx|1]{1,4}\s*[.,-]|1\.)\s*\S/.test(folded) && !/^\d+\/\d/.test(folded)) ||
    (line.length > 160 && capitalShare(line) < 0.3 && folded.includes(' ngay '))
  );
}

function addLine(blocks: SourceBlock[], lines: readonly string[], index: number, blank: number, layout: Layout): void {
  const raw = lines[index] ?? '';
  const place = { lines: [index + 1, index + 1] as const };
  const text = plainLine(raw).replace(/^([^|]*[^|\s])\s*\|$/, '$1');
  if (text === '' || text === '|' || /^[-_=.*\s~]{3,}$/.test(text)) return;
  if (isPageNumber(text, lines, index)) {
    blocks.push({ kind: 'pageEdge', edge: 'footer', text, place });
    return;
  }
  if (isSignatureNote(text)) {
    blocks.push({ kind: 'signature', text, place });
    return;
  }
  const footnote = footnoteSign(raw.trim(), lines, index);
  if (footnote !== undefined) {
    blocks.push({ kind: 'footnote', sign: footnote, text: plainLine(raw.trim().slice(footnote.length)), place });
    return;
  }
  const title = /^\s*(#{1,6})\s+(.*)$/.exec(raw);
  if (title) {
    const { marker, text: rest } = splitMarker(plainLine(title[2] ?? ''));
    const number = marker
      ? plainLine(title[2] ?? '')
          .slice(0, -rest.length || undefined)
          .trim()
      : null;
    blocks.push({ kind: 'heading', number, text: rest, level: (title[1] ?? '').length, place });
    return;
  }
  const foot =
    /^(?<own>[-–+]?\s*\S[^|]*?)\s*\|\s*(?<post>(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2}[^|]*|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH|CỤC TRƯỞNG)[\p{Lu}\s]*)\|?\s*$/u.exec(
      text,
    )?.groups;
  if (foot) {
    for (const column of [foot['own'], foot['post']])
      blocks.push({ kind: 'paragraph', text: (column ?? '').trim(), place });
  } else if (joinsBefore(blocks, text, blank, layout, index)) joinToLast(blocks, text, index);
  else blocks.push({ kind: 'paragraph', text, ...(isBold(raw) ? { bold: true } : {}), place });
}

function isBold(raw: string): boolean {
  return /^\s*\*\*[^*]+\*\*[:.]?\s*$/.test(raw);
}

function isPageNumber(text: string, lines: readonly string[], index: number): boolean {
  const apart = (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
  if (/^(?:trang|page)\s*\d+(?:\s*\/\s*\d+)?$/i.test(text)) return true;
  return apart && /^[-–\s]*\d{1,3}[-–\s]*$/.test(text);
}

function isSignatureNote(text: string): boolean {
  return (
    /đã ký lên văn bản này|^(?:Người ký|Ký bởi|Signature|Thời gian ký|Ngày ký|Chữ ký số)\s*:/iu.test(text) ||
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)
  );
}

/** Sign of a footnote, when the line is one: a raised figure, or a stray sign on the last lines of a page. */
function footnoteSign(raw: string, lines: readonly string[], index: number): string | undefined {
  const raised = /^[¹²³⁴⁵⁶⁷⁸⁹]+(?=\s*\S)/u.exec(raw)?.[0];
  if (raised) return raised;
  const bracketed = /^\[\d{1,3}\](?=\s*\p{Lu})/u.exec(raw)?.[0];
  if (bracketed && lines.slice(0, index).some((line) => line.trimEnd().includes(bracketed))) return bracketed;
  const numbered = /^\(\d{1,2}\)(?=\s*\p{Lu})/u.exec(raw)?.[0];
  if (numbered && lines.slice(Math.max(0, index - notesWithin), index).some((line) => isReference(line, numbered)))
    return numbered;
  const stray = /^[*!>†?'](?=\s+\p{Lu})/u.exec(raw)?.[0];
  if (!stray || (lines[index - 1] ?? '').trim() !== '') return undefined;
  let filled = 0;
  for (let ahead = index + 1; ahead < lines.length && filled < 4; ahead += 1) {
    if ((lines[ahead] ?? '').trim() !== '') filled += 1;
    else if ((lines[ahead + 1] ?? '').trim() === '' && (lines[ahead + 2] ?? '').trim() === '') return stray;
  }
  return undefined;
}

/** A footnote stands at most so many lines behind its sign. */
const notesWithin = 600;

/** A footnote's sign right behind a word: "thuộc nhóm thấp(1)". */
function isReference(line: string, sign: string): boolean {
  const at = line.indexOf(sign);
  return at > 0 && /[\p{L}”"%]/u.test(line.charAt(at - 1));
}

const opensLine =
  /^(?:co quan|don vi|thoi gian|tien do|san pham|ket qua|chu tri|phoi hop|noi dung|nhiem vu|noi nhan|noi nhen|ghi chu|han hoan thanh|thoi han)[^.:;]{0,40}:/;
/** Longer paragraphs are running text; what a paragraph is shows in its first characters. */
const longestTitle = 400;
const ended = /[.;:!?…”"]\s*$/u;
/** A word that no paragraph ends with. */
const needsMore = /\s(?:và|hoặc|của|các|với|cho|thuộc|do|tại|trong|theo|những|bằng|hoặc là)\s*$/u;

function joinsBefore(
  blocks: readonly SourceBlock[],
  text: string,
  blank: number,
  layout: Layout,
  index: number,
): boolean {
  const before = lastText(blocks);
  if (!before || index <= layout.body || before.place.lines[1] <= layout.body) return false;
  if (splitMarker(text).marker || opensLine.test(foldKept(text))) return false;
  const lastKind = blocks[blocks.length - 1]?.kind;
  if (lastKind === 'footnote' && blank === 0) return true;
  const lower = /^\p{Ll}/u.test(text);
  if (blank === 0 && lastKind === 'paragraph' && needsMore.test(before.text.slice(-12))) return true;
  if (!lower && opensWithVerb(text) && (isUnitTitle(before.text) || isShortTitle(before, layout))) return false;
  if (!lower && isShortTitle(before, layout) && isTitleLine(before.text, layout)) return false;
  const open = !ended.test(before.text.slice(-20));
  const title = capitalShare(before.text.slice(0, longestTitle)) > 0.8;
  if (blank > 0 || lastKind !== 'paragraph') return lower && open && !title;
  if (!layout.wrapped) return lower && open && !title;
  if (title !== capitalShare(text) > 0.8) return false;
  if (before.text.length < longestTitle && isRecipient(before.text) && !lower) return false;
  return lower || open || lastLineLength(before) >= layout.width * 0.75;
}

/** "4. Trưởng các ấp": a numbered line that ends far from the page's edge although a new sentence follows it. */
function isShortTitle(before: OpenParagraph, layout: Layout): boolean {
  return (
    layout.wrapped &&
    before.lastLength === undefined &&
    before.text.length < layout.width * 0.7 &&
    splitMarker(before.text).marker !== null &&
    !/[,;:]\s*$/.test(before.text)
  );
}

/** A chapter's number, or a numbered line of few words: the text below it begins anew. */
function isTitleLine(line: string, layout: Layout): boolean {
  return splitMarker(line).marker?.style === 'roman' || line.length < layout.width * 0.3;
}

/** "3. Sở Tài chính": a heading that is nothing but the name of a known body. */
function isUnitTitle(paragraph: string): boolean {
  if (paragraph.length > 90) return false;
  const text = splitMarker(paragraph).text.replace(/^(?:Đề nghị|Giao|Yêu cầu)\s+/u, '');
  return opensWithBody(text) && namesOf(text).every((name) => !isUnknownBody(name));
}

/** Length of the last line that was joined, so that a short last line ends its paragraph. */
function lastLineLength(block: { readonly text: string; readonly lastLength?: number }): number {
  return block.lastLength ?? block.text.length;
}

function isRecipient(text: string): boolean {
  return /^(?:noi nh[ae]n)/.test(foldKept(text)) || /^[-–•]\s.{1,60}[;,.]$/.test(text);
}

interface OpenParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: { readonly lines: readonly [number, number] };
  readonly bold?: boolean;
  readonly lastLength?: number;
}

function lastText(blocks: readonly SourceBlock[]): OpenParagraph | undefined {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === 'paragraph') return block;
    if (block?.kind === 'table' || block?.kind === 'heading' || block?.kind === 'listItem') return undefined;
  }
  return undefined;
}

function joinToLast(blocks: SourceBlock[], text: string, index: number): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'footnote' && at === blocks.length - 1 && block.place.lines[1] === index) {
      blocks[at] = { ...block, text: `${block.text} ${text}`, place: { lines: [block.place.lines[0], index + 1] } };
      return;
    }
    if (block?.kind !== 'paragraph') continue;
    const hyphened = /\p{L}-$/u.test(block.text) && /^\p{Ll}/u.test(text);
    const joined: OpenParagraph = {
      ...block,
      text: hyphened ? block.text.slice(0, -1) + text : `${block.text} ${text}`,
      place: { lines: [block.place.lines[0], index + 1] },
      lastLength: text.length,
    };
    blocks[at] = joined;
    return;
  }
}
