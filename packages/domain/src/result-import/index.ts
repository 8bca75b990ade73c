export * from './detect-mapping.ts';
export * from './grid.ts';
export * from './mapping.ts';
export * from './read-figures.ts';
export * from './result-table.ts';
