export { ConfigError } from './config.ts';
export { type Installation, openInstallation } from './installation.ts';
