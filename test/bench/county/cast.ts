import { AccountOpened } from '@app/identity/events.js';
import { SupervisorRegistered, UnitRegistered, type UnitKind } from '@app/registry/events.js';
import { madeId, type Chance } from './chance.js';
import type { Book } from './book.js';

export interface Person {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unitId?: string;
}

export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly serviceWindow: boolean;
  readonly demonstration: 'named' | 'unnamed' | 'candidate';
  readonly pilot: boolean;
  readonly lead: Person;
  readonly clerk: Person;
}

export interface Cast {
  readonly units: readonly Unit[];
  readonly director: Person;
  readonly staff: readonly Person[];
  readonly people: readonly Person[];
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'建国志强晓明丽华文博雅静海燕永平春生秀兰德胜玉梅'];
const FIELDS = ['城管', '环保', '交通', '水利', '农业', '林业', '卫生', '教育', '文旅', '住建', '应急', '市场监管'];
const KINDS = ['department', 'township', 'directly-affiliated', 'stationed'] as const;

const nameOf = (chance: Chance): string => chance.of(SURNAMES) + chance.of(GIVEN) + chance.of(GIVEN);

function person(chance: Chance, login: string, role: string, unitId?: string): Person {
  return { accountId: madeId(`account ${login}`), login, name: nameOf(chance), role, ...(unitId && { unitId }) };
}

function unitOf(chance: Chance, index: number, windows: boolean): Unit {
  const unitId = `91411121MB${String(index).padStart(8, '0')}`;
  const kind = KINDS[index % KINDS.length]!;
  const name = kind === 'township' ? `第${index + 1}镇人民政府` : `第${index + 1}${chance.of(FIELDS)}执法局`;
  const demonstration = chance.of(['named', 'unnamed', 'candidate'] as const);
  const traits = { serviceWindow: chance.happens(0.6) || windows, demonstration, pilot: chance.happens(0.1) };
  const lead = person(chance, `lead-${index + 1}`, 'unit-lead', unitId);
  const clerk = person(chance, `clerk-${index + 1}`, 'unit-clerk', unitId);
  return { unitId, name, kind, ...traits, lead, clerk };
}

/** Invented units, people and supervisors, entered on the first days. */
export function enterCast(
  book: Book,
  chance: Chance,
  /** `windows`: every unit has one. */
  size: { units: number; supervisors: number; windows?: boolean },
  from: number,
): Cast {
  const units = Array.from({ length: size.units }, (_, index) => unitOf(chance, index, size.windows === true));
  const staff = Array.from({ length: 10 }, (_, index) => person(chance, `office-${index + 1}`, 'office-staff'));
  const director = person(chance, 'director', 'office-director');
  const admin = person(chance, 'admin', 'admin');
  const people = [admin, director, ...staff, ...units.flatMap(({ lead, clerk }) => [lead, clerk])];
  let at = from;
  const enter = (stream: string, event: UnitRegistered | AccountOpened | SupervisorRegistered) =>
    book.add({ at: (at += 1000), stream, actor: admin.accountId, tell: () => event });
  for (const { unitId, name, kind, serviceWindow, demonstration, pilot } of units) {
    const counts = { officers: chance.whole(5, 60), avDevices: chance.whole(2, 40), riskScore: chance.whole(1, 9) };
    const riskClass = chance.happens(0.2) ? 'key' : 'ordinary';
    const rest = { ...counts, riskClass, shortName: name.replace('人民政府', ''), aliases: [] } as const;
    enter(`unit-${unitId}`, new UnitRegistered({ unitId, name, kind, serviceWindow, demonstration, pilot, ...rest }));
  }
  for (const { accountId, login, name, role, unitId } of people) {
    enter(
      `account-${accountId}`,
      new AccountOpened({ accountId, login, name, roles: [role], ...(unitId && { unitId }) }),
    );
  }
  for (let index = 0; index < size.supervisors; index++) {
    const supervisorId = madeId(`supervisor ${index}`);
    const who = {
      name: nameOf(chance),
      organisation: chance.of(units).name,
      pool: chance.happens(0.2) ? 'lead' : 'member',
    };
    const certificate = { certificateNumber: `豫L${String(index).padStart(7, '0')}`, expiresOn: '2030-12-31' };
    enter(`supervisor-${supervisorId}`, new SupervisorRegistered({ supervisorId, ...who, ...certificate }));
  }
  return { units, director, staff, people };
}
