import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the report of a year tells of 投诉线索, counted of the years so far. */
export class LeadsOfAYear1700000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into paper_tally (year, unit_id, what, count)
      select extract(year from e.at at time zone 'Asia/Shanghai')::int, coalesce(e.body -> 'data' ->> 'unitId', ''),
             w.what, count(*)
        from event e
        join (values ('LeadFiled', 'lead-filed'), ('LeadAccepted', 'lead-accepted'), ('LeadDeclined', 'lead-declined'),
                     ('InvestigationOpened', 'investigation-opened'), ('SenderAnswered', 'lead-answered'),
                     ('LeadFindingRaised', 'lead-finding')) as w (type, what) on w.type = e.type
       group by 1, 2, 3
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from paper_tally where what like 'lead-%' or what = 'investigation-opened'`);
  }
}
