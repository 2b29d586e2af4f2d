export * from './act.dto.js';
export * from './asker.js';
export * from './fields.js';
export * from './http.module.js';
export * from './list.dto.js';
export * from './problem.js';
export * from './signed-in.guard.js';
export * from './validation.js';
