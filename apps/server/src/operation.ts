export { ConfigError } from './config.ts';
export { type Diagnosis, diagnose } from './diagnosis.ts';
export { type Installation, openInstallation } from './installation.ts';
export {
  applyMigrations,
  backUpInstallation,
  beginProvince,
  checkSchema,
  restoreInstallation,
  type SeedOutcome,
  seedDemo,
} from './maintenance.ts';
