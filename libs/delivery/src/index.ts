export * from './channels.js';
export * from './commands.js';
export * from './delivery.module.js';
export * from './events.js';
export * from './queries.js';
