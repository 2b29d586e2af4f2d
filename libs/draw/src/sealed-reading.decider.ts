import type { Decider } from '@app/eventing/decider.js';
import type { NoteSealedReading } from './commands.js';
import { SealedResultRead } from './events.js';

/** 公示前查看结果: the first reading of each account; what it knows since then it cannot read again. */
export const sealedReading: Decider<NoteSealedReading, SealedResultRead, readonly string[]> = {
  name: 'sealed-reading',
  initial: [],
  stream: ({ data }) => `draw-reading-${data.drawId}`,
  decide: ({ data: { drawId }, meta: { actor } }, readers) =>
    readers.includes(actor) ? [] : [new SealedResultRead({ drawId, accountId: actor })],
  evolve: (readers, { data: { accountId } }) => [...readers, accountId],
};
