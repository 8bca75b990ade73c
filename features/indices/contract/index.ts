export * from './importing.ts';
export * from './reading.ts';
