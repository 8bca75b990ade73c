/** A licence expression: one id, or several of which all (`and`) or one (`or`) apply. */
export type LicenceExpression =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LicenceExpression[] };

/**
 * Reads an SPDX licence expression such as `(MIT OR CC0-1.0) AND Zlib`; undefined when it is none.
 * `WITH exception` is kept as part of the id.
 */
export function parseLicence(text: string): LicenceExpression | undefined {
  const tokens = text.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const primary = (): LicenceExpression | undefined => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = alternatives();
      return tokens[at++] === ')' ? inner : undefined;
    }
    if (token === undefined || token === ')' || /^(AND|OR|WITH)$/.test(token)) return undefined;
    if (tokens[at] !== 'WITH') return { kind: 'id', id: token };
    const exception = tokens[at + 1];
    at += 2;
    return exception === undefined ? undefined : { kind: 'id', id: `${token} WITH ${exception}` };
  };
  const chain = (word: string, next: () => LicenceExpression | undefined, kind: 'and' | 'or') => () => {
    const parts = [next()];
    while (tokens[at] === word) {
      at += 1;
      parts.push(next());
    }
    const read = parts.filter((part) => part !== undefined);
    if (read.length < parts.length) return undefined;
    return read.length === 1 ? read[0] : { kind, parts: read };
  };
  const alternatives: () => LicenceExpression | undefined = chain('OR', chain('AND', primary, 'and'), 'or');
  const expression = alternatives();
  return at === tokens.length ? expression : undefined;
}

/** Ids of an expression that nobody allowed; empty when the whole may be used. */
export function refusedIds(expression: LicenceExpression, allows: (id: string) => boolean): string[] {
  if (expression.kind === 'id') return allows(expression.id) ? [] : [expression.id];
  const refused = expression.parts.map((part) => refusedIds(part, allows));
  if (expression.kind === 'or' && refused.some((each) => each.length === 0)) return [];
  return refused.flat();
}
