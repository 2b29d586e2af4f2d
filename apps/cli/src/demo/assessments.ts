import { createHash } from 'node:crypto';
import { addDays } from '@app/calendar';
import {
  AdoptAssessmentScheme,
  CastBallot,
  GiveScore,
  InviteRaters,
  OpenAssessment,
  PublishAssessment,
  RequestScoring,
  type AssessmentOpened,
  type Mark,
  type RaterCategory,
  type Scheme,
} from '@app/assessment';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const THREAD = 'assessment';
const [STAFF, DIRECTOR] = ['office.staff1', 'office.director'];
/** 中期考核, under way with its 外部评议; and 月度通报, made of nothing but data and published. */
const [MIDTERM, MONTHLY] = [idFrom('demo-assessment', 'midterm'), idFrom('demo-assessment', 'monthly')];

const counted = (code: string, name: string, weight: number, measure: string): Scheme['items'][number] =>
  ({
    ...{ code, group: '整改和报送', name, weight, criterion: '按比例得分。' },
    ...{ how: 'computed', measure, ifNothing: 'full' },
  }) as Scheme['items'][number];
const MONTHLY_SCHEME: Omit<Scheme, 'version'> = {
  ...{ code: 'monthly', title: '提升年活动进度考核评分方案', rankBy: 'kind', levels: [] },
  source: '只用数据计算，各项分值由县法治政府建设领导小组办公室确定。',
  items: [
    counted('1', '上报材料按时报送', 40, 'materials-on-time'),
    counted('2', '整改销号', 30, 'issues-closed'),
    counted('3', '按期整改', 30, 'issues-on-time'),
  ],
};

const REASONS: Readonly<Record<string, readonly [number, string]>> = {
  '1.2': [2, '考核细则包含行政执法工作，没有明确权重，扣1分。'],
  '5.2': [3, '创建资料齐全。'],
};
/** So many units have their manual scores already. */
const SCORED_UNITS = 6;
const INVITED: readonly (readonly [RaterCategory, number])[] = [
  ['deputy', 3],
  ['enterprise', 3],
];
const ANSWERED = 4;
const LEVELS = ['a', 'b', 'a', 'c'];

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const links = (category: RaterCategory, count: number): string[] =>
  Array.from({ length: count }, (_, place) => hashOf(`demo-ballot-${category}-${place}`));

/** 评议考核: one published, one under way. */
export const assessmentsOf = (stage: Stage): Act[] => {
  const act = (day: number, does: string, perform: Act['perform']): Act => ({ day, thread: THREAD, does, perform });
  return [
    act(-9, '确定评分方案', (moment) =>
      moment.do(new AdoptAssessmentScheme({ scheme: MONTHLY_SCHEME }, moment.as(STAFF))),
    ),
    act(-8, '启动进度考核', (moment) => open(stage, moment, MONTHLY, 'monthly', '提升年活动整改进度考核')),
    act(-8, '计算进度考核得分', (moment) => moment.do(new RequestScoring({ assessmentId: MONTHLY }, moment.as(STAFF)))),
    act(-7, '公布进度考核结果', (moment) =>
      moment.do(new PublishAssessment({ assessmentId: MONTHLY }, moment.as(DIRECTOR))),
    ),
    act(-6, '启动中期评议考核', (moment) => open(stage, moment, MIDTERM, 'three-systems', '提升年活动中期评议考核')),
    ...INVITED.map(([category, count]) =>
      act(-6, '邀请外部评议', (moment) =>
        moment.do(
          new InviteRaters({ assessmentId: MIDTERM, category, links: links(category, count) }, moment.as(STAFF)),
        ),
      ),
    ),
    ...Array.from({ length: ANSWERED }, (_, place) => act(-4, '外部评议', (moment) => answer(moment, place))),
    act(-3, '人工评分', give),
    act(-2, '计算中期考核得分', (moment) => moment.do(new RequestScoring({ assessmentId: MIDTERM }, moment.as(STAFF)))),
  ];
};

const open = ({ today, campaignId }: Stage, moment: Moment, assessmentId: string, schemeCode: string, title: string) =>
  moment.do(
    new OpenAssessment(
      {
        ...{ assessmentId, campaignId, schemeCode, title, leastBallots: 3 },
        ...{ from: addDays(today, -110), to: addDays(today, 20), ballotsBy: addDays(today, 20) },
      },
      moment.as(STAFF),
    ),
  );

const openedOf = async (moment: Moment): Promise<AssessmentOpened['data']> =>
  (await moment.history(`assessment-${MIDTERM}`))[0]?.data as AssessmentOpened['data'];

/** What people of the public say of every unit, each by a link of his own. */
async function answer(moment: Moment, place: number): Promise<void> {
  const { units, scheme } = await openedOf(moment);
  const asked = scheme.items.filter(({ how }) => how === 'external');
  const marks = units.flatMap(({ unitId }, nth): Mark[] =>
    asked.map(({ code }, which) => ({ unitId, code, level: LEVELS[(nth + which + place) % LEVELS.length] ?? 'a' })),
  );
  const all = INVITED.flatMap(([category, count]) => links(category, count));
  const comment = place === 0 ? '办事窗口的公示内容清楚，希望处罚决定公开得更及时。' : '';
  const ballot = { assessmentId: MIDTERM, link: all[place] ?? '', blind: '', marks, comment };
  await moment.do(new CastBallot(ballot, { ...moment.asProgram(), actor: 'public', roles: ['public'] }));
}

async function give(moment: Moment): Promise<void> {
  const { units } = await openedOf(moment);
  for (const { unitId } of units.slice(0, SCORED_UNITS))
    for (const [code, [points, reason]] of Object.entries(REASONS))
      await moment.do(new GiveScore({ assessmentId: MIDTERM, unitId, code, points, reason }, moment.as(STAFF)));
}
