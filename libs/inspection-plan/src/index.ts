export * from './commands.js';
export * from './events.js';
export * from './inspection-plan.module.js';
