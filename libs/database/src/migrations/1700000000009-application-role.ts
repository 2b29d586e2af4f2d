import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role the application works under: it may add to the history and read it, nothing else.
 * Where the database's user may not create roles, the application keeps that user's own rights.
 */
export class ApplicationRole1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = 'yuheng_app') then
          create role yuheng_app nologin;
        end if;
        execute format('grant yuheng_app to %I', current_user);
        execute 'grant usage on schema public to yuheng_app';
        execute 'alter default privileges in schema public grant select, insert, update, delete on tables to yuheng_app';
        execute 'alter default privileges in schema public grant usage, select on sequences to yuheng_app';
        execute 'grant select, insert, update, delete on all tables in schema public to yuheng_app';
        execute 'grant usage, select on all sequences in schema public to yuheng_app';
        execute 'revoke update, delete, truncate on event from yuheng_app';
      exception when insufficient_privilege then
        raise warning 'role yuheng_app could not be set up; the application works under %', current_user;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop owned by yuheng_app');
  }
}
