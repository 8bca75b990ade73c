export * from './documents.contract.ts';
export * from './register.ts';
export * from './review.ts';
export * from './rows.ts';
