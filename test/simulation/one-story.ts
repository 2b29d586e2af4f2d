import { OWN } from './disclosure-faults.js';
import type { World } from './world.js';

const UNFINISHED = `('reported', 'claimed', 'planned', 'in-progress', 'returned', 'reopened')`;

type Disagreements = Readonly<Record<string, string>>;

/** What two contexts keep of one thing, each for itself: rows in which they disagree. */
const AFTER_EVERY_STEP: Disagreements = {
  'the printed ledger and the ledger on screen': `
    select i.id, i.state, p.state as printed, i.due_on::text, p.due_on::text as printed_due_on, i.responsible,
           p.responsible as printed_responsible
      from issue i left join paper_issue p on p.id = i.id
     where i.state <> 'merged' and (i.state, i.due_on, i.responsible) is distinct from (p.state, p.due_on, p.responsible)`,
  'the ledger and what is owed': `
    select i.id, i.state, i.due_on::text, d.state as duty, d.due_on::text as duty_due_on
      from issue i left join duty d on d.id = 'issue-' || i.id
     where (i.state in ${UNFINISHED}) is distinct from (d.state = 'open')`,
  'the ledger and the draw of rechecks': `
    select i.id, i.state, c.standing
      from issue i
      join (select issue_id, count(*) filter (where stands) as standing from draw_closure group by issue_id) c
        on c.issue_id = i.id
     where (i.state = 'closed') is distinct from (c.standing = 1)`,
  'what a unit shows and what the public reads': `
    select e.id, e.state, e.shown, s.n as public from disclosure_entry e
      left join disclosure_shown s on s.entry_id = e.id and s.edition is not null and s.until_at is null
     where e.shown is distinct from (s.n is not null)`,
  'what is public and when it was': `
    select entry_id, s.edition, p.withheld from (select * from disclosure_shown where until_at is null) s
      full join (select * from disclosure_span where until_on is null) p using (entry_id)
     where s.n is null or p.n is null or p.withheld is distinct from (s.edition is null)`,
  'the public and what is nobody’s but one’s own': `
    select entry_id, title, text, facts from disclosure_shown
     where concat_ws(' ', title, text, facts) like any (array[${Object.values(OWN)
       .map((own) => `'%${own}%'`)
       .join()}])`,
  'the files of a round and who owes their rulings': `
    select f.id, f.state, d.state as duty from file_scoring f left join duty d on d.id = 'rule-score-' || f.id
     where (f.state = 'objected') is distinct from coalesce(d.state = 'open', false)`,
  'who owes a sheet and who has handed one in': `
    select f.id, s.scorer_id, d.state as duty
      from file_scoring f join file_scorer s on s.scoring_id = f.id
      left join duty d on d.id = 'score-file-' || f.id || '-' || s.scorer_id
     where f.state in ('scoring', 'differing') and s.unavailable is null
       and (s.handed_in_at is null) is distinct from (d.state = 'open')`,
  'the files of a round and the paper that tells of it': `
    select f.id, f.state, f.score, p.score as printed from file_scoring f join paper_scored_file p on p.id = f.id
     where f.state <> 'closed' and case f.state when 'settled' then f.score else null end is distinct from p.score`,
  'the register of cases and what is owed': `
    select c.id, c.state, d.state as duty from legal_case c left join duty d on d.id = 'legal-review-' || c.id
     where (c.state = 'in-review') is distinct from (d.state = 'open')`,
};

/** A clock that goes on tells the ledger its new day by a job: until that has run, the two may differ. */
const AT_REST: Disagreements = {
  'what was raised of case files and what the ledger has of them': `
    select f.id, jsonb_array_length(f.findings) as raised, count(i.id) as in_the_ledger
      from file_scoring f left join issue i on i.inspection_id = f.id and i.source = 'case-review'
     group by f.id having jsonb_array_length(f.findings) <> count(i.id)`,
  'draws that were voided and rounds opened on them': `
    select r.id, r.draw_id from scoring_round r join scoring_draw d on d.id = r.draw_id
     where d.voided and r.closed_on is null and r.document_number is null`,
  'the day in the ledger and the day that is owed': `
    select i.id, i.due_on::text, d.due_on::text as duty_due_on from issue i join duty d on d.id = 'issue-' || i.id
     where d.state = 'open' and d.due_on is distinct from i.due_on`,
  'the day of a review and the day that is owed': `
    select c.id, c.due_on::text, d.due_on::text as duty_due_on from legal_case c join duty d on d.id = 'legal-review-' || c.id
     where d.state = 'open' and d.due_on is distinct from c.due_on`,
  'decided cases and what the public waits for': `
    select c.id, c.decision_number, a.answered_on::text, e.settled_on::text from legal_case c
      left join disclosure_awaited a on a.legal_case_id = c.id
      left join disclosure_entry e on e.unit_id = c.unit_id and e.decision ->> 'documentNumber' = c.decision_number
     where c.state = 'decided' and case when a.legal_case_id is null then e.settled_on is null
                                        else (a.answered_on is null) <> (e.settled_on is null) end`,
};

async function found(world: World, disagreements: Disagreements): Promise<string[]> {
  const faults: string[] = [];
  for (const [between, rows] of Object.entries(disagreements)) {
    const [first] = await world.rows(`${rows} limit 1`);
    if (first) faults.push(`${between} disagree: ${JSON.stringify(first)}`);
  }
  return faults;
}

/** Read tables are written in the transaction of their events, so they agree after every step. */
export const disagreements = (world: World): Promise<string[]> => found(world, AFTER_EVERY_STEP);

export const disagreementsAtRest = (world: World): Promise<string[]> => found(world, AT_REST);
