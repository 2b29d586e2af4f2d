import { idFrom } from '@app/eventing';
import type { UnitParticulars } from '@app/registry';

/** Somebody invented, with an account. */
export interface Person {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unitId?: string;
  readonly supervisorId?: string;
}

export interface Unit {
  /** How the story calls it. */
  readonly key: string;
  readonly unitId: string;
  readonly particulars: UnitParticulars;
}

const unit = (key: string, unitId: string, name: string, particulars: Partial<UnitParticulars>): Unit => ({
  ...{ key, unitId },
  particulars: {
    ...{ name, shortName: name.replace('青禾县', '').replace('人民政府', '') },
    ...{ kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false, riskClass: 'ordinary' },
    ...{ officers: 30, avDevices: 12, aliases: [] },
    ...particulars,
  },
});

/** Every sort of unit that the plan tells apart. */
export const UNITS: readonly Unit[] = [
  unit('market', '11411121YH0000376C', '青禾县市场监督管理局', {
    ...{ serviceWindow: true, demonstration: 'candidate', riskClass: 'key' },
  }),
  unit('land', '11411121YH00007473', '青禾县自然资源局', { demonstration: 'named' }),
  unit('farm', '11411121YH00011175', '青禾县农业农村局', {}),
  unit('health', '11411121YH00014831', '青禾县卫生健康委员会', { serviceWindow: true }),
  unit('city', '11411121YH0001854P', '青禾县城市管理局', { kind: 'directly-affiliated', riskClass: 'key' }),
  unit('bridge', '11411121YH0002224R', '云桥镇人民政府', { kind: 'township', pilot: true, township: '云桥镇' }),
  unit('willow', '11411121YH0002590M', '柳湾镇人民政府', { kind: 'township', township: '柳湾镇' }),
  unit('tax', '11411121YH0002961C', '青禾县税务局', {
    ...{ kind: 'stationed', serviceWindow: true, demonstration: 'named' },
  }),
];

export function unitOf(key: string): Unit {
  const found = UNITS.find((of) => of.key === key);
  if (!found) throw new Error(`The year knows no unit ${key}`);
  return found;
}

const person = (login: string, name: string, role: string, unitId?: string): Person => ({
  ...{ accountId: idFrom('plan-year-account', login), login, name, role },
  ...(unitId && { unitId }),
});

const [LEADS, CLERKS] = ['赵钱孙李周吴郑王', '冯陈褚卫蒋沈韩杨'];

export const ADMIN = person('admin', '管某某', 'admin');
export const OFFICE: readonly Person[] = [
  person('director', '朱某某', 'office-director'),
  person('staff', '秦某某', 'office-staff'),
  person('verifier', '尤某某', 'office-staff'),
];
/** A lead and a clerk in every unit, and in two of them whoever answers for an issue himself. */
export const UNIT_PEOPLE: readonly Person[] = [
  ...UNITS.flatMap(({ key, unitId }, place) => [
    person(`${key}.lead`, `${LEADS[place]}某某`, 'unit-lead', unitId),
    person(`${key}.clerk`, `${CLERKS[place]}某某`, 'unit-clerk', unitId),
  ]),
  person('city.officer', '许某某', 'unit-clerk', unitOf('city').unitId),
  person('bridge.officer', '何某某', 'unit-clerk', unitOf('bridge').unitId),
];
export const SUPERVISORS: readonly Person[] = ['吕某某', '施某某', '张某某', '孔某某'].map((name, place) => ({
  ...person(`supervisor${place + 1}`, name, 'supervisor'),
  supervisorId: idFrom('plan-year-supervisor', String(place)),
}));

export const EVERYBODY: readonly Person[] = [ADMIN, ...OFFICE, ...UNIT_PEOPLE, ...SUPERVISORS];

export function personOf(login: string): Person {
  const found = EVERYBODY.find((of) => of.login === login);
  if (!found) throw new Error(`The year knows nobody called ${login}`);
  return found;
}
