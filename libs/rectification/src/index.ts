export * from './commands.js';
export * from './duplicate.queries.js';
export * from './events.js';
export * from './queries.js';
export * from './rates.queries.js';
export * from './rectification.module.js';
export * from './summary.queries.js';
