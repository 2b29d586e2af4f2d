export * from './board.queries.js';
export * from './commands.js';
export * from './disclosure.module.js';
export * from './events.js';
export * from './public.queries.js';
export * from './queries.js';
