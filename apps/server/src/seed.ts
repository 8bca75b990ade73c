import type { DatabaseAccess } from './database-setup.ts';

/** Which rows a fresh database gets: the national reference data, or also the demo province. */
export type SeedLevel = 'reference' | 'demo';

/** Loads the seeds that are missing; running it again changes nothing. */
export async function seed(_access: DatabaseAccess, _level: SeedLevel): Promise<void> {}
