import type { Recorded } from '@app/eventing';

interface Lead {
  about?: string;
  handler?: string;
  /** The unit it was given to. */
  unit?: string;
  is: string;
  sender?: string;
}

/** What the leads are, as the history tells them. */
export interface Leads {
  readonly leads: Map<string, Lead>;
  /** The last number of each series, and every word that was filed. */
  readonly given: Map<string, number>;
  readonly filed: Set<string>;
}

export const noLeads = (): Leads => ({ leads: new Map(), given: new Map(), filed: new Set() });

interface Told {
  readonly year: number;
  readonly number: number;
  readonly text?: string;
  readonly aboutUnitId?: string;
  readonly handlerId: string;
  readonly unitId?: string;
  readonly name: string;
  readonly summary?: string;
  readonly account?: string;
  readonly reason?: string;
}

const NEXT: Readonly<Record<string, readonly [from: readonly string[], to: string]>> = {
  LeadAccepted: [['filed'], 'accepted'],
  LeadDeclined: [['filed'], 'declined'],
  LeadFoundDuplicate: [['filed', 'accepted'], 'duplicate'],
  LeadTransferred: [['accepted', 'transferred'], 'transferred'],
  TransferReplied: [['transferred'], 'concluded'],
  InvestigationOpened: [['accepted', 'transferred'], 'investigating'],
  InvestigationConcluded: [['investigating'], 'concluded'],
  InvestigationReturned: [['concluded'], 'investigating'],
};

function numbered({ given }: Leads, series: string, number: number): string[] {
  const last = given.get(series) ?? 0;
  given.set(series, number);
  return number === last + 1 ? [] : [`number ${number} follows ${last} in ${series}`];
}

function filed(all: Leads, stream: string, { year, number, text = '', aboutUnitId }: Told): string[] {
  const words = `${aboutUnitId ?? ''} ${text}`;
  const twice = all.filed.has(words);
  all.filed.add(words);
  all.leads.set(stream, { is: 'filed', ...(aboutUnitId && { about: aboutUnitId }) });
  return [...numbered(all, `leads of ${year}`, number), ...(twice ? ['says what another lead says'] : [])];
}

/** What others read. */
const open = ({ summary = '', account = '', reason = '', text = '' }: Told): string =>
  summary + account + reason + text;

function moved(lead: Lead, type: string, told: Told): string[] {
  const step = NEXT[type];
  if (!step) return [];
  const [from, to] = step;
  const fault = from.includes(lead.is) ? [] : [`${type} comes after ${lead.is}`];
  lead.is = to;
  if (type === 'LeadAccepted') Object.assign(lead, { about: told.aboutUnitId, handler: told.handlerId });
  if (type === 'LeadTransferred') lead.unit = told.unitId;
  const itself = type === 'LeadTransferred' && lead.unit !== undefined && lead.unit === lead.about;
  return [...fault, ...(itself ? ['is given to whom it is about'] : [])];
}

function seen(lead: Lead, { actor, unit }: Recorded): string[] {
  const mine = unit === undefined ? actor === lead.handler : unit === lead.unit;
  return mine && lead.sender !== undefined ? [] : ['is looked at by somebody who does not handle it'];
}

/** What the office writes about a lead that nobody but the office reads. */
const OF_THE_OFFICE = ['SenderSeen', 'LeadDeclined', 'LeadHandedOver'];

/** Whoever is complained about, and whoever sent it, stand where they must not. */
function misplaced(lead: Lead, { type, unit }: Recorded, told: Told): string[] {
  const named = lead.sender !== undefined && open(told).includes(lead.sender) && !OF_THE_OFFICE.includes(type);
  const own = unit !== undefined && unit === lead.about;
  return [...(named ? [`${type} names the sender`] : []), ...(own ? ['is handled by whom it is about'] : [])];
}

function heard(all: Leads, lead: Lead, event: Recorded, told: Told): string[] {
  switch (event.type) {
    case 'SenderNamed':
      lead.sender = told.name;
      return [];
    case 'LeadHandedOver':
      lead.handler = told.handlerId;
      return [];
    case 'InvestigationOpened':
      return numbered(all, `investigations of ${told.year}`, told.number);
    case 'SenderSeen':
      return seen(lead, event);
    default:
      return [];
  }
}

/** A lead that comes out of order, is handled by whom it is about, or whose sender is seen or named where he must not be. */
export function leadFaults(all: Leads, event: Recorded): string[] {
  const { type, stream } = event;
  const told = event.data as Told;
  if (type === 'LeadFiled') return filed(all, stream, told);
  if (type === 'SupervisorEngaged')
    return numbered(all, `letters of ${told.unitId ?? 'office'} ${told.year}`, told.number);
  const lead = all.leads.get(stream);
  if (!lead) return [];
  return [...heard(all, lead, event, told), ...moved(lead, type, told), ...misplaced(lead, event, told)];
}
