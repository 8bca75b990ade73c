export * from './comparing.ts';
export * from './diagnosing.ts';
export * from './moves.ts';
export * from './promising.ts';
export * from './simulating.ts';
