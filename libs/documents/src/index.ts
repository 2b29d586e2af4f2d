export * from './cells.js';
export * from './documents.module.js';
export * from './import-files.js';
export * from './import-plan.js';
export * from './import.dto.js';
export * from './read-sheet.js';
export * from './write-sheet.js';
