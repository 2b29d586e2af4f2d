import type { Decider } from '@app/eventing/decider.js';
import type { LeaveRecusedPlaceOpen } from './commands.js';
import { RecusedPlaceLeftOpen } from './events.js';

/** 回避以后的席位: says that nobody was free for it. A place that is filled says so in the draw itself. */
export const recusedPlace: Decider<LeaveRecusedPlaceOpen, RecusedPlaceLeftOpen, null> = {
  name: 'recused-place',
  initial: null,
  stream: ({ data }) => `recused-place-${data.recusalId}`,
  decide: ({ data }) => [new RecusedPlaceLeftOpen(data)],
  evolve: (state) => state,
};
