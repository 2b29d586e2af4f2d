export * from './campaign-comparison.module.js';
export * from './queries.js';
