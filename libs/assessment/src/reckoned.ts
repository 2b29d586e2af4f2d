import { FIXTURES } from './fixture.projection.js';

const [HOURS, MONTHS] = [60, 12];

/**
 * 学时 as of the day $4: each officer whom a unit lists then, with what he owes of the year's 60 hours and what he has of
 * them, in whichever unit. A joiner owes a twelfth for each month that was left, to the half. Nobody makes up for another.
 */
const TRAINED = `
  select 'training-hours', o.id, o.unit_id, null, o.from_day, o.until_day, null::date, p.owed,
         least(p.owed, coalesce(h.hours, 0)), concat(o.name, '：计入', coalesce(h.hours, 0)::float8, '学时'),
         '/training/people/' || o.person_id, coalesce(h.stream, o.stream), coalesce(h.event_id, o.event_id)
    from assessed_trainee o
    join (select person_id, case when min(from_day) < date_trunc('year', $4::date) then ${HOURS}
                 else ceil(2.0 * ${HOURS} * (${MONTHS + 1} - extract(month from min(from_day))) / ${MONTHS}) / 2 end as owed
            from assessed_trainee group by person_id) p on p.person_id = o.person_id
    left join (select t.person_id, sum(a.hours) as hours, (array_agg(a.stream order by a.day desc, a.stream))[1] as stream,
                      (array_agg(a.event_id order by a.day desc, a.stream))[1] as event_id
                 from assessed_hours a join assessed_trainee t on t.id = a.officer_id
                where not a.voided and a.day between date_trunc('year', $4::date) and $4::date
                group by t.person_id) h on h.person_id = o.person_id`;

const WORDS = Object.entries(FIXTURES)
  .map(([kind, word]) => `('${kind}', '${word}')`)
  .join(', ');

/** 功能室和管理制度 as of the day $4: each kind is called for, and there where the unit has one. */
const FIXED = `
  select 'rooms-and-systems', u.id || '-' || k.kind, u.id, null, coalesce(x.from_day, $4::date), null::date, null::date, 1,
         case when x.id is null then 0 else 1 end, concat(k.word, coalesce('：' || x.label, '：没有')),
         '/recording-papers/' || u.id, coalesce(x.stream, u.stream), coalesce(x.event_id, u.event_id)
    from assessed_unit u cross join (values ${WORDS}) as k(kind, word)
    left join lateral (
      select f.* from assessed_fixture f
       where f.unit_id = u.id and f.kind = k.kind and f.from_day <= $4::date
         and (f.until_day is null or f.until_day >= $4::date)
       order by f.from_day, f.id limit 1) x on true`;

/** All that can count: what was noted of each thing, and what is reckoned as of the day $4. */
export const ALL_FACTS = `
  (select measure, id, unit_id, campaign_id, from_day, until_day, due_on, need, have, label, link, stream, event_id
     from assessment_fact
   union all ${TRAINED}
   union all ${FIXED})`;

/** The streams that what is reckoned of the unit $1 under the measure $2 comes from, now or at any time. */
export const RECKONED_STREAMS = `
  select stream from assessed_fixture where unit_id = $1 and $2 = 'rooms-and-systems'
  union select stream from assessed_unit where id = $1 and $2 = 'rooms-and-systems'
  union select t.stream from assessed_trainee t join assessed_trainee own on own.person_id = t.person_id
         where own.unit_id = $1 and $2 = 'training-hours'
  union select a.stream from assessed_hours a join assessed_trainee t on t.id = a.officer_id
          join assessed_trainee own on own.person_id = t.person_id
         where own.unit_id = $1 and $2 = 'training-hours'`;
