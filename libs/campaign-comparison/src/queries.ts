import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { cursorAt, LIMIT, offsetOf, type PageRequest } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { ComparedCampaignRow, ComparedUnitRow } from './comparison.entity.js';
import { comparedCampaigns, comparedIssues, comparedUnits } from './comparison.projection.js';
import { countBoth, mattersOf, type Counted, type Pair } from './count.js';
import type { ComparedLineAnswer, ComparisonAnswer } from './dto.js';

type Asked = AsOf & PageRequest & { readonly campaignId: string; readonly with?: string };

/** The issues of two campaigns side by side, what is there again in pages; to a unit its own. */
export class CompareCampaigns extends Question('CompareCampaigns')<Asked, Told<ComparisonAnswer>> {}

const comparison: Reading<Asked, ComparisonAnswer> = {
  projections: [comparedCampaigns, comparedIssues, comparedUnits],
  thing: ({ campaignId }) => `campaign-${campaignId}`,
  async read(db, { data: { campaignId, with: chosen, cursor, limit }, meta }) {
    const campaign = await db.findOneBy(ComparedCampaignRow, { id: campaignId });
    if (!campaign) throw new Rejection('not-found');
    const other = chosen ?? campaign.clonedFrom ?? undefined;
    if (other === undefined) throw new Rejection('nothing-to-compare');
    const former = await db.findOneBy(ComparedCampaignRow, { id: other });
    if (!former) throw new Rejection('not-found');
    const pair = { present: campaignId, former: other, unit: meta.unit };
    const { all, byCategory, byCheck, byUnit } = await countBoth(db, pair);
    const names = await namesOf(db, byUnit);
    const texts: Readonly<Record<string, string>> = { ...former.checks, ...campaign.checks };
    return {
      campaign: head(campaign, all.present),
      former: head(former, all.former),
      ...{ repeated: all.repeated, rate: rateOf(all) },
      byCategory: lines(byCategory, (key) => key),
      byCheck: lines(byCheck, (key) => texts[key] ?? key).sort((a, b) => inOrder(a.key, b.key)),
      byUnit: lines(byUnit, (key) => names.get(key) ?? key),
      ...(await repeatsOf(db, pair, texts, { cursor, limit })),
    };
  },
};

@QueryHandler(CompareCampaigns)
export class CompareCampaignsHandler implements IQueryHandler<CompareCampaigns> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: CompareCampaigns): Promise<Told<ComparisonAnswer>> {
    return this.past.answer(asked, comparison);
  }
}

async function repeatsOf(db: EntityManager, pair: Pair, texts: Readonly<Record<string, string>>, asked: PageRequest) {
  const offset = offsetOf(asked.cursor);
  const { items, total } = await mattersOf(db, pair, { offset, limit: asked.limit ?? LIMIT });
  const end = offset + items.length;
  return {
    repeats: items.map((matter) => ({ ...matter, checkText: texts[matter.checkId] ?? matter.checkId })),
    matters: total,
    ...(end < total && { next: cursorAt(end) }),
  };
}

async function namesOf(db: EntityManager, of: readonly Counted[]): Promise<Map<string, string>> {
  const units = await db.findBy(ComparedUnitRow, { id: In(of.map(({ key }) => key)) });
  return new Map(units.map(({ id, name }) => [id, name]));
}

/** In four decimals; 0 where there is nothing yet. */
const rateOf = ({ present, repeated }: Counted): number =>
  present === 0 ? 0 : Math.round((repeated / present) * 10_000) / 10_000;

const head = ({ id, title, year }: ComparedCampaignRow, issues: number) => ({ id, title, year, issues });

const lines = (of: readonly Counted[], name: (key: string) => string): ComparedLineAnswer[] =>
  of.map((line) => ({ ...line, name: name(line.key) }));

/** 2.1 comes before 11.1. */
const inOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
