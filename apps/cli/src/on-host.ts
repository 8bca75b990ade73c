import { ConfigError } from '@nanghang/server/operation';
import { type ExitCode, UsageError } from './command.ts';

/** Runs work on the host itself; a configuration that cannot be used is wrong use. @throws UsageError */
export async function onHost(body: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}
