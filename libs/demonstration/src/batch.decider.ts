import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { OpenDemonstrationBatch } from './commands.js';
import { DemonstrationBatchOpened, type DemonstrationBatchEvent } from './events.js';

/** 第N批: the number is the naming authority's own, and stands for one batch. */
export const demonstrationBatch: Decider<OpenDemonstrationBatch, DemonstrationBatchEvent, 'absent' | 'open'> = {
  name: 'demonstration-batch',
  initial: 'absent',
  stream: ({ data }) => `demonstration-batch-${data.batchId}`,

  decide({ data, meta }, state) {
    const { batchId, number, title, authority, earlier, startBy, applyBy, standard } = data;
    refuseIf(state === 'open', 'demonstration-batch-opened', { number });
    if (!standard) throw new Rejection('demonstration-standard-missing');
    const of = { batchId, number, title, authority, earlier, standard };
    if (earlier) return [new DemonstrationBatchOpened(of)];
    if (startBy === undefined || applyBy === undefined) throw new Rejection('demonstration-days-missing');
    const fits = dayOf(meta.at) <= startBy && startBy <= applyBy;
    refuseIf(!fits, 'demonstration-days-unfit', { startBy, applyBy });
    return [new DemonstrationBatchOpened({ ...of, startBy, applyBy })];
  },

  evolve: () => 'open',
};
