import { History1700000000001 } from './1700000000001-history.js';
import { Identity1700000000002 } from './1700000000002-identity.js';
import { Registry1700000000003 } from './1700000000003-registry.js';
import { ApplicationRole1700000000009 } from './1700000000009-application-role.js';
import { Files1700000000012 } from './1700000000012-files.js';

/** In the order they run. Every table of the product is created here and nowhere else. */
export const migrations = [
  History1700000000001,
  Identity1700000000002,
  Registry1700000000003,
  ApplicationRole1700000000009,
  Files1700000000012,
];
