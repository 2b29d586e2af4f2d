export * from './commands.js';
export * from './events.js';
export * from './record.queries.js';
export * from './recording.module.js';
export * from './register.queries.js';
