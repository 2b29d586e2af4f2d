export * from './commands.js';
export * from './events.js';
export * from './inspection.queries.js';
export * from './jobs.js';
export * from './queries.js';
export * from './supervision.module.js';
