export * from './commands.js';
export * from './engagement.queries.js';
export * from './enquiry-number.js';
export * from './events.js';
export * from './handling.queries.js';
export * from './leads.module.js';
export * from './queries.js';
