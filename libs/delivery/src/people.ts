import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { isWorkingDay, YearNotArranged, type YearTable } from '@app/calendar';
import type { Choice } from './events.js';
import type { Letter } from './mail-text.js';
import { DEFAULT_CHOICE, type Worked } from './rules.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId: string | null;
  /** Absent: no mail. Of what was given, only what its holder has confirmed. */
  readonly address: string | null;
  readonly choice: Choice;
}

export interface Group {
  readonly id: string;
  readonly format: string;
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
  readonly unitId: string | null;
  readonly url: string;
  readonly secret: string;
  readonly template: string;
}

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A year whose holidays are not known yet: weekdays are taken for worked, since all that hangs on it is an hour of the day. */
const workedBy =
  (imported: readonly YearTable[]): Worked =>
  (day) => {
    try {
      return isWorkingDay(day, imported);
    } catch (error) {
      if (error instanceof YearNotArranged) return isWeekday(day);
      throw error;
    }
  };

const PERSON = `select a.id, a.name, a.roles, a.unit_id as "unitId", ad.address, c.choice
  from delivery_account a left join delivery_address ad on ad.account_id = a.id and ad.confirmed_at is not null
  left join delivery_choice c on c.account_id = a.id where a.open`;
const GROUP = `select e.id, e.format, e.kinds, e.roles, e.unit_id as "unitId", s.url, s.secret, s.template
  from delivery_endpoint e join delivery_endpoint_secret s on s.endpoint_id = e.id where e.open`;

/** Whom there is to deliver to, and how they want it. */
@Injectable()
export class People {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async of(accounts: readonly string[]): Promise<Person[]> {
    const { rows } = await this.db.query<Omit<Person, 'choice'> & { choice: Choice | null }>(
      `${PERSON} and a.id = any($1) order by 1`,
      [accounts],
    );
    return rows.map((row) => ({ ...row, choice: row.choice ?? DEFAULT_CHOICE }));
  }

  /** The address somebody gave and has not confirmed yet: only its code goes there. */
  async unconfirmed(accountId: string): Promise<{ name: string; address: string } | undefined> {
    const { rows } = await this.db.query<{ name: string; address: string }>(
      `select a.name, ad.address from delivery_account a join delivery_address ad on ad.account_id = a.id
        where a.id = $1 and a.open and ad.confirmed_at is null`,
      [accountId],
    );
    return rows[0];
  }

  async groups(): Promise<Group[]> {
    return (await this.db.query<Group>(`${GROUP} order by 1`)).rows;
  }

  async group(id: string): Promise<Group | undefined> {
    return (await this.db.query<Group>(`${GROUP} and e.id = $1`, [id])).rows[0];
  }

  /** What a message is made of, in the order in which it happened. */
  async lettersOf(deliveryId: string): Promise<Letter[]> {
    const { rows } = await this.db.query<Letter>(
      `select n.id, n.kind, n.late, n.text, n.link, n.at from delivery_item i
         join delivery_notice n on n.id = i.notice_id where i.delivery_id = $1 order by n.at, n.id`,
      [deliveryId],
    );
    return rows;
  }

  /** Which days people work, as arranged now. */
  async worked(): Promise<Worked> {
    return workedBy((await this.db.query<YearTable>('select year, holidays, workdays from delivery_year')).rows);
  }

  async forget(accountId: string): Promise<void> {
    for (const table of ['delivery_address', 'delivery_address_code'])
      await this.db.query(`delete from ${table} where account_id = $1`, [accountId]);
  }
}
