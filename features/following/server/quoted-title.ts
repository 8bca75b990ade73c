/** Letters of a title that a sentence quotes. */
const mostLetters = 140;

/**
 * A title short enough for a sentence, cut after a whole word.
 * @example quotedTitle('Công khai quy hoạch') // 'Công khai quy hoạch'
 */
export function quotedTitle(title: string): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  if (plain.length <= mostLetters) return plain;
  const cut = plain.slice(0, mostLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2)).replace(/[\s,;:.–-]+$/u, '')}…`;
}
