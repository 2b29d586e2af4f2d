export * from './queries.js';
export * from './search.module.js';
