import { cleanText } from '../kernel/index.ts';

const blockTags = /<\/?(?:p|div|br|li|ul|ol|tr|h[1-6])\b[^>]*>/gi;
const otherTags = /<\/?[a-z][^<>]{0,200}>/gi;
const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };
const superscripts = /(?<=[\p{L}\d)”"]{2}\s?)[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=[\s.,;:)]|$)/gu;

/** Paragraphs of a cell that a conversion wrote behind one another: two spaces before emphasis or a dash. */
const runTogether = /(?:(?<=\*) {2,}|[ \t]{2,}(?=\*{1,3}\p{L}|[-–+•]\s+\p{L}))/u;

/**
 * Takes away what conversion programs leave of HTML and Markdown (`<p>`, `**`, `&nbsp;`, footnote signs) and collapses
 * white space; the words stay. Contract: plan.md, "Input".
 * @example plainLine('<p>**Sở Y tế**</p>') // 'Sở Y tế'
 */
export function plainLine(text: string): string {
  return cleanText(
    withoutEmphasis(decodeEntities(text.replace(blockTags, ' ').replace(otherTags, ' '))).replace(superscripts, ''),
  );
}

/**
 * Paragraphs of a cell: split at leftover block tags and at dashes that open a list item after a finished sentence.
 * @example cellParagraphs('<p>Tên</p> <p>- Một. - Hai.</p>') // ['Tên', '- Một.', '- Hai.']
 */
export function cellParagraphs(text: string): string[] {
  return text
    .split(blockTags)
    .flatMap((part) => part.trim().split(runTogether))
    .flatMap((part) => joinWrapped(part.split('\n').map((line) => plainLine(line))))
    .flatMap((part) => part.split(/(?<=[.;:!?])\s+(?=[-–+•]\s+\p{L})/u))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Lines of a cell that the column's width broke: a line that opens in lower case goes on with the one before. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (line === '') continue;
    const goesOn = /^[\p{Ll}(]/u.test(line) && !/^[a-zđ]\)/.test(line);
    if (before !== undefined && (goesOn || /[,&-]$|\s(?:và|của|các|về|cho|với)$/u.test(before))) {
      joined[joined.length - 1] = /\p{L}-$/u.test(before) ? before.slice(0, -1) + line : `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

function decodeEntities(text: string): string {
  return text.replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? ' ');
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/\*\*|__/g, '')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}
