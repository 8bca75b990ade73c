import type { ExitCode } from './command.ts';
import { commands } from './registry.ts';
import { runCli } from './run.ts';

/** What a command printed, said and answered. */
export interface MemoryRun {
  readonly exitCode: ExitCode;
  readonly printed: readonly unknown[];
  readonly said: string;
}

/** Runs the real commands within this process, for tests: what would reach the terminal is handed back. */
export async function runInMemory(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<MemoryRun> {
  const printed: unknown[] = [];
  const said: string[] = [];
  const exitCode = await runCli(commands, words, {
    cwd: '/',
    stdin: (async function* () {})(),
    environment,
    print: (value) => {
      printed.push(value);
    },
    say: (text) => {
      said.push(text);
    },
  });
  return { exitCode, printed, said: said.join('\n') };
}
