export * from './board.module.js';
export * from './queries.js';
