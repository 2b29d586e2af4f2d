import type { Account } from '../shell/session.js';
import {
  censusWords,
  inGroups,
  loads,
  mayReplace,
  mayVoid,
  ranked,
  replacedWord,
  teams,
  type Draw,
  type Unit,
} from './draw.js';

const unit = (unitId: string, more: Partial<Unit> = {}): Unit => ({
  unitId,
  name: unitId,
  stratum: 'key',
  eligible: true,
  weight: 1,
  ...more,
});
const team = ['s1', 's2'].map((supervisorId) => ({ supervisorId, name: '', organisation: '', pool: 'lead' }));
const account = (id: string, ...roles: Account['roles']): Account => ({ id, login: id, name: id, roles });
const draw = (more: Partial<Draw>): Draw =>
  ({ state: 'frozen', frozenBy: 'staff', notBefore: '2026-06-02T02:00:00.000Z', objects: [], ...more }) as Draw;
const before = new Date('2026-06-02T01:59:59Z');
const after = new Date('2026-06-02T02:00:00Z');

describe('a draw on the page', () => {
  it('ranks a class by its lots and parts it at the cut-off', () => {
    const objects = [
      unit('c', { rank: 3, drawn: false }),
      unit('a', { rank: 1, drawn: true }),
      unit('closed', { eligible: false }),
      unit('b', { rank: 2, drawn: true }),
      unit('x', { rank: 1, drawn: true, stratum: 'ordinary' }),
    ];
    const { drawn, reserve } = ranked({ objects }, 'key');
    expect([drawn, reserve].map((units) => units.map(({ unitId }) => unitId))).toEqual([['a', 'b'], ['c']]);
  });

  it('says which drawn unit was replaced and which took its place', () => {
    const published = draw({ state: 'published' });
    expect(replacedWord(unit('a', { drawn: true, team }), published)).toBe('');
    expect(replacedWord(unit('a', { drawn: true }), published)).toBe('抽中后更换');
    expect(replacedWord(unit('a', { drawn: false, team }), published)).toBe('候补递补');
    expect(replacedWord(unit('a', { drawn: true }), draw({ state: 'voided' }))).toBe('');
  });

  it('lists teams in dealing order, whoever stepped in at the end', () => {
    const objects = [unit('new', { team }), unit('a', { team }), unit('b', { team }), unit('gone')];
    expect(teams({ objects, order: ['b', 'gone', 'a'] }).map(({ unitId }) => unitId)).toEqual(['b', 'a', 'new']);
  });

  it('tells how evenly each pool is loaded, leaving out who cannot be sent', () => {
    const person = (pool: string, load: number, available = true) =>
      ({ supervisorId: `${pool}${load}`, name: '', organisation: '', pool, available, load }) as const;
    const supervisors = [person('member', 1), person('lead', 2), person('lead', 0, false), person('lead', 1)];
    expect(loads({ supervisors }).map(({ pool, words }) => [pool, words])).toEqual([
      ['lead', '每人1至2个单位'],
      ['member', '每人1个单位'],
    ]);
    expect(loads({ supervisors: [person('lead', 0, false)] })[0]?.words).toBe('没有可安排的组长');
  });

  it('reads hashes in groups of eight and dice in groups of five', () => {
    expect(inGroups('0123456789abcdef01', 8)).toBe('01234567 89abcdef 01');
    expect(inGroups('41652361', 5)).toBe('41652 361');
    expect(inGroups('', 5)).toBe('');
  });

  it('counts what is neither published, voided nor short of people as under way', () =>
    expect(
      censusWords({
        prepared: 1,
        lapsed: 0,
        withdrawn: 0,
        frozen: 7,
        executed: 4,
        infeasible: 1,
        published: 2,
        voided: 2,
      }),
    ).toContain('正在办理2次'));
});

describe('the void of a draw', () => {
  it.each([
    ['before the dice, anybody of the office', 'staff', 'office-staff', before, true],
    ['after it, no staff', 'other', 'office-staff', after, false],
    ['after it, the director', 'director', 'office-director', after, true],
    ['never an observer', 'observer', 'observer', before, false],
  ] as const)('%s', (_, id, role, now, may) => expect(mayVoid(draw({}), account(id, role), now)).toBe(may));

  it('is not for the director who froze it, once the dice may be thrown', () => {
    const own = draw({ frozenBy: 'director' });
    expect(mayVoid(own, account('director', 'office-director'), after)).toBe(false);
    expect(mayVoid(own, account('director', 'office-director'), before)).toBe(true);
  });

  it('is over with the publication', () =>
    expect(mayVoid(draw({ state: 'published' }), account('director', 'office-director'), after)).toBe(false));
});

describe('a replacement', () => {
  it.each([
    ['executed', 'office-director', true],
    ['published', 'office-director', true],
    ['frozen', 'office-director', false],
    ['published', 'office-staff', false],
  ] as const)('of a draw that is %s, by the %s: %s', (state, role, may) =>
    expect(mayReplace(draw({ state }), account('x', role))).toBe(may),
  );
});
