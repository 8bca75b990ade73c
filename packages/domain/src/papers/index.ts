export * from './official-words.ts';
export * from './paper.ts';
export * from './signing-post.ts';
export * from './unit-plan-paper.ts';
