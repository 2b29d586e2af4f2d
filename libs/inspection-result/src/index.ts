export * from './commands.js';
export * from './events.js';
export * from './inspection-result.module.js';
export * from './public.queries.js';
export * from './queries.js';
