import { type AgencyResolution, resolveAgency } from '@nanghang/domain/agencies';
import { type Issue, parsePlainDate } from '@nanghang/domain/kernel';
import type { CliCommand } from '../command.ts';
import { readNdjson } from '../ndjson.ts';
import { readOptions } from '../options.ts';

/** `nanghang unit resolve`: names of bodies as plans print them to the national vocabulary, line by line. */
export const unitResolve: CliCommand = {
  summary: { vi: 'Nhận ra cơ quan từ tên viết trong kế hoạch', en: 'Recognise bodies by the names that plans print' },
  usage: `nanghang unit resolve < names.ndjson

  Mỗi dòng vào / each line in:  {"name": "Sở KHĐT", "asOf"?: "YYYY-MM-DD"}
  Mỗi dòng ra / each line out:  {"canonical", "kind", "isGroup", "successor", "members"?}

Cùng thứ tự; dòng sai được trả lời bằng {"issues":[...]} tại chỗ và lệnh thoát với mã 1.
Same order; a wrong line is answered by {"issues":[...]} in its place, and the command exits with 1.`,
  run: async (context) => {
    readOptions(context.args, {});
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer = 'error' in item ? lineIssue(item.line, item.error) : resolveLine(item.line, item.value);
      if ('canonical' in answer) context.print(answer);
      else {
        wrong = true;
        const { code, severity, path, message } = answer;
        context.print({ issues: [{ code, severity, path, message: message[context.lang] }] });
      }
    }
    return wrong ? 1 : 0;
  },
};

function resolveLine(line: number, value: unknown): AgencyResolution | Issue {
  const { name, asOf } =
    typeof value === 'object' && value !== null ? { name: undefined, asOf: undefined, ...value } : {};
  if (typeof name !== 'string') {
    return inputIssue('NAME_MISSING', line, 'name', 'cần "name" là một chuỗi', 'needs "name" as a string');
  }
  if (asOf === undefined || asOf === null) return resolveAgency(name);
  const day = typeof asOf === 'string' ? parsePlainDate(asOf) : undefined;
  if (day === undefined) {
    return inputIssue(
      'DATE_INVALID',
      line,
      'asOf',
      'cần "asOf" là ngày YYYY-MM-DD',
      'needs "asOf" as a day YYYY-MM-DD',
    );
  }
  return resolveAgency(name, { asOf: day });
}

function lineIssue(line: number, reason: string): Issue {
  return {
    code: 'JSON_INVALID',
    severity: 'error',
    path: [line],
    message: { vi: `dòng ${line} không phải JSON: ${reason}`, en: `line ${line} is no JSON: ${reason}` },
  };
}

function inputIssue(code: string, line: number, key: string, vi: string, en: string): Issue {
  return {
    code,
    severity: 'error',
    path: [line, key],
    message: { vi: `dòng ${line}: ${vi}`, en: `line ${line}: ${en}` },
  };
}
