import { owedInSql } from './hours.rules.js';

/**
 * Everybody a unit lists on the day, with what he has of hours in the year, owes, and would have with what waits for its signatures
 * and with what is arranged until its end. $1 the day, $2 the last of the year, $3 the unit, $4 the year.
 */
export const STANDING = `
  select o.id as "officerId", o.person_id as id, o.unit_id as "unitId", o.name, o.certificate, p.first_day as since,
         coalesce(h.business, 0) as business, coalesce(h.records, 0) as records, coalesce(h.political, 0) as political,
         coalesce(h.business + h.records, 0) as counted, ${owedInSql('p.first_day', '$4::int')} as owed,
         coalesce(h.business + h.records, 0) + coalesce(held.hours, 0) + county.hours + coalesce(own.hours, 0) as expected
    from (select coalesce(sum(hours), 0) as hours from training_session
           where unit_id is null and kind <> 'political' and state in ('arranged', 'signed') and day > $1 and day <= $2) county,
         training_officer o
    join training_person p on p.id = o.person_id
    left join (select unit_id, sum(hours) as hours from training_session
                where unit_id is not null and kind <> 'political' and state in ('arranged', 'signed')
                  and day > $1 and day <= $2 group by unit_id) own on own.unit_id = o.unit_id
    left join (select a.person_id, sum(a.hours) as hours from training_session s join training_attendance a on a.session_id = s.id
                where s.kind <> 'political' and s.state in ('arranged', 'signed') and s.day <= $1
                  and s.day >= date_trunc('year', $2::date) group by a.person_id) held on held.person_id = o.person_id
    left join training_hours h on h.person_id = o.person_id and h.year = $4
   where ($3::text is null or o.unit_id = $3) and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)`;

/** 已达到、按安排可以达到、预计达不到. */
export const STATE = `case when counted >= owed then 'met' when expected >= owed then 'coming' else 'missing' end`;
