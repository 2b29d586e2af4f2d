import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { EventSight, Rejection, type Meta, type Sight } from '@app/eventing';
import { sealOf, UNSEALING } from './sealing.rules.js';
import { narrowing } from './visibility.js';

/** Whoever finds an event in one of its timelines may see it, as far as the timeline shows it. */
@Injectable()
export class TimelineSight extends EventSight {
  constructor(@Inject(Pool) private readonly db: Pool) {
    super();
  }

  async of(seq: number, meta: Meta): Promise<Sight> {
    const { rows } = await this.db.query<{ subject: string }>('select subject from history_about where seq = $1', [
      seq,
    ]);
    for (const { subject } of rows) {
      if (await this.shows(subject, seq, meta)) return (await this.isSealed(seq, meta)) ? 'envelope' : 'content';
    }
    return 'none';
  }

  private async shows(subject: string, seq: number, meta: Meta): Promise<boolean> {
    try {
      const narrowed = await narrowing(this.db, subject, meta);
      if (!narrowed) return true;
      const { rowCount } = await this.db.query(
        `select from history_about a where a.subject = $1 and a.seq = $3 and ${narrowed.condition}`,
        [subject, narrowed.by, seq],
      );
      return rowCount !== 0;
    } catch (error) {
      if (error instanceof Rejection) return false;
      throw error;
    }
  }

  private async isSealed(seq: number, meta: Meta): Promise<boolean> {
    const { rows } = await this.db.query<{ type: string; actor: string; unsealed: boolean }>(
      `select e.type, e.actor,
              exists (select from event p where p.stream = e.stream and p.type = any($2)) as unsealed
         from event e where e.seq = $1`,
      [seq, UNSEALING],
    );
    return rows[0] !== undefined && sealOf(rows[0], meta) !== undefined;
  }
}
