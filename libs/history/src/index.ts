export * from './history.module.js';
export * from './queries.js';
export * from './report.rules.js';
export * from './timeline.js';
export * from './verify-chains.js';
