import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf, importedYears } from '@app/calendar';
import type { StandingClock } from '@app/calendar/standing-clock.js';
import { EventStore, nextNumber, type Db, type Prepare, type Receipt } from '@app/eventing';
import { Files } from '@app/files';
import {
  CirculateCriticism,
  DeliverLetter,
  DraftDecision,
  DraftOpinion,
  FindLetterOverdue,
  IssueLetter,
  ReportHandling,
  ReviseLetter,
  type LetterCommand,
  type Numbering,
  type SourceFacts,
} from './commands.js';
import type { Source } from './events.js';
import { letter } from './letter.decider.js';
import { Prefixes, type NumberedPaper } from './prefixes.js';

/** Refusing gives the number back with the transaction, so that a gap always means something is missing. */
async function take(paper: NumberedPaper, at: string, prefixes: Prefixes, db: Db): Promise<Numbering> {
  const year = Number(dayOf(at).slice(0, 4));
  const number = await nextNumber(db, `letter-${paper}-${year}`);
  return { year, number, documentNumber: prefixes.number(paper, year, number) };
}

async function factsOf({ kind, id }: Source, db: Db): Promise<SourceFacts | undefined> {
  const { rows } = await db.query<{ unit_id: string; campaign_id: string; result: string | null; closed: boolean }>(
    `select s.unit_id, s.campaign_id, s.result, coalesce(u.closed, false) as closed
       from opinion_source s left join opinion_unit u on u.id = s.unit_id where s.kind = $1 and s.id = $2`,
    [kind, id],
  );
  const [found] = rows;
  if (!found) return undefined;
  const { unit_id: unitId, campaign_id: campaignId, result, closed: unitClosed } = found;
  return { unitId, campaignId, unitClosed, ...(result !== null && { result }) };
}

type OfLetter = Pick<ReportHandling['data'], 'opinionId' | 'letter'>;

/** Whether the period of a letter stands still, and the last day that leads to. */
async function clockOf({ opinionId, letter: kind }: OfLetter, db: Db): Promise<StandingClock & { paused: boolean }> {
  const { rows } = await db.query<{ paused: boolean; due: string | null }>(
    `select paused_on is not null as paused, due_after_pause::text as due
       from letter where opinion_id = $1 and letter = $2`,
    [opinionId, kind],
  );
  const { paused = false, due = null } = rows[0] ?? {};
  return { paused, ...(due !== null && { dueAfterPause: due }) };
}

@CommandHandler(FindLetterOverdue)
export class FindLetterOverdueHandler implements ICommandHandler<FindLetterOverdue> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: FindLetterOverdue): Promise<Receipt> {
    return this.store.handle(letter, asked, async (_, db) => {
      const { paused } = await clockOf(asked.data, db);
      return new FindLetterOverdue({ ...asked.data, paused }, asked.meta);
    });
  }
}

/** Periods in working days are counted by the imported tables. */
export const counting: Prepare<LetterCommand> = async (asked, db) => {
  const years = await importedYears(db);
  switch (asked.type) {
    case 'DraftDecision':
      return new DraftDecision({ ...asked.data, years }, asked.meta);
    case 'ReviseLetter':
      return new ReviseLetter({ ...asked.data, years }, asked.meta);
    case 'DeliverLetter':
      return new DeliverLetter({ ...asked.data, years }, asked.meta);
    default:
      return asked;
  }
};

@CommandHandler(DraftOpinion)
export class DraftOpinionHandler implements ICommandHandler<DraftOpinion> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: DraftOpinion): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(letter, asked, async (_, db) => {
      const facts = await factsOf(data.source, db);
      return new DraftOpinion({ ...data, ...(facts && { facts }), years: await importedYears(db) }, meta);
    });
  }
}

@CommandHandler(IssueLetter)
export class IssueLetterHandler implements ICommandHandler<IssueLetter> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Prefixes) private readonly prefixes: Prefixes,
  ) {}

  execute(asked: IssueLetter): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(letter, asked, async (_, db) => {
      const numbering = await take(data.letter, meta.at, this.prefixes, db);
      return new IssueLetter({ ...data, numbering, years: await importedYears(db) }, meta);
    });
  }
}

@CommandHandler(CirculateCriticism)
export class CirculateCriticismHandler implements ICommandHandler<CirculateCriticism> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Prefixes) private readonly prefixes: Prefixes,
  ) {}

  execute(asked: CirculateCriticism): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(letter, asked, async (_, db) => {
      const numbering = await take('criticism', meta.at, this.prefixes, db);
      return new CirculateCriticism({ ...data, numbering }, meta);
    });
  }
}

/** Evidence is a file the unit has handed in. */
@CommandHandler(ReportHandling)
export class ReportHandlingHandler implements ICommandHandler<ReportHandling> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async execute(asked: ReportHandling): Promise<Receipt> {
    await this.files.refuseUnknown(asked.data.evidence, asked.meta);
    return this.store.handle(
      letter,
      asked,
      async (_, db) => new ReportHandling({ ...asked.data, ...(await clockOf(asked.data, db)) }, asked.meta),
    );
  }
}
