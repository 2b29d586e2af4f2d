import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  CorrectEngagement,
  EndEngagement,
  EngageSupervisor,
  ImportEngagedSupervisors,
  ImportLeads,
  ProlongEngagement,
  RecordEngagedActivity,
} from './commands.js';
import { engagedActivity, engagement } from './engagement.decider.js';
import {
  EngagedActivityRecorded,
  EngagementCorrected,
  EngagementEnded,
  EngagementProlonged,
  SupervisorEngaged,
} from './events.js';
import { engagementImport, leadImport } from './import.decider.js';

const { given } = specify(engagement);
const engagementId = 'e1';
const person = { name: '史怀中', occupation: '县人大代表', phone: '19900000002' };
const term = { from: '2022-06-01', until: '2024-05-31' };
const facts = { number: 1, unitKnown: true };
const meta = (unit?: string): Meta => ({
  ...{ actor: 'a', roles: [], at: '2022-06-06T01:00:00.000Z', commandId: 'c' },
  ...(unit !== undefined && { unit }),
});
const engage = (more: object = {}, unit?: string) =>
  new EngageSupervisor(
    { engagementId, ...person, ...term, facts, ...(unit !== undefined && { unitId: unit }), ...more },
    meta(unit),
  );
const engaged = new SupervisorEngaged({ engagementId, ...person, year: 2022, number: 1, ...term });

describe('An engaged supervisor', () => {
  it('is engaged for a term, with a numbered letter of appointment', () => {
    given().when(engage()).then(engaged);
    given()
      .when(engage({ until: '2022-06-01' }))
      .thenRefused('engagement-term-reversed');
    given(engaged).when(engage()).thenRefused('engagement-there-already');
  });

  it('is engaged by a unit for itself, or by the office for the county', () => {
    given()
      .when(engage({}, 'unit-a'))
      .then(new SupervisorEngaged({ ...engaged.data, unitId: 'unit-a' }));
    given()
      .when(engage({ unitId: 'unit-b' }, 'unit-a'))
      .thenRefused('engagement-not-yours');
    given()
      .when(engage({ facts: { ...facts, unitKnown: false } }))
      .thenRefused('lead-unit-unknown');
    given(engaged)
      .when(new ProlongEngagement({ engagementId, until: '2026-05-31' }, meta('unit-a')))
      .thenRefused('engagement-not-yours');
  });

  it('is engaged once at a time', () =>
    given()
      .when(engage({ facts: { ...facts, same: true } }))
      .thenRefused('engaged-already', { name: person.name }));

  it('is corrected with a reason, prolonged, and ended by a day; then nothing follows', () => {
    const ended = new EngagementEnded({ engagementId, name: person.name, until: '2022-06-05', reason: '本人申请' });
    given(engaged)
      .when(new CorrectEngagement({ engagementId, ...person, phone: '19900000003', reason: '换号' }, meta()))
      .then(new EngagementCorrected({ engagementId, ...person, phone: '19900000003', reason: '换号' }));
    given(engaged)
      .when(new ProlongEngagement({ engagementId, until: '2026-05-31' }, meta()))
      .then(new EngagementProlonged({ engagementId, name: person.name, before: term.until, until: '2026-05-31' }));
    given(engaged)
      .when(new ProlongEngagement({ engagementId, until: term.until }, meta()))
      .thenRefused('engagement-not-longer', { before: term.until });
    given(engaged)
      .when(new EndEngagement({ engagementId, until: '2022-06-05', reason: '本人申请' }, meta()))
      .then(ended);
    given(engaged)
      .when(new EndEngagement({ engagementId, until: '2022-06-07', reason: '本人申请' }, meta()))
      .thenRefused('engagement-end-day');
    given(engaged, ended)
      .when(new ProlongEngagement({ engagementId, until: '2026-05-31' }, meta()))
      .thenRefused('engagement-ended');
    given()
      .when(new ProlongEngagement({ engagementId, until: '2026-05-31' }, meta()))
      .thenRefused('engagement-not-found');
  });
});

describe('An activity of engaged supervisors', () => {
  const of = specify(engagedActivity);
  const known = [{ engagementId, name: person.name, ...term }];
  const asked = { activityId: 'a1', on: '2022-06-05', place: '城关市场', account: '观摩检查', engaged: [engagementId] };
  const record = (more: object = {}) =>
    new RecordEngagedActivity({ ...asked, pictures: ['p'], known, ...more }, meta());
  const recorded = new EngagedActivityRecorded({
    ...{ activityId: 'a1', on: '2022-06-05', place: '城关市场', account: '观摩检查' },
    ...{ engaged: [{ engagementId, name: person.name }], pictures: ['p'] },
  });

  it('is recorded with its pictures, on a day that has come, once', () => {
    of.given().when(record()).then(recorded);
    of.given(recorded).when(record()).thenRefused('engaged-activity-recorded');
    of.given()
      .when(record({ on: '2022-06-07' }))
      .thenRefused('engaged-activity-in-future');
    of.given()
      .when(record({ pictures: [] }))
      .thenRefused('engaged-activity-without-picture');
    of.given()
      .when(record({ noPicture: '说明.txt' }))
      .thenRefused('engaged-activity-no-picture', { name: '说明.txt' });
  });

  it('is theirs who are engaged on that day', () => {
    of.given()
      .when(record({ engaged: [] }))
      .thenRefused('engaged-activity-without-people');
    of.given()
      .when(record({ engaged: ['stranger'] }))
      .thenRefused('engagement-not-found');
    of.given()
      .when(record({ on: '2022-05-31' }))
      .thenRefused('engaged-not-on-that-day', { name: person.name, on: '2022-05-31' });
  });
});

describe('A table of leads or of engaged supervisors', () => {
  const file = { importId: 'i', fileName: '线索.xlsx', sha256: 'h', plan: 'p', table: {} };

  it('is one fact beside what it brings, and none where nothing is new', () => {
    specify(leadImport).given().when(new ImportLeads(file, meta())).thenRefused('no-leads-to-import');
    specify(engagementImport)
      .given()
      .when(new ImportEngagedSupervisors(file, meta()))
      .thenRefused('no-engagements-to-import');
  });
});
