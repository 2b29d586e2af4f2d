export * from './file-store.js';
export * from './files.js';
export * from './files.module.js';
