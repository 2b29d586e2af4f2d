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
};

/** A clock that goes on tells the ledger its new day by a job: until that has run, the two may differ. */
const AT_REST: Disagreements = {
  'the day in the ledger and the day that is owed': `
    select i.id, i.due_on::text, d.due_on::text as duty_due_on from issue i join duty d on d.id = 'issue-' || i.id
     where d.state = 'open' and d.due_on is distinct from i.due_on`,
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
