export * from './app.ts';
export * from './errors.ts';
export * from './feature.ts';
export * from './kept-answers.ts';
export { lastingAnswer } from './lasting-answers.ts';
export * from './openapi.ts';
export * from './routes.ts';
