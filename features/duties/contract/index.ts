export * from './duties.contract.ts';
