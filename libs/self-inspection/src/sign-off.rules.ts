import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { SignNoIssues, SignOffSelfInspection } from './commands.js';
import { NoIssuesSigned, SelfInspectionSignedOff } from './events.js';
import { issuesInAll, showsProblem, type SelfInspection, type Sheet, type UnitFacts } from './rules.js';

/** What stands between a sheet and its sign-off: ids of checks, and whether the statement of no issues is wanted. */
export interface Missing {
  readonly unanswered: readonly string[];
  readonly withoutEvidence: readonly string[];
  readonly withoutIssue: readonly string[];
  readonly statement: boolean;
}

/** 符合 is shown by at least one file where the check asks for evidence; a problem is shown by a reported issue. */
export function missing({ answers, evidence, statement }: Sheet, facts: Pick<UnitFacts, 'checks' | 'issues'>): Missing {
  const ids = (wanted: (check: UnitFacts['checks'][number]) => boolean) =>
    facts.checks.filter(wanted).map(({ id }) => id);
  return {
    unanswered: ids(({ id }) => answers[id] === undefined),
    withoutEvidence: ids(
      ({ id, evidence: kinds }) =>
        answers[id]?.answer === 'conforming' && kinds.length > 0 && (evidence[id] ?? []).length === 0,
    ),
    withoutIssue: ids(({ id }) => showsProblem(answers[id]?.answer ?? 'conforming') && !facts.issues[id]),
    statement: issuesInAll(facts) === 0 && statement === undefined,
  };
}

export function signNoIssues({ data }: SignNoIssues, state: SelfInspection, facts: UnitFacts): NoIssuesSigned[] {
  const { campaignId, unitId, statement } = data;
  refuseIf(issuesInAll(facts) > 0, 'issues-already-reported', { issues: issuesInAll(facts) });
  const problems = Object.keys(state.answers).filter((id) => showsProblem(state.answers[id]?.answer ?? 'conforming'));
  refuseIf(problems.length > 0, 'answers-show-problems', { checks: problems });
  return state.statement === statement ? [] : [new NoIssuesSigned({ campaignId, unitId, statement })];
}

/** The lead stands for what others filled in; late is accepted and marked late. */
export function signOff(
  { data, meta }: SignOffSelfInspection,
  state: SelfInspection,
  facts: UnitFacts,
): SelfInspectionSignedOff[] {
  const { unanswered, withoutEvidence, withoutIssue, statement } = missing(state, facts);
  refuseIf(unanswered.length > 0, 'checks-unanswered', { checks: unanswered });
  refuseIf(withoutEvidence.length > 0, 'evidence-missing', { checks: withoutEvidence });
  refuseIf(withoutIssue.length > 0, 'issues-missing', { checks: withoutIssue });
  refuseIf(statement, 'no-issues-not-signed');
  refuseIf(
    Object.values(state.answers).some(({ by }) => by === meta.actor),
    'signer-answered',
  );
  const { campaignId, unitId } = data;
  // A unit that left with a returned sheet and came back was given another day for it.
  const dueOn = state.is === 'returned' && state.dueOn > facts.dueOn ? state.dueOn : facts.dueOn;
  return [
    new SelfInspectionSignedOff({ campaignId, unitId, issues: issuesInAll(facts), late: dayOf(meta.at) > dueOn }),
  ];
}
