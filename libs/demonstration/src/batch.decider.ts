import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { DemonstrationBatchCommand, OpenDemonstrationBatch, PostponeDemonstrationBatch } from './commands.js';
import { DemonstrationBatchOpened, DemonstrationBatchPostponed, type DemonstrationBatchEvent } from './events.js';

type Batch =
  | { readonly is: 'absent' }
  | { readonly is: 'earlier' }
  | { readonly is: 'open'; readonly startBy: string; readonly applyBy: string };

/** 第N批: the number is the naming authority's own, and stands for one batch. */
export const demonstrationBatch: Decider<DemonstrationBatchCommand, DemonstrationBatchEvent, Batch> = {
  name: 'demonstration-batch',
  initial: { is: 'absent' },
  stream: ({ data }) => `demonstration-batch-${data.batchId}`,

  decide: (command, state) =>
    command.type === 'OpenDemonstrationBatch' ? [open(command, state)] : [postpone(command, state)],

  evolve(_, { data: { startBy, applyBy } }): Batch {
    return startBy === undefined || applyBy === undefined ? { is: 'earlier' } : { is: 'open', startBy, applyBy };
  },
};

function open({ data, meta }: OpenDemonstrationBatch, state: Batch): DemonstrationBatchEvent {
  const { batchId, number, title, authority, earlier, startBy, applyBy, standard } = data;
  refuseIf(state.is !== 'absent', 'demonstration-batch-opened', { number });
  if (!standard) throw new Rejection('demonstration-standard-missing');
  const of = { batchId, number, title, authority, earlier, standard };
  if (earlier) return new DemonstrationBatchOpened(of);
  if (startBy === undefined || applyBy === undefined) throw new Rejection('demonstration-days-missing');
  const fits = dayOf(meta.at) <= startBy && startBy <= applyBy;
  refuseIf(!fits, 'demonstration-days-unfit', { startBy, applyBy });
  return new DemonstrationBatchOpened({ ...of, startBy, applyBy });
}

function postpone({ data }: PostponeDemonstrationBatch, state: Batch): DemonstrationBatchEvent {
  const { batchId, startBy, applyBy, reason } = data;
  if (state.is === 'absent') throw new Rejection('demonstration-batch-not-found');
  if (state.is === 'earlier') throw new Rejection('demonstration-batch-earlier');
  refuseIf(applyBy <= state.applyBy, 'demonstration-period-not-longer', { applyBy: state.applyBy });
  const fits = state.startBy <= startBy && startBy <= applyBy;
  refuseIf(!fits, 'demonstration-start-brought-forward', { startBy: state.startBy });
  return new DemonstrationBatchPostponed({ batchId, from: state.applyBy, startBy, applyBy, reason });
}
