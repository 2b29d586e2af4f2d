export * from './commands.js';
export * from './events.js';
export { mutualVisitIdOf } from './jobs.js';
export * from './mutual-inspection.module.js';
export * from './queries.js';
