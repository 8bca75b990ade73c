export * from './write-docx.ts';
