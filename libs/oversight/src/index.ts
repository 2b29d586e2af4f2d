export * from './commands.js';
export * from './events.js';
export * from './oversight.module.js';
export * from './queries.js';
