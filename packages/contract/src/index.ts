export * from './client.ts';
export { keepFirstAnswers } from './first-answers.ts';
export * from './route.ts';
export type { Problem } from './schemas.ts';
export * as schemas from './schemas.ts';
