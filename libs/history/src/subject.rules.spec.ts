import { SUBJECT, subjectsOf } from './subject.rules.js';

describe('an event', () => {
  it('is about the things its data names, its actor, the unit he acts for, and its stream', () =>
    expect(
      subjectsOf({
        stream: 'issue-12',
        data: { issueId: '12', unitId: 'u1', campaignId: 'c1', number: 12 },
        actor: 'clerk',
        unit: 'u1',
      }).sort(),
    ).toEqual(['account:clerk', 'campaign:c1', 'issue:12', 'stream:issue-12', 'unit:u1']));

  it('is about every supervisor of a team', () =>
    expect(subjectsOf({ stream: 'i', data: { supervisors: ['s1', 's2'] }, actor: 'system' })).toEqual([
      'supervisor:s1',
      'supervisor:s2',
      'stream:i',
    ]));

  it('done by the system is about no account', () =>
    expect(subjectsOf({ stream: 'i', data: {}, actor: 'cli' })).toEqual(['stream:i']));
});

describe('a subject', () => {
  it.each(['unit:11411121YH00007473', 'stream:issue-1'])('may be %s', (subject) => expect(subject).toMatch(SUBJECT));
  it.each(['unit:', 'person:1', 'unit', 'unit: 1'])('may not be "%s"', (subject) =>
    expect(subject).not.toMatch(SUBJECT),
  );
});
