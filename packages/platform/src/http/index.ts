export * from './app.ts';
export * from './errors.ts';
export * from './feature.ts';
export * from './routes.ts';
