export * from './admin-units.ts';
export * from './unit-imports.ts';
export * from './unit-sets.ts';
export * from './units.ts';
