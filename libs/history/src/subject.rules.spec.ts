import { linkOf, SUBJECT, subjectsOf } from './subject.rules.js';

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

describe('the page of an event', () => {
  const own = { campaignId: 'c1', unitId: 'u1' };
  it.each([
    ['an issue', { ...own, issueId: '12' }, '/issues/12'],
    ['an inspection', { ...own, inspectionId: 'n1', drawId: 'd1' }, '/inspections/n1'],
    ['a recheck of a demonstration point', { pointId: 'p1', recheckId: 'r1' }, '/demonstration-points/p1'],
    ['a draw', { campaignId: 'c1', drawId: 'd1' }, '/draws/d1'],
    ['a material', { ...own, code: 'R3' }, '/materials/c1/u1/R3'],
    ['a self-inspection', { ...own, checkId: '1.1' }, '/self-inspections/c1/u1'],
    ['a line of the work ledger', { ...own, task: 1, lead: {}, responsible: {} }, '/work-ledgers/c1/u1'],
    ['a contradiction', { ...own, checkId: '5.1', rule: 'device-ratio' }, '/computed-checks/c1/u1'],
    ['whatever it names itself', { ...own, link: '/board' }, '/board'],
    ['nothing', { unitId: 'u1' }, undefined],
  ])('is that of %s', (_, data, page) => expect(linkOf(data)).toBe(page));
});

describe('a subject', () => {
  it.each(['unit:11411121YH00007473', 'stream:issue-1'])('may be %s', (subject) => expect(subject).toMatch(SUBJECT));
  it.each(['unit:', 'person:1', 'unit', 'unit: 1'])('may not be "%s"', (subject) =>
    expect(subject).not.toMatch(SUBJECT),
  );
});
