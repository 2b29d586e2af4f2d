import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { Question, Rejection } from '@app/eventing';
import type {
  LeadCampaignListAnswer,
  LeadEnquiryAnswer,
  LeadHandlerItem,
  LeadHandlerListAnswer,
  SenderAnswer,
} from './answer.dto.js';
import { refuseKnown, type AskedIntake } from './facts.js';
import type { Stage } from './lead.rules.js';

/** `lookId`: the look that was recorded before. */
export class ReadSender extends Question('ReadSender')<
  { readonly leadId: string; readonly lookId: string },
  SenderAnswer
> {}
export class ListLeadHandlers extends Question('ListLeadHandlers')<object, LeadHandlerListAnswer> {}
export class ListLeadCampaigns extends Question('ListLeadCampaigns')<
  { readonly leadId: string },
  LeadCampaignListAnswer
> {}
export class EnquireAfterLead extends Question('EnquireAfterLead')<
  { readonly enquiryNumber: string },
  LeadEnquiryAnswer
> {}
/** Whether the tables would take a lead, before its pictures are made anything of. Throws what refuses it. */
export class ProbeFiling extends Question('ProbeFiling')<AskedIntake, void> {}
/** Units the public may complain about. */
export class ListLeadUnits extends Question('ListLeadUnits')<object, LeadHandlerItem[]> {}
/** The number a lead was given; for whoever has just filed it. */
export class ReadEnquiryNumber extends Question('ReadEnquiryNumber')<{ readonly leadId: string }, string> {}

/** Nobody reads who the sender is but by a look of his own that stands in the history. */
@QueryHandler(ReadSender)
export class ReadSenderHandler implements IQueryHandler<ReadSender> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { leadId, lookId }, meta }: ReadSender): Promise<SenderAnswer> {
    const { rows } = await this.db.query<SenderAnswer>(
      `select s.name, s.phone, s.address from lead_sender s join lead_look k on k.lead_id = s.lead_id
        where s.lead_id = $1 and k.id = $2 and k.account_id = $3`,
      [leadId, lookId, meta.actor],
    );
    if (!rows[0]) throw new Rejection('lead-sender-not-looked-at');
    return rows[0];
  }
}

@QueryHandler(ListLeadHandlers)
export class ListLeadHandlersHandler implements IQueryHandler<ListLeadHandlers> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<LeadHandlerListAnswer> {
    const { rows } = await this.db.query<LeadHandlerItem>(
      `select id, name from lead_account
        where not closed and roles && array['office-staff', 'office-director'] order by name, id`,
    );
    return { items: rows };
  }
}

/** Campaigns whose ledger has the unit the lead is about: the one of the year first, those to come last. */
@QueryHandler(ListLeadCampaigns)
export class ListLeadCampaignsHandler implements IQueryHandler<ListLeadCampaigns> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { leadId }, meta }: ListLeadCampaigns): Promise<LeadCampaignListAnswer> {
    const { rows } = await this.db.query<LeadCampaignListAnswer['items'][number]>(
      `select c.id, c.title, c.categories from lead_campaign c join lead l on l.about_unit_id = any(c.units)
        where l.id = $1 order by c.year > $2, c.year desc, c.id`,
      [leadId, Number(dayOf(meta.at).slice(0, 4))],
    );
    return { items: rows };
  }
}

@QueryHandler(ListLeadUnits)
export class ListLeadUnitsHandler implements IQueryHandler<ListLeadUnits> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<LeadHandlerItem[]> {
    const { rows } = await this.db.query<LeadHandlerItem>(
      'select id, name from lead_unit where not closed order by id',
    );
    return rows;
  }
}

@QueryHandler(ReadEnquiryNumber)
export class ReadEnquiryNumberHandler implements IQueryHandler<ReadEnquiryNumber> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { leadId } }: ReadEnquiryNumber): Promise<string> {
    const { rows } = await this.db.query<{ number: string }>(
      'select enquiry_number as number from lead where id = $1',
      [leadId],
    );
    if (!rows[0]) throw new Rejection('lead-not-found');
    return rows[0].number;
  }
}

@QueryHandler(ProbeFiling)
export class ProbeFilingHandler implements IQueryHandler<ProbeFiling> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data }: ProbeFiling): Promise<void> {
    await refuseKnown(data, this.db);
  }
}

interface Standing {
  readonly state: Stage;
  readonly receivedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** From the lead of a number to the one it goes on with in the end. */
const STANDING = `
  with recursive merged as (
    select id, into_id, state, 0 as step from lead where enquiry_number = $1
    union select o.id, o.into_id, o.state, m.step + 1 from merged m join lead o on o.id = m.into_id and m.step < 100)
  select (select state from merged order by step desc limit 1) as state, received_at as "receivedAt", answer,
         answered_at as "answeredAt" from lead where enquiry_number = $1`;

/** A duplicate is as far as the lead it goes on with, however many it was merged through; the answer is its own. */
@QueryHandler(EnquireAfterLead)
export class EnquireAfterLeadHandler implements IQueryHandler<EnquireAfterLead> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { enquiryNumber } }: EnquireAfterLead): Promise<LeadEnquiryAnswer> {
    const { rows } = await this.db.query<Standing>(STANDING, [enquiryNumber]);
    const [found] = rows;
    if (!found) throw new Rejection('enquiry-number-unknown');
    const { state, receivedAt, answer, answeredAt } = found;
    return {
      ...{ state, receivedOn: dayOf(receivedAt.toISOString()) },
      ...(answer !== null && answeredAt !== null && { answer, answeredOn: dayOf(answeredAt.toISOString()) }),
    };
  }
}
