import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, refuseIf, Rejection } from '@app/eventing';
import { commendable, COMMEND_RULE } from './commend.rules.js';
import type { CommendationAnswer } from './dto.js';
import type { Placed } from './ranking.rules.js';
import { GROUP_WORDS } from './sheets.js';

/** What a draft of 表彰 begins with after a result was published; throws `assessment-not-published`. */
export class ProposeCommendation extends Question('ProposeCommendation')<
  { readonly assessmentId: string },
  CommendationAnswer
> {}

interface Published {
  readonly title: string;
  readonly year: number;
  readonly campaignId: string;
  readonly published: boolean;
  readonly barredIn: number;
}
type Ranked = Placed & { readonly name: string; readonly bar: string | null };

/** The bars of the campaign's year, by which the notice is refused as well. */
const PUBLISHED = `
  select a.title, a.year, a.campaign_id as "campaignId", a.published_at is not null as published,
         coalesce(c.year, a.year) as "barredIn"
    from assessment a left join assessed_campaign c on c.id = a.campaign_id where a.id = $1`;
const RANKED = `
  select u.unit_id as unit, u.name, u.unit_group as "group", u.score::float as score, u.rank, b.document_number as bar
    from assessment_unit u left join assessment_bar b on b.unit_id = u.unit_id and b.year = $2
   where u.assessment_id = $1 order by u.unit_group, u.rank, u.unit_id`;

@QueryHandler(ProposeCommendation)
export class ProposeCommendationHandler implements IQueryHandler<ProposeCommendation> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { assessmentId } }: ProposeCommendation): Promise<CommendationAnswer> {
    const [of] = (await this.db.query<Published>(PUBLISHED, [assessmentId])).rows;
    if (!of) throw new Rejection('assessment-not-found');
    refuseIf(!of.published, 'assessment-not-published');
    const { rows } = await this.db.query<Ranked>(RANKED, [assessmentId, of.barredIn]);
    const barred = new Set(rows.filter(({ bar }) => bar !== null).map(({ unit }) => unit));
    const { named, passedOver } = commendable(rows, barred);
    const ranked = (placed: Placed): Ranked => rows.find(({ unit }) => unit === placed.unit) as Ranked;
    return {
      ...{ assessmentId, campaignId: of.campaignId, rule: COMMEND_RULE, ...wordsOf(of) },
      named: named.map((placed) => ({ unitId: placed.unit, unitName: ranked(placed).name, ground: groundOf(placed) })),
      passedOver: passedOver.map((placed) => {
        const { name: unitName, bar } = ranked(placed);
        return { unitId: placed.unit, unitName, documentNumber: bar ?? '' };
      }),
    };
  }
}

const groundOf = ({ group, rank, score }: Placed): string =>
  `评议考核总分${score.toFixed(2)}分，列${GROUP_WORDS[group]}第${rank}名`;

const wordsOf = ({ title, year }: Published) => ({
  title: `关于表彰${year}年行政执法先进集体的决定`,
  body: `${title}已经结束。根据公布的考核结果，决定对下列先进集体予以表彰。\n希望受到表彰的单位珍惜荣誉，再接再厉；其他单位要以先进为榜样，严格规范公正文明执法。`,
});
