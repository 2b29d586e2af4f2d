import { addDays, instantOf, momentOf } from '@app/calendar';
import type { Recorded } from '@app/eventing';
import { EVERYBODY, OFFICE, SUPERVISORS, UNIT_PEOPLE } from './cast.js';
import { ISSUES, type Issue } from './ledger.js';

type Moments = readonly (readonly [moment: string, days: number, time: string])[];

/** When each reminder comes, said once more: days after the due day, and the time of day. */
const WARNINGS: Moments = [
  ['T-7', -7, '08:30:00.000'],
  ['T-3', -3, '08:30:00.000'],
  ['T-1', -1, '08:30:00.000'],
  ['T-0', 0, '08:30:00.000'],
];
const OVERDUE: Moments = [['overdue', 1, '00:05:00.000']];
const LEAD: Moments = [['lead', 1, '00:10:00.000']];
const OFFICE_TOO: Moments = [['office', 4, '00:10:00.000']];
const DIRECTOR: Moments = [['director', 8, '00:10:00.000']];

/** What a unit owes goes up the whole chain; what its lead, or a supervisor, owes begins at the office. */
const CHAINS: readonly (readonly [key: RegExp, moments: Moments])[] = [
  [/^(material|issue|self-inspection)-/, [...OVERDUE, ...LEAD, ...OFFICE_TOO, ...DIRECTOR]],
  [/^handle-/, [...OVERDUE, ...DIRECTOR]],
  [/^(oversight|recheck)-/, [...OVERDUE, ...OFFICE_TOO, ...DIRECTOR]],
  // The report of the year is the office's own, and due after this history has ended.
  [/^(submit|publish)-year-report-/, [...OVERDUE, ['director', 4, '00:10:00.000']]],
];

/** One time a deadline ran: from the day it was set to the day it was met, dropped or set anew. */
export interface Run {
  readonly key: string;
  readonly arm: number;
  readonly unitId?: string;
  readonly dueOn: string;
  readonly from: string;
  until: string;
}

interface Told {
  readonly key: string;
  readonly arm: number;
  readonly about?: { readonly unitId?: string };
  readonly dueOn: string;
  readonly moment: string;
  readonly recipients: readonly string[];
}

const STOPS = ['DeadlineArmed', 'DeadlineMet', 'DeadlineDropped'];

/** Every deadline that ran in a history, as often as it was set. */
export function runsIn(history: readonly Recorded[]): Run[] {
  const runs: Run[] = [];
  for (const { type, at, data } of history) {
    if (!STOPS.includes(type)) continue;
    const { key, arm, about, dueOn } = data as Told;
    const running = runs.find((run) => run.key === key && run.until === NEVER);
    if (running) running.until = at;
    if (type === 'DeadlineArmed')
      runs.push({ key, arm, dueOn, from: at, until: NEVER, ...(about?.unitId && { unitId: about.unitId }) });
  }
  return runs;
}

const NEVER = '9999-12-31T00:00:00.000Z';

const line = (run: { key: string; arm: number }, moment: string, at: string, to: readonly string[]): string =>
  `${run.key} ${run.arm} ${momentOf(at)} ${moment} → ${[...to].sort().join('、')}`;

/** What the history says was given. */
export const given = (history: readonly Recorded[]): string[] =>
  history
    .filter(({ type }) => type === 'DeadlineWarned')
    .map(({ data, at }) => {
      const told = data as Told;
      return line(told, told.moment, at, told.recipients.map(loginOf));
    })
    .sort();

/** What should have been given in these runs, and to whom, by the calendar and the cast alone. */
export const wanted = (runs: readonly Run[], until: string): string[] =>
  runs
    .flatMap((run) =>
      wantedOf(run)
        .filter(({ at }) => at <= until)
        .map(({ said }) => said),
    )
    .sort();

function wantedOf(run: Run): { at: string; said: string }[] {
  const chain = CHAINS.find(([key]) => key.test(run.key))?.[1];
  if (!chain) throw new Error(`The year expects no deadline ${run.key}`);
  return [...WARNINGS, ...chain]
    .map(([moment, days, time]) => ({ moment, at: instantOf(addDays(run.dueOn, days), time) }))
    .filter(({ at }) => at > run.from && at < run.until)
    .map(({ moment, at }) => ({ at, said: line(run, moment, at, peopleAt(run, moment)) }));
}

const loginOf = (accountId: string): string => EVERYBODY.find((of) => of.accountId === accountId)?.login ?? accountId;

function peopleAt(run: Run, moment: string): string[] {
  if (moment === 'office') return OFFICE.filter(({ role }) => role === 'office-staff').map(({ login }) => login);
  if (moment === 'director') return ['director'];
  const all = ownersOf(run);
  const leads = UNIT_PEOPLE.filter(({ unitId, role }) => unitId === run.unitId && role === 'unit-lead');
  const clerks = all.filter((login) => !leads.some((lead) => lead.login === login));
  if (moment === 'lead') return leads.map(({ login }) => login);
  return moment === 'overdue' && clerks.length > 0 ? clerks : all;
}

/** The responsible person where he has an account, the lead where it is the lead's, otherwise everybody of the unit. */
function ownersOf({ key, unitId }: Run): string[] {
  const issue = Object.values<Issue>(ISSUES).find(({ issueId }) => key === `issue-${issueId}`);
  if (issue?.login !== undefined) return [issue.login];
  const supervisor = SUPERVISORS.find(
    ({ supervisorId = '' }) => key.startsWith('recheck-') && key.includes(supervisorId),
  );
  if (supervisor) return [supervisor.login];
  const leadOnly = /^(handle|oversight)-/.test(key);
  const own = UNIT_PEOPLE.filter((of) => of.unitId === unitId && (!leadOnly || of.role === 'unit-lead'));
  return own.map(({ login }) => login);
}
