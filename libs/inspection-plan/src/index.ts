export * from './commands.js';
export * from './coverage.queries.js';
export * from './events.js';
export * from './inspection-plan.module.js';
export * from './item.queries.js';
export * from './plan.queries.js';
