export * from './commands.js';
export * from './draw.module.js';
export * from './events.js';
export * from './public-sheet.js';
export * from './published-bundles.js';
export * from './public.queries.js';
export * from './queries.js';
export * from './rules.js';
