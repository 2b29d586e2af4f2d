import { addDays, dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AcceptMutualFinding,
  ArrangeMutualVisit,
  DisputeMutualFinding,
  MutualVisitAct,
  MutualVisitCommand,
  RecordMutualFinding,
  SubmitMutualFindings,
  WithdrawMutualFinding,
} from './commands.js';
import {
  MutualFindingAccepted,
  MutualFindingConfirmed,
  MutualFindingDisputed,
  MutualFindingRecorded,
  MutualFindingsSubmitted,
  MutualFindingWithdrawn,
  MutualVisitArranged,
  MutualVisitCalledOff,
  type MutualVisitEvent,
} from './events.js';
import { rule } from './ruling.rules.js';
import {
  findingOf,
  progress,
  refuseSubmitted,
  replyDay,
  REPLY_DAYS,
  unansweredWithout,
  type MutualVisit,
  type Visit,
} from './visit.rules.js';

/** 互查: arranged by a draw → findings handed over → each answered → disputes ruled on. */
export const mutualVisit: Decider<MutualVisitCommand, MutualVisitEvent, MutualVisit> = {
  name: 'mutual-visit',
  initial: { is: 'absent' },
  stream: ({ data }) => `mutual-visit-${data.visitId}`,

  decide(command, state) {
    switch (command.type) {
      case 'ArrangeMutualVisit':
        return state.is === 'absent' ? [arranged(command)] : [];
      case 'CallOffMutualVisit': {
        if (state.is !== 'arranged') return [];
        const { unitId, visitorId } = state;
        return [new MutualVisitCalledOff({ visitId: command.data.visitId, unitId, visitorId })];
      }
      default:
        return carryOn(command, open(state));
    }
  },

  evolve(state, event): MutualVisit {
    if (event.type === 'MutualVisitArranged') {
      const { unitId, visitorId, campaignId, arrangedOn, dueOn } = event.data;
      const fresh = { findings: new Map(), parties: new Set<string>() };
      return { is: 'arranged', unitId, visitorId, campaignId, arrangedOn, dueOn, ...fresh };
    }
    if (event.type === 'MutualVisitCalledOff') return { is: 'called-off' };
    return state.is === 'arranged' ? progress(state, event) : state;
  },
};

const arranged = ({ data, meta }: ArrangeMutualVisit) =>
  new MutualVisitArranged({ ...data, arrangedOn: dayOf(meta.at) });

function open(state: MutualVisit): Visit {
  refuseIf(state.is === 'absent', 'mutual-visit-not-found');
  if (state.is !== 'arranged') throw new Rejection('mutual-visit-called-off');
  return state;
}

function carryOn(command: MutualVisitAct, visit: Visit): MutualVisitEvent[] {
  switch (command.type) {
    case 'RecordMutualFinding':
      return record(command, visit);
    case 'WithdrawMutualFinding':
      return withdraw(command, visit);
    case 'SubmitMutualFindings':
      return submit(command, visit);
    case 'AcceptMutualFinding':
      return accept(command, visit);
    case 'DisputeMutualFinding':
      return dispute(command, visit);
    case 'RuleMutualDispute':
      return rule(command, visit);
  }
}

const ofVisit = (visitId: string, { unitId, visitorId }: Visit) => ({ visitId, unitId, visitorId });

/** Only the unit whose team was drawn inspects. */
const refuseUnlessVisitor = ({ unit }: Meta, { visitorId }: Visit): void =>
  refuseIf(unit !== visitorId, 'mutual-not-visitor');

/** Only the inspected unit answers for itself. */
const refuseUnlessInspected = ({ unit }: Meta, { unitId }: Visit): void =>
  refuseIf(unit !== unitId, 'mutual-not-inspected');

function record({ data, meta }: RecordMutualFinding, visit: Visit): MutualVisitEvent[] {
  const { visitId, categories, ...finding } = data;
  refuseUnlessVisitor(meta, visit);
  refuseSubmitted(visit);
  refuseIf(finding.text.trim() === '', 'mutual-finding-empty');
  const known = categories === undefined || categories.includes(finding.category);
  refuseIf(!known, 'mutual-finding-category-unknown', { category: finding.category });
  refuseIf(finding.dueOn < dayOf(meta.at), 'mutual-due-in-past', { dueOn: finding.dueOn });
  return [new MutualFindingRecorded({ ...ofVisit(visitId, visit), ...finding })];
}

function withdraw({ data: { visitId, findingId }, meta }: WithdrawMutualFinding, visit: Visit): MutualVisitEvent[] {
  refuseUnlessVisitor(meta, visit);
  refuseSubmitted(visit);
  findingOf(visit, findingId);
  return [new MutualFindingWithdrawn({ ...ofVisit(visitId, visit), findingId })];
}

function submit({ data, meta }: SubmitMutualFindings, visit: Visit): MutualVisitEvent[] {
  const { visitId, visitedOn, account, problems } = data;
  const today = dayOf(meta.at);
  refuseUnlessVisitor(meta, visit);
  refuseSubmitted(visit);
  refuseIf(visitedOn < visit.arrangedOn, 'mutual-visit-before-arrangement', { arrangedOn: visit.arrangedOn });
  refuseIf(visitedOn > today, 'mutual-visit-in-future');
  const findings = visit.findings.size;
  refuseIf(problems !== findings > 0, 'mutual-result-contradicts-findings', { findings });
  const [replyBy, late] = [addDays(today, REPLY_DAYS), today > visit.dueOn];
  return [new MutualFindingsSubmitted({ ...ofVisit(visitId, visit), visitedOn, account, findings, replyBy, late })];
}

function answerable(visit: Visit, findingId: string) {
  replyDay(visit);
  const finding = findingOf(visit, findingId);
  refuseIf(finding.is === 'confirmed' || finding.is === 'dismissed', 'mutual-reply-after-ruling');
  refuseIf(finding.is !== 'open', 'mutual-finding-answered');
  return finding;
}

function accept({ data, meta }: AcceptMutualFinding, visit: Visit): MutualVisitEvent[] {
  const { visitId, findingId, responsible } = data;
  refuseUnlessInspected(meta, visit);
  const { text, category, dueOn } = answerable(visit, findingId);
  const of = { ...ofVisit(visitId, visit), findingId };
  const confirmed = { ...of, campaignId: visit.campaignId, text, category, dueOn, responsible };
  return [
    new MutualFindingAccepted({ ...of, responsible, unanswered: unansweredWithout(visit, findingId) }),
    new MutualFindingConfirmed(confirmed),
  ];
}

function dispute({ data, meta }: DisputeMutualFinding, visit: Visit): MutualVisitEvent[] {
  const { visitId, findingId, reason, evidence } = data;
  refuseUnlessInspected(meta, visit);
  answerable(visit, findingId);
  refuseIf(reason.trim() === '', 'mutual-dispute-reason-missing');
  return [
    new MutualFindingDisputed({
      ...ofVisit(visitId, visit),
      findingId,
      reason,
      evidence,
      unanswered: unansweredWithout(visit, findingId),
    }),
  ];
}
