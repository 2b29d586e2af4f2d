export * from './commands.js';
export * from './events.js';
export * from './notice.module.js';
export * from './queries.js';
