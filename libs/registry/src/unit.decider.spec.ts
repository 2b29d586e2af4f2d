import { specify } from '@app/eventing';
import { CloseUnit, CorrectUnitParticulars, RegisterUnit, TakeOverDemonstrationStanding } from './commands.js';
import { UnitClosed, UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from './events.js';
import { unit } from './unit.decider.js';

const { given } = specify(unit);
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const unitId = '11411121YH00007473';
const particulars: UnitParticulars = {
  name: '舞阳县城市管理局',
  shortName: '县城管局',
  kind: 'department',
  serviceWindow: true,
  demonstration: 'candidate',
  pilot: false,
  riskClass: 'key',
  officers: 96,
  avDevices: 48,
  aliases: [],
};
const reason = '上报的执法人员数有误';
const registered = new UnitRegistered({ unitId, ...particulars });
const closed = new UnitClosed({ unitId, reason: '机构改革撤并' });

describe('a unit', () => {
  it('is registered under its credit code', () =>
    given()
      .when(new RegisterUnit({ unitId, ...particulars }, meta))
      .then(registered));

  it.each([
    ['whose check character is wrong', '11411121YH00007474'],
    ['of 17 characters', '11411121YH0000747'],
    ['with a letter no code has', '11411121YI00007473'],
    ['in small letters', '11411121yh00007473'],
    ['whose characters are transposed', '11411121YH00007743'],
  ])('is not registered under a code %s', (_, code) =>
    given()
      .when(new RegisterUnit({ unitId: code, ...particulars }, meta))
      .thenRefused('unit-code-invalid', { code }),
  );

  it('is not registered twice', () => {
    const again = new RegisterUnit({ unitId, ...particulars }, meta);
    given(registered).when(again).thenRefused('unit-already-registered');
    given(registered, closed).when(again).thenRefused('unit-already-registered');
  });

  const follow = (since: number, demonstration: UnitParticulars['demonstration'] = 'named') =>
    new TakeOverDemonstrationStanding({ unitId, demonstration, since, reason: '命名' }, meta);
  const followed = new UnitParticularsCorrected({
    ...{ unitId, ...particulars, riskScore: 1, demonstration: 'named', reason: '命名', standingSince: 7 },
  });

  it('follows a naming or a revocation once, and never an older one after a newer', () => {
    given(registered).when(follow(7)).then(followed);
    given(registered, followed).when(follow(7)).thenNothing();
    given(registered, followed).when(follow(6, 'candidate')).thenNothing();
    given(registered, closed).when(follow(7)).thenNothing();
    given().when(follow(7)).thenRefused('unit-not-registered');
  });

  it('has its standing changed by hand no more once it follows', () => {
    const byHand = new CorrectUnitParticulars({ unitId, reason, ...particulars, demonstration: 'unnamed' }, meta);
    given(registered, followed).when(byHand).thenRefused('demonstration-standing-by-hand');
    const other = { unitId, reason, ...particulars, demonstration: 'named' as const, officers: 97 };
    given(registered, followed, new UnitParticularsCorrected(other))
      .when(byHand)
      .thenRefused('demonstration-standing-by-hand');
    given(registered, followed).when(new CorrectUnitParticulars(other, meta)).then(new UnitParticularsCorrected(other));
  });

  it('is a pilot only as a township', () => {
    const pilot = { ...particulars, pilot: true };
    given()
      .when(new RegisterUnit({ unitId, ...pilot }, meta))
      .thenRefused('pilot-not-township');
    given(registered)
      .when(new CorrectUnitParticulars({ unitId, reason, ...pilot }, meta))
      .thenRefused('pilot-not-township');
    given()
      .when(new RegisterUnit({ unitId, ...pilot, kind: 'township' }, meta))
      .then(new UnitRegistered({ unitId, ...pilot, kind: 'township' }));
  });

  it('weighs a whole number from 1 where a draw goes by score', () => {
    const scored = (riskScore: number) => new RegisterUnit({ unitId, ...particulars, riskScore }, meta);
    given()
      .when(scored(10_000))
      .then(new UnitRegistered({ unitId, ...particulars, riskScore: 10_000 }));
    for (const riskScore of [0, -1, 1.5, 10_001])
      given().when(scored(riskScore)).thenRefused('risk-score-out-of-range', { riskScore, highest: 10_000 });
    given(registered)
      .when(new CorrectUnitParticulars({ unitId, reason, ...particulars, riskScore: 0 }, meta))
      .thenRefused('risk-score-out-of-range');
  });

  it('weighed 1 and had no township before anybody said so', () => {
    given(registered)
      .when(new CorrectUnitParticulars({ unitId, reason, ...particulars, riskScore: 1 }, meta))
      .thenRefused('nothing-to-correct');
    const placed = { unitId, reason, ...particulars, township: '舞泉镇' };
    given(registered).when(new CorrectUnitParticulars(placed, meta)).then(new UnitParticularsCorrected(placed));
  });

  it('is corrected with a reason', () =>
    given(registered)
      .when(new CorrectUnitParticulars({ unitId, reason, ...particulars, officers: 98 }, meta))
      .then(new UnitParticularsCorrected({ unitId, reason, ...particulars, officers: 98 })));

  it('is not corrected when nothing differs', () => {
    const corrected = new UnitParticularsCorrected({ unitId, reason, ...particulars, officers: 98 });
    given(registered, corrected)
      .when(new CorrectUnitParticulars({ unitId, reason, ...particulars, officers: 98 }, meta))
      .thenRefused('nothing-to-correct');
  });

  it('is closed with a reason', () => given(registered).when(new CloseUnit(closed.data, meta)).then(closed));

  it('does not change once it is closed', () => {
    given(registered, closed).when(new CloseUnit(closed.data, meta)).thenRefused('unit-closed');
    given(registered, closed)
      .when(new CorrectUnitParticulars({ unitId, reason, ...particulars }, meta))
      .thenRefused('unit-closed');
  });

  it('has to be registered before anything else', () =>
    given().when(new CloseUnit(closed.data, meta)).thenRefused('unit-not-registered'));
});
