import type { EventProofs } from '@app/eventing';
import type { BundleProofs } from './bundle.rules.js';
import type { DrawRecord } from './record.rules.js';

/** That the freeze, and once it is published the execution, stand in the signed history; nothing until they do. */
export async function proofsOf(
  { frozen, executed, published }: DrawRecord,
  log: EventProofs | undefined,
): Promise<BundleProofs | undefined> {
  const ids = published && executed ? [frozen.id, executed.id] : [frozen.id];
  const proven = await log?.of(ids);
  const [first, second] = proven?.events ?? [];
  if (!proven || !first) return undefined;
  return { frozen: first, ...(second && { executed: second }), checkpoint: proven.checkpoint };
}
