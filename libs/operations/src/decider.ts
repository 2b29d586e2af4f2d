import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { OperationsCommand, RequestCommand } from './commands.js';
import {
  DriftChecked,
  DriftCheckRequested,
  ProjectionRebuilt,
  RebuildRequested,
  RunFailed,
  type OperationsEvent,
  type Run,
} from './events.js';

interface Upkeep {
  /** The run that has no result yet. */
  readonly open?: Run;
}

/** One group of read tables: checked against the history or rebuilt from it, one run at a time. */
export const upkeep: Decider<OperationsCommand, OperationsEvent, Upkeep> = {
  name: 'upkeep',
  initial: {},
  stream: ({ data }) => `operations-${data.projection}`,

  decide(command, { open }) {
    switch (command.type) {
      case 'RequestRebuild':
      case 'RequestDriftCheck':
        return request(command, open);
      case 'RecordRebuild':
        return open?.runId === command.data.runId ? [new ProjectionRebuilt(command.data)] : [];
      case 'RecordDriftCheck':
        return open?.runId === command.data.runId ? [new DriftChecked(command.data)] : [];
      case 'RecordRunFailure':
        return open?.runId === command.data.runId ? [new RunFailed(command.data)] : [];
    }
  },

  evolve(state, event): Upkeep {
    switch (event.type) {
      case 'RebuildRequested':
      case 'DriftCheckRequested':
        return { open: event.data };
      case 'ProjectionRebuilt':
      case 'DriftChecked':
      case 'RunFailed':
        return {};
    }
  },
};

function request({ type, data }: RequestCommand, open?: Run): OperationsEvent[] {
  const { lapsed, ...run } = data;
  refuseIf(open !== undefined && open.runId !== lapsed, 'run-under-way', { title: run.title });
  const asked = type === 'RequestRebuild' ? new RebuildRequested(run) : new DriftCheckRequested(run);
  return open ? [new RunFailed({ ...open, reason: 'lapsed' }), asked] : [asked];
}
