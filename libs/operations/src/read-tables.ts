import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Catalogue, type ProjectionGroup } from '@app/eventing';
import { Runs } from './runs.js';
import { MOST_ROWS_COUNTED, type GroupStanding, type RunStanding } from './standing.rules.js';
import { groupTitle } from './titles.js';

@Injectable()
export class ReadTables {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Runs) private readonly runs: Runs,
  ) {}

  async groups(): Promise<GroupStanding[]> {
    const groups = this.catalogue.groups();
    const [rows, runs] = [await this.rowsOf(groups), await this.runs.newest()];
    return groups.map(({ name, projections, tables }) => {
      const newest = (kind: RunStanding['kind']) => runs.get(name)?.find((run) => run.kind === kind);
      const [rebuild, driftCheck] = [newest('rebuild'), newest('drift-check')];
      const names = projections.map((projection) => projection.name);
      return {
        ...{ name, title: groupTitle(names), projections: names, tables },
        rows: tables.reduce((sum, table) => sum + (rows.get(table) ?? 0), 0),
        ...(rebuild && { rebuild }),
        ...(driftCheck && { driftCheck }),
      };
    });
  }

  /** In one statement, so that the page waits once. */
  private async rowsOf(groups: readonly ProjectionGroup[]): Promise<ReadonlyMap<string, number>> {
    const tables = groups.flatMap((group) => group.tables);
    if (tables.length === 0) return new Map();
    const counts = tables.map(
      (table) =>
        `select '${table}' as name, count(*)::int as rows from (select from "${table}" limit ${MOST_ROWS_COUNTED}) as few`,
    );
    const { rows } = await this.db.query<{ name: string; rows: number }>(counts.join(' union all '));
    return new Map(rows.map(({ name, rows: counted }) => [name, counted]));
  }
}
