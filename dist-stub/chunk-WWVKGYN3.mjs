import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// apps/cli/src/ndjson.ts
async function* readLines(input) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
async function* readNdjson(input) {
  let line = 0;
  for await (const text of readLines(input)) {
    line += 1;
    if (text.trim() === "") continue;
    let value;
    try {
      value = JSON.parse(text);
    } catch (error) {
      yield { line, error: error instanceof Error ? error.message : String(error) };
      continue;
    }
    yield { line, value };
  }
}

export {
  readNdjson
};
//# sourceMappingURL=chunk-WWVKGYN3.mjs.map
