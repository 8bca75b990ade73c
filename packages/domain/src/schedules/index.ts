export * from './lunar-calendar.ts';
export * from './timeframe.ts';
export { parseTimeframe } from './timeframe-parse.ts';
