import { Rejection, refuseIf } from '@app/eventing/rejection.js';
import type { EnterLead, FileLead, Intake } from './commands.js';
import { LeadFiled, SenderNamed, type Channel, type LeadEvent } from './events.js';
import { given } from './lead.rules.js';
import { refuseEmpty, refuseScript } from './text.rules.js';

/** Pictures to one lead of the public. */
export const MOST_PICTURES = 4;

type Filing = Pick<FileLead['data'], 'text' | 'trap' | 'sender'>;

/** What is refused for what it says, whatever the tables know: nothing is taken that a machine filled in. */
export function refuseUnfitFiling({ trap, ...said }: Filing): void {
  refuseIf(trap !== '', 'lead-trap-filled');
  refuseUnfit(said);
}

function refuseUnfit({ text, sender }: Pick<Intake, 'text' | 'sender'>): void {
  refuseEmpty(text);
  refuseScript({ 反映的情况: text, 姓名: sender?.name, 电话: sender?.phone, 地址: sender?.address });
  refuseIf(sender?.name.trim() === '', 'lead-sender-unnamed');
}

/** From the public site. */
export function file({ data }: FileLead): LeadEvent[] {
  refuseUnfitFiling(data);
  refuseIf(data.pictures.length > MOST_PICTURES, 'lead-too-many-pictures', { most: MOST_PICTURES });
  return filed(data, 'public-opinion', 'site');
}

export const enter = ({ data: { channel, ...intake } }: EnterLead): LeadEvent[] => filed(intake, channel, 'office');

function filed(intake: Intake & { leadId: string }, channel: Channel, through: 'site' | 'office'): LeadEvent[] {
  const { leadId, enquiryNumber, aboutUnitId, text, pictures, sender, facts } = intake;
  refuseUnfit({ text, ...given('sender', sender) });
  if (!facts) throw new Rejection('lead-unit-unknown');
  refuseIf(aboutUnitId !== undefined && !facts.unitKnown, 'lead-unit-unknown');
  refuseIf(facts.same !== undefined, 'lead-filed-already', { same: facts.same ?? '' });
  const { year, number } = facts;
  const of = { leadId, year, number, enquiryNumber, channel, through, ...given('aboutUnitId', aboutUnitId) };
  const lead = new LeadFiled({ ...of, text, pictures, anonymous: sender === undefined });
  return sender === undefined ? [lead] : [lead, new SenderNamed({ leadId, ...sender })];
}
