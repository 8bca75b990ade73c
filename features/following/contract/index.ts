export * from './following.contract.ts';
