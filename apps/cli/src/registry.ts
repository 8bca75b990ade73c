import type { CliCommand } from './command.ts';

/** Commands by their words; each is loaded only when called, so that computing commands start without a database. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'token create': async () => (await import('./commands/token-create.ts')).tokenCreate,
};
