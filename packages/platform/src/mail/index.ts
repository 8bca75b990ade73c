export * from './mailer.ts';
export * from './outbox.ts';
