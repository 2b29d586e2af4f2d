export * from './case-review.module.js';
export * from './commands.js';
export * from './events.js';
export * from './queries.js';
