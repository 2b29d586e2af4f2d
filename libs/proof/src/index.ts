export * from './proof.module.js';
export * from './sequencer.js';
export * from './stored.js';
