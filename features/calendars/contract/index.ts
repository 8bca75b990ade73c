export * from './calendars.contract.ts';
