export * from './diagnosing.ts';
