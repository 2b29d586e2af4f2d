import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { EventStore, fold, Question, refuseIf, Rejection, type Recorded } from '@app/eventing';
import {
  conclusionOf,
  findingsOf,
  itemOf,
  noticeOf,
  recusalOf,
  signaturesOf,
  statementOf,
  visitsOf,
} from './answer.js';
import { inspection } from './decider.js';
import type { InspectionAnswer } from './dto.js';
import type { InspectionEvent } from './events.js';
import { InspectionRow } from './inspection.entity.js';
import { RecusalRow } from './recusal.entity.js';
import { asSeenBy, sees, seesRecord, sightOf, type Sight } from './sight.js';
import { contentHash } from './standing.rules.js';
import { SupervisorRow } from './supervisor.entity.js';

export class DescribeInspection extends Question('DescribeInspection')<{ inspectionId: string }, InspectionAnswer> {}

@QueryHandler(DescribeInspection)
export class DescribeInspectionHandler implements IQueryHandler<DescribeInspection> {
  constructor(
    @InjectRepository(InspectionRow) private readonly rows: Repository<InspectionRow>,
    @InjectRepository(SupervisorRow) private readonly supervisors: Repository<SupervisorRow>,
    @InjectRepository(RecusalRow) private readonly recusals: Repository<RecusalRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { inspectionId }, meta }: DescribeInspection): Promise<InspectionAnswer> {
    const row = await this.rows.findOneBy({ id: inspectionId });
    if (!row) throw new Rejection('inspection-not-found');
    refuseIf(meta.unit !== undefined && meta.unit !== row.unitId, 'not-your-unit');
    const sight = await sightOf(meta, this.supervisors);
    refuseIf(!sees(sight, row), 'inspection-not-found');
    const [people, events] = [await this.supervisors.find(), await this.eventsOf(inspectionId)];
    const notice = noticeOf(events, row.supervisors, people);
    const own = row.supervisors.find((id) => id === sight.supervisorId);
    return {
      ...itemOf(asSeenBy(sight, row), people, dayOf(meta.at)),
      ...(notice ? { notice } : {}),
      ...(await this.basisOf(row.drawId)),
      recusals: await this.recusalsOf(row, people, sight),
      ...this.recordOf(events, people, seesRecord(sight, row)),
      ...(own === undefined ? {} : { ownSupervisorId: own }),
    };
  }

  private eventsOf(inspectionId: string): Promise<Recorded<InspectionEvent>[]> {
    return this.store.stream(`inspection-${inspectionId}`) as Promise<Recorded<InspectionEvent>[]>;
  }

  /** What the letter begins with: the basis of the draw, and what the approved plan has a visit go through. */
  private async basisOf(drawId: string): Promise<{ legalBasis?: string; suggestedChecklist: string[] }> {
    const { rows } = await this.db.query<{ legalBasis: string; suggestedChecklist: string[] }>(
      `select d.legal_basis as "legalBasis", coalesce(p.contents, '{}') as "suggestedChecklist"
         from supervision_draw d left join supervision_plan_item p on p.plan_item = d.plan_item where d.id = $1`,
      [drawId],
    );
    return rows[0] ?? { suggestedChecklist: [] };
  }

  /** Why a supervisor stands aside is his own matter and the office's; a unit reads what it asked for itself. */
  private async recusalsOf(row: InspectionRow, people: SupervisorRow[], sight: Sight) {
    const all = await this.recusals.find({ where: { inspectionId: row.id }, order: { askedAt: 'ASC' } });
    return all
      .filter((one) => sight.all || one.supervisorId === sight.supervisorId || (sight.unitId && one.by === 'unit'))
      .map((one) => recusalOf(one, people));
  }

  private recordOf(events: Recorded<InspectionEvent>[], people: SupervisorRow[], seen: boolean) {
    if (!seen) return { visits: [], findings: [], signatures: [] };
    const state = fold(inspection, events);
    const concluded = conclusionOf(events);
    const hash = state.is === 'open' ? contentHash(state) : concluded?.data.contentHash;
    const statement = statementOf(events, hash ?? '');
    return {
      visits: visitsOf(events),
      findings: findingsOf(events),
      signatures: signaturesOf(events, people),
      ...(statement ? { unitStatement: statement } : {}),
      ...(hash === undefined ? {} : { contentHash: hash }),
      ...(concluded?.data.explanation === undefined ? {} : { explanation: concluded.data.explanation }),
    };
  }
}
