export * from './acting-for.ts';
export * from './lockout.ts';
export * from './password-rules.ts';
export * from './reach.ts';
export * from './roles.ts';
export * from './signature.ts';
