export * from './commands.js';
export * from './events.js';
export * from './queries.js';
export * from './working-calendar.module.js';
