export * from './gauges.js';
export * from './operations.module.js';
