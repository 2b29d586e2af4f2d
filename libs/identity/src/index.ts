export * from './commands.js';
export * from './credentials.js';
export * from './events.js';
export * from './identity.module.js';
export * from './permissions.rules.js';
export * from './sessions.js';
export * from './session.middleware.js';
