export * from './session.contract.ts';
export * from './token.contract.ts';
