import { checkResultsFile, type IndexIssue } from '@nanghang/domain/index-algebra';
import { type CliCommand, UsageError } from '../command.ts';
import { isUnreadable, readNamedFile, readRecords, shippedDefinitions } from '../index-data.ts';
import { readOptions } from '../options.ts';

/** An issue as one line of the contract: the message in one language. */
function lineOf(issue: IndexIssue, lang: 'vi' | 'en') {
  const { message, row, suggestion, ...rest } = issue;
  const line = { ...rest, message: message[lang], row };
  return suggestion === undefined ? line : { ...line, suggestion };
}

export const indexCheck: CliCommand = {
  summary: { vi: 'Kiểm tra kết quả chỉ số trong một tệp', en: 'Check index results in a file' },
  usage: `nanghang index check FILE

  FILE  CSV hoặc XLSX có các cột index, year, province, component, value (và rank, group, unit, status, source_id)
        CSV or XLSX with these columns

In mỗi dòng một vấn đề / prints one issue a line:
  {"code","severity","index","year","province","component","printed","expected","message","row"}
Mã thoát 0: không có lỗi (có thể có cảnh báo); 1: có lỗi / exit 0 no errors, 1 errors`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('FILE?');
    const records = readRecords(await readNamedFile(context, file));
    if (isUnreadable(records)) {
      const nothing = { index: null, year: null, province: null, component: null, printed: null, expected: null };
      context.print({
        ...{ code: records.code, severity: 'error', ...nothing },
        ...{ message: records.message[context.lang], row: null },
      });
      return 1;
    }
    const { rows, issues } = checkResultsFile(records, await shippedDefinitions());
    for (const issue of issues) context.print(lineOf(issue, context.lang));
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    context.say(
      context.lang === 'vi'
        ? `${rows.length} dòng đọc được, ${issues.length} vấn đề, ${errors} lỗi`
        : `${rows.length} rows read, ${issues.length} issues, ${errors} errors`,
    );
    return errors > 0 ? 1 : 0;
  },
};
