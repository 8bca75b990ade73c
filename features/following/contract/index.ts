export * from './following.contract.ts';
export * from './notice-link.ts';
