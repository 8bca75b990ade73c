interface Reader {
  readonly text: string;
  at: number;
}

type Words = readonly string[];

/**
 * Every word sequence that a spelling pattern stands for. `[x]` may be left out, `(a|b)` and `[a|b]` choose;
 * "và", commas, "&", "/" and hyphens are dropped, because writers leave them out or exchange them.
 * @param pattern balanced brackets; at most a few dozen results
 * @example expandPattern('[Cục] Thuế') // [['Cục', 'Thuế'], ['Thuế']]
 */
export function expandPattern(pattern: string): readonly Words[] {
  const seen = new Map<string, Words>();
  for (const words of readChoice({ text: pattern, at: 0 }, '')) seen.set(words.join(' '), words);
  return [...seen.values()];
}

function readChoice(reader: Reader, close: string): Words[] {
  const results: Words[] = [];
  let current: Words[] = [[]];
  while (reader.at < reader.text.length && reader.text[reader.at] !== close) {
    if (reader.text[reader.at] === '|') {
      results.push(...current);
      current = [[]];
      reader.at += 1;
    } else current = join(current, readPart(reader));
  }
  reader.at += 1;
  return [...results, ...current];
}

function readPart(reader: Reader): Words[] {
  const open = reader.text[reader.at];
  if (open === '(' || open === '[') {
    reader.at += 1;
    const inner = readChoice(reader, open === '(' ? ')' : ']');
    return open === '[' ? [...inner, []] : inner;
  }
  const plain = /^[^()[\]|]+/.exec(reader.text.slice(reader.at))?.[0] ?? '';
  reader.at += Math.max(plain.length, 1);
  return [plain.split(/[\s,&/-]+/).filter((word) => word !== '' && word !== 'và')];
}

function join(left: readonly Words[], right: readonly Words[]): Words[] {
  return left.flatMap((start) => right.map((end) => [...start, ...end]));
}
