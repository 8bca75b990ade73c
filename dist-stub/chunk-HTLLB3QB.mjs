import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// apps/cli/src/wrong-line.ts
function wrongLine(code, line, key, message) {
  return { code, severity: "error", path: key === void 0 ? [line] : [line, key], message };
}
function noJson(line, reason) {
  return wrongLine("JSON_INVALID", line, void 0, {
    vi: `d\xF2ng ${line} kh\xF4ng ph\u1EA3i JSON: ${reason}`,
    en: `line ${line} is no JSON: ${reason}`
  });
}

export {
  wrongLine,
  noJson
};
//# sourceMappingURL=chunk-HTLLB3QB.mjs.map
