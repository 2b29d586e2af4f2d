import { addDays } from '@app/calendar';
import { AcceptMaterial, ReturnMaterial, SubmitMaterial } from '@app/campaign';
import type { Act } from './agenda.js';
import type { CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { MaterialAct, UnitStory } from './story.js';

const IN_WORDS: Readonly<Record<MaterialAct['act'], string>> = { submit: '报送', return: '被退回', accept: '审核通过' };

/** What a unit reports to the office, and what the office says to it. */
export const materialsOf = (stage: Stage, unit: CountyUnit, materials: UnitStory['materials']): Act[] =>
  Object.entries(materials).flatMap(([code, { acts }]) => {
    const name = stage.template.materials.find((material) => material.code === code)?.name ?? code;
    return acts.map((act, place) => ({
      day: act.day,
      thread: unit.key,
      does: `${unit.shortName}的${name}${IN_WORDS[act.act]}`,
      perform: (moment: Moment) => perform(stage, moment, { unitId: unit.code, code, name, act, again: place > 0 }),
    }));
  });

interface Reporting {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly act: MaterialAct;
  /** Whether it had been handed in before. */
  readonly again: boolean;
}

async function perform(stage: Stage, moment: Moment, { unitId, code, name, act, again }: Reporting): Promise<unknown> {
  const of = { campaignId: stage.campaignId, unitId, code };
  switch (act.act) {
    case 'submit': {
      const regarding = `上报材料${code}${again ? '（重新报送）' : ''}`;
      const { id } = await stage.evidence.keep(moment, { by: act.by, title: name, regarding });
      const note = again ? '已按退回意见修改，重新报送。' : '';
      return moment.do(new SubmitMaterial({ ...of, files: [id], note }, moment.as(act.by)));
    }
    case 'return': {
      const dueOn = addDays(stage.today, act.dueDay);
      return moment.do(new ReturnMaterial({ ...of, reason: act.reason, dueOn }, moment.as(act.by)));
    }
    case 'accept':
      return moment.do(new AcceptMaterial(of, moment.as(act.by)));
  }
}
