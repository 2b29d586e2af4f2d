import { createRequire } from 'node:module';

/** The product's `pg`, untouched by what the peers do to theirs. */
export const pg = createRequire(new URL('../../../package.json', import.meta.url))('pg');
