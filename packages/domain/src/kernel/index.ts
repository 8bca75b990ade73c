export * from './brand.ts';
export * from './csv.ts';
export * from './decimal.ts';
export * from './issue.ts';
export * from './plain-date.ts';
export * from './result.ts';
export * from './vietnamese-text.ts';
