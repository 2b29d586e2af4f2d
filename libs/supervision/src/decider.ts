import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AssignInspection,
  CallOffInspection,
  ConcludeInspection,
  InspectionAct,
  InspectionCommand,
  RecordFinding,
  RecordVisit,
} from './commands.js';
import {
  FindingRecorded,
  InspectionAssigned,
  InspectionCalledOff,
  InspectionConcluded,
  InspectionReassigned,
  InspectionSigned,
  VisitRecorded,
  type InspectionEvent,
} from './events.js';

interface Open {
  readonly is: 'open';
  readonly unitId: string;
  readonly campaignId: string;
  readonly assignedOn: string;
  readonly supervisors: readonly string[];
  readonly drawVersion: number;
  readonly visits: number;
  readonly findings: number;
  readonly signedBy: readonly string[];
}

type Inspection = { readonly is: 'absent' } | Open | { readonly is: 'concluded' } | { readonly is: 'cancelled' };

/** 检查任务: assigned by a draw → visited → signed by each supervisor → concluded. */
export const inspection: Decider<InspectionCommand, InspectionEvent, Inspection> = {
  name: 'inspection',
  initial: { is: 'absent' },
  stream: ({ data }) => `inspection-${data.inspectionId}`,

  decide(command, state) {
    switch (command.type) {
      case 'AssignInspection':
        return assign(command, state);
      case 'CallOffInspection':
        return callOff(command, state);
      case 'RecordVisit':
        return visit(command, openTo(command, state));
      case 'RecordFinding':
        return find(command, openTo(command, state));
      case 'SignInspection':
        return sign(openTo(command, state));
      case 'ConcludeInspection':
        return conclude(command, openTo(command, state));
    }
  },

  evolve(state, event): Inspection {
    switch (event.type) {
      case 'InspectionAssigned': {
        const { unitId, campaignId, assignedOn, supervisors, drawVersion } = event.data;
        const fresh = { visits: 0, findings: 0, signedBy: [] };
        return { is: 'open', unitId, campaignId, assignedOn, supervisors, drawVersion, ...fresh };
      }
      case 'InspectionCalledOff':
        return { is: 'cancelled' };
      case 'InspectionConcluded':
        return { is: 'concluded' };
      default:
        return state.is === 'open' ? progress(state, event) : state;
    }
  },
};

type Progress = InspectionReassigned | VisitRecorded | FindingRecorded | InspectionSigned;

function progress(state: Open, event: Progress): Open {
  switch (event.type) {
    case 'InspectionReassigned':
      return { ...state, supervisors: event.data.supervisors, drawVersion: event.data.drawVersion, signedBy: [] };
    case 'VisitRecorded':
      return { ...state, visits: state.visits + 1 };
    case 'FindingRecorded':
      return { ...state, findings: state.findings + 1 };
    case 'InspectionSigned':
      return { ...state, signedBy: [...state.signedBy, event.data.supervisorId] };
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

interface Acting extends Open {
  readonly by: string;
  readonly of: { readonly inspectionId: string; readonly unitId: string };
}

/** The inspection as long as it goes on, for one of its supervisors. */
function openTo({ data: { inspectionId, supervisorId } }: InspectionAct, state: Inspection): Acting {
  refuseIf(state.is === 'absent', 'inspection-not-found');
  refuseIf(state.is === 'cancelled', 'inspection-called-off');
  refuseIf(state.is === 'concluded', 'inspection-concluded');
  if (state.is !== 'open' || supervisorId === undefined || !state.supervisors.includes(supervisorId)) {
    throw new Rejection('not-assigned-to-you');
  }
  return { ...state, by: supervisorId, of: { inspectionId, unitId: state.unitId } };
}

/** What somebody has signed does not change under his signature. */
const refuseSigned = ({ signedBy }: Acting): void => refuseIf(signedBy.length > 0, 'record-already-signed');

function visit({ data, meta }: RecordVisit, acting: Acting): InspectionEvent[] {
  const { visitedOn, account, evidence } = data;
  refuseSigned(acting);
  refuseIf(visitedOn < acting.assignedOn, 'visit-before-assignment', { assignedOn: acting.assignedOn });
  refuseIf(visitedOn > dayOf(meta.at), 'visit-in-future');
  return [new VisitRecorded({ ...acting.of, supervisorId: acting.by, visitedOn, account, evidence })];
}

function find({ data, meta }: RecordFinding, acting: Acting): InspectionEvent[] {
  const { findingId, text, category, dueOn, responsible, categories } = data;
  refuseSigned(acting);
  refuseIf(categories !== undefined && !categories.includes(category), 'finding-category-unknown', { category });
  refuseIf(acting.visits === 0, 'visit-not-recorded');
  refuseIf(dueOn < dayOf(meta.at), 'finding-due-in-past', { dueOn });
  const { campaignId, by: supervisorId } = acting;
  const finding = { ...acting.of, campaignId, findingId, supervisorId, text, category, dueOn, responsible };
  return [new FindingRecorded(finding)];
}

function sign(acting: Acting): InspectionEvent[] {
  refuseIf(acting.visits === 0, 'visit-not-recorded');
  refuseIf(acting.signedBy.includes(acting.by), 'already-signed');
  return [new InspectionSigned({ ...acting.of, supervisorId: acting.by })];
}

function conclude({ data: { result } }: ConcludeInspection, acting: Acting): InspectionEvent[] {
  const { findings, supervisors, signedBy } = acting;
  const missing = supervisors.filter((id) => !signedBy.includes(id)).length;
  refuseIf(missing > 0, 'signatures-missing', { missing });
  const problems = result === 'problems-found';
  refuseIf(problems !== findings > 0, 'result-contradicts-findings', { findings });
  return [new InspectionConcluded({ ...acting.of, result, findings })];
}
