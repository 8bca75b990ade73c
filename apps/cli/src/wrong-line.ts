import type { Issue, Text } from '@nanghang/domain/kernel';

/** An error in one line of NDJSON input: `path` names the line and, where it is one key's fault, the key. */
export function wrongLine(code: string, line: number, key: string | undefined, message: Text): Issue {
  return { code, severity: 'error', path: key === undefined ? [line] : [line, key], message };
}

/** The error of a line that is no JSON. */
export function noJson(line: number, reason: string): Issue {
  return wrongLine('JSON_INVALID', line, undefined, {
    vi: `dòng ${line} không phải JSON: ${reason}`,
    en: `line ${line} is no JSON: ${reason}`,
  });
}
