import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, type Issue, type Result } from '@nanghang/domain/kernel';
import {
  type DueDate,
  dueDate,
  officeHours,
  parseDueRequest,
  parseWorkCalendar,
  parseWorkingHours,
  type WorkCalendar,
  type WorkSession,
} from '@nanghang/domain/schedules';
import { assetUrl } from '@nanghang/server/assets';
import { type CliCommand, type CliContext, UsageError } from '../command.ts';
import { readNdjson } from '../ndjson.ts';
import { readOptions, textOption } from '../options.ts';
import { noJson } from '../wrong-line.ts';

/** `nanghang calendar due`: due dates by working days, calendar days or working hours, line by line. */
export const calendarDue: CliCommand = {
  summary: { vi: 'Tính ngày đến hạn theo lịch làm việc', en: 'Compute due dates by the working calendar' },
  usage: `nanghang calendar due [--hours 07:30-11:30,13:30-17:00] [--calendar FILE] < requests.ndjson

  --hours     giờ làm việc trong ngày / working hours of a day
  --calendar  tệp CSV có các cột date, nameVi, nameEn, type (holiday, substitute, swapped_off, swapped_working);
              mặc định là lịch đi kèm / a CSV file with these columns, the shipped calendar unless told

  Mỗi dòng vào / each line in:   {"from": "2025-04-24", "allowance": 5, "unit": "working_days"}
    unit: working_days | calendar_days | working_hours (from: YYYY-MM-DDTHH:MM)
  Mỗi dòng ra / each line out:   {"due": "2025-05-05", "skipped": [{"date": "2025-04-27", "reason": "Chủ nhật"}]}

Ngày nhận không tính. Cùng thứ tự; dòng sai được trả lời bằng {"due":null,"skipped":[],"issues":[...]} và lệnh thoát với mã 1.
The day of receipt is not counted. Same order; a wrong line is answered with issues, and the command exits with 1.`,
  run: async (context) => {
    const { values, positionals } = readOptions(context.args, {
      hours: { type: 'string' },
      calendar: { type: 'string' },
    });
    if (positionals.length > 0) {
      const extra = positionals.join(' ');
      throw new UsageError({ vi: `Không nhận thêm: ${extra}`, en: `Not expected: ${extra}` });
    }
    const hours = readHours(textOption(values, 'hours'));
    const calendar = parseWorkCalendar(await readCalendarFile(context, textOption(values, 'calendar')));
    if (!calendar.ok) {
      context.print({ issues: calendar.issues.map((issue) => shown(issue, context.lang)) });
      return 1;
    }
    let wrong = false;
    for await (const item of readNdjson(context.stdin)) {
      const answer =
        'error' in item
          ? err([noJson(item.line, item.error)])
          : answerLine(calendar.value, hours, item.line, item.value);
      if (!answer.ok) wrong = true;
      context.print(lineOf(answer, context.lang));
    }
    return wrong ? 1 : 0;
  },
};

function readHours(text: string | undefined): readonly WorkSession[] {
  if (text === undefined) return officeHours;
  const hours = parseWorkingHours(text);
  if (!hours.ok) {
    const [issue] = hours.issues;
    throw new UsageError(issue ? issue.message : '--hours');
  }
  return hours.value;
}

async function readCalendarFile(context: CliContext, name: string | undefined): Promise<string> {
  if (name === undefined) return readFile(assetUrl('seeds/holidays-vn.csv'), 'utf8');
  try {
    return await readFile(resolve(context.cwd, name), 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError({
      vi: `Không đọc được lịch ${name} (${why})`,
      en: `The calendar ${name} cannot be read (${why})`,
    });
  }
}

function answerLine(
  calendar: WorkCalendar,
  hours: readonly WorkSession[],
  line: number,
  value: unknown,
): Result<DueDate> {
  const request = parseDueRequest(value);
  const due = request.ok ? dueDate(calendar, request.value, hours) : request;
  return due.ok ? due : err(due.issues.map((issue) => ({ ...issue, path: [line, ...issue.path] })));
}

function shown({ code, severity, path, message }: Issue, lang: 'vi' | 'en') {
  return { code, severity, path, message: message[lang] };
}

function lineOf(answer: Result<DueDate>, lang: 'vi' | 'en') {
  if (!answer.ok) return { due: null, skipped: [], issues: answer.issues.map((issue) => shown(issue, lang)) };
  const { due, time, skipped } = answer.value;
  const days = skipped.map(({ date, reason }) => ({ date, reason: reason[lang] }));
  return { due, ...(time === undefined ? {} : { time }), skipped: days };
}
