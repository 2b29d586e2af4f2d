export * from './data-source.js';
export * from './database.module.js';
export * from './page.js';
export * from './postgres.js';
