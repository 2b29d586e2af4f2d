import { addDays, instantOf } from '@app/calendar';
import { FreezeDraw, PublishDraw, ThrowDice } from '@app/draw';
import type { Act } from './agenda.js';
import { drawId } from './drawn-unit.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { DrawStory, SupervisionStory } from './story.js';

const THREAD = 'draw';

const IN_WORDS = { freeze: '双随机抽查冻结名录', 'throw-dice': '双随机抽查投掷骰子', publish: '双随机抽查公示结果' };

/** The lists are frozen, the dice are thrown before observers, and the result is published, each on its own day. */
export function drawOf(stage: Stage, { items, plan, draw }: SupervisionStory): Act[] {
  const moments = momentsOf(stage, draw);
  const perform = {
    freeze: (moment: Moment, by: string) =>
      moment.do(new FreezeDraw({ ...planOf(stage, moment, { items, plan, draw }), ...moments }, moment.as(by))),
    'throw-dice': (moment: Moment, by: string) => {
      const [witnesses, thrownAt] = [witnessesOf(moment, draw), moment.at];
      return moment.do(new ThrowDice({ drawId, digits: draw.dice, witnesses, thrownAt }, moment.as(by)));
    },
    publish: (moment: Moment, by: string) => moment.do(new PublishDraw({ drawId }, moment.as(by))),
  };
  return draw.acts.map(({ act, day, by }) => ({
    day,
    thread: THREAD,
    does: IN_WORDS[act],
    perform: (moment) => perform[act](moment, by),
  }));
}

/** The dice may be thrown from the morning on, and the result is promised by the evening, of the day each happens. */
function momentsOf({ today }: Stage, { acts, inspectionDueDay }: DrawStory) {
  const at = (act: string, time: string): string =>
    instantOf(addDays(today, acts.find((one) => one.act === act)?.day ?? 0), time);
  return {
    notBefore: at('throw-dice', '09:00:00.000'),
    publishBy: at('publish', '18:00:00.000'),
    dueOn: addDays(today, inspectionDueDay),
  };
}

function planOf(
  { campaignId }: Stage,
  { cast }: Moment,
  { items, plan, draw }: Pick<SupervisionStory, 'items' | 'plan' | 'draw'>,
) {
  const { title, plan: planItem, batch, strata, slots, cap, exclusions } = draw;
  const planned = plan.items.find((item) => item.planItem === planItem);
  const drawn = items.filter(({ code }) => draw.items.includes(code));
  return {
    drawId,
    campaignId,
    item: title,
    planItem,
    batch,
    legalBasis: [...new Set(drawn.map(({ legalBasis }) => legalBasis))].join('；'),
    strata: strata.map(({ riskClass, rate }) => ({ id: riskClass, method: 'srs' as const, rule: `ceil(${rate}*N)` })),
    frequencyMonths: planned?.frequencyMonths ?? 0,
    slots,
    cap,
    exemptions: exclusions.map(({ unit, reason }) => ({ unitId: cast.unitId(unit), reason })),
    observers: witnessesOf({ cast }, draw),
  };
}

const witnessesOf = ({ cast }: Pick<Moment, 'cast'>, { witnesses }: DrawStory) =>
  witnesses.map((login) => cast.of(login)).map(({ name, organisation }) => ({ name, organisation }));
