import { parseArgs } from 'node:util';
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
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The text of a string option, or undefined when it was not given. */
export function textOption(values: Record<string, string | boolean | undefined>, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
