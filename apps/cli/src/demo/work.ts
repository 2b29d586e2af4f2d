import { addDays } from '@app/calendar';
import { takesPart } from '@app/campaign';
import { EnterFigures, type Figures } from '@app/computed-check';
import { AssignWork, type NamedPerson } from '@app/work-ledger';
import type { Act } from './agenda.js';
import type { Cast } from './cast.js';
import type { County, CountyUnit } from './county.js';
import type { Stage } from './stage.js';

/** Units that have not yet said who does what. */
const BEHIND = ['zhanghuazhen', 'jiangdianxiang', 'macunxiang', 'jiujiezhen', 'qixiangju', 'wenlvju'];

/** Units that entered their figures, and what was otherwise than in the register on the day they were counted. */
const COUNTED: Readonly<Record<string, Figures>> = {
  /** Two devices were away for repair; the unit had answered that it has enough. */
  chengguanju: { devices: 46 },
  gonganju: {},
  shijianju: {},
  weijianwei: {},
  sifaju: { certificates: 8 },
  beiwuduzhen: { trainingHours: 48 },
};
const [ASSIGNED, ENTERED] = [-97, -66];

/** 工作台账, and the figures that are held against the self-inspection. */
export const workOf = (stage: Stage, county: County): Act[] => [
  ...county.units.filter(({ key }) => !BEHIND.includes(key)).map((unit) => assigned(stage, unit)),
  ...county.units.filter(({ key }) => key in COUNTED).map((unit) => entered(stage, unit)),
];

const named = (cast: Cast, login: string): NamedPerson => {
  const { name, accountId } = cast.of(login);
  return { name, accountId };
};

const assigned = ({ campaignId, template }: Stage, unit: CountyUnit): Act => ({
  day: ASSIGNED,
  thread: unit.key,
  does: `${unit.shortName}填报工作台账`,
  perform: (moment) => {
    const [lead, responsible] = [named(moment.cast, `${unit.key}.lead`), named(moment.cast, `${unit.key}.clerk`)];
    const { meets } = takesPart({ ...unit, unitId: unit.code });
    const own = template.tasks.filter(({ appliesTo }) => meets.some((condition) => condition === appliesTo));
    const rows = own.map(({ number: task }) => ({ task, lead, responsible }));
    return moment.do(new AssignWork({ campaignId, unitId: unit.code, rows }, moment.as(`${unit.key}.clerk`)));
  },
});

const entered = ({ campaignId, today }: Stage, unit: CountyUnit): Act => ({
  day: ENTERED,
  thread: unit.key,
  does: `${unit.shortName}填报数据`,
  perform: (moment) => {
    const { officers, avDevices: devices, legalReviewers: reviewers } = unit;
    const usual = { officers, devices, reviewers, certificates: officers, trainingHours: 62, politicalHours: 14 };
    const figures = { ...usual, ...COUNTED[unit.key] };
    const heldOn = addDays(today, ENTERED - 1);
    return moment.do(
      new EnterFigures({ campaignId, unitId: unit.code, heldOn, figures }, moment.as(`${unit.key}.clerk`)),
    );
  },
});
