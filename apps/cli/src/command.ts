import type { Text } from '@nanghang/domain/kernel';

/** Everything a command may touch of the process it runs in; tests give their own. */
export interface CliContext {
  readonly args: readonly string[];
  readonly lang: 'vi' | 'en';
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Settings of the process, handed on to the installation; none where it is missing. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Writes one JSON value as one line on standard output. */
  print(value: unknown): void;
  /** Writes a message on standard error. */
  say(text: string): void;
}

/** Exit codes of the CLI contract: 0 done, 1 the data has problems, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface CliCommand {
  readonly summary: Text;
  /** Full help text, shown by `--help` and on wrong use. */
  readonly usage: string;
  run(context: CliContext): Promise<ExitCode>;
}

/** Wrong use of the command line: the message is shown with the usage, exit code 2. */
export class UsageError extends Error {
  /** The message in each language; one of signs and names alone is the same in both. */
  readonly words: Text;

  constructor(message: string | Text) {
    const words = typeof message === 'string' ? { vi: message, en: message } : message;
    super(words.en);
    this.words = words;
  }
}
