import { actsOf, actsOnFinding, awaited, teamBody, teamText, type Finding, type Team, type Visit } from './mutual';

const visit = { state: 'arranged', unitId: 'U2', visitorId: 'U1', unitName: '乙局', visitorName: '甲局' } as Visit;
const submitted = { ...visit, state: 'submitted', replyBy: '2026-06-17', unanswered: 1, disputed: 1 } as Visit;
const finding = { id: 'f', state: 'open' } as Finding;
const disputed = { ...finding, state: 'disputed' } as Finding;
const who = (role: string, unitId?: string, today = '2026-06-10') => ({
  ...{ roles: [role], today },
  ...(unitId === undefined ? {} : { unitId }),
});

describe('acts in a mutual inspection', () => {
  it('are the sending unit’s until it has handed over, which its lead does', () => {
    expect(actsOf(visit, who('unit-clerk', 'U1'))).toEqual(['record']);
    expect(actsOf(visit, who('unit-lead', 'U1'))).toEqual(['record', 'submit']);
    expect(actsOf(visit, who('unit-lead', 'U2'))).toEqual([]);
    expect(actsOf(submitted, who('unit-lead', 'U1'))).toEqual([]);
    expect(actsOnFinding(finding, visit, who('unit-clerk', 'U1'))).toEqual(['withdraw']);
  });

  it('are then the inspected unit’s, and a dispute the office’s', () => {
    expect(actsOnFinding(finding, submitted, who('unit-lead', 'U2'))).toEqual(['accept', 'dispute']);
    expect(actsOnFinding(finding, submitted, who('unit-clerk', 'U2'))).toEqual(['accept']);
    expect(actsOnFinding(finding, submitted, who('unit-lead', 'U1'))).toEqual([]);
    expect(actsOnFinding(finding, submitted, who('office-staff'))).toEqual([]);
    expect(actsOnFinding(finding, submitted, who('office-staff', undefined, '2026-06-18'))).toEqual(['rule']);
    expect(actsOnFinding(disputed, submitted, who('office-staff'))).toEqual(['rule']);
    expect(actsOnFinding(disputed, submitted, who('auditor'))).toEqual([]);
  });

  it('are told as what is awaited, of whom', () => {
    expect(awaited(visit)).toMatch(/等待甲局到乙局检查/);
    expect(awaited(submitted)).toBe('等待乙局回复1个问题；等待办公室裁定1个异议。');
  });
});

it('a team is its lines, the first leads, empty ones left out, and reads as it was typed', () => {
  const team = { leader: { name: '甲某', position: '法规股长' }, members: [{ name: '乙某', position: '科员' }] };
  expect(teamBody(' 甲某 法规股长\n\n乙某，科员')).toEqual(team);
  expect(teamBody(teamText(team as Team))).toEqual(team);
});
