export * from './document-problem.ts';
export type * from './ocr-mode.ts';
export * from './plan-reader.ts';
export * from './read-document.ts';
