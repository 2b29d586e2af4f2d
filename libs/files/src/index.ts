export * from './file-store.js';
export * from './file-uses.js';
export * from './files.js';
export * from './files.module.js';
export * from './informed.js';
export * from './picture.entity.js';
export * from './picture.rules.js';
export * from './pictures.js';
