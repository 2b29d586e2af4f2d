import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AcceptInspection,
  AssignInspection,
  CallOffInspection,
  InspectionAct,
  InspectionCommand,
} from './commands.js';
import {
  InspectionAccepted,
  InspectionAssigned,
  InspectionCalledOff,
  InspectionReassigned,
  type InspectionEvent,
} from './events.js';
import { issueNotice, receiveNotice } from './notice.decider.js';
import { decideOnRecusal } from './recusal.decider.js';
import { conclude, recordStatement, sign } from './result.decider.js';
import { evolve, underWay, type Inspection, type Told } from './standing.rules.js';
import { recordFinding, recordVisit, type Acting } from './visit.decider.js';

/** 检查任务: assigned by a draw → notified and accepted → visited → signed by each supervisor → concluded. */
export const inspection: Decider<InspectionCommand, Told, Inspection> = {
  name: 'inspection',
  initial: { is: 'absent' },
  stream: ({ data }) => `inspection-${data.inspectionId}`,
  evolve,

  decide(command, state) {
    switch (command.type) {
      case 'AssignInspection':
        return assign(command, state);
      case 'CallOffInspection':
        return callOff(command, state);
      case 'IssueNotice':
        return issueNotice(command, state);
      case 'ReceiveNotice':
        return receiveNotice(command, state);
      case 'RequestRecusal':
      case 'DecideRecusal':
      case 'RequestReplacement':
        return decideOnRecusal(command, state);
      default:
        return act(command, actingIn(command, state));
    }
  },
};

function act(command: InspectionAct, acting: Acting): InspectionEvent[] {
  switch (command.type) {
    case 'AcceptInspection':
      return accept(command, acting);
    case 'RecordVisit':
      return recordVisit(command, acting);
    case 'RecordFinding':
      return recordFinding(command, acting);
    case 'SignInspection':
      return sign(command, acting);
    case 'RecordUnitStatement':
      return recordStatement(command, acting);
    case 'ConcludeInspection':
      return conclude(command, acting);
  }
}

function assign({ data, meta }: AssignInspection, state: Inspection): InspectionEvent[] {
  if (state.is === 'absent') return [new InspectionAssigned({ ...data, assignedOn: dayOf(meta.at) })];
  if (state.is !== 'open' || data.drawVersion <= state.drawVersion) return [];
  const { inspectionId, unitId, supervisors, drawVersion } = data;
  const same =
    supervisors.length === state.supervisors.length && supervisors.every((id) => state.supervisors.includes(id));
  return same ? [] : [new InspectionReassigned({ inspectionId, unitId, supervisors, drawVersion })];
}

/** Said of an inspection never assigned too, so that an assignment on its way cannot come after it. */
const callOff = ({ data }: CallOffInspection, state: Inspection): InspectionEvent[] =>
  state.is === 'absent' || state.is === 'open' ? [new InspectionCalledOff(data)] : [];

/** The inspection as long as it goes on, for one of its supervisors who is not to stand aside. */
function actingIn({ data: { inspectionId, supervisorId } }: InspectionAct, state: Inspection): Acting {
  const open = underWay(state);
  if (supervisorId === undefined || !open.supervisors.includes(supervisorId)) {
    throw new Rejection('not-assigned-to-you');
  }
  const own = open.recusals.filter((one) => one.supervisorId === supervisorId).map(({ is }) => is);
  refuseIf(own.includes('approved'), 'recused-yourself');
  refuseIf(own.includes('asked'), 'recusal-undecided');
  return { ...open, by: supervisorId, of: { inspectionId, unitId: open.unitId } };
}

function accept(_: AcceptInspection, { by: supervisorId, of, accepted }: Acting): InspectionEvent[] {
  refuseIf(accepted.includes(supervisorId), 'already-accepted');
  return [new InspectionAccepted({ ...of, supervisorId })];
}
