import { officialDate } from '@app/calendar/dates.js';
import type {
  InvestigationConcluded,
  InvestigationReturned,
  LeadHandedOver,
  LeadTransferred,
} from '@app/leads/events.js';
import { closed, draft, OFFICE, UNIT, type Draft, type Known } from './notice-draft.rules.js';

export type OfLead = LeadTransferred | LeadHandedOver | InvestigationConcluded | InvestigationReturned;

type Drafts = {
  [T in OfLead['type']]: (data: Extract<OfLead, { type: T }>['data'], known: Known) => Draft | undefined;
};

const linkTo = ({ leadId }: { readonly leadId: string }): string => `/leads/${leadId}`;
const unit = (data: { readonly leadId: string; readonly unitId?: string }, text: string): Draft | undefined =>
  data.unitId === undefined ? undefined : draft('request', { unitId: data.unitId, roles: UNIT }, linkTo(data), text);

/** 投诉线索, to those who handle it. What it says and who sent it is in none of them. */
export const leadNotices: Drafts = {
  LeadTransferred: (data, { matter }) => unit(data, `${matter}移送你单位调查处理：${closed(data.reason)}`),
  LeadHandedOver: (data, { matter }) =>
    draft('assignment', { accounts: [data.handlerId] }, linkTo(data), `${matter}改由您承办：${closed(data.reason)}`),
  InvestigationConcluded: (data, { matter, unitName }) =>
    data.unitId === undefined
      ? undefined
      : draft('request', { roles: OFFICE }, linkTo(data), `${unitName}提交了${matter}的调查结果，请审核并答复。`),
  InvestigationReturned: (data, { matter }) =>
    unit(data, `${matter}的调查结果退回，请在${officialDate(data.dueOn)}以前重新提交：${closed(data.reason)}`),
};
