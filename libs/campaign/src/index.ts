export * from './board.queries.js';
export * from './campaign.module.js';
export * from './campaign.queries.js';
export * from './commands.js';
export * from './events.js';
export * from './material.queries.js';
export * from './template.queries.js';
export { takesPart } from './rules.js';
