export * from './cascading.ts';
export * from './following.ts';
export * from './obligations.ts';
export * from './shared.ts';
export * from './task-lists.ts';
export * from './tasks.ts';
export * from './unit-plans.ts';
export * from './unmatched-names.ts';
