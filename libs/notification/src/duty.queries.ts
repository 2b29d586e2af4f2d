import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Inject } from '@nestjs/common';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import { StandingAnswers } from '@app/replay';
import type { DutyItem, DutyListRequest } from './duty.dto.js';
import { DutyRow } from './duty.entity.js';
import { isPausable } from './holding.js';

/** What is owed by a day, and what has become of that day: of every unit for the office, of his own for a lead. */
export class ListDuties extends Question('ListDuties')<DutyListRequest, Page<DutyItem>> {}

const STANDING: Readonly<Record<string, string>> = {
  overdue: 'd.dueOn < :today and d.pausedOn is null',
  paused: 'd.pausedOn is not null',
  urged: 'd.urged > 0',
  escalated: 'd.escalatedTo is not null',
};
const COLUMNS = { dueOn: 'd.dueOn', what: 'd.what', urged: 'd.urged' };

@QueryHandler(ListDuties)
export class ListDutiesHandler implements IQueryHandler<ListDuties> {
  constructor(
    @InjectRepository(DutyRow) private readonly rows: Repository<DutyRow>,
    @Inject(Pool) private readonly db: Pool,
    @Inject(StandingAnswers) private readonly answers: StandingAnswers,
  ) {}

  execute(asked: ListDuties): Promise<Page<DutyItem>> {
    return this.answers.recall(asked, () => this.list(asked));
  }

  private async list({ data, meta }: ListDuties): Promise<Page<DutyItem>> {
    const today = dayOf(meta.at);
    const query = this.rows.createQueryBuilder('d').where(`d.state = 'open' and d.reminds`);
    if (meta.unit !== undefined) query.andWhere('d.unitId = :own', { own: meta.unit });
    if (data.unitId) query.andWhere('d.unitId = :unitId', { unitId: data.unitId });
    if (data.key) query.andWhere('d.id = :key', { key: data.key });
    if (data.standing) query.andWhere(STANDING[data.standing] ?? 'true', { today });
    if (data.q) {
      const words = `%${data.q.replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere(
        `(d.what ilike :words or d.thing ilike :words
          or d.unitId in (select unit_id from addressed_unit where name ilike :words))`,
        { words },
      );
    }
    const { items, ...rest } = await page(query, COLUMNS, 'd.id', {
      ...{ cursor: data.cursor, limit: data.limit, sort: data.sort ?? 'dueOn' },
    });
    const names = await this.namesOf(items);
    return { ...rest, items: items.map((row) => itemOf(row, today, names)) };
  }

  private async namesOf(items: readonly DutyRow[]): Promise<Map<string, string>> {
    const { rows } = await this.db.query<{ unit_id: string; name: string }>(
      'select unit_id, name from addressed_unit where unit_id = any($1)',
      [items.map(({ unitId }) => unitId)],
    );
    return new Map(rows.map(({ unit_id, name }) => [unit_id, name]));
  }
}

function itemOf(row: DutyRow, today: string, names: ReadonlyMap<string, string>): DutyItem {
  const { id, state, what, thing, link, unitId, dueOn, pausedOn, escalatedTo, urged, urgedAt } = row;
  return {
    ...{ id, what, thing, link, urged },
    ...(unitId !== null && { unitName: names.get(unitId) ?? unitId }),
    ...(dueOn !== null && { dueOn }),
    ...(pausedOn !== null && { pausedOn }),
    ...(escalatedTo !== null && { escalatedTo }),
    ...(urgedAt !== null && { urgedAt: urgedAt.toISOString() }),
    overdue: pausedOn === null && dueOn !== null && dueOn < today,
    pausable: isPausable({ id, state, unit_id: unitId }),
  };
}
