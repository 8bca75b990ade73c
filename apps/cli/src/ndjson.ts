/** Lines of a byte stream, decoded as UTF-8, without their line ends; a last line without end counts. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * JSON values of an NDJSON stream in order; blank lines are skipped.
 * A line that is no JSON is given as `{ line, error }` so that the caller can answer it in its place.
 */
export async function* readNdjson(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: number; value: unknown } | { line: number; error: string }> {
  let line = 0;
  for await (const text of readLines(input)) {
    line += 1;
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      yield { line, error: error instanceof Error ? error.message : String(error) };
      continue;
    }
    yield { line, value };
  }
}
