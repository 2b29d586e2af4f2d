import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addDays, dayOf } from '@app/calendar';
import { cursorAt, LIMIT, literally, offsetOf } from '@app/database';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { pilotActivities } from './activity.projection.js';
import type { PilotTeamItem, PilotTeamListAnswer, TeamOfficerItem, TeamOfficerListAnswer } from './answer.dto.js';
import type { PilotTeamListRequest } from './dto.js';
import { demonstrationUnits, townshipOfficers } from './surroundings.projection.js';

export class ListPilotTeams extends Question('ListPilotTeams')<PilotTeamListRequest, Told<PilotTeamListAnswer>> {}
export class ListTeamOfficers extends Question('ListTeamOfficers')<PilotTeamListRequest, Told<TeamOfficerListAnswer>> {}

/** Renewing a certificate takes its time. */
const EXPIRING_DAYS = 90;

/** 乡镇行政执法队伍 on a day: whom each lists, whose certificate is good, and what it has done. */
const TEAMS = `
  select u.id, u.id as "unitId", u.name as "unitName", u.pilot, o.*, a.*
    from demonstration_unit u
    cross join lateral (
      select count(*)::int as officers, count(*) filter (where expires_on >= $1)::int as "inForce",
             count(*) filter (where expires_on is null or expires_on < $1)::int as expired,
             count(*) filter (where expires_on between $1::date and $2::date)::int as expiring
        from township_officer t
       where t.unit_id = u.id and t.from_day <= $1 and (t.until_day is null or t.until_day >= $1)) o
    cross join lateral (
      select count(*) filter (where kind = 'observation')::int as observations, count(*)::int as activities,
             coalesce(sum(jsonb_array_length(pictures)), 0)::int as pictures,
             coalesce(sum(jsonb_array_length(files)), 0)::int as files, max(held_on)::text as "lastHeldOn"
        from pilot_activity a where a.unit_id = u.id and a.void_reason is null and a.held_on <= $1) a
   where u.kind = 'township' and not u.closed and ($3::text is null or u.id = $3) and ($4::text is null or u.name ilike $4)
     and ($5::boolean is null or u.pilot = $5)
   order by u.pilot desc, u.name, u.id`;

const OFFICERS = `
  select t.id, t.unit_id as "unitId", u.name as "unitName", t.name, t.certificate, t.expires_on::text as "expiresOn",
         t.expires_on is null or t.expires_on < $1 as expired, t.post, t.from_day::text as "from"
    from township_officer t join demonstration_unit u on u.id = t.unit_id
   where u.kind = 'township' and not u.closed and t.from_day <= $1 and (t.until_day is null or t.until_day >= $1)
     and ($2::text is null or u.id = $2) and ($3::text is null or t.name ilike $3 or t.certificate ilike $3)
     and ($4::boolean is null or u.pilot = $4)
   order by u.pilot desc, u.name, t.name, t.id`;

interface Asked {
  readonly data: PilotTeamListRequest;
  readonly meta: Meta;
}
/** A unit asks for its own, whatever it asks for. */
const narrowed = ({ data, meta }: Asked) => ({
  on: data.on ?? dayOf(meta.at),
  unit: meta.unit ?? (data.unitId || null),
  q: data.q ? literally(data.q) : null,
  pilot: data.pilot ? data.pilot === 'true' : null,
});

/** One page of what was found, and how much there is. */
function pageOf<T>(rows: readonly T[], { cursor, limit = LIMIT }: PilotTeamListRequest) {
  const from = offsetOf(cursor);
  const end = from + limit;
  return { items: rows.slice(from, end), total: rows.length, ...(end < rows.length && { next: cursorAt(end) }) };
}

type Nullable<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: T[P] | null };

const teams: Reading<PilotTeamListRequest, PilotTeamListAnswer> = {
  projections: [demonstrationUnits, townshipOfficers, pilotActivities],
  async read(db, asked) {
    const { on, unit, q, pilot } = narrowed(asked);
    const rows = await db.query<Nullable<PilotTeamItem, 'lastHeldOn'>[]>(TEAMS, [
      ...[on, addDays(on, EXPIRING_DAYS), unit, q, pilot],
    ]);
    const { items, ...rest } = pageOf(rows, asked.data);
    return { on, ...rest, items: items.map((row) => ({ ...row, lastHeldOn: row.lastHeldOn ?? undefined })) };
  },
};

const officers: Reading<PilotTeamListRequest, TeamOfficerListAnswer> = {
  projections: [demonstrationUnits, townshipOfficers],
  async read(db, asked) {
    const { on, unit, q, pilot } = narrowed(asked);
    const rows = await db.query<Nullable<TeamOfficerItem, 'expiresOn'>[]>(OFFICERS, [on, unit, q, pilot]);
    const { items, ...rest } = pageOf(rows, asked.data);
    return { on, ...rest, items: items.map((row) => ({ ...row, expiresOn: row.expiresOn ?? undefined })) };
  },
};

@QueryHandler(ListPilotTeams)
export class ListPilotTeamsHandler implements IQueryHandler<ListPilotTeams> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListPilotTeams): Promise<Told<PilotTeamListAnswer>> {
    return this.past.answer(asked, teams);
  }
}

@QueryHandler(ListTeamOfficers)
export class ListTeamOfficersHandler implements IQueryHandler<ListTeamOfficers> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListTeamOfficers): Promise<Told<TeamOfficerListAnswer>> {
    return this.past.answer(asked, officers);
  }
}
