export * from './commands.js';
export * from './code.rules.js';
export * from './events.js';
export * from './hours.queries.js';
export * from './plan.queries.js';
export * from './session.queries.js';
export * from './training.module.js';
