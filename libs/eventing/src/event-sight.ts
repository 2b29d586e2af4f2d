import type { Meta } from './message.js';

/** How much of an event somebody may see: not that it is there; only its envelope; its content as well. */
export type Sight = 'none' | 'envelope' | 'content';

/** Who may see an event. Answered by the context that tells the history; whoever proves events asks. */
export abstract class EventSight {
  /** `seq` is the event's position. */
  abstract of(seq: number, meta: Meta): Promise<Sight>;
}
