import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { AssignRecheck, FailRecheck, PassRecheck, RecheckCommand } from './commands.js';
import {
  RecheckAssigned,
  RecheckCalledOff,
  RecheckExcused,
  RecheckFailed,
  RecheckPassed,
  RecheckReassigned,
  type RecheckEvent,
} from './events.js';

interface Given {
  readonly issueId: string;
  readonly unitId: string;
  readonly drawId: string;
  readonly supervisors: readonly string[];
  readonly item: string;
  readonly dueOn: string;
}

export type Recheck =
  { readonly is: 'absent' } | ({ readonly is: 'assigned' | 'called-off' | 'excused' | 'passed' | 'failed' } & Given);

/** 复查 of one closure. There is no second one: a draw that names it again is told nothing new. */
export const recheck: Decider<RecheckCommand, RecheckEvent, Recheck> = {
  name: 'recheck',
  initial: { is: 'absent' },
  stream: ({ data }) => `recheck-${data.recheckId}`,

  decide(command, state) {
    switch (command.type) {
      case 'AssignRecheck':
        return assign(command, state);
      case 'CallOffRecheck': {
        const mine = state.is === 'assigned' && state.drawId === command.data.drawId;
        return mine ? [new RecheckCalledOff(of(command.data.recheckId, state))] : [];
      }
      case 'ExcuseRecheck': {
        const { recheckId, excuse } = command.data;
        return state.is === 'assigned' ? [new RecheckExcused({ ...of(recheckId, state), excuse })] : [];
      }
      default:
        return conclude(command, state);
    }
  },

  evolve(state, { type, data }): Recheck {
    if (type === 'RecheckAssigned') {
      const { issueId, unitId, drawId, supervisors, item, dueOn } = data;
      return { is: 'assigned', issueId, unitId, drawId, supervisors, item, dueOn };
    }
    if (state.is === 'absent') return state;
    switch (type) {
      case 'RecheckReassigned':
        return { ...state, supervisors: data.supervisors };
      case 'RecheckCalledOff':
        return { ...state, is: 'called-off' };
      case 'RecheckExcused':
        return { ...state, is: 'excused' };
      case 'RecheckPassed':
        return { ...state, is: 'passed' };
      case 'RecheckFailed':
        return { ...state, is: 'failed' };
    }
  },
};

const of = (recheckId: string, { issueId, unitId }: Given) => ({ recheckId, issueId, unitId });

/** What was called off by one draw may be given out by a later one. */
function assign({ data, meta }: AssignRecheck, state: Recheck): RecheckEvent[] {
  const { facts, recheckId, supervisors, ...draw } = data;
  if (state.is === 'assigned' && state.drawId === draw.drawId) {
    const { supervisors: before, item, dueOn } = state;
    if (before.join() === supervisors.join()) return [];
    const joined = supervisors.filter((id) => !before.includes(id));
    return [new RecheckReassigned({ ...of(recheckId, state), supervisors, joined, item, dueOn })];
  }
  if (state.is !== 'absent' && state.is !== 'called-off') return [];
  if (!facts) throw new Rejection('recheck-closure-unknown');
  const { issueId, unitId, campaignId, standing } = facts;
  const head = { recheckId, issueId, unitId };
  const assigned = new RecheckAssigned({ ...head, ...draw, campaignId, supervisors, assignedOn: dayOf(meta.at) });
  return standing === 'closed' ? [assigned] : [assigned, new RecheckExcused({ ...head, excuse: standing })];
}

/** The act that is still possible, or the sentence why none is. */
function open(state: Recheck): Given {
  switch (state.is) {
    case 'absent':
      throw new Rejection('recheck-not-found');
    case 'called-off':
      throw new Rejection('recheck-called-off');
    case 'excused':
      throw new Rejection('recheck-excused');
    case 'passed':
    case 'failed':
      throw new Rejection('recheck-concluded');
    case 'assigned':
      return state;
  }
}

function conclude(command: PassRecheck | FailRecheck, state: Recheck): RecheckEvent[] {
  const given = open(state);
  const { recheckId, account, evidence, asker = [], facts } = command.data;
  const today = dayOf(command.meta.at);
  refuseIf(!asker.some((id) => given.supervisors.includes(id)), 'recheck-not-yours');
  refuseIf(facts?.closedBy === command.meta.actor, 'recheck-by-verifier');
  refuseIf(facts?.unitSide.includes(command.meta.actor) ?? false, 'recheck-by-rectifier');
  refuseIf(evidence.length === 0, 'recheck-without-evidence');
  const report = { ...of(recheckId, given), account, evidence, late: today > given.dueOn };
  if (command.type === 'PassRecheck') return [new RecheckPassed(report)];
  const { dueOn } = command.data;
  refuseIf(dueOn < today, 'recheck-due-day-past', { dueOn, today });
  return [new RecheckFailed({ ...report, dueOn })];
}
