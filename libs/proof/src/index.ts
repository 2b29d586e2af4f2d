export * from './proof.module.js';
export * from './public.queries.js';
export * from './queries.js';
export * from './receipt-promise.js';
export * from './sequencer.js';
export * from './stored.js';
