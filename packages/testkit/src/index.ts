export * from './actors.ts';
export * from './browser.ts';
export * from './command-line.ts';
export * from './identity-provider.ts';
export * from './mail-server.ts';
export * from './statement-lint.ts';
export * from './test-app.ts';
export * from './test-database.ts';
