import { addDays } from '@app/calendar';
import { OpenAccount } from '@app/identity';
import { DeclareConflict, RegisterSupervisor, RegisterUnit, StandDownSupervisor } from '@app/registry';
import type { Act } from './agenda.js';
import { supervisorId, type Player } from './cast.js';
import type { County, CountySupervisor, CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { DrawStory } from './story.js';

const THREAD = 'registers';
const ADMIN = 'admin';
const REGISTRAR = 'office.staff1';

/** The office comes first, then the units, then whoever acts for one or inspects one. */
export function registers(
  { units, supervisors }: County,
  players: readonly Player[],
  day: number,
  today: string,
): Act[] {
  const act = (does: string, perform: Act['perform']): Act => ({ day, thread: THREAD, does, perform });
  const account = (player: Player) => act(`开立账号${player.login}`, (moment) => openAccount(moment, player));
  const [admin, office, others] = inOrder(players);
  return [
    ...[...admin, ...office].map(account),
    ...units.map((unit) => act(`登记${unit.name}`, (moment) => registerUnit(moment, unit))),
    ...others.map(account),
    ...supervisors.map((person) =>
      act(`登记监督人员${person.name}`, (moment) => registerSupervisor(moment, person, today)),
    ),
  ];
}

/** Those who cannot take part are stood down, and recusals are declared, when they become known. */
export const changesOfRegisters = ({ supervisors }: County, { conflicts, acts }: DrawStory): Act[] => [
  ...supervisors
    .filter(({ available }) => !available)
    .map(({ login, unavailableReason = '' }) => ({
      day: (acts[0]?.day ?? 0) - 3,
      thread: THREAD,
      does: '一名监督人员不再参加监督',
      perform: (moment: Moment) =>
        moment.do(
          new StandDownSupervisor(
            { supervisorId: supervisorId(login), reason: unavailableReason },
            moment.as(REGISTRAR),
          ),
        ),
    })),
  ...conflicts.map(({ day, supervisor, unit, why, ground }) => ({
    day,
    thread: THREAD,
    does: '监督人员申报回避',
    perform: (moment: Moment) => {
      const data = { supervisorId: supervisorId(supervisor), unitId: moment.cast.unitId(unit), why, ground };
      return moment.do(new DeclareConflict(data, moment.as(supervisor)));
    },
  })),
];

function inOrder(players: readonly Player[]): [Player[], Player[], Player[]] {
  const isOffice = ({ role }: Player): boolean => role.startsWith('office-');
  return [
    players.filter(({ login }) => login === ADMIN),
    players.filter(isOffice),
    players.filter((player) => player.login !== ADMIN && !isOffice(player)),
  ];
}

/** The first administrator is put in by the program that sets up the installation. */
function openAccount(moment: Moment, { login, name, role, accountId, unitId }: Player): Promise<unknown> {
  const meta = login === ADMIN ? moment.asProgram() : moment.as(ADMIN);
  return moment.do(new OpenAccount({ accountId, login, name, roles: [role], ...(unitId && { unitId }) }, meta));
}

function registerUnit(moment: Moment, unit: CountyUnit): Promise<unknown> {
  const { code, name, shortName, kind, serviceWindow, demonstration, pilot } = unit;
  const { riskClass, riskScore, township, officers, avDevices, aliases } = unit;
  const particulars = {
    name,
    shortName,
    kind,
    serviceWindow,
    demonstration,
    pilot,
    riskClass,
    riskScore,
    township,
    officers,
    avDevices,
    aliases,
  };
  return moment.do(new RegisterUnit({ unitId: code, ...particulars }, moment.as(REGISTRAR)));
}

function registerSupervisor(moment: Moment, person: CountySupervisor, today: string): Promise<unknown> {
  const { login, name, home, pool, specialties, certificateNumber, certificateExpiresInDays } = person;
  const unitId = moment.cast.unitOf(home);
  const data = {
    supervisorId: supervisorId(login),
    name,
    organisation: moment.cast.organisation(home),
    pool,
    specialties,
    accountId: moment.cast.of(login).accountId,
    certificateNumber,
    expiresOn: addDays(today, certificateExpiresInDays),
    ...(unitId && { unitId }),
  };
  return moment.do(new RegisterSupervisor(data, moment.as(REGISTRAR)));
}
