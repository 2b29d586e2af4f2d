import { actsOf, letterActsOf, type Inspection } from './inspection.js';
import type { Role } from '../shell/roles.js';

const notice = { outdated: false, announced: true } as NonNullable<Inspection['notice']>;
const visits = [{ answers: [] }] as unknown as Inspection['visits'];
const unitStatement = { outdated: false } as NonNullable<Inspection['unitStatement']>;
const team = (...all: { accepted?: boolean; recused?: boolean; signed?: boolean }[]) =>
  all.map(({ accepted = true, recused = false, signed = false }, n) => ({
    ...{ supervisorId: `s${n + 1}`, name: '', organisation: '', accepted, recused, signed },
  }));
const seen = (more: Partial<Inspection>): Inspection =>
  ({ state: 'assigned', supervisors: team({}, {}), visits: [], ownSupervisorId: 's1', notice, ...more }) as Inspection;

describe('what a supervisor may do', () => {
  it.each([
    ['accept or stand aside first', { supervisors: team({ accepted: false }, {}) }, ['accept', 'recuse']],
    ['wait for the other to accept', { supervisors: team({}, { accepted: false }) }, ['recuse']],
    ['wait for the letter', { notice: undefined }, ['recuse']],
    ['record the visit then', {}, ['visit', 'recuse']],
    ['add and sign after the visit', { state: 'visited', visits }, ['visit', 'find', 'sign', 'state', 'recuse']],
    [
      'only sign once a colleague has signed',
      { state: 'visited', visits, supervisors: team({}, { signed: true }), unitStatement },
      ['sign', 'recuse'],
    ],
    ['note the unit’s signature', { state: 'signed', visits, supervisors: team({ signed: true }, {}) }, ['state']],
    [
      'conclude when everybody has signed',
      { state: 'signed', visits, unitStatement, supervisors: team({ signed: true }, { signed: true }) },
      ['conclude'],
    ],
    ['nothing while he is to stand aside', { supervisors: team({ recused: true }, {}) }, []],
    ['nothing any more at the end', { state: 'concluded' }, []],
    ['nothing when it was called off', { state: 'called-off' }, []],
    ['nothing for somebody else', { ownSupervisorId: undefined }, []],
  ] as [string, Partial<Inspection>, string[]][])('%s', (_, more, acts) => expect(actsOf(seen(more))).toEqual(acts));
});

describe('what the office and the unit may do', () => {
  it.each([
    ['issue the letter', { notice: undefined }, 'office-staff', ['issue', 'propose']],
    ['issue it anew', { notice: { ...notice, outdated: true } }, 'office-staff', ['issue', 'propose']],
    [
      'not while a place is open',
      { notice: undefined, supervisors: team({ recused: true }) },
      'office-staff',
      ['propose'],
    ],
    ['issue it once', {}, 'office-director', ['propose']],
    ['sign for it', {}, 'unit-lead', ['receive', 'object']],
    ['sign for it once', { notice: { ...notice, receivedAt: '2026-06-10' } }, 'unit-clerk', ['object']],
    ['watch', {}, 'observer', []],
    ['nothing at the end', { state: 'concluded' }, 'office-staff', []],
  ] as [string, Partial<Inspection>, Role, string[]][])('%s', (_, more, role, acts) =>
    expect(letterActsOf(seen(more), [role])).toEqual(acts),
  );
});
