import { idFrom } from '@app/eventing';
import type { County } from './county.js';

/** Somebody who acts in the story. */
export interface Player {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly accountId: string;
  /** The unit he acts for, by its code; absent for the office and for whoever comes from elsewhere. */
  readonly unitId?: string;
  /** What the body he comes from is called. */
  readonly organisation: string;
}

export const supervisorId = (login: string): string => idFrom('demo-supervisor', login);

/** Everybody with an account, by login. */
export class Cast {
  private readonly players: ReadonlyMap<string, Player>;
  private readonly codes: ReadonlyMap<string, string>;
  private readonly keys: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(county: County) {
    this.codes = new Map(county.units.map(({ key, code }) => [key, code]));
    this.keys = new Map(county.units.map(({ key, code }) => [code, key]));
    this.names = new Map([...county.organisations, ...county.units].map(({ key, name }) => [key, name]));
    const supervisors = county.supervisors.map((supervisor) => ({ ...supervisor, role: 'supervisor' }));
    this.players = new Map([...county.people, ...supervisors].map((person) => [person.login, this.player(person)]));
  }

  all(): Player[] {
    return [...this.players.values()];
  }

  player(of: { login: string; name: string; role: string; home: string }): Player {
    const { login, name, role, home } = of;
    const unitId = UNIT_ROLES.includes(role) ? this.codes.get(home) : undefined;
    const accountId = idFrom('demo-account', login);
    return { login, name, role, accountId, organisation: this.organisation(home), ...(unitId && { unitId }) };
  }

  of(login: string): Player {
    return known(this.players, login);
  }

  supervisor(id: string): Player {
    const found = this.all().find(({ login }) => supervisorId(login) === id);
    if (!found) throw new Error(`No supervisor of the county has the id ${id}`);
    return found;
  }

  keyOf(unitId: string): string {
    return known(this.keys, unitId);
  }

  unitId(key: string): string {
    return known(this.codes, key);
  }

  /** The enforcement unit somebody serves in, which bars him from inspecting it. */
  unitOf(home: string): string | undefined {
    return this.codes.get(home);
  }

  organisation(home: string): string {
    return known(this.names, home);
  }
}

const UNIT_ROLES = ['unit-lead', 'unit-clerk', 'reviewer', 'officer'];

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demonstration county knows no ${key}`);
  return found;
}
