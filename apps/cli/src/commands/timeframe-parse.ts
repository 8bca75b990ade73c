import { err, type Issue, ok, parsePlainDate, type Result } from '@nanghang/domain/kernel';
import { parseTimeframe, type Timeframe, type TimeframeContext } from '@nanghang/domain/schedules';
import type { CliCommand } from '../command.ts';
import { readNdjson } from '../ndjson.ts';
import { readOptions } from '../options.ts';
import { noJson, wrongLine } from '../wrong-line.ts';

/** `nanghang timeframe parse`: words that say when, as plans print them, to timeframes, line by line. */
export const timeframeParse: CliCommand = {
  summary: { vi: 'Đọc thời gian thực hiện viết trong kế hoạch', en: 'Read the timeframes that plans print' },
  usage: `nanghang timeframe parse < words.ndjson

  Mỗi dòng vào / each line in:
    {"text": "Trước 28/02/2023", "documentDate"?: "YYYY-MM-DD", "periodFrom"?: "YYYY-MM-DD", "periodTo"?: "YYYY-MM-DD"}
  Mỗi dòng ra / each line out:
    {"kind": "deadline", "to": "2023-02-28", "inclusive": false, "text": "Trước 28/02/2023"}

Cùng thứ tự; dòng sai được trả lời bằng {"kind":"unknown","issues":[...]} tại chỗ và lệnh thoát với mã 1.
Same order; a wrong line is answered by {"kind":"unknown","issues":[...]} in its place, and the command exits with 1.`,
  run: async (context) => {
    readOptions(context.args, {});
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer = 'error' in item ? err([noJson(item.line, item.error)]) : parseLine(item.line, item.value);
      if (!answer.ok) wrong = true;
      context.print(
        answer.ok
          ? answer.value
          : {
              kind: 'unknown',
              issues: answer.issues.map((issue) => ({ ...issue, message: issue.message[context.lang] })),
            },
      );
    }
    return wrong ? 1 : 0;
  },
};

const contextKeys = ['documentDate', 'periodFrom', 'periodTo'] as const;

function parseLine(line: number, value: unknown): Result<Timeframe> {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const text = fields['text'];
  const issues: Issue[] = [];
  if (typeof text !== 'string')
    issues.push(
      wrongLine('TEXT_MISSING', line, 'text', {
        vi: `dòng ${line} cần "text" là một chuỗi`,
        en: `line ${line} needs "text" as a string`,
      }),
    );
  const context: { -readonly [Key in keyof TimeframeContext]: TimeframeContext[Key] } = {};
  for (const key of contextKeys) {
    const day = fields[key];
    if (day === undefined || day === null || day === '') continue;
    const parsed = typeof day === 'string' ? parsePlainDate(day) : undefined;
    if (parsed === undefined)
      issues.push(
        wrongLine('DATE_INVALID', line, key, {
          vi: `dòng ${line} cần "${key}" là ngày YYYY-MM-DD`,
          en: `line ${line} needs "${key}" as a day YYYY-MM-DD`,
        }),
      );
    else context[key] = parsed;
  }
  if (issues.length > 0 || typeof text !== 'string') return err(issues);
  return ok(parseTimeframe(text, context));
}
