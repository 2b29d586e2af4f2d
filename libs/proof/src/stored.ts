/** The library's second door, for processes without Nest: the tree as it is stored, its checkpoints, the signer's files. */
export * from './alarms.js';
export * from './checkpoints.js';
export * from './contradiction.js';
export * from './export-folder.js';
export * from './export-history.js';
export * from './export-target.js';
export * from './export-zip.js';
export * from './key-file.js';
export * from './policy-file.js';
export * from './published-policy.js';
export * from './safe-file.js';
export * from './tree-store.js';
export * from './verify-log.js';
