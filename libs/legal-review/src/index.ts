export * from './commands.js';
export * from './events.js';
export * from './legal-review.module.js';
export * from './queries.js';
export * from './register.queries.js';
