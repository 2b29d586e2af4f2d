import { importedYears } from '@app/calendar';
import { hold, type Db, type Prepare } from '@app/eventing';
import { EndPause, PauseDeadline, RemindOfDeadline, ResumeDeadline, type DeadlineCommand } from './commands.js';
import { CHAINS, matterOf } from './chain.rules.js';
import type { About, Holding, Moment } from './rules.js';

export interface HeldDuty {
  readonly id: string;
  readonly unit_id: string | null;
  readonly supervisor_id: string | null;
  readonly account_id: string | null;
  readonly responsible_id: string | null;
  readonly roles: string[];
  readonly state: string;
  readonly about: About;
  readonly unit_name: string | null;
}

interface Person {
  readonly account_id: string;
  readonly roles: string[];
}

const DUTY = `select d.id, d.unit_id, d.supervisor_id, d.account_id, d.responsible_id, d.roles, d.state, d.about,
                     (select name from addressed_unit u where u.unit_id = d.unit_id) as unit_name
                from duty d where d.id = $1`;

/** Those whose turn a duty is, as they are now; the responsible person alone where he is known and still there. */
const OWN = `
  select a.account_id, a.roles, a.account_id is not distinct from d.responsible_id as responsible
    from duty d
    left join addressed_supervisor s on s.supervisor_id = d.supervisor_id
    join addressee a on a.open and (a.account_id = d.responsible_id or case
         when d.account_id is not null then a.account_id = d.account_id
         when d.supervisor_id is null then a.unit_id is not distinct from d.unit_id and a.roles && d.roles
         else a.account_id = s.account_id end)
   where d.id = $1 order by 1`;

const ABOVE = `
  select account_id, roles from addressee
   where open and (roles && array['office-staff', 'office-director'] or unit_id = $1 and 'unit-lead' = any(roles)) order by 1`;

export const dutyOf = async (db: Db, key: string): Promise<HeldDuty | undefined> =>
  (await db.query<HeldDuty>(DUTY, [key])).rows[0];

/** Whom a deadline warns now, and through which chain it goes. */
export async function holdingOf(db: Db, duty: HeldDuty, taken: readonly Moment[] = []): Promise<Holding> {
  const { rows: all } = await db.query<Person & { responsible: boolean }>(OWN, [duty.id]);
  const responsible = all.filter((person) => person.responsible);
  const own = responsible.length > 0 ? responsible : all;
  const doing = responsible.length > 0 ? own : own.filter(({ roles }) => !roles.includes('unit-lead'));
  const { rows: above } = await db.query<Person>(ABOVE, [duty.unit_id]);
  const holders = (role: string): string[] => accounts(above.filter(({ roles }) => roles.includes(role)));
  return {
    ...{ own: accounts(own), doing: accounts(doing), chain: chainOf(duty), who: whoOwes(duty), taken },
    above: { lead: holders('unit-lead'), office: holders('office-staff'), director: holders('office-director') },
  };
}

const accounts = (people: readonly Person[]): string[] => people.map(({ account_id }) => account_id);

type OfChain = Pick<HeldDuty, 'unit_id' | 'supervisor_id' | 'roles' | 'about'>;

/** 评查人员: one account scores a file, of no unit in this. */
const isScorers = ({ unit_id, roles, about }: Pick<OfChain, 'unit_id' | 'roles' | 'about'>): boolean =>
  about.scoringId !== undefined && unit_id === null && roles.length === 0;

const ofHolder = (duty: OfChain) =>
  CHAINS[
    matterOf({
      ...{ unitId: duty.unit_id, supervisorId: duty.supervisor_id, roles: duty.roles },
      ...(duty.about.letter === undefined ? {} : { letter: duty.about.letter }),
    })
  ];

export const chainOf = (duty: OfChain) => (isScorers(duty) ? CHAINS.supervisor : ofHolder(duty));

function whoOwes(duty: HeldDuty): string {
  const { unit_id, unit_name, supervisor_id } = duty;
  if (isScorers(duty)) return '评查人员';
  if (supervisor_id !== null) return '监督人员';
  return unit_id === null ? '办公室' : (unit_name ?? unit_id);
}

/** What the deadline in the history cannot know. */
export const completeDeadline: Prepare<DeadlineCommand> = async (command, db) => {
  switch (command.type) {
    case 'RemindOfDeadline': {
      const duty = await dutyOf(db, command.data.key);
      if (!duty) return command;
      const holding = await holdingOf(db, duty, await takenBefore(db, command.data.key));
      return new RemindOfDeadline({ ...command.data, holding }, command.meta);
    }
    case 'PauseDeadline': {
      // An issue is not merged away while its clock is being stopped.
      await hold(db, command.data.key);
      const duty = await dutyOf(db, command.data.key);
      const pausable = duty !== undefined && isPausable(duty);
      return new PauseDeadline({ ...command.data, pausable, years: await importedYears(db) }, command.meta);
    }
    case 'ResumeDeadline':
      return new ResumeDeadline({ ...command.data, years: await importedYears(db) }, command.meta);
    case 'EndPause':
      return new EndPause({ ...command.data, years: await importedYears(db) }, command.meta);
    default:
      return command;
  }
};

/** Whose contexts take over the day that a pause leads to; of the others their own papers would say another day. */
const TAKEN_OVER = /^(issue|handle-opinion|handle-decision|legal-review)-/;

/** What was handed in is owed no more, whether its deadline has heard of it or not. */
export const isPausable = ({ id, unit_id, state }: Pick<HeldDuty, 'id' | 'unit_id' | 'state'>): boolean =>
  unit_id !== null && state === 'open' && TAKEN_OVER.test(id);

async function takenBefore(db: Db, key: string): Promise<Moment[]> {
  const { rows } = await db.query<{ taken: Moment[] }>('select taken from deadline where key = $1', [key]);
  return rows[0]?.taken ?? [];
}
