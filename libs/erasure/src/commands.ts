import { Command } from '@app/eventing/message.js';
import type { FileName, OrderDocument } from './events.js';
import type { Found } from './rules.js';

interface Of {
  readonly erasureId: string;
}

/**
 * `chosen` are event ids. `texts` are what is to go: they reach the handler, which turns them into `found`, and no further.
 * No asker fills in `found` and `files`.
 */
export class ProposeErasure extends Command('ProposeErasure')<
  Of &
    OrderDocument & {
      chosen: readonly string[];
      texts: readonly string[];
      found?: readonly Found[];
      files?: readonly FileName[];
    }
> {}
export class DeclineErasure extends Command('DeclineErasure')<Of & { reason: string }> {}
/** 批准并执行. */
export class OrderErasure extends Command('OrderErasure')<Of> {}
export class RecordReadTablesCleared extends Command('RecordReadTablesCleared')<Of> {}

export type ErasureCommand = ProposeErasure | DeclineErasure | OrderErasure | RecordReadTablesCleared;
