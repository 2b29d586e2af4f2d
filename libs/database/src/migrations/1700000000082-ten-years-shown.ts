import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGED = `greatest(shown_at, case when ended = 'withdrawn' then until_at end)`;

/**
 * Ten years of 公示: of all stretches only those of a day are looked at for the rates of that day, a feed begins with what
 * changed last, and what is owed, overdue or stale is found among everything that was ever shown.
 */
export class TenYearsShown1700000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index disclosure_span_days on disclosure_span
        using gist (daterange(from_on, case when until_on < from_on then from_on else until_on end))
        where kind = 'standing';
      create index disclosure_awaited_decided on disclosure_awaited (decided_on);
      create index disclosure_shown_changed on disclosure_shown (${CHANGED} desc, entry_id);
      create index disclosure_shown_changed_of_unit on disclosure_shown (unit_id, ${CHANGED} desc, entry_id);
      create index disclosure_entry_due on disclosure_entry (due_on, id);
      create index disclosure_entry_unsettled on disclosure_entry (due_on) where settled_on is null;
      create index disclosure_entry_withdrawn on disclosure_entry (withdrawal_due_on)
        where withdrawal_due_on is not null;
      create index disclosure_entry_fresh on disclosure_entry (fresh_until) where shown;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index disclosure_entry_fresh, disclosure_entry_withdrawn, disclosure_entry_unsettled, disclosure_entry_due,
        disclosure_shown_changed_of_unit, disclosure_shown_changed, disclosure_awaited_decided, disclosure_span_days;
    `);
  }
}
