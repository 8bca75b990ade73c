import { createHash } from 'node:crypto';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, written last: a folder without it is no backup. */
export const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tenants: z.array(z.uuid()),
  tables: z.array(z.object({ name: z.string(), file: z.string(), rows: z.number().int(), sha256 })),
  files: z.array(sha256),
  /** Tells whether another SECRET_KEY is in force, without telling the key. */
  keyMark: sha256,
});
export type Manifest = z.output<typeof manifest>;

export const manifestFile = 'manifest.json';

/** A mark by which two keys are told apart. */
export function keyMarkOf(secretKey: string): string {
  return createHash('sha256').update(`nanghang backup ${secretKey}`).digest('hex');
}
