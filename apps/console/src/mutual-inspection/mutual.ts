import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];

export type Visit = Schemas['MutualVisitAnswer'];
export type VisitLine = Schemas['MutualVisitListItem'];
export type Finding = Schemas['MutualFindingAnswer'];
export type Team = Schemas['MutualTeamAnswer'];
export type Teams = Schemas['MutualTeamsAnswer'];

/** Who is looking: the roles held, and the unit acted for. */
export interface Onlooker {
  readonly roles: readonly string[];
  readonly unitId?: string;
  readonly today: string;
}

export type VisitAct = 'record' | 'submit';
export type FindingAct = 'withdraw' | 'accept' | 'dispute' | 'rule';

const isLead = ({ roles }: Onlooker): boolean => roles.includes('unit-lead');
const isOfUnit = ({ roles }: Onlooker): boolean => roles.some((role) => role === 'unit-lead' || role === 'unit-clerk');
const isOffice = ({ roles }: Onlooker): boolean => roles.some((role) => role.startsWith('office-'));

/** What may be done with the visit as a whole; the server decides all the rest. */
export function actsOf({ state, visitorId }: Visit, who: Onlooker): VisitAct[] {
  if (state !== 'arranged' || who.unitId !== visitorId || !isOfUnit(who)) return [];
  return isLead(who) ? ['record', 'submit'] : ['record'];
}

export function actsOnFinding(finding: Finding, visit: Visit, who: Onlooker): FindingAct[] {
  if (visit.state === 'arranged') return who.unitId === visit.visitorId && isOfUnit(who) ? ['withdraw'] : [];
  if (visit.state === 'called-off') return [];
  if (finding.state === 'open' && who.unitId === visit.unitId && isOfUnit(who)) {
    return isLead(who) ? ['accept', 'dispute'] : ['accept'];
  }
  const late = finding.state === 'open' && visit.replyBy !== undefined && visit.replyBy < who.today;
  return isOffice(who) && (finding.state === 'disputed' || late) ? ['rule'] : [];
}

/** What is awaited, of whom. */
export function awaited({
  state,
  unitName,
  visitorName,
  unanswered,
  disputed,
  findingCount,
  confirmed,
}: Visit): string {
  if (state === 'called-off') return '检查组在抽取后已经更换，这次互查取消。';
  if (state === 'arranged') return `等待${visitorName}到${unitName}检查，并由分管领导提交互查情况。`;
  if (state === 'settled') {
    return findingCount === 0 ? '没有发现问题，这次互查已经办结。' : `已经办结，${confirmed}个问题列入整改台账。`;
  }
  const parts = [
    ...(unanswered > 0 ? [`等待${unitName}回复${unanswered}个问题`] : []),
    ...(disputed > 0 ? [`等待办公室裁定${disputed}个异议`] : []),
  ];
  return `${parts.join('；')}。`;
}

/** A team as it is typed: a line each, the name, a blank, the position; the first leads. */
export function teamBody(typed = '') {
  const people = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...position] = line.split(/[\s,，、]+/);
      return { name, position: position.join(' ') };
    });
  const [leader = { name: '', position: '' }, ...members] = people;
  return { leader, members };
}

export const teamText = ({ leader, members }: Team): string =>
  (leader ? [leader, ...members] : []).map(({ name, position }) => `${name} ${position}`).join('\n');
