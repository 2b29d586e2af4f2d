import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { Recorded } from '@app/eventing/message.js';
import type { FindingRecorded, InspectionEvent, NoticeIssued, VisitRecorded } from './events.js';

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = InspectionEvent & Partial<Pick<Recorded, 'actor'>>;

export interface RecusalCase {
  readonly id: string;
  readonly supervisorId: string;
  /** The account that asked for it. */
  readonly askedBy?: string;
  /** `asked`: not decided. `approved`: the place is still to be filled. `closed`: refused, or filled. */
  readonly is: 'asked' | 'approved' | 'closed';
  readonly reason?: string;
}

/** An inspection under way. */
export interface Open {
  readonly is: 'open';
  readonly unitId: string;
  readonly campaignId: string;
  readonly drawId: string;
  readonly item: string;
  readonly assignedOn: string;
  readonly supervisors: readonly string[];
  readonly drawVersion: number;
  readonly notice?: NoticeIssued['data'];
  readonly received: boolean;
  readonly handedOver: boolean;
  readonly accepted: readonly string[];
  readonly recusals: readonly RecusalCase[];
  readonly visits: readonly VisitRecorded['data'][];
  /** How many of the visits, the last ones, the team as it is made itself. */
  readonly ownVisits: number;
  readonly findings: readonly FindingRecorded['data'][];
  /** The hash of the record the unit's person signed, or refused to sign. */
  readonly statement?: string;
  readonly signedBy: readonly string[];
}

export type Inspection =
  | { readonly is: 'absent' }
  | Open
  | { readonly is: 'concluded'; readonly unitId: string }
  | { readonly is: 'cancelled' };

const FRESH = {
  ...{ received: false, handedOver: false, ownVisits: 0 },
  ...{ accepted: [], recusals: [], visits: [], findings: [], signedBy: [] },
};

/** What the events so far leave behind. */
export function evolve(state: Inspection, event: Told): Inspection {
  switch (event.type) {
    case 'InspectionAssigned': {
      const { unitId, campaignId, drawId, item, assignedOn, supervisors, drawVersion } = event.data;
      return { is: 'open', unitId, campaignId, drawId, item, assignedOn, supervisors, drawVersion, ...FRESH };
    }
    case 'InspectionCalledOff':
      return { is: 'cancelled' };
    case 'InspectionConcluded':
      return { is: 'concluded', unitId: event.data.unitId };
    default:
      return state.is === 'open' ? progress(state, event) : state;
  }
}

type Beginning = 'InspectionAssigned' | 'InspectionCalledOff' | 'InspectionConcluded';
type Preparation =
  | 'InspectionReassigned'
  | 'NoticeIssued'
  | 'NoticeReceived'
  | 'NoticeHandedOver'
  | 'InspectionAccepted'
  | 'RecusalRequested'
  | 'RecusalApproved'
  | 'RecusalRefused'
  | 'ReplacementRequested';

function progress(state: Open, event: Exclude<Told, { type: Beginning }>): Open {
  switch (event.type) {
    case 'VisitRecorded':
      return { ...state, visits: [...state.visits, event.data], ownVisits: state.ownVisits + 1 };
    case 'FindingRecorded':
      return { ...state, findings: [...state.findings, event.data] };
    case 'InspectionSigned':
      // Once a changed team could sign for the visit of the former one; such a signature binds nobody.
      return state.ownVisits === 0 ? state : { ...state, signedBy: [...state.signedBy, event.data.supervisorId] };
    case 'UnitStatementRecorded':
      return { ...state, statement: event.data.contentHash };
    default:
      return prepared(state, event);
  }
}

function prepared(state: Open, event: Extract<Told, { type: Preparation }>): Open {
  switch (event.type) {
    case 'InspectionReassigned':
      return reassigned(state, event.data);
    case 'NoticeIssued':
      return { ...state, notice: event.data, received: false };
    case 'NoticeReceived':
      return { ...state, received: true };
    case 'NoticeHandedOver':
      return { ...state, handedOver: true };
    case 'InspectionAccepted':
      return { ...state, accepted: [...state.accepted, event.data.supervisorId] };
    case 'RecusalRequested': {
      const { recusalId: id, supervisorId } = event.data;
      const asked = { id, supervisorId, is: 'asked' as const, ...(event.actor && { askedBy: event.actor }) };
      return { ...state, recusals: [...state.recusals, asked] };
    }
    case 'RecusalApproved':
      return decided(state, event.data, 'approved');
    case 'RecusalRefused':
      return decided(state, event.data, 'closed');
    case 'ReplacementRequested':
      return state;
  }
}

/** Who stays has still accepted; who left takes his recusal with him. Nobody speaks for a visit of another team. */
function reassigned(
  state: Open,
  { supervisors, drawVersion }: { supervisors: readonly string[]; drawVersion: number },
): Open {
  const stays = (id: string) => supervisors.includes(id);
  return {
    ...state,
    statement: '',
    ...{ supervisors, drawVersion, signedBy: [], ownVisits: 0 },
    accepted: state.accepted.filter(stays),
    recusals: state.recusals.map((one) => (stays(one.supervisorId) ? one : { ...one, is: 'closed' as const })),
  };
}

const decided = (
  state: Open,
  { recusalId, reason }: { recusalId: string; reason: string },
  is: RecusalCase['is'],
): Open => ({
  ...state,
  recusals: state.recusals.map((one) => (one.id === recusalId ? { ...one, is, reason } : one)),
});

/** The inspection as long as it goes on. */
export function underWay(state: Inspection): Open {
  refuseIf(state.is === 'cancelled', 'inspection-called-off');
  refuseIf(state.is === 'concluded', 'inspection-concluded');
  if (state.is !== 'open') throw new Rejection('inspection-not-found');
  return state;
}

/** The visits the team as it is made itself. */
export const visitsOfTeam = ({ visits, ownVisits }: Pick<Open, 'visits' | 'ownVisits'>): Open['visits'] =>
  visits.slice(visits.length - ownVisits);

/** Whether the unit has been told: by letter, or by the supervisors at its door. */
export const unitKnows = ({ notice, handedOver }: Open): boolean =>
  notice !== undefined && (notice.announced || handedOver);

type Content = Pick<Open, 'notice' | 'visits' | 'findings'>;

/** What signatures are given on: the checklist, the visits and the findings. SHA-256 of its canonical JSON. */
export const contentHash = ({ notice, visits, findings }: Content): string =>
  createHash('sha256')
    .update(canonicalJson({ checklist: notice?.checklist ?? [], visits, findings }))
    .digest('hex');
