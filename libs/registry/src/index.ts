export * from './commands.js';
export * from './events.js';
export * from './export.queries.js';
export * from './import.handlers.js';
export * from './registry.module.js';
export * from './supervisor.queries.js';
export * from './unit.queries.js';
