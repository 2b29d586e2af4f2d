import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally } from '@app/database';
import { Question, refuseIf, Rejection, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type {
  OfficerHoursAnswer,
  OfficerHoursItem,
  OfficerSessionAnswer,
  OfficerTrainingAnswer,
  TrainingCoverageAnswer,
  TrainingCoverageItem,
} from './answer.dto.js';
import type { OfficerHoursRequest, OfficerTrainingRequest, TrainingYearRequest } from './dto.js';
import { dayOfYear } from './hours.rules.js';
import { trainingAccounts, trainingOfficers, trainingUnits } from './person.projection.js';
import { cutting, filled, told } from './rows.js';
import { ownOnly } from './session.queries.js';
import { trainingSessions } from './session.projection.js';
import { STANDING, STATE } from './standing.js';

export class ListOfficerHours extends Question('ListOfficerHours')<OfficerHoursRequest, Told<OfficerHoursAnswer>> {}
export class ShowTrainingCoverage extends Question('ShowTrainingCoverage')<
  TrainingYearRequest,
  Told<TrainingCoverageAnswer>
> {}
/** `personId`: `mine` for whom the asker's account is bound to. */
export class ShowOfficerTraining extends Question('ShowOfficerTraining')<
  OfficerTrainingRequest & { personId: string },
  Told<OfficerTrainingAnswer>
> {}

const PROJECTIONS = [trainingUnits, trainingOfficers, trainingAccounts, trainingSessions];

interface Frame {
  readonly year: number;
  readonly on: string;
  /** The first four values of a statement about standings. */
  readonly values: readonly [on: string, last: string, unit: string | null, year: number];
}

function frameOf({ year: asked, unitId }: { year?: number; unitId?: string }, { at, unit }: Meta): Frame {
  const today = dayOf(at);
  const year = asked ?? Number(today.slice(0, 4));
  const on = dayOfYear(year, today);
  return { year, on, values: [on, `${year}-12-31`, unit ?? (unitId || null), year] };
}

const officerHours: Reading<OfficerHoursRequest, OfficerHoursAnswer> = {
  projections: PROJECTIONS,
  async read(db, { data, meta }) {
    const { year, on, values } = frameOf(data, meta);
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<(OfficerHoursItem & { full: number })[]>(
      `with one as (select *, ${STATE} as state from (${STANDING}) x
                     where ($5::text is null or name ilike $5 or certificate ilike $5)),
            found as (select *, count(*) over ()::int as full from one
                       where ($6::bool is null or (state <> 'met') = $6) and ($7::bool is null or (state = 'missing') = $7)
                       order by counted - owed, certificate, "officerId" offset $8 limit $9)
       select f.id, f."officerId", f."unitId", u.name as "unitName", f.name, f.certificate, f.business, f.records,
              f.political, f.counted, f.owed, f.expected, f.state, f.full,
              (select a.login from training_account a join training_officer b on b.id = a.officer_id
                where b.person_id = f.id and a.open limit 1) as login
         from found f left join training_unit u on u.id = f."unitId"
        order by f.counted - f.owed, f.certificate, f."officerId"`,
      [...[...values, data.q ? literally(data.q) : null, yesOf(data.short), yesOf(data.missing)], ...[from, limit]],
    );
    return { year, on, ...cut(rows.map(filled)) };
  },
};
const yesOf = (asked: string | undefined): boolean | null => (asked ? asked === 'true' : null);

type Coverage = Omit<TrainingCoverageItem, 'trainedPercent' | 'metPercent'> & { full: number };

const coverage: Reading<TrainingYearRequest, TrainingCoverageAnswer> = {
  projections: PROJECTIONS,
  async read(db, { data, meta }) {
    const { year, on, values } = frameOf(data, meta);
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<Coverage[]>(
      `with unit as (select id, name, count(*) over ()::int as full from training_unit
                      where not closed and ($3::text is null or id = $3) and ($5::text is null or name ilike $5)
                      order by name, id offset $6 limit $7),
            one as (select x.*, ${STATE} as state from (${STANDING}) x)
       select u.id, u.id as "unitId", u.name as "unitName", u.full, count(o.id)::int as officers,
              count(o.id) filter (where extract(year from o.since) = $4)::int as joined,
              (select count(*)::int from training_officer g where g.unit_id = u.id and g.until_day < $1
                  and extract(year from g.until_day) = $4) as "left",
              count(o.id) filter (where counted > 0)::int as trained,
              count(o.id) filter (where state = 'met')::int as met,
              count(o.id) filter (where state = 'missing')::int as missing
         from unit u left join one o on o."unitId" = u.id
        group by u.id, u.name, u.full order by u.name, u.id`,
      [...values, data.q ? literally(data.q) : null, from, limit],
    );
    return { year, on, ...cut(rows.map((row) => filled({ ...row, ...percents(row) }))) };
  },
};

function percents({ officers, trained, met }: Coverage): Partial<TrainingCoverageItem> {
  if (officers === 0) return {};
  const of = (part: number): number => Math.floor((100 * part) / officers);
  return { trainedPercent: of(trained), metPercent: of(met) };
}

const LEDGER = `
  select s.id as "sessionId", s.title, s.kind, s.day::text as day, s.place, u.name as "unitName", a.hours,
         s.hours as "sessionHours", a.how, a.score, case when a.score is null then null else s.full_mark end as "fullMark",
         a.score >= s.pass_mark as passed, s.state = 'closed' as closed
    from training_attendance a join training_session s on s.id = a.session_id
    left join training_unit u on u.id = s.unit_id
   where a.person_id = $1 and s.day between $2 and $3 and s.state in ('arranged', 'signed', 'closed')
   order by s.day, s.id`;

type Person = Omit<OfficerHoursItem, 'state' | 'login' | 'unitName'>;

/** Whom the asker may ask about: himself, or an officer of his unit. */
async function askedPerson(db: EntityManager, asked: string, meta: Meta): Promise<string> {
  const [account] = await db.query<{ personId: string }[]>(
    `select b.person_id as "personId" from training_account t join training_officer b on b.id = t.officer_id where t.id = $1`,
    [meta.actor],
  );
  if (asked !== 'mine') refuseIf(ownOnly(meta) !== null && asked !== account?.personId, 'not-found');
  else if (!account) throw new Rejection('account-without-officer');
  return asked === 'mine' && account ? account.personId : asked;
}

interface Found {
  readonly personId: string;
  readonly officerId: string;
  /** The last day on which somebody lists him. */
  readonly until: string;
}

/** The person as somebody lists him on the day; left every unit, as the last one listed him. */
async function personOf(db: EntityManager, asked: string, meta: Meta): Promise<Found> {
  const personId = await askedPerson(db, asked, meta);
  const [stay] = await db.query<{ id: string; unitId: string; until: string }[]>(
    `select id, unit_id as "unitId", coalesce(until_day::text, '9999-12-31') as until from training_officer
      where person_id = $1 order by until_day desc nulls first, from_day desc limit 1`,
    [personId],
  );
  if (!stay || (meta.unit !== undefined && stay.unitId !== meta.unit)) throw new Rejection('training-person-not-found');
  return { personId, officerId: stay.id, until: stay.until };
}

const officerTraining: Reading<OfficerTrainingRequest & { personId: string }, OfficerTrainingAnswer> = {
  projections: PROJECTIONS,
  async read(db, { data, meta }) {
    const { personId, officerId, until: last } = await personOf(db, data.personId, meta);
    const { year, on, values } = frameOf({ year: data.year }, { ...meta, unit: undefined });
    const day = on < last ? on : last;
    const [row] = await db.query<(Person & { unitName: string; state: OfficerHoursItem['state'] })[]>(
      `select x.*, u.name as "unitName", ${STATE} as state from (${STANDING}) x left join training_unit u on u.id = x."unitId"
        where x."officerId" = $5`,
      [day, values[1], null, year, officerId],
    );
    if (!row) throw new Rejection('training-person-not-found');
    const { name, certificate, unitId, unitName, business, records, political, counted, owed, expected, state } = row;
    const sessions = await db.query<OfficerSessionAnswer[]>(LEDGER, [personId, `${year}-01-01`, `${year}-12-31`]);
    return {
      ...{ personId, year, name, certificate, unitId, unitName },
      ...{ business, records, political, counted, owed, expected, state, sessions: sessions.map(told) },
    };
  },
};

@QueryHandler(ListOfficerHours)
export class ListOfficerHoursHandler implements IQueryHandler<ListOfficerHours> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListOfficerHours): Promise<Told<OfficerHoursAnswer>> {
    return this.past.answer(asked, officerHours);
  }
}

@QueryHandler(ShowTrainingCoverage)
export class ShowTrainingCoverageHandler implements IQueryHandler<ShowTrainingCoverage> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowTrainingCoverage): Promise<Told<TrainingCoverageAnswer>> {
    return this.past.answer(asked, coverage);
  }
}

@QueryHandler(ShowOfficerTraining)
export class ShowOfficerTrainingHandler implements IQueryHandler<ShowOfficerTraining> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowOfficerTraining): Promise<Told<OfficerTrainingAnswer>> {
    return this.past.answer(asked, officerTraining);
  }
}
