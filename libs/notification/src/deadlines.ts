import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Meta } from '@app/eventing';
import { ArmDeadline, DropDeadline, MeetDeadline, type DeadlineCommand } from './commands.js';
import type { DutyState } from './duty.entity.js';
import type { Chain } from './chain.rules.js';
import { chainOf } from './holding.js';
import { MOST_PAUSED_DAYS } from './pause.rules.js';
import type { About, DayCount } from './rules.js';

interface Due {
  readonly since: string;
  readonly state: DutyState;
  readonly due_on: string;
  readonly what: string;
  readonly link: string;
  readonly about: About;
  readonly counts: DayCount;
}

export interface Standing {
  readonly key: string;
  readonly arm: number;
  readonly dueOn: string;
  readonly armedAt: string;
  readonly chain: Chain;
  readonly warned: readonly string[];
}

type Row = Parameters<typeof chainOf>[0] & {
  key: string;
  arm: string;
  due_on: string;
  armed_at: Date;
  warned: string[];
};

/** Duties are always up to date; deadlines follow them through jobs. This is what the jobs ask. */
@Injectable()
export class Deadlines {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** The duties with a day that an event opened, moved or finished, unless a later one has changed them since. */
  async changedBy(seq: number): Promise<string[]> {
    const { rows } = await this.db.query<{ id: string }>('select id from duty where since = $1 and reminds', [seq]);
    return rows.map(({ id }) => id);
  }

  /** What brings the deadline of a duty in line with the duty as it stands now. */
  async keeping(duty: string, meta: Meta): Promise<DeadlineCommand | undefined> {
    const { rows } = await this.db.query<Due>(
      'select since, state, due_on::text, what, link, about, counts from duty where id = $1 and reminds',
      [duty],
    );
    return rows[0] && this.command(duty, rows[0], meta);
  }

  /** Duties whose deadline was not brought in line, because the job that should have done it was lost. */
  async leftBehind(): Promise<{ duty: string; since: number }[]> {
    const { rows } = await this.db.query<{ id: string; since: string }>(
      `select d.id, d.since from duty d left join deadline l on l.key = d.id
        where d.reminds and case d.state when 'open' then l.arm is distinct from d.since or not l.open else l.open end`,
    );
    return rows.map(({ id, since }) => ({ duty: id, since: Number(since) }));
  }

  /** Every deadline that runs; one that was paused asks for nothing until it is resumed. */
  async open(): Promise<Standing[]> {
    return this.standing('true', []);
  }

  /** What stands still, and when that ends by itself; where no day is known, when it does at the latest, if at all. */
  async standingStill(): Promise<{ key: string; until: string }[]> {
    const { rows } = await this.db.query<{ key: string; until: string }>(
      `select key, coalesce(paused_until, paused_on + $1::int)::text as until
         from deadline where open and paused_on is not null order by key`,
      [MOST_PAUSED_DAYS],
    );
    return rows;
  }

  async of(key: string): Promise<Standing | undefined> {
    const [standing] = await this.standing('l.key = $1', [key]);
    return standing;
  }

  private async standing(which: string, values: unknown[]): Promise<Standing[]> {
    const { rows } = await this.db.query<Row>(
      `select l.key, l.arm, l.due_on::text, l.armed_at, l.warned || l.taken as warned,
              d.unit_id, d.supervisor_id, d.roles, d.about
         from deadline l join duty d on d.id = l.key where l.open and l.paused_on is null and ${which}`,
      values,
    );
    return rows.map(({ key, arm, due_on, armed_at, warned, ...duty }) => ({
      ...{ key, arm: Number(arm), dueOn: due_on, armedAt: armed_at.toISOString(), warned, chain: chainOf(duty) },
    }));
  }

  private command(
    key: string,
    { since, state, due_on, what, link, about, counts }: Due,
    meta: Meta,
  ): DeadlineCommand | undefined {
    const position = Number(since);
    switch (state) {
      case 'open':
        return new ArmDeadline({ key, arm: position, dueOn: due_on, counts, subject: what, link, about }, meta);
      case 'done':
        return new MeetDeadline({ key, since: position }, meta);
      case 'dropped':
        return new DropDeadline({ key, since: position }, meta);
      case 'waiting':
        return undefined;
    }
  }
}
