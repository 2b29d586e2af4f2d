import { migrate } from '@app/database';
import { readEnv } from '../../../config/env.js';

/** A process of its own, so that what migrating needs is given back when it is done. */
const { databaseUrl } = readEnv();
if (!databaseUrl) throw new Error('DATABASE_URL is not set');
await migrate(databaseUrl);
