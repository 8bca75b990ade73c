import type { CliCommand } from './command.ts';

/** Commands by their words; each is loaded only when called, so that computing commands start without a database. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'audit verify': async () => (await import('./commands/audit-verify.ts')).auditVerify,
  backup: async () => (await import('./commands/backup.ts')).backup,
  'calendar due': async () => (await import('./commands/calendar-due.ts')).calendarDue,
  'composite compute': async () => (await import('./commands/composite-compute.ts')).compositeCompute,
  'composite sensitivity': async () => (await import('./commands/composite-sensitivity.ts')).compositeSensitivity,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  'index check': async () => (await import('./commands/index-check.ts')).indexCheck,
  'index gain': async () => (await import('./commands/index-gain.ts')).indexGain,
  'index show': async () => (await import('./commands/index-show.ts')).indexShow,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  'plan extract': async () => (await import('./commands/plan-extract.ts')).planExtract,
  recount: async () => (await import('./commands/recount.ts')).recountCommand,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'seed demo': async () => (await import('./commands/seed-demo.ts')).seedDemo,
  'tenant create': async () => (await import('./commands/tenant-create.ts')).tenantCreate,
  'timeframe parse': async () => (await import('./commands/timeframe-parse.ts')).timeframeParse,
  'token create': async () => (await import('./commands/token-create.ts')).tokenCreate,
  'token list': async () => (await import('./commands/token-list.ts')).tokenList,
  'token revoke': async () => (await import('./commands/token-revoke.ts')).tokenRevoke,
  'unit resolve': async () => (await import('./commands/unit-resolve.ts')).unitResolve,
  'user create': async () => (await import('./commands/user-create.ts')).userCreate,
  'user disable': async () => (await import('./commands/user-disable.ts')).userDisable,
  'user reset-second-factor': async () =>
    (await import('./commands/user-reset-second-factor.ts')).userResetSecondFactor,
};
