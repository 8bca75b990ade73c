export * from './mail-time.ts';
export * from './notice-kinds.ts';
export * from './reminders.ts';
