export * from './composite-spec.ts';
export * from './compute.ts';
export * from './rank-intervals.ts';
export * from './replications.ts';
export * from './sobol.ts';
export * from './statistics.ts';
export * from './statistics-components.ts';
export * from './statistics-structure.ts';
