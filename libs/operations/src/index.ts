export * from './gauges.js';
export * from './operations.module.js';
export { groupTitle } from './titles.js';
