import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { type Db } from '@app/eventing';

class RunnerOn extends PostgresQueryRunner {
  constructor(source: DataSource, db: Db) {
    super(source.driver as PostgresDriver, 'master');
    this.databaseConnection = db;
  }
}

/** The entities of `source`, asked on a connection somebody else opened and will close. */
export const managerOn = (db: Db, source: DataSource): EntityManager =>
  source.createEntityManager(new RunnerOn(source, db));
