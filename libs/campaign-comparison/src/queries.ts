import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { ComparedCampaignRow, ComparedIssueRow, ComparedUnitRow } from './comparison.entity.js';
import { comparedCampaigns, comparedIssues, comparedUnits } from './comparison.projection.js';
import { compare, type ComparedIssue, type ComparedLine } from './comparison.rules.js';
import type { ComparedIssueAnswer, ComparedLineAnswer, ComparisonAnswer } from './dto.js';

type Asked = AsOf & { readonly campaignId: string; readonly with?: string };

/** The issues of two campaigns side by side; to a unit its own. */
export class CompareCampaigns extends Question('CompareCampaigns')<Asked, Told<ComparisonAnswer>> {}

const comparison: Reading<Asked, ComparisonAnswer> = {
  projections: [comparedCampaigns, comparedIssues, comparedUnits],
  thing: ({ campaignId }) => `campaign-${campaignId}`,
  async read(db, { data: { campaignId, with: chosen }, meta }) {
    const campaign = await db.findOneBy(ComparedCampaignRow, { id: campaignId });
    if (!campaign) throw new Rejection('not-found');
    const other = chosen ?? campaign.clonedFrom ?? undefined;
    if (other === undefined) throw new Rejection('nothing-to-compare');
    const former = await db.findOneBy(ComparedCampaignRow, { id: other });
    if (!former) throw new Rejection('not-found');
    const [then, now] = [await issuesOf(db, former.id, meta), await issuesOf(db, campaignId, meta)];
    const found = compare(then, now);
    const names = await namesOf(db, [...then, ...now]);
    const texts: Readonly<Record<string, string>> = { ...former.checks, ...campaign.checks };
    return {
      campaign: head(campaign, found.present),
      former: head(former, found.former),
      ...{ repeated: found.repeated, rate: found.rate },
      byCategory: lines(found.byCategory, (key) => key),
      byCheck: lines(found.byCheck, (key) => texts[key] ?? key).sort((a, b) => inOrder(a.key, b.key)),
      byUnit: lines(found.byUnit, (key) => names.get(key) ?? key).sort((a, b) => b.present - a.present),
      repeats: found.repeats.map(({ unitId, checkId, former: old, present }) => ({
        ...{ unitId, unitName: names.get(unitId) ?? unitId, checkId, checkText: texts[checkId] ?? checkId },
        ...{ former: old.map(issueAnswer), present: present.map(issueAnswer) },
      })),
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

async function issuesOf(db: EntityManager, campaignId: string, { unit }: Meta): Promise<ComparedIssue[]> {
  const own = unit === undefined ? {} : { unitId: unit };
  const rows = await db.find(ComparedIssueRow, { where: { campaignId, ...own }, order: { number: 'ASC' } });
  return rows.map(({ issueId, unitId, checkId, category, number, text, closed }) => ({
    ...{ issueId, unitId, number, text, closed },
    ...(checkId !== null && { checkId }),
    ...(category !== null && { category }),
  }));
}

async function namesOf(db: EntityManager, issues: readonly ComparedIssue[]): Promise<Map<string, string>> {
  const units = await db.findBy(ComparedUnitRow, { id: In([...new Set(issues.map(({ unitId }) => unitId))]) });
  return new Map(units.map(({ id, name }) => [id, name]));
}

const head = ({ id, title, year }: ComparedCampaignRow, issues: number) => ({ id, title, year, issues });

const lines = (of: readonly ComparedLine[], name: (key: string) => string): ComparedLineAnswer[] =>
  of.map((line) => ({ ...line, name: name(line.key) }));

const issueAnswer = ({ issueId, number, text, closed }: ComparedIssue): ComparedIssueAnswer => ({
  ...{ issueId, number, text, closed },
});

/** 2.1 comes before 11.1. */
const inOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
