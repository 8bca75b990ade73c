export * from './admin-units.ts';
export * from './succession.ts';
export * from './unit-kind.ts';
export * from './unit-names.ts';
export * from './unit-set.ts';
export * from './unit-tree.ts';
export * from './validity.ts';
