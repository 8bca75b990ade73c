export * from './duty-event.ts';
export * from './duty-status.ts';
export * from './fold-events.ts';
export * from './next-events.ts';
export * from './owed-duties.ts';
export * from './rating.ts';
export * from './task-row.ts';
export * from './task-status.ts';
