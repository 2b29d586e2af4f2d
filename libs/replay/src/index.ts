export * from './drift.js';
export * from './past.js';
export * from './pipeline.js';
export * from './reading.js';
export * from './rebuild.js';
export * from './replay.js';
export * from './replay.module.js';
export * from './shadow.js';
