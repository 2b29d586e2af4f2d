import { specify } from '@app/eventing';
import { pilotActivity } from './activity.decider.js';
import { CorrectPilotActivity, RecordPilotActivity, VoidPilotActivity } from './commands.js';
import { PilotActivityCorrected, PilotActivityRecorded, PilotActivityVoided } from './events.js';

const { given } = specify(pilotActivity);
const clerk = { actor: 'clerk-1', roles: ['unit-clerk'], unit: 't1', at: '2022-07-01T02:00:00.000Z', commandId: 'c' };
const particulars = {
  ...{
    kind: 'observation' as const,
    title: '现场观摩',
    heldOn: '2022-06-28',
    place: '镇政府',
    summary: '观摩执法流程',
  },
  ...{ pictures: ['a'], files: ['b'] },
};
const of = { activityId: 'a1', unitId: 't1' };
const recorded = new PilotActivityRecorded({ ...of, ...particulars });
const record = (more: Partial<RecordPilotActivity['data']> = {}) =>
  new RecordPilotActivity({ ...of, ...particulars, township: true, ...more }, clerk);

describe('an activity', () => {
  it('is recorded by a township, of a day not to come, once', () => {
    given().when(record()).then(recorded);
    given(recorded).when(record()).thenRefused('pilot-activity-recorded');
    given()
      .when(record({ township: false }))
      .thenRefused('pilot-activity-not-township');
    given()
      .when(record({ heldOn: '2022-07-02' }))
      .thenRefused('demonstration-day-to-come');
    given()
      .when(record({ unitId: 't2' }))
      .thenRefused('not-your-unit');
  });

  it('is seen by pictures', () => {
    given()
      .when(record({ pictures: [] }))
      .thenRefused('pilot-activity-without-picture');
    given()
      .when(record({ noPicture: '总结.txt' }))
      .thenRefused('pilot-activity-no-picture', { name: '总结.txt' });
  });

  it('is corrected with a reason or made void, and then nothing follows', () => {
    const corrected = { ...particulars, place: '便民服务中心', reason: '笔误' };
    const correct = new CorrectPilotActivity({ activityId: 'a1', ...corrected }, clerk);
    given(recorded)
      .when(correct)
      .then(new PilotActivityCorrected({ ...of, ...corrected }));
    const voided = new PilotActivityVoided({ ...of, reason: '重复' });
    given(recorded)
      .when(new VoidPilotActivity({ activityId: 'a1', reason: '重复' }, clerk))
      .then(voided);
    given(recorded, voided).when(correct).thenRefused('pilot-activity-void');
    given().when(correct).thenRefused('pilot-activity-not-found');
  });
});
