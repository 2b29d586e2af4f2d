import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { LeadAct, LeadCommand } from './commands.js';
import type { LeadEvent } from './events.js';
import { enter, file } from './intake.rules.js';
import { conclude, giveBack, open, prolong, raise, reply } from './investigation.rules.js';
import { known, progress, type KnownLead, type LeadState, type ToldLead } from './lead.rules.js';
import { accept, answer, decline, findDuplicate, handOver, look, transfer } from './triage.rules.js';

export const leadStream = (leadId: string): string => `lead-${leadId}`;

/** 投诉线索: 受理 → 移送、立案调查 → 结果 → 答复, or 不予受理, or 重复线索. */
export const lead: Decider<LeadCommand, ToldLead, LeadState> = {
  name: 'lead',
  version: 2,
  initial: { is: 'absent' },
  stream: ({ data }) => leadStream(data.leadId),

  decide(command, state): LeadEvent[] {
    if (command.type !== 'FileLead' && command.type !== 'EnterLead') return carryOn(command, known(state));
    refuseIf(state.is !== 'absent', 'lead-there-already');
    return command.type === 'FileLead' ? file(command) : enter(command);
  },

  evolve(state, event): LeadState {
    if (event.type !== 'LeadFiled') return state.is === 'absent' ? state : progress(state, event);
    const { aboutUnitId, pictures } = event.data;
    return { is: 'filed', ...(aboutUnitId && { aboutUnitId }), pictures, raised: [], answered: false };
  },
};

type Triage = Extract<
  LeadAct,
  {
    type:
      | 'AcceptLead'
      | 'DeclineLead'
      | 'FindLeadDuplicate'
      | 'HandLeadOver'
      | 'TransferLead'
      | 'AnswerSender'
      | 'LookAtSender';
  }
>;

function carryOn(command: LeadAct, state: KnownLead): LeadEvent[] {
  switch (command.type) {
    case 'OpenInvestigation':
      return open(command, state);
    case 'ProlongInvestigation':
      return prolong(command, state);
    case 'ConcludeInvestigation':
      return conclude(command, state);
    case 'ReturnInvestigation':
      return giveBack(command, state);
    case 'RecordTransferReply':
      return reply(command, state);
    case 'RaiseLeadFindings':
      return raise(command, state);
    default:
      return triaged(command, state);
  }
}

function triaged(command: Triage, state: KnownLead): LeadEvent[] {
  switch (command.type) {
    case 'AcceptLead':
      return accept(command, state);
    case 'DeclineLead':
      return decline(command, state);
    case 'FindLeadDuplicate':
      return findDuplicate(command, state);
    case 'HandLeadOver':
      return handOver(command, state);
    case 'TransferLead':
      return transfer(command, state);
    case 'AnswerSender':
      return answer(command, state);
    case 'LookAtSender':
      return look(command, state);
  }
}
