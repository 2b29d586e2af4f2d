import { ReportIssue } from '@app/rectification';
import { AnswerCheck, AttachEvidence, SignNoIssues, SignOffSelfInspection } from '@app/self-inspection';
import { personOf, UNITS, unitOf } from './cast.js';
import { deed, type Deed } from './deed.js';
import { issuesFoundBy, type Issue } from './ledger.js';
import { CAMPAIGN, tasksFor } from './plan.js';

const { campaignId } = CAMPAIGN;

/** 自查阶段: the clerk answers and reports what he found; most leads sign on the 27th, one on the last day. */
export const selfInspections: readonly Deed[] = UNITS.flatMap(({ key }) => [
  ...tasksFor(key).flatMap(({ checks }) => checks.flatMap((check) => answered(key, check))),
  ...issuesFoundBy(key).map((issue) => deed('2022-05-20', `${key}.clerk`, reports(issue), '11:00')),
  ...signed(key, key === 'bridge' ? '2022-05-31' : '2022-05-27'),
]);

function answered(key: string, { id: checkId, evidence }: { id: string; evidence: readonly string[] }): Deed[] {
  const [by, of] = [`${key}.clerk`, { campaignId, unitId: unitOf(key).unitId, checkId }];
  const found = issuesFoundBy(key).find(({ check }) => check === checkId);
  if (found) {
    const problem = { ...of, answer: 'partly' as const, note: found.text };
    return [deed('2022-05-20', by, (_, meta) => new AnswerCheck(problem, meta), '09:30')];
  }
  const fine = { ...of, answer: 'conforming' as const, note: '' };
  return [
    deed('2022-05-20', by, (_, meta) => new AnswerCheck(fine, meta), '09:30'),
    deed('2022-05-20', by, async (year, meta) => {
      const [fileId, name] = [await year.paper(by, `第${checkId}项印证材料`), '印证材料'];
      return new AttachEvidence({ ...of, fileId, name, kind: evidence[0] ?? 'other' }, meta);
    }),
  ];
}

export function reports(issue: Issue): Deed['does'] {
  const { issueId, unit, source, check, category, text, dueOn, responsible, login } = issue;
  const of = { issueId, campaignId, unitId: unitOf(unit).unitId, source, text, dueOn, responsible };
  const where = check === undefined ? { category } : { checkId: check };
  const who = login === undefined ? {} : { responsibleId: personOf(login).accountId };
  return (_, meta) => new ReportIssue({ ...of, ...where, ...who }, meta);
}

function signed(key: string, on: string): Deed[] {
  const [by, of] = [`${key}.lead`, { campaignId, unitId: unitOf(key).unitId }];
  const statement = '经自查，本单位未发现问题。';
  const nothing = deed(on, by, (_, meta) => new SignNoIssues({ ...of, statement }, meta), '09:30');
  const signOff = deed(on, by, (_, meta) => new SignOffSelfInspection(of, meta), '09:30');
  return issuesFoundBy(key).length === 0 ? [nothing, signOff] : [signOff];
}
