import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Player } from './cast.js';

/** In the order in which a newcomer would try them. */
const ROLES = [
  'office-director',
  'office-staff',
  'unit-lead',
  'unit-clerk',
  'reviewer',
  'supervisor',
  'observer',
  'auditor',
  'admin',
];

export const accountsFile = (dataFolder: string): string => join(dataFolder, 'demo-accounts.json');

/** Who can sign in and with what, for the owner of the data folder alone. */
export function writeAccounts(dataFolder: string, players: readonly Player[], password: string): void {
  const accounts = players
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .map(({ login, name, role, organisation: unit }) => ({ login, name, role, unit, password }));
  const draft = `${accountsFile(dataFolder)}.draft`;
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, accountsFile(dataFolder));
}
