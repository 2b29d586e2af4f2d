export * from './commands.js';
export * from './erasure.module.js';
export * from './events.js';
export * from './queries.js';
