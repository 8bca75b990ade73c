import type { Issue } from '@nanghang/domain/kernel';

/** An error in one line of NDJSON input: `path` names the line and, where it is one key's fault, the key. */
export function wrongLine(code: string, line: number, key: string | undefined, vi: string, en: string): Issue {
  return {
    code,
    severity: 'error',
    path: key === undefined ? [line] : [line, key],
    message: { vi: `dòng ${line} ${vi}`, en: `line ${line} ${en}` },
  };
}
