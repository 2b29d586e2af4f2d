export * from './commands.js';
export * from './computed-check.module.js';
export * from './events.js';
export * from './queries.js';
