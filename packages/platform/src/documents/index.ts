export * from './document-problem.ts';
export * from './read-document.ts';
