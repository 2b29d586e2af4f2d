import { instantOf } from '@app/calendar';
import { fold, specify, type Meta } from '@app/eventing';
import { UrgeDuty, type UrgedDuty } from './commands.js';
import { UrgeSent } from './events.js';
import { urge } from './urge.decider.js';

const { given } = specify(urge);
const key = 'issue-12';
const about = { issueId: '12', unitId: 'unit-a' };
const duty: UrgedDuty = {
  ...{ open: true, paused: false, own: true, what: '整改第12号问题', thing: '公示不全', link: '/issues/12', about },
  ...{ dueOn: '2022-07-20', recipients: ['clerk', 'lead'] },
};
const staff = (day = '2022-07-18', time = '09:05:00.000'): Meta => ({
  ...{ actor: 'staff', roles: ['office-staff'], at: instantOf(day, time), commandId: 'c' },
});
const lead: Meta = { ...staff(), actor: 'lead', roles: ['unit-lead'], unit: 'unit-a' };
const by = (meta: Meta, urged: Partial<UrgedDuty> = {}) =>
  new UrgeDuty({ key, text: '请于周五前报送。', urged: { ...duty, ...urged } }, meta);
const sent = (who: string, recipients: string[]) =>
  new UrgeSent({
    ...{ ...about, key, what: duty.what, link: duty.link, words: '请于周五前报送。', by: who, recipients },
    text: `${who}催办：请抓紧整改第12号问题（公示不全），期限为2022年7月20日。请于周五前报送。`,
  });
/** As the history tells it: by whom and when. */
const told = (meta: Meta) => Object.assign(sent('办公室', ['clerk', 'lead']), { actor: meta.actor, at: meta.at });

function refusalOf(decide: () => unknown): unknown {
  try {
    return decide();
  } catch (error) {
    return error;
  }
}

describe('urging by hand', () => {
  it('reaches the responsible persons and their lead, with what there is to say', () =>
    given()
      .when(by(staff()))
      .then(sent('办公室', ['clerk', 'lead'])));

  it('is done once a day by each person, and says when it was done', () => {
    const before = fold(urge, [told(staff())]);
    const again = (meta: Meta) => () => urge.decide(by(meta), before);
    expect(refusalOf(again(staff('2022-07-18', '17:00:00.000')))).toMatchObject({
      ...{ code: 'duty-urged-today', facts: { at: '2022年7月18日 09时05分' } },
    });
    expect(again(staff('2022-07-19'))()).toHaveLength(1);
    expect(again({ ...staff(), actor: 'director' })()).toHaveLength(1);
  });

  it('by a lead reaches the clerks of his unit, and never himself', () => {
    given()
      .when(by(lead))
      .then(sent('单位分管领导', ['clerk']));
    given()
      .when(by(lead, { own: false }))
      .thenRefused('duty-not-to-urge');
    given()
      .when(by(lead, { recipients: ['lead'] }))
      .thenRefused('urge-reaches-nobody');
  });

  it('is for what is owed now, and whose clock runs', () => {
    given()
      .when(by(staff(), { open: false }))
      .thenRefused('duty-not-open');
    given()
      .when(new UrgeDuty({ key: 'issue-none', text: '…' }, staff()))
      .thenRefused('duty-not-open');
    given()
      .when(by(staff(), { paused: true }))
      .thenRefused('duty-paused-not-urged');
  });
});
