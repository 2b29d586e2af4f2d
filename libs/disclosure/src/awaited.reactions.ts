import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import { bareNumber } from '@app/documents';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { CaseDecided } from '@app/legal-review/events.js';
import { Reaction, type Reacts } from '@app/queues';
import { WorkingYearImported } from '@app/working-calendar/events.js';
import { AnswerDecisionDisclosure, AwaitDecisionDisclosure, DateDecisionDisclosure } from './commands.js';
import { DisclosurePublished, DisclosureWithheld } from './events.js';

interface Awaited {
  readonly legalCaseId: string;
  readonly unitId: string;
}

const OPEN = `
  select legal_case_id as "legalCaseId", unit_id as "unitId" from disclosure_awaited where answered_on is null`;

/** A case is decided: the public waits for the decision from now on. */
@Reaction('await-decision-disclosure', [CaseDecided])
@Injectable()
export class AwaitDecisionDisclosures implements Reacts<CaseDecided> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<CaseDecided>, meta: Meta): Promise<unknown> {
    const { legalCaseId, unitId, decisionNumber: documentNumber, decidedOn } = data;
    return this.commands.execute(new AwaitDecisionDisclosure({ legalCaseId, unitId, documentNumber, decidedOn }, meta));
  }
}

/** A decision of this number is before the public, or the public was told why not. */
@Reaction('answer-decision-disclosure', [DisclosurePublished, DisclosureWithheld])
@Injectable()
export class AnswerDecisionDisclosures implements Reacts<DisclosurePublished | DisclosureWithheld> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react({ data, at }: Recorded<DisclosurePublished | DisclosureWithheld>, meta: Meta): Promise<void> {
    if (data.kind !== 'decision') return;
    const { rows } = await this.db.query<Awaited>(
      `${OPEN} and unit_id = $1 and public.bare_number(document_number) = $2 order by legal_case_id`,
      [data.unitId, bareNumber(data.title)],
    );
    for (const of of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, of.legalCaseId) };
      await this.commands.execute(new AnswerDecisionDisclosure({ ...of, code: data.code, on: dayOf(at) }, own));
    }
  }
}

/** With the working days of a year known or corrected, what is awaited gets its day by them. */
@Reaction('date-decision-disclosures', [WorkingYearImported])
@Injectable()
export class DateDecisionDisclosures implements Reacts<WorkingYearImported> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react(_: Recorded<WorkingYearImported>, meta: Meta): Promise<void> {
    const { rows } = await this.db.query<Awaited>(`${OPEN} order by legal_case_id`);
    for (const of of rows) {
      const own = { ...meta, commandId: idFrom(meta.commandId, of.legalCaseId) };
      await this.commands.execute(new DateDecisionDisclosure(of, own));
    }
  }
}
