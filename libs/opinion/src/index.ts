export * from './bar.queries.js';
export * from './commands.js';
export * from './events.js';
export * from './opinion.module.js';
export * from './queries.js';
