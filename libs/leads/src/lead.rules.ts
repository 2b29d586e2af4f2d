import type { Meta, Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { Conclusion, LeadEvent, Sender } from './events.js';

/** 待审查、已受理、已移送、调查中、已有结果、已答复；不予受理、重复线索. */
export const STAGES = [
  'filed',
  'accepted',
  'transferred',
  'investigating',
  'concluded',
  'answered',
  'declined',
  'duplicate',
] as const;
export type Stage = (typeof STAGES)[number];

export interface KnownLead {
  readonly is: Stage;
  readonly pictures: readonly string[];
  readonly aboutUnitId?: string;
  readonly sender?: Sender;
  /** 承办人. */
  readonly handlerId?: string;
  /** The unit it was transferred to. */
  readonly unitId?: string;
  /** The organ outside it was transferred to. */
  readonly organ?: string;
  readonly dueOn?: string;
  readonly conclusion?: Conclusion;
  /** Who handed in the result. */
  readonly concludedBy?: string;
  /** Words of the findings that stand in the ledger. */
  readonly raised: readonly string[];
  readonly answered: boolean;
}
export type LeadState = { readonly is: 'absent' } | KnownLead;
export type ToldLead = LeadEvent & Partial<Pick<Recorded, 'actor'>>;

export function known(state: LeadState): KnownLead {
  if (state.is === 'absent') throw new Rejection('lead-not-found');
  return state;
}

export const refuseUnless = ({ is }: KnownLead, stages: readonly Stage[], code: string): void =>
  refuseIf(!stages.includes(is), code);

/** The field where it is there. */
export const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

/** Whoever is complained about has no part in how it is handled; a unit has one only where the lead was given to it. */
export function refuseForeign({ unit }: Pick<Meta, 'unit'>, lead: KnownLead): void {
  if (unit === undefined) return;
  refuseIf(unit === lead.aboutUnitId, 'lead-about-own-unit');
  refuseIf(unit !== lead.unitId, 'not-your-unit');
}

/** What the office alone says of a lead. */
export const refuseUnit = ({ unit }: Pick<Meta, 'unit'>, lead: KnownLead): void =>
  refuseIf(unit !== undefined, unit === lead.aboutUnitId ? 'lead-about-own-unit' : 'not-your-unit');

/** Only 承办人 of the office, and the unit that investigates, are told who the sender is. */
export function refuseSight({ unit, actor }: Pick<Meta, 'unit' | 'actor'>, lead: KnownLead): void {
  refuseForeign({ ...given('unit', unit) }, lead);
  refuseIf(unit === undefined && actor !== lead.handlerId, 'lead-sender-not-yours');
}

/** What each event makes of a lead that is there. */
export function progress(state: KnownLead, event: ToldLead): KnownLead {
  switch (event.type) {
    case 'SenderNamed': {
      const { name, phone, address } = event.data;
      return { ...state, sender: { name, phone, address } };
    }
    case 'LeadAccepted': {
      const { aboutUnitId, handlerId } = event.data;
      return { ...state, is: 'accepted', aboutUnitId, handlerId };
    }
    case 'LeadDeclined':
      return { ...state, is: 'declined' };
    case 'LeadFoundDuplicate':
      return { ...state, is: 'duplicate' };
    case 'LeadHandedOver':
      return { ...state, handlerId: event.data.handlerId };
    case 'LeadTransferred': {
      const { unitId, organ } = event.data;
      return { ...state, is: 'transferred', unitId, organ };
    }
    default:
      return investigated(state, event);
  }
}

function investigated(state: KnownLead, event: ToldLead): KnownLead {
  switch (event.type) {
    case 'InvestigationOpened':
    case 'InvestigationProlonged':
    case 'InvestigationReturned':
      return { ...state, is: 'investigating', dueOn: event.data.dueOn };
    case 'InvestigationConcluded':
    case 'TransferReplied':
      return { ...state, is: 'concluded', conclusion: event.data.conclusion, ...given('concludedBy', event.actor) };
    case 'LeadFindingRaised':
      return { ...state, raised: [...state.raised, event.data.text] };
    case 'SenderAnswered':
      return { ...state, answered: true, is: state.is === 'concluded' ? 'answered' : state.is };
    default:
      return state;
  }
}
