import { hasHistory, markReadTablesWhole, migrate, readTablesMayLack } from '@app/database';

/**
 * Brings the schema up to date and, where a migration has run since the last time, every read table to what the history
 * says. What could not be filled is said and tried again by the next start; the office works meanwhile.
 */
export async function upgradeDatabase(url: string, dataFolder: string, say: (line: string) => void): Promise<void> {
  await migrate(url);
  if (!(await readTablesMayLack(url))) return;
  if (!(await hasHistory(url)) || (await filled(url, dataFolder, say))) await markReadTablesWhole(url);
}

/** The whole product is loaded where there is something to fill, and not at every start. */
async function filled(...of: Parameters<typeof upgradeDatabase>): Promise<boolean> {
  const { fillReadTables } = await import('./fill-read-tables.js');
  return fillReadTables(...of);
}
