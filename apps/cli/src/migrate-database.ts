import { readEnv } from '../../../config/env.js';
import { upgradeDatabase } from './upgrade-database.js';

/** A process of its own, so that what migrating needs is given back when it is done. */
const { databaseUrl, dataFolder } = readEnv();
if (!databaseUrl) throw new Error('DATABASE_URL is not set');
await upgradeDatabase(databaseUrl, dataFolder, console.log);
