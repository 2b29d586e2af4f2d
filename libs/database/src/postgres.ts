/**
 * The library's second door, for what runs before and around the application: no TypeORM, no queues.
 * The process that watches over the others would carry them for months without using them.
 */
export * from './data-folder.js';
export * from './databases.js';
export * from './embedded-postgres.js';
export * from './log-file.js';
export * from './open-database.js';
export * from './running-process.js';
export * from './start-refusal.js';
