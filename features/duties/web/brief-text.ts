const longest = 220;

/**
 * The beginning of a long text up to the end of a word, so that a heading stays a heading; a short text as it is.
 * @example briefText('Rà soát quy hoạch') // 'Rà soát quy hoạch'
 */
export function briefText(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.–-]+$/, '')} …`;
}
