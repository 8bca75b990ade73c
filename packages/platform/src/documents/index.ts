export * from './document-problem.ts';
export type { DrawnPage, PageOrder } from './draw-pages.ts';
export type * from './ocr-mode.ts';
export type { LineBox, PageShape, SourceOnPages } from './page-places.ts';
export * from './plan-reader.ts';
export * from './read-document.ts';
