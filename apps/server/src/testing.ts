export { composeServer, type Overrides, type Server, type ServerSettings } from './compose.ts';
export type { DatabaseAccess } from './database-access.ts';
export { migrateAll } from './database-setup.ts';
export { nationalTables } from './migrations.ts';
export { demoTenantId, type SeedLevel, seed } from './seed.ts';
