export * from './commands.js';
export * from './board.queries.js';
export * from './events.js';
export * from './paper.queries.js';
export * from './record.queries.js';
export * from './recording.module.js';
export * from './register.queries.js';
