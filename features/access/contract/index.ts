export * from './account.contract.ts';
export * from './local-path.ts';
export * from './people.contract.ts';
export * from './role-names.ts';
export * from './session.contract.ts';
export * from './sign-in.contract.ts';
export * from './substitution.contract.ts';
export * from './token.contract.ts';
