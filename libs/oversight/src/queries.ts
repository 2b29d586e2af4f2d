import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { OversightListItem, OversightListRequest, TalkAnswer, TalkListItem, TalkListRequest } from './dto.js';
import { overseenIssues, overseenUnits } from './ledger.projection.js';
import { OverseenIssueRow, OversightRow, TalkRow, type KeptCommitment } from './oversight.entity.js';
import { oversights } from './oversight.projection.js';
import { talks } from './talk.projection.js';

export class ListOversights extends Question('ListOversights')<OversightListRequest, Told<Page<OversightListItem>>> {}
export class ListTalks extends Question('ListTalks')<TalkListRequest, Told<Page<TalkListItem>>> {}
export class DescribeTalk extends Question('DescribeTalk')<AsOf & { talkId: string }, Told<TalkAnswer>> {}

const instant = (at: Date | null): string | undefined => at?.toISOString();
const projections = [overseenUnits, overseenIssues, oversights, talks];

function oversightItem(row: OversightRow, today: string): OversightListItem {
  const { issueId, sequence, proposedAt, proposedBy, listedAt, listedBy, endedAt, endReason, because, ...rest } = row;
  return {
    ...rest,
    issueId,
    id: `${issueId}-${sequence}`,
    overdue: row.state === 'listed' && row.dueOn < today,
    documentNumber: row.documentNumber ?? undefined,
    proposedAt: instant(proposedAt),
    proposedBy: proposedBy ?? undefined,
    listedAt: instant(listedAt),
    listedBy: listedBy ?? undefined,
    endedAt: instant(endedAt),
    endReason: endReason ?? undefined,
    because: because ?? undefined,
  };
}

const OVERSIGHT_COLUMNS = { dueOn: 'o.dueOn', unit: 'o.unitName', listedAt: 'o.listedAt', state: 'o.state' };

/** A unit learns of what is on its board, not of what is only being considered. */
const oversightList: Reading<OversightListRequest, Page<OversightListItem>> = {
  projections,
  async read(db, { data: { q, ...data }, meta }) {
    const query = db.createQueryBuilder(OversightRow, 'o').where('true');
    if (meta.unit !== undefined) {
      query.andWhere(`o.unitId = :own and o.state in ('listed', 'lifted')`, { own: meta.unit });
    }
    for (const key of ['campaignId', 'unitId', 'issueId', 'state', 'level'] as const) {
      if (data[key]) query.andWhere(`o.${key} = :${key}`, { [key]: data[key] });
    }
    if (q) {
      query.andWhere('(o.issueText ilike :q or o.unitName ilike :q or o.documentNumber ilike :q)', { q: literally(q) });
    }
    const asked = { ...data, sort: data.sort || '-listedAt' };
    const { items, ...rest } = await page(query, OVERSIGHT_COLUMNS, 'o.issueId', asked);
    return { ...rest, items: items.map((row) => oversightItem(row, dayOf(meta.at))) };
  },
};

const isOverdue = ({ reported, dueOn }: KeptCommitment, today: string): boolean => !reported && dueOn < today;

function talkItem(row: TalkRow, today: string): TalkListItem {
  const { id, campaignId, unitId, unitName, documentNumber, reason, place, state, commitments } = row;
  return {
    ...{ id, campaignId, unitId, unitName, documentNumber, reason, place, state },
    meetsAt: row.meetsAt.toISOString(),
    heldOn: row.heldOn ?? undefined,
    commitments: commitments.length,
    reported: commitments.filter(({ reported }) => reported).length,
    overdue: commitments.filter((commitment) => isOverdue(commitment, today)).length,
  };
}

const TALK_COLUMNS = { meetsAt: 't.meetsAt', unit: 't.unitName', state: 't.state' };

const talkList: Reading<TalkListRequest, Page<TalkListItem>> = {
  projections,
  async read(db, { data: { q, ...data }, meta }) {
    const query = db.createQueryBuilder(TalkRow, 't').where('true');
    if (meta.unit !== undefined) query.andWhere('t.unitId = :own', { own: meta.unit });
    for (const key of ['campaignId', 'unitId', 'state'] as const) {
      if (data[key]) query.andWhere(`t.${key} = :${key}`, { [key]: data[key] });
    }
    if (data.issueId) query.andWhere(':issueId = any(t.issueIds)', { issueId: data.issueId });
    if (q) query.andWhere('(t.reason ilike :q or t.unitName ilike :q)', { q: literally(q) });
    const { items, ...rest } = await page(query, TALK_COLUMNS, 't.id', { ...data, sort: data.sort || '-meetsAt' });
    return { ...rest, items: items.map((row) => talkItem(row, dayOf(meta.at))) };
  },
};

const wholeTalk: Reading<AsOf & { talkId: string }, TalkAnswer> = {
  projections,
  thing: ({ talkId }) => `talk-${talkId}`,
  async read(db, { data: { talkId }, meta }) {
    const row = await db.findOneBy(TalkRow, { id: talkId });
    if (!row) throw new Rejection('talk-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const today = dayOf(meta.at);
    const issues = await db.find(OverseenIssueRow, { where: { id: In(row.issueIds) }, order: { number: 'ASC' } });
    const { id, campaignId, unitId, unitName, documentNumber, reason, place, state, participants, files, version } =
      row;
    return {
      ...{ id, campaignId, unitId, unitName, documentNumber, reason, place, state, participants, files, version },
      meetsAt: row.meetsAt.toISOString(),
      summonedAt: row.summonedAt.toISOString(),
      issues: issues.map(({ number, text, settled, ...issue }) => ({ id: issue.id, number, text, settled })),
      heldOn: row.heldOn ?? undefined,
      minutes: row.minutes || undefined,
      cancelReason: row.cancelReason ?? undefined,
      commitments: row.commitments.map((commitment, index) => ({
        ...{ place: index + 1, text: commitment.text, dueOn: commitment.dueOn, responsible: commitment.responsible },
        overdue: isOverdue(commitment, today),
        ...(commitment.reported && {
          report: { ...commitment.reported, evidence: [...commitment.reported.evidence] },
        }),
      })),
    };
  },
};

@QueryHandler(ListOversights)
export class ListOversightsHandler implements IQueryHandler<ListOversights> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListOversights): Promise<Told<Page<OversightListItem>>> {
    return this.past.answer(asked, oversightList);
  }
}

@QueryHandler(ListTalks)
export class ListTalksHandler implements IQueryHandler<ListTalks> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListTalks): Promise<Told<Page<TalkListItem>>> {
    return this.past.answer(asked, talkList);
  }
}

@QueryHandler(DescribeTalk)
export class DescribeTalkHandler implements IQueryHandler<DescribeTalk> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeTalk): Promise<Told<TalkAnswer>> {
    return this.past.answer(asked, wholeTalk);
  }
}
