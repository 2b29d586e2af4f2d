/** What an auditor recomputes: canonical text, leaf and payload hashes, trees. No framework, no database. */
export * from './canonical-json.js';
export * from './envelope.js';
export * from './merkle-tree.js';
