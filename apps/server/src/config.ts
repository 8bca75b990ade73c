import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const scheme = /^([a-z][a-z0-9+.-]+):/i;

/** A folder as a path or as a file: address; nothing else holds files yet. */
const folder = z
  .string()
  .refine((value) => (scheme.exec(value)?.[1] ?? 'file').toLowerCase() === 'file', {
    message: 'chỉ nhận đường dẫn thư mục hoặc file:///… / a path of a folder or file:///… only',
  })
  .transform((value) => (scheme.test(value) ? fileURLToPath(value) : resolve(value)));

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url().optional(),
  TRUST_PROXY: flag.default(false),
  DATABASE_URL: z.url().optional(),
  DATABASE_DIRECT_URL: z.url().optional(),
  DATABASE_REPLICA_URL: z.url().optional(),
  DATA_DIR: z.string().default('./data'),
  FILES_URL: folder.optional(),
  SECRET_KEY: z.string().min(32).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  VAPID_SUBJECT: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  DEMO: flag.optional(),
  DEMO_PUBLIC: flag.default(false),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
});

type Settings = z.output<typeof schema>;

/** Everything the process is told from outside, checked as a whole. */
export interface Config extends Settings {
  readonly dataDir: string;
  readonly embedded: boolean;
}

/** The start is refused; `problems` names every variable and what to do. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const ownPrefixes = /^(DATABASE|OIDC|VAPID|SMTP|FILES|DEMO|NANGHANG)_/;
const groups: readonly (readonly (keyof Settings)[])[] = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'],
  ['SMTP_URL', 'MAIL_FROM'],
];

/**
 * Reads the settings of the running contract.
 * @throws ConfigError naming every unknown, half-set or wrong variable at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems: string[] = [];
  for (const name of Object.keys(given)) {
    if (ownPrefixes.test(name) && !(name in schema.shape))
      problems.push(`${name}: biến không có trong hệ thống / unknown variable`);
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(problems);
  }
  const settings = parsed.data;
  for (const group of groups) {
    const missing = group.filter((name) => settings[name] === undefined);
    if (missing.length > 0 && missing.length < group.length) {
      problems.push(
        `${missing.join(', ')}: thiếu khi đã đặt ${group.filter((name) => !missing.includes(name)).join(', ')} / missing`,
      );
    }
  }
  if (
    settings.DATABASE_URL === undefined &&
    (settings.DATABASE_DIRECT_URL ?? settings.DATABASE_REPLICA_URL) !== undefined
  ) {
    problems.push('DATABASE_URL: thiếu / missing while DATABASE_DIRECT_URL or DATABASE_REPLICA_URL is set');
  }
  if (settings.DATABASE_URL !== undefined && settings.SECRET_KEY === undefined) {
    problems.push(
      'SECRET_KEY: bắt buộc khi dùng DATABASE_URL, ít nhất 32 ký tự / required with DATABASE_URL, 32 characters or more',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...settings, dataDir: resolve(settings.DATA_DIR), embedded: settings.DATABASE_URL === undefined };
}

/** Where uploaded files lie: FILES_URL, else a folder beside the database. */
export function filesFolderOf(config: Pick<Config, 'FILES_URL' | 'dataDir'>): string {
  return config.FILES_URL ?? join(config.dataDir, 'files');
}
