import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { cursorAt, LIMIT, literally, offsetOf, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { comingAfter, inForceOn } from './catalogue.rules.js';
import { reviewersNeeded } from './ratio.rules.js';
import type {
  LegalReviewerItem,
  LegalReviewerListRequest,
  ReviewCatalogueAnswer,
  ReviewerRatioAnswer,
  ReviewerRatioItem,
  ReviewerRatioRequest,
} from './register.dto.js';
import { CatalogueEditionRow, LegalReviewerRow, LegalUnitRow, ReviewCatalogueRow } from './register.entity.js';
import {
  legalOfficers,
  legalOfficerStays,
  legalReviewers,
  legalUnits,
  reviewCatalogues,
} from './register.projection.js';
import { USUAL_TERM } from './review.rules.js';

type OfUnit = AsOf & { readonly unitId: string };

export class ListLegalReviewers extends Question('ListLegalReviewers')<
  LegalReviewerListRequest,
  Told<Page<LegalReviewerItem>>
> {}
export class DescribeReviewCatalogue extends Question('DescribeReviewCatalogue')<OfUnit, Told<ReviewCatalogueAnswer>> {}
export class ShowReviewerRatios extends Question('ShowReviewerRatios')<
  ReviewerRatioRequest,
  Told<ReviewerRatioAnswer>
> {}

function reviewerItem(row: LegalReviewerRow, today: string): LegalReviewerItem {
  const { accountId, qualificationNumber, until, releaseReason, ...rest } = row;
  return {
    ...rest,
    accountId: accountId ?? undefined,
    certificateExpired: row.certificateUntil < today,
    qualificationNumber: qualificationNumber ?? undefined,
    until: until ?? undefined,
    releaseReason: releaseReason ?? undefined,
  };
}

const REVIEWER_COLUMNS = {
  unit: 'r.unitName',
  name: 'r.name',
  from: 'r.from',
  certificateUntil: 'r.certificateUntil',
};

const reviewerList: Reading<LegalReviewerListRequest, Page<LegalReviewerItem>> = {
  projections: [legalUnits, legalReviewers],
  async read(db, { data: { q, on, released, ...data }, meta }) {
    const query = db.createQueryBuilder(LegalReviewerRow, 'r').where('true');
    if (meta.unit !== undefined) query.andWhere('r.unitId = :own', { own: meta.unit });
    if (data.unitId) query.andWhere('r.unitId = :unitId', { unitId: data.unitId });
    const day = on ?? dayOf(meta.at);
    if (released !== 'true') query.andWhere('r.from <= :day and (r.until is null or r.until >= :day)', { day });
    if (q) query.andWhere('(r.name ilike :q or r.unitName ilike :q or r.certificate ilike :q)', { q: literally(q) });
    const asked = { ...data, sort: data.sort || 'unit' };
    const { items, ...rest } = await page(query, REVIEWER_COLUMNS, 'r.id', asked);
    return { ...rest, items: items.map((row) => reviewerItem(row, dayOf(meta.at))) };
  },
};

const catalogue: Reading<OfUnit, ReviewCatalogueAnswer> = {
  projections: [legalUnits, reviewCatalogues],
  async read(db, { data: { unitId }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const unit = await db.findOneBy(LegalUnitRow, { id: unitId });
    if (!unit) throw new Rejection('legal-unit-unknown');
    const term = termOf(await db.findOneBy(ReviewCatalogueRow, { unitId }));
    const rows = await db.findBy(CatalogueEditionRow, { unitId });
    const editions = rows.map(({ edition, documentNumber, effectiveOn, items }) => ({
      ...{ edition, documentNumber, effectiveOn, items },
    }));
    const today = dayOf(meta.at);
    const { edition, items, ...document } = inForceOn(editions, today) ?? { edition: 0, items: [] };
    return { unitId, unitName: unit.name, edition, ...document, items, coming: comingAfter(editions, today), term };
  },
};

function termOf(row: ReviewCatalogueRow | null): ReviewCatalogueAnswer['term'] {
  if (row?.days == null || row.extension === null) return { ...USUAL_TERM };
  return { days: row.days, extension: row.extension, basis: row.basis ?? '' };
}

interface RatioRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly officers: number | null;
  readonly heldOn: string | null;
  readonly campaignId: string | null;
  /** Nothing where the unit has listed none yet. */
  readonly officerRows: { id: string; name: string }[] | null;
  readonly reviewers: ReviewerRatioItem['reviewers'];
}

/**
 * A unit has its officers counted from the day on which it listed the first; before it, and where there is no register,
 * the figure that holds for a day is the latest stated for it or for a day before.
 */
const RATIOS = `
  select u.id as "unitId", u.name as "unitName", o.officers, o.held_on::text as "heldOn",
         o.campaign_id as "campaignId",
         (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
                            filter (where s.until_day is null or s.until_day >= $1), '[]')
            from legal_officer_stay s
           where s.unit_id = u.id and s.from_day <= $1 having count(*) > 0) as "officerRows",
         coalesce((select json_agg(json_build_object('id', r.id, 'name', r.name, 'from', r.from_day, 'until', r.until_day)
                                   order by r.from_day, r.id)
                     from legal_reviewer r
                    where r.unit_id = u.id and r.from_day <= $1 and (r.until_day is null or r.until_day >= $1)), '[]')
           as reviewers
    from legal_unit u
    left join lateral (select * from legal_officers o where o.unit_id = u.id and o.held_on <= $1
                        order by o.held_on desc limit 1) o on true
   where not u.closed and ($2::text is null or u.id = $2) and ($3::text is null or u.name ilike $3)
   order by u.name, u.id`;

/** Those who are listed go before what was stated. */
const officersOf = ({ officers, officerRows, heldOn, campaignId }: RatioRow, on: string) =>
  officerRows
    ? { officers: officerRows.length, officersHeldOn: on, officerRows }
    : { officers, officersHeldOn: heldOn ?? undefined, officersCampaignId: campaignId ?? undefined };

function ratioItem({ reviewers, ...row }: RatioRow, on: string): ReviewerRatioItem {
  const have = reviewers.length;
  const rows = reviewers.map(({ until, ...reviewer }) => ({ ...reviewer, until: until ?? undefined }));
  const of = { id: row.unitId, unitId: row.unitId, unitName: row.unitName, on, have, reviewers: rows };
  const { officers, ...counted } = officersOf({ reviewers, ...row }, on);
  if (officers === null) return { ...of, verdict: 'missing' };
  const needed = reviewersNeeded(officers);
  return {
    ...{ ...of, ...counted, officers, needed, verdict: have >= needed ? 'met' : 'short' },
    ...(officers > 0 && { share: Math.round((have * 10_000) / officers) }),
  };
}

const ratios: Reading<ReviewerRatioRequest, ReviewerRatioAnswer> = {
  projections: [legalUnits, legalReviewers, legalOfficers, legalOfficerStays],
  async read(db, { data, meta }) {
    const on = data.on ?? dayOf(meta.at);
    const unit = meta.unit ?? (data.unitId || null);
    if (meta.unit !== undefined && data.unitId) refuseUnlessOwn(meta, data.unitId);
    const rows = await db.query<RatioRow[]>(RATIOS, [on, unit, data.q ? literally(data.q) : null]);
    const from = offsetOf(data.cursor);
    const end = from + (data.limit ?? LIMIT);
    const items = rows.slice(from, end).map((row) => ratioItem(row, on));
    return { on, items, total: rows.length, ...(end < rows.length && { next: cursorAt(end) }) };
  },
};

@QueryHandler(ListLegalReviewers)
export class ListLegalReviewersHandler implements IQueryHandler<ListLegalReviewers> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListLegalReviewers): Promise<Told<Page<LegalReviewerItem>>> {
    return this.past.answer(asked, reviewerList);
  }
}

@QueryHandler(DescribeReviewCatalogue)
export class DescribeReviewCatalogueHandler implements IQueryHandler<DescribeReviewCatalogue> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeReviewCatalogue): Promise<Told<ReviewCatalogueAnswer>> {
    return this.past.answer(asked, catalogue);
  }
}

@QueryHandler(ShowReviewerRatios)
export class ShowReviewerRatiosHandler implements IQueryHandler<ShowReviewerRatios> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowReviewerRatios): Promise<Told<ReviewerRatioAnswer>> {
    return this.past.answer(asked, ratios);
  }
}
