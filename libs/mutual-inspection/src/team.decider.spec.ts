import { specify } from '@app/eventing/specify.js';
import { DeclareMutualRecusal, NameMutualTeam, WithdrawMutualRecusal, WithdrawMutualTeam } from './commands.js';
import { MutualRecusalDeclared, MutualRecusalWithdrawn, MutualTeamNamed, MutualTeamWithdrawn } from './events.js';
import { mutualTeam } from './team.decider.js';

const { given } = specify(mutualTeam);
const of = { campaignId: 'c1', unitId: 'U1' };
const units = ['U1', 'U2', 'U3'];
const meta = { actor: 'clerk', roles: ['unit-clerk'], unit: 'U1', at: '2026-06-10T01:00:00.000Z', commandId: 'c' };
const person = (name: string) => ({ name, position: '执法人员' });
const team = { leader: person('甲某'), members: [person('乙某')] };
const named = new MutualTeamNamed({ ...of, ...team });
const name = (more: Partial<NameMutualTeam['data']> = {}, by = meta) =>
  new NameMutualTeam({ ...of, ...team, units, ...more }, by);
const recusal = { ...of, from: 'U2', ground: '负责人近亲属在该单位任职' };
const recuse = (more: Partial<DeclareMutualRecusal['data']> = {}) =>
  new DeclareMutualRecusal({ ...recusal, units, ...more }, meta);
const declared = new MutualRecusalDeclared(recusal);

describe('a team', () => {
  it('is named by its unit, and named again', () => {
    given().when(name()).then(named);
    given(named)
      .when(name({ leader: person('丙某') }))
      .then(new MutualTeamNamed({ ...of, ...team, leader: person('丙某') }));
  });
  it('is a leader and at least one member', () =>
    given()
      .when(name({ members: [] }))
      .thenRefused('mutual-team-too-small'));
  it('names nobody twice', () =>
    given()
      .when(name({ members: [person('甲某')] }))
      .thenRefused('mutual-team-name-twice', { name: '甲某' }));
  it('is not named by another unit', () =>
    given()
      .when(name({}, { ...meta, unit: 'U2' }))
      .thenRefused('not-your-unit'));
  it('comes from a unit of the campaign', () => {
    given()
      .when(name({ units: ['U2', 'U3'] }))
      .thenRefused('mutual-unit-not-in-campaign');
    given()
      .when(name({ units: [] }))
      .thenRefused('mutual-campaign-unknown');
  });
  it('is withdrawn when there is one', () => {
    const withdraw = new WithdrawMutualTeam({ ...of, reason: '人员调整' }, meta);
    given(named)
      .when(withdraw)
      .then(new MutualTeamWithdrawn({ ...of, reason: '人员调整' }));
    given().when(withdraw).thenRefused('mutual-team-not-named');
  });
});

describe('a recusal', () => {
  it('is declared with its ground, once', () => {
    given().when(recuse()).then(declared);
    given(declared).when(recuse()).thenRefused('mutual-recusal-declared');
    given()
      .when(recuse({ ground: ' ' }))
      .thenRefused('mutual-recusal-ground-missing');
  });
  it('names another unit of the campaign', () => {
    given()
      .when(recuse({ from: 'U1' }))
      .thenRefused('mutual-recusal-own-unit');
    given()
      .when(recuse({ from: 'U9' }))
      .thenRefused('mutual-recusal-unit-unknown');
    given()
      .when(recuse({ units: [] }))
      .thenRefused('mutual-campaign-unknown');
  });
  it('is withdrawn when it was declared', () => {
    const withdraw = new WithdrawMutualRecusal({ ...of, from: 'U2' }, meta);
    given(declared)
      .when(withdraw)
      .then(new MutualRecusalWithdrawn({ ...of, from: 'U2' }));
    given().when(withdraw).thenRefused('mutual-recusal-not-declared');
  });
});
