export * from './link-tasks.ts';
export * from './text-grams.ts';
