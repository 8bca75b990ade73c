export * from './metric-definition.ts';
export * from './metric-period.ts';
export * from './metric-source.ts';
export * from './metric-value.ts';
