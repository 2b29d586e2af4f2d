export * from './commands.js';
export * from './events.js';
export * from './notification.module.js';
export * from './queries.js';
