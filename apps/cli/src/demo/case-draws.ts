import { addDays, instantOf } from '@app/calendar';
import { FreezeDraw, PublishDraw, ThrowDice, type DrawExecuted } from '@app/draw';
import { idFrom } from '@app/eventing';
import type { Act } from './agenda.js';
import type { County } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { DrawStory } from './story.js';

const THREAD = 'case-draws';
/** Four units have signed their catalogues by then. */
const UNITS = 4;
export const CASES_PUBLISHED = -4;

export interface CaseDraw {
  readonly drawId: string;
  readonly batch: number;
  readonly item: string;
  /** How many files of each unit. */
  readonly each: number;
}

const caseDraw = (batch: number, item: string, each: number): CaseDraw => ({
  ...{ drawId: idFrom('demo-draw', `case-files-${batch}`), batch, item, each },
});
/** The files of the first draw are under review; those of the second wait for the office to begin. */
export const FIRST = caseDraw(1, '行政处罚案卷评查（第一批）', 1);
export const SECOND = caseDraw(2, '行政处罚案卷评查（第二批）', 2);

export const yearOfCatalogues = ({ today }: Stage): number => Number(addDays(today, -7).slice(0, 4));

/** 案卷抽取: files of the catalogues that were signed, two reviewers to each, none of them of the unit. */
export const caseDrawsOf = (stage: Stage, county: County, story: DrawStory): Act[] =>
  [FIRST, SECOND].flatMap((draw) => drawOf(stage, county, story, draw));

function drawOf(stage: Stage, county: County, { witnesses, dice }: DrawStory, { drawId, each, ...rest }: CaseDraw) {
  const { today, campaignId } = stage;
  const [freezeOn, throwOn] = [CASES_PUBLISHED - 2, CASES_PUBLISHED - 1];
  const at = (day: number, time: string): string => instantOf(addDays(today, day), time);
  const observers = ({ cast }: Moment) =>
    witnesses.map((login) => cast.of(login)).map(({ name, organisation }) => ({ name, organisation }));
  const signed = county.units.slice(0, UNITS);
  const terms = {
    ...{ drawId, campaignId, kind: 'case-files' as const, year: yearOfCatalogues(stage), planItem: 'AJ-01', ...rest },
    ...{ legalBasis: '《河南省行政执法条例》第四十条', exemptions: [], slots: ['member', 'member'], cap: 8 },
    strata: signed.map(({ code }) => ({ id: code, method: 'srs' as const, rule: `min(${each},N)` })),
    notBefore: at(throwOn, '09:00:00.000'),
    ...{ publishBy: at(CASES_PUBLISHED, '18:00:00.000'), dueOn: addDays(today, 20) },
  };
  const freeze = (moment: Moment) =>
    moment.do(new FreezeDraw({ ...terms, observers: observers(moment) }, moment.as('office.staff1')));
  const digits = dice.slice(rest.batch) + dice.slice(0, rest.batch);
  const throwDice = (moment: Moment) => {
    const thrown = { drawId, digits, witnesses: observers(moment), thrownAt: moment.at };
    return moment.do(new ThrowDice(thrown, moment.as('office.staff1')));
  };
  const publish = (moment: Moment) => moment.do(new PublishDraw({ drawId }, moment.as('office.director')));
  const act = (day: number, does: string, perform: Act['perform']): Act => ({ day, thread: THREAD, does, perform });
  return [
    act(freezeOn, '案卷抽取冻结名录', freeze),
    act(throwOn, '案卷抽取投掷骰子', throwDice),
    act(CASES_PUBLISHED, '案卷抽取公示结果', publish),
  ];
}

/** The files as the lots fell, whichever they are. */
export async function drawnFiles(moment: Moment, { drawId }: CaseDraw): Promise<readonly string[]> {
  const executed = (await moment.history(`draw-${drawId}`)).find(({ type }) => type === 'DrawExecuted');
  return (executed?.data as DrawExecuted['data']).result.order;
}
