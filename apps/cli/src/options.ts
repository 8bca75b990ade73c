import { parseArgs } from 'node:util';
import type { Text } from '@nanghang/domain/kernel';
import { UsageError } from './command.ts';

type OptionSpec = Record<string, { readonly type: 'string' | 'boolean' }>;

/**
 * Options and positional words of a command; anything unknown is wrong use.
 * @throws UsageError naming the option
 */
export function readOptions(
  args: readonly string[],
  spec: OptionSpec,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true });
    return {
      values: { ...parsed.values } as Record<string, string | boolean | undefined>,
      positionals: parsed.positionals,
    };
  } catch (error) {
    throw new UsageError(refusalOf(error));
  }
}

/** What the reader of options refuses, in both languages. */
function refusalOf(error: unknown): string | Text {
  const { code, message } =
    error instanceof Error ? { code: '', ...error, message: error.message } : { code: '', message: String(error) };
  const option = /'(-[^' ]*)/.exec(message)?.[1];
  if (option === undefined) return message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { vi: `Không có tùy chọn ${option}`, en: `There is no option ${option}` };
  return /does not take/.test(message)
    ? { vi: `Tùy chọn ${option} không nhận giá trị`, en: `Option ${option} takes no value` }
    : { vi: `Tùy chọn ${option} thiếu giá trị`, en: `Option ${option} lacks its value` };
}

/** The text of a string option, or undefined when it was not given. */
export function textOption(values: Record<string, string | boolean | undefined>, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
