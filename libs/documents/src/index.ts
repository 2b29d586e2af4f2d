export * from './cells.js';
export * from './documents.module.js';
export * from './read-sheet.js';
export * from './write-sheet.js';
