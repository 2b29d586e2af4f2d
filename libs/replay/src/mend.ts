import type { ClientConfig } from 'pg';
import type { ProjectionGroup } from '@app/eventing';
import { drift } from './drift.js';
import { rebuild, type Rebuilt } from './rebuild.js';

/** Rebuilds a group whose live read tables are not what the history says, such as one a migration made empty. */
export async function mend(where: ClientConfig, group: ProjectionGroup): Promise<Rebuilt | undefined> {
  const { first } = await drift(where, group);
  return first && rebuild(where, group);
}
