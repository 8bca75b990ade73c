import { AppError } from '@nanghang/platform/http';
import { ConfigError, type Installation, openInstallation } from '@nanghang/server/operation';
import { type CliContext, type ExitCode, UsageError } from './command.ts';

/**
 * Runs a command on the installation of this host and closes it again. What the command may refuse is said in the
 * language of the command line, exit code 1; a configuration that cannot be used is wrong use.
 */
export async function onInstallation(
  context: CliContext,
  tenantCode: string | undefined,
  body: (installation: Installation) => Promise<ExitCode>,
): Promise<ExitCode> {
  const open = await openInstallation(context.environment ?? {}, tenantCode, 'cli').catch((error: unknown) => {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  });
  try {
    return await body(open);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.print({ code: error.code, issues: error.issues });
    context.say(error.text[context.lang]);
    for (const issue of error.issues) context.say(`  ${issue.message[context.lang]}`);
    return 1;
  } finally {
    await open.close();
  }
}
