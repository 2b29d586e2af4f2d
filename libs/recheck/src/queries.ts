import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { RecheckAnswer, RecheckListItem, RecheckListRequest, RectificationAnswer } from './dto.js';
import { RecheckClosureRow, RecheckerRow, RecheckRow } from './recheck.entity.js';
import { rechecks } from './recheck.projection.js';
import { recheckClosures, recheckers, recheckUnits } from './surroundings.projection.js';

export class ListRechecks extends Question('ListRechecks')<RecheckListRequest, Told<Page<RecheckListItem>>> {}
export class DescribeRecheck extends Question('DescribeRecheck')<AsOf & { recheckId: string }, Told<RecheckAnswer>> {}

const projections = [recheckUnits, recheckers, recheckClosures, rechecks];
const COLUMNS = { dueOn: 'r.dueOn', unit: 'r.unitName', state: 'r.state' };
/** What somebody may see of the rechecks: all, those of his unit, or those he was drawn for. */
interface Sight {
  readonly all: boolean;
  readonly unit?: string;
  readonly mine: readonly string[];
}

const onlyDrawn = ({ roles }: Meta): boolean => roles.every((role) => role === 'supervisor');

/** A supervisor who serves in a unit is drawn for others, and reads both. */
async function sightOf(db: EntityManager, meta: Meta): Promise<Sight> {
  const { roles, unit } = meta;
  return {
    all: unit === undefined && !onlyDrawn(meta),
    ...(unit !== undefined && !onlyDrawn(meta) && { unit }),
    mine: roles.includes('supervisor') ? await ownIds(db, meta) : [],
  };
}

const sees = ({ all, unit, mine }: Sight, row: RecheckRow): boolean =>
  all || unit === row.unitId || row.supervisors.some((id) => mine.includes(id));

async function ownIds(db: EntityManager, { actor }: Meta): Promise<string[]> {
  return (await db.findBy(RecheckerRow, { accountId: actor })).map(({ id }) => id);
}

async function namesOf(db: EntityManager, rows: readonly RecheckRow[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.findBy(RecheckerRow, { id: In(rows.flatMap(({ supervisors }) => supervisors)) });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function item(row: RecheckRow, names: ReadonlyMap<string, string>, today: string): RecheckListItem {
  const { id, drawId, campaignId, unitId, unitName, issueId, issueNumber, issueText, state, version } = row;
  return {
    ...{ id, drawId, campaignId, unitId, unitName, issueId, issueNumber, issueText, state, version },
    ...{ item: row.item, assignedOn: row.assignedOn, dueOn: row.dueOn },
    drawLabel: `${row.drawYear}-${row.drawNumber}`,
    supervisors: row.supervisors.map((supervisorId) => ({
      supervisorId,
      name: names.get(supervisorId) ?? supervisorId,
    })),
    overdue: state === 'assigned' && row.dueOn < today,
    excuse: row.excuse ?? undefined,
  };
}

async function rectificationOf(db: EntityManager, { id, state }: RecheckRow): Promise<RectificationAnswer | undefined> {
  const row = state === 'called-off' ? null : await db.findOneBy(RecheckClosureRow, { id });
  if (!row) return undefined;
  const { measures, account, evidence } = row;
  return {
    measures: measures ?? undefined,
    account: account ?? undefined,
    evidence: evidence.map(({ fileId, side, name }) => ({ fileId, side, name })),
  };
}

const list: Reading<RecheckListRequest, Page<RecheckListItem>> = {
  projections,
  async read(db, { data: { q, ...data }, meta }) {
    const query = db.createQueryBuilder(RecheckRow, 'r').where('true');
    const { all, unit = null, mine } = await sightOf(db, meta);
    if (!all) query.andWhere('(r.unitId = :unit or r.supervisors && :mine::text[])', { unit, mine });
    for (const key of ['campaignId', 'unitId', 'issueId', 'drawId', 'state'] as const) {
      if (data[key]) query.andWhere(`r.${key} = :${key}`, { [key]: data[key] });
    }
    if (q) query.andWhere('(r.issueText ilike :q or r.unitName ilike :q)', { q: literally(q) });
    const { items, ...rest } = await page(query, COLUMNS, 'r.id', { ...data, sort: data.sort || 'dueOn' });
    const names = await namesOf(db, items);
    return { ...rest, items: items.map((row) => item(row, names, dayOf(meta.at))) };
  },
};

const whole: Reading<AsOf & { recheckId: string }, RecheckAnswer> = {
  projections,
  thing: ({ recheckId }) => `recheck-${recheckId}`,
  async read(db, { data: { recheckId }, meta }) {
    const row = await db.findOneBy(RecheckRow, { id: recheckId });
    if (!row) throw new Rejection('recheck-not-found');
    const sight = await sightOf(db, meta);
    if (!sees(sight, row)) throw new Rejection(sight.unit === undefined ? 'recheck-not-yours' : 'not-your-unit');
    const drawn = row.supervisors.some((id) => sight.mine.includes(id));
    return {
      ...item(row, await namesOf(db, [row]), dayOf(meta.at)),
      rectification: await rectificationOf(db, row),
      account: row.account ?? undefined,
      evidence: row.evidence,
      putRightBy: row.putRightBy ?? undefined,
      late: row.late ?? undefined,
      concludedAt: row.concludedAt?.toISOString(),
      concludedBy: row.concludedBy ?? undefined,
      mayConclude: drawn && row.state === 'assigned',
    };
  },
};

@QueryHandler(ListRechecks)
export class ListRechecksHandler implements IQueryHandler<ListRechecks> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRechecks): Promise<Told<Page<RecheckListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeRecheck)
export class DescribeRecheckHandler implements IQueryHandler<DescribeRecheck> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeRecheck): Promise<Told<RecheckAnswer>> {
    return this.past.answer(asked, whole);
  }
}
