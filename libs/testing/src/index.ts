export * from './lived-past.js';
export * from './mail-server.js';
export * from './programs.js';
export * from './random-history.js';
export * from './redis-server.js';
export * from './test-database.js';
export * from './test-run.js';
export * from './web-receiver.js';
