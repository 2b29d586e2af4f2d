import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { idFrom, Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type {
  DemonstrationMaterialAnswer,
  DemonstrationPointAnswer,
  DemonstrationPointItem,
  DemonstrationRecheckAnswer,
  DemonstrationSelfCheckAnswer,
} from './answer.dto.js';
import {
  DemonstrationBatchRow,
  DemonstrationMaterialRow,
  DemonstrationPointRow,
  DemonstrationRecheckRow,
  DemonstrationSelfCheckRow,
} from './demonstration.entity.js';
import type { DemonstrationListRequest } from './dto.js';
import type { DemonstrationStandard, MaterialStep } from './events.js';
import { pointItems } from './point-rows.js';
import {
  demonstrationBatches,
  demonstrationMaterials,
  demonstrationPoints,
  demonstrationRechecks,
  demonstrationSelfChecks,
} from './point.projection.js';
import { demonstrationCampaigns, demonstrationUnits } from './surroundings.projection.js';

type OfPoint = AsOf & { readonly pointId: string };

export class ListDemonstrationPoints extends Question('ListDemonstrationPoints')<
  DemonstrationListRequest,
  Told<Page<DemonstrationPointItem>>
> {}
export class DescribeDemonstrationPoint extends Question('DescribeDemonstrationPoint')<
  OfPoint,
  Told<DemonstrationPointAnswer>
> {}

const projections = [
  ...[demonstrationUnits, demonstrationBatches, demonstrationPoints],
  ...[demonstrationMaterials, demonstrationRechecks, demonstrationSelfChecks],
];

const COLUMNS = { unit: 'p.unitName', state: 'p.state', applyBy: 'p.applyBy', namedOn: 'p.namedOn' };

const list: Reading<DemonstrationListRequest, Page<DemonstrationPointItem>> = {
  projections,
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(DemonstrationPointRow, 'p').where('true');
    if (meta.unit !== undefined) query.andWhere('p.unitId = :own', { own: meta.unit });
    if (data.unitId) query.andWhere('p.unitId = :unitId', { unitId: data.unitId });
    if (data.batchId) query.andWhere('p.batchId = :batchId', { batchId: data.batchId });
    if (data.state) query.andWhere('p.state = :state', { state: data.state });
    if (data.q) query.andWhere('p.unitName ilike :q', { q: literally(data.q) });
    const found = await page(query, COLUMNS, 'p.id', { ...data, sort: data.sort || 'unit' });
    return { ...found, items: await pointItems(db, found.items, dayOf(meta.at)) };
  },
};

type Handed = readonly DemonstrationMaterialRow[];

/** What the standard asks for the steps, and what was handed in of it. */
const materialsOf = (
  { materials }: DemonstrationStandard,
  steps: readonly MaterialStep[],
  handed: Handed,
  recheckId = '',
): DemonstrationMaterialAnswer[] =>
  materials
    .filter(({ step }) => steps.includes(step))
    .map((material) => {
      const row = handed.find(
        (one) => one.step === material.step && one.code === material.code && one.recheckId === recheckId,
      );
      return { ...material, ...(row && { fileId: row.fileId, fileName: row.name, handedInOn: row.handedInOn }) };
    });

const recheckOf = (
  row: DemonstrationRecheckRow,
  standard: DemonstrationStandard,
  handed: Handed,
): DemonstrationRecheckAnswer => ({
  ...{ id: row.id, level: row.level, title: row.title, readyBy: row.readyBy, dueOn: row.dueOn },
  ...{ readyLate: row.readyLate, rectifiedLate: row.rectifiedLate, readyOn: row.readyOn ?? undefined },
  ...{ result: row.result ?? undefined, ground: row.ground ?? undefined, judgedOn: row.judgedOn ?? undefined },
  ...{ rectifyBy: row.rectifyBy ?? undefined, report: row.report ?? undefined },
  rectifiedOn: row.rectifiedOn ?? undefined,
  materials: materialsOf(standard, row.rectifyBy ? ['recheck', 'rectification'] : ['recheck'], handed, row.id),
});

const checkOf = (
  { id, campaignId, checkedOn, answers, shortfalls, findings }: DemonstrationSelfCheckRow,
  { items }: DemonstrationStandard,
  titles: ReadonlyMap<string, string>,
): DemonstrationSelfCheckAnswer => ({
  ...{ id, campaignId, campaignTitle: titles.get(campaignId) ?? campaignId, checkedOn, shortfalls },
  items: answers.map(({ code, answer, note }) => {
    const found = findings.find((one) => one.code === code);
    const name = items.find((one) => one.code === code)?.name ?? code;
    const line = found && { issueId: idFrom(found.findingId), dueOn: found.dueOn, responsible: found.responsible };
    return { code, name, answer, note, ...line };
  }),
});

interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly takes: boolean;
}
const campaignsOf = (db: EntityManager, unitId: string): Promise<Campaign[]> =>
  db.query<Campaign[]>(
    `select id, title, not finished and $1 = any (units) as takes from demonstration_campaign order by id`,
    [unitId],
  );

const told = (row: DemonstrationPointRow) => ({
  ground: row.ground ?? undefined,
  meetingOn: row.meetingOn ?? undefined,
  meetingDocument: row.meetingDocument ?? undefined,
  arrangement: row.arrangement ?? undefined,
  statement: row.statement ?? undefined,
  reason: row.reason ?? undefined,
  revocationDocument: row.revocationDocument ?? undefined,
  revocationGround: row.revocationGround ?? undefined,
});

const one: Reading<OfPoint, DemonstrationPointAnswer> = {
  projections: [...projections, demonstrationCampaigns],
  thing: ({ pointId }) => `demonstration-point-${pointId}`,
  async read(db, { data: { pointId }, meta }) {
    const row = await db.findOneBy(DemonstrationPointRow, { id: pointId });
    if (!row) throw new Rejection('demonstration-point-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const { authority, standard } = await db.findOneByOrFail(DemonstrationBatchRow, { id: row.batchId });
    const [item] = await pointItems(db, [row], dayOf(meta.at));
    const handed = await db.findBy(DemonstrationMaterialRow, { pointId });
    const rechecks = await db.find(DemonstrationRecheckRow, { where: { pointId }, order: { seq: 'DESC' } });
    const checks = await db.find(DemonstrationSelfCheckRow, { where: { pointId }, order: { seq: 'DESC' } });
    const campaigns = await campaignsOf(db, row.unitId);
    const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
    return {
      ...{ ...item!, ...told(row), authority },
      ...{ standardTitle: standard.title, standardVersion: standard.version, standard: [...standard.items] },
      materials: materialsOf(standard, ['creation', 'application'], handed),
      rechecks: rechecks.map((recheck) => recheckOf(recheck, standard, handed)),
      checks: checks.map((check) => checkOf(check, standard, titles)),
      campaigns: campaigns.filter(({ takes }) => takes).map(({ id, title }) => ({ id, title })),
    };
  },
};

@QueryHandler(ListDemonstrationPoints)
export class ListDemonstrationPointsHandler implements IQueryHandler<ListDemonstrationPoints> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListDemonstrationPoints): Promise<Told<Page<DemonstrationPointItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeDemonstrationPoint)
export class DescribeDemonstrationPointHandler implements IQueryHandler<DescribeDemonstrationPoint> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeDemonstrationPoint): Promise<Told<DemonstrationPointAnswer>> {
    return this.past.answer(asked, one);
  }
}
