import { projection, type Db, type Recorded } from '@app/eventing';
import type { DeadlinePaused, DeadlineResumed, DeadlineWarned } from '@app/notification/events.js';
import type { EscalationLevel, IssueEvent } from './events.js';
import type { Situation } from './rules.js';

/** Every event of an issue leaves its version; `columns` are what else it changes. */
function change({ data: { issueId }, version }: Recorded<IssueEvent>, db: Db, columns: Record<string, unknown>) {
  const names = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  return db.query(`update issue set ${['version = $2', ...names].join(', ')} where id = $1`, [
    issueId,
    version,
    ...Object.values(columns),
  ]);
}

const becomes = (state: Situation, event: Recorded<IssueEvent>, db: Db, columns: Record<string, unknown> = {}) =>
  change(event, db, { state, ...columns });

const LEVELS: Readonly<Partial<Record<string, EscalationLevel>>> = {
  lead: 'unit-lead',
  office: 'office',
  director: 'director',
};

/** The chain of the deadline has told somebody above the unit's clerks. */
async function told({ data: { key, issueId, moment } }: DeadlineWarned, db: Db): Promise<void> {
  const level = LEVELS[moment];
  if (level === undefined || key !== `issue-${issueId}`) return;
  await db.query(
    `update issue set escalated_to = $2 where id = $1 and state not in ('submitted', 'closed', 'merged')`,
    [issueId, level],
  );
}

/** A deadline set anew stands still for nobody, and nobody was told of it yet. */
const RUNNING = { paused_on: null, due_after_pause: null };
const CLOCK_ANEW = { escalated_to: null, ...RUNNING };

type OfPause = DeadlinePaused['data'] | DeadlineResumed['data'];

async function setClock({ key, issueId = '' }: OfPause, db: Db, clock: Record<string, string | null>) {
  if (key !== `issue-${issueId}`) return;
  const columns = Object.keys(clock).map((name, index) => `${name} = $${index + 2}`);
  await db.query(`update issue set ${columns.join(', ')} where id = $1`, [issueId, ...Object.values(clock)]);
}

/** Each of them once, in the order in which they came. */
const added = (column: string): string => `update issue set ${column} = ${column} || array(
    select one from unnest($2::text[]) with ordinality as more(one, nth)
     where one <> all (${column}) group by one order by min(nth)) where id = $1`;
const ADD_SOURCES = added('sources');
const ADD_REPEATS = added('repeat_of');

export const issues = projection<IssueEvent | DeadlineWarned | DeadlinePaused | DeadlineResumed>(
  'issue',
  {
    IssueReported: ({ data, at, actor, version }, db) =>
      db.query(
        `insert into issue (id, campaign_id, number, unit_id, unit_name, source, check_id, category, text, responsible,
                          state, original_due_on, due_on, reported_at, reported_by, inspection_id, finding_id, version,
                          responsible_id, repeat_of, sources)
       values ($1, $2, $3, $4, coalesce((select name from ledger_unit_name where unit_id = $4), $4), $5, $6, $7, $8, $9,
               'reported', $10, $10, $11, $12, $13, $14, $15, $16, $17, array[$5])`,
        [
          data.issueId,
          data.campaignId,
          data.number,
          data.unitId,
          data.source,
          data.checkId ?? null,
          data.category ?? null,
          data.text,
          data.responsible,
          data.dueOn,
          at,
          actor,
          data.inspectionId ?? null,
          data.findingId ?? null,
          version,
          data.responsibleId ?? null,
          data.repeatOf ?? [],
        ],
      ),
    IssueClaimed: (event, db) => becomes('claimed', event, db),
    RectificationPlanned: async (event, db) => {
      const { issueId, measures, responsible, responsibleId = null } = event.data;
      await change(event, db, { measures, responsible, responsible_id: responsibleId });
      await db.query(`update issue set state = 'planned' where id = $1 and state = 'claimed'`, [issueId]);
    },
    RectificationStarted: (event, db) => becomes('in-progress', event, db),
    RectificationSubmitted: (event, db) =>
      becomes('submitted', event, db, {
        ...{ rounds: event.data.round, late: event.data.late, extension_requested: false, ...CLOCK_ANEW },
      }),
    RectificationReturned: (event, db) =>
      becomes('returned', event, db, {
        ...{ due_on: event.data.dueOn, verified: true, returned: true, ...CLOCK_ANEW },
      }),
    IssueClosed: (event, db) =>
      becomes('closed', event, db, {
        ...{ opinion: event.data.opinion, closed_at: event.at, closed_by: event.actor, verified: true },
      }),
    IssueReopened: (event, db) =>
      becomes('reopened', event, db, {
        ...{ due_on: event.data.dueOn, opinion: null, closed_at: null, closed_by: null, ...CLOCK_ANEW },
      }),
    ExtensionRequested: (event, db) => change(event, db, { extension_requested: true }),
    ExtensionGranted: async (event, db) => {
      await change(event, db, {
        due_on: event.data.dueOn,
        extension_requested: false,
        ...CLOCK_ANEW,
      });
      await db.query('update issue set extensions = extensions + 1 where id = $1', [event.data.issueId]);
    },
    ExtensionRefused: (event, db) => change(event, db, { extension_requested: false }),
    IssueFellOverdue: (event, db) => change(event, db, {}),
    IssueDeadlineMoved: (event, db) => change(event, db, { due_on: event.data.dueOn, ...RUNNING }),
    DeadlineWarned: told,
    DeadlinePaused: ({ data }, db) =>
      setClock(data, db, { paused_on: data.on, due_after_pause: data.dueAtLatest ?? null }),
    /** Where the day moves it still stands until the ledger has taken the new one over. */
    DeadlineResumed: ({ data }, db) =>
      setClock(data, db, data.from === data.dueOn ? RUNNING : { due_after_pause: data.dueOn }),
    IssueEscalated: (event, db) => change(event, db, { escalated_to: event.data.level }),
    CauseAnalysed: (event, db) => change(event, db, { cause: event.data.cause }),
    ResponsibleReplaced: (event, db) => {
      const { responsible, responsibleId = null } = event.data;
      return change(event, db, { responsible, responsible_id: responsibleId });
    },
    SourceAdded: async (event, db) => {
      await change(event, db, {});
      await db.query(ADD_SOURCES, [event.data.issueId, [event.data.source]]);
    },
    IssueEvidenceAdded: (event, db) => change(event, db, {}),
    IssueMerged: (event, db) =>
      becomes('merged', event, db, {
        ...{ merged_into: event.data.into, merged_into_number: event.data.intoNumber },
        ...{ extension_requested: false, escalated_to: null },
      }),
    MergeReceived: async (event, db) => {
      const { issueId, sources, repeatOf, extensions } = event.data;
      await change(event, db, extensions === undefined ? {} : { extensions });
      await db.query(ADD_SOURCES, [issueId, sources.map(({ source }) => source)]);
      await db.query(ADD_REPEATS, [issueId, repeatOf]);
    },
  },
  ['issue'],
  ['ledger_unit_name'],
);
