export * from './data-source.js';
export * from './database.module.js';
export * from './fill.js';
export * from './page.js';
export * from './postgres.js';
export * from './read-tables.js';
export * from './snapshot.js';
export * from './tables.js';
