export * from './commands.js';
export * from './events.js';
export * from './evidence.module.js';
export * from './queries.js';
export * from './reuse.queries.js';
