import { specify } from '@app/eventing';
import { AcceptMaterial, ReturnMaterial, SubmitMaterial } from './commands.js';
import { MaterialAccepted, MaterialReturned, MaterialSubmitted } from './events.js';
import { material } from './material.decider.js';

const { given } = specify(material);
const unitId = '11411121YH00007473';
const of = { campaignId: 'campaign-1', unitId, code: 'R1' };
const clerk = (at: string) => ({ actor: 'clerk-1', roles: ['unit-clerk'], unit: unitId, at, commandId: 'c' });
const office = (at: string) => ({ actor: 'staff-1', roles: ['office-staff'], at, commandId: 'c' });
const files = ['a'.repeat(64)];
const onTime = '2022-05-12T01:00:00.000Z';
const expected = { dueOn: '2022-05-15', begun: true };

const submit = (at: string, more: object = {}) =>
  new SubmitMaterial({ ...of, files, note: '', expected, ...more }, clerk(at));
const submitted = (round = 1, late = false, dueOn = '2022-05-15') =>
  Object.assign(new MaterialSubmitted({ ...of, round, files, note: '', dueOn, late }), { actor: 'clerk-1' });
const returned = (dueOn = '2022-05-20') => new MaterialReturned({ ...of, round: 1, reason: '缺少责任分工', dueOn });
const accepted = (round = 1, late = false) => new MaterialAccepted({ ...of, round, late });
const sendBack = (dueOn: string, by = office(onTime)) =>
  new ReturnMaterial({ ...of, reason: '缺少责任分工', dueOn }, by);
const accept = (by = office(onTime)) => new AcceptMaterial(of, by);

describe('a material', () => {
  it('is handed in by the unit', () => given().when(submit(onTime)).then(submitted()));

  it('is on time to the end of its due day, and accepted and marked late afterwards', () => {
    given().when(submit('2022-05-15T15:59:59.999Z')).then(submitted());
    given().when(submit('2022-05-15T16:00:00.000Z')).then(submitted(1, true));
  });

  it('is handed in by nobody else', () => {
    const data = { ...of, files, note: '', expected };
    given()
      .when(new SubmitMaterial(data, { ...clerk(onTime), unit: '11411121YH0000376C' }))
      .thenRefused('not-your-unit');
    given()
      .when(new SubmitMaterial(data, office(onTime)))
      .thenRefused('not-your-unit');
  });

  it('is one the campaign expects of the unit', () =>
    given()
      .when(submit(onTime, { expected: undefined }))
      .thenRefused('material-not-expected'));

  it('is not handed in before the campaign begins', () =>
    given()
      .when(submit(onTime, { expected: { ...expected, begun: false } }))
      .thenRefused('campaign-not-begun'));

  it('holds at least one file', () =>
    given()
      .when(submit(onTime, { files: [] }))
      .thenRefused('material-without-files'));

  it('is not handed in again while it is under review', () =>
    given(submitted()).when(submit(onTime)).thenRefused('material-under-review'));

  it('is not handed in or looked at again once it is accepted', () => {
    given(submitted(), accepted()).when(submit(onTime)).thenRefused('material-already-accepted');
    given(submitted(), accepted()).when(accept()).thenRefused('material-already-accepted');
    given(submitted(), accepted()).when(sendBack('2022-05-20')).thenRefused('material-already-accepted');
  });

  it('is not sent back to a unit that was let go, which may not hand it in again, and may still be accepted', () => {
    const back = new ReturnMaterial(
      { ...of, reason: '缺少责任分工', dueOn: '2022-05-20', letGo: true },
      office(onTime),
    );
    given(submitted()).when(back).thenRefused('material-let-go');
    given(submitted()).when(accept()).then(accepted());
  });

  it('is returned with a reason and a new day, and handed in again by that day', () => {
    given(submitted()).when(sendBack('2022-05-20')).then(returned());
    const again = (at: string) => submit(at, { expected: { dueOn: '2022-05-20', begun: true } });
    given(submitted(), returned())
      .when(again('2022-05-20T15:00:00.000Z'))
      .then(submitted(2, false, '2022-05-20'));
    given(submitted(), returned())
      .when(again('2022-05-21T01:00:00.000Z'))
      .then(submitted(2, true, '2022-05-20'));
  });

  it('is not returned for a day before the return', () => {
    given(submitted()).when(sendBack('2022-05-11')).thenRefused('return-day-past');
    given(submitted()).when(sendBack('2022-05-12')).then(returned('2022-05-12'));
  });

  it('is looked at once it is handed in', () => {
    given().when(accept()).thenRefused('material-not-submitted');
    given(submitted(), returned()).when(accept()).thenRefused('material-not-submitted');
    given(submitted(), returned()).when(sendBack('2022-05-25')).thenRefused('material-not-submitted');
  });

  it('is accepted, and stays late when any round was late', () => {
    given(submitted()).when(accept()).then(accepted());
    given(submitted(1, true), returned(), submitted(2)).when(accept()).then(accepted(2, true));
  });

  it('is not looked at by whoever handed it in, nor on behalf of a unit', () => {
    given(submitted())
      .when(accept(clerk(onTime)))
      .thenRefused('own-material');
    given(submitted())
      .when(sendBack('2022-05-20', clerk(onTime)))
      .thenRefused('own-material');
    const moved = { ...office(onTime), actor: 'clerk-1' };
    given(submitted()).when(accept(moved)).thenRefused('own-material');
    given(submitted(), returned(), Object.assign(submitted(2), { actor: 'lead-1' }))
      .when(accept(moved))
      .thenRefused('own-material');
  });
});
