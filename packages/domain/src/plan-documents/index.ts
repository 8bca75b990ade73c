export { type AnnotatedPlan, accuracyMeans, type ExtractionAccuracy, scoreExtraction } from './accuracy.ts';
export type * from './blocks.ts';
export * from './extract-plan.ts';
export * from './extraction.ts';
export * from './field-confidence.ts';
export { decodePlainText, longestText } from './text-bytes.ts';
export { readPlainText } from './text-reader.ts';
