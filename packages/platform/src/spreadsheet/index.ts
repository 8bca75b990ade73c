export * from './read-table-file.ts';
export * from './read-xlsx.ts';
export * from './workbook.ts';
export * from './write-xlsx.ts';
