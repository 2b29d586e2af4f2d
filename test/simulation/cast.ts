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

const person = (login: string, name: string, role: string, unitId?: string): Person => ({
  ...{ accountId: idFrom('simulated-account', login), login, name, role },
  ...(unitId && { unitId }),
});

export interface Unit extends UnitParticulars {
  readonly unitId: string;
}

/** With the check digit the register asks for. */
const CODES = ['11411121YH0000376C', '11411121YH00007473', '11411121YH00011175', '11411121YH00014831'];

const unit = (place: number, particulars: Partial<UnitParticulars>): Unit => ({
  ...{ unitId: CODES[place - 1] ?? '', name: `模拟单位${place}`, shortName: `单位${place}` },
  ...{ kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false, riskClass: 'ordinary' },
  ...{ officers: 10 + place, avDevices: 4 + place, aliases: [] },
  ...particulars,
});

/** One unit of every sort the plan's tasks tell apart. */
export const UNITS: readonly Unit[] = [
  unit(1, { serviceWindow: true, demonstration: 'candidate', riskClass: 'key' }),
  unit(2, { demonstration: 'named' }),
  unit(3, { kind: 'township', pilot: true, township: '舞泉镇' }),
  unit(4, { kind: 'stationed', serviceWindow: true, riskClass: 'key' }),
];

export const ADMIN = person('admin', '管理员', 'admin');
export const OFFICE: readonly Person[] = [
  person('director', '主任甲', 'office-director'),
  person('staff1', '科员甲', 'office-staff'),
  person('staff2', '科员乙', 'office-staff'),
];
export const UNIT_PEOPLE: readonly Person[] = UNITS.flatMap(({ unitId }, place) => [
  person(`lead${place}`, `分管领导${place}`, 'unit-lead', unitId),
  person(`clerk${place}a`, `管理员${place}甲`, 'unit-clerk', unitId),
  person(`clerk${place}b`, `管理员${place}乙`, 'unit-clerk', unitId),
]);
/** 法制审核人员: one of each unit's own, and in two units a clerk besides, by the account he enters with. */
export const REVIEWERS: readonly Person[] = [
  ...UNITS.map(({ unitId }, place) => person(`reviewer${place}`, `审核员${place}`, 'reviewer', unitId)),
  ...[UNIT_PEOPLE[2]!, UNIT_PEOPLE[8]!].map((clerk) => ({ ...clerk, role: 'reviewer' })),
];
/** Two who have changed posts and act in either: what they did for the unit, they must not verify for the office. */
export const MOVED: readonly Person[] = [UNIT_PEOPLE[1]!, UNIT_PEOPLE[5]!].map((clerk) => ({
  ...clerk,
  role: 'office-staff',
  unitId: undefined,
}));
/** The last of them served in a unit and goes on signing in with the same account; two accounts are one person's. */
export const SUPERVISORS: readonly Person[] = ['甲', '乙', '丙', '丁', '丁', '己'].map((name, place) => ({
  ...person(`supervisor${place}`, `监督员${name}`, 'supervisor'),
  ...(place === 5 && { accountId: UNIT_PEOPLE[4]!.accountId }),
  supervisorId: idFrom('simulated-supervisor', String(place)),
}));
