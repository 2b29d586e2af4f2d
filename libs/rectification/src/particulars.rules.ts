import { refuseIf } from '@app/eventing/rejection.js';
import type { AddIssueEvidence, AddSource, AnalyseCause, PlanRectification, ReplaceResponsible } from './commands.js';
import {
  CauseAnalysed,
  IssueEvidenceAdded,
  RectificationPlanned,
  ResponsibleReplaced,
  SourceAdded,
  type EvidenceOfIssue,
  type SourceOfIssue,
} from './events.js';
import { OPEN, refuseUnlessOpenTo, type NamedAccount, type OpenIssue } from './rules.js';

interface Named {
  readonly responsible: string;
  readonly responsibleId?: string;
  readonly account?: NamedAccount;
}

/** 整改责任人: a name on paper, or an account of the unit and then the name that account has. */
export function responsibleOf(
  { responsible, responsibleId, account }: Named,
  unitId: string,
): { responsible: string; responsibleId?: string } {
  if (responsibleId === undefined) return { responsible };
  const fits = account?.unitId === unitId && !account.closed;
  refuseIf(!fits, 'issue-responsible-not-of-unit', { responsible });
  return { responsible: account?.name ?? responsible, responsibleId };
}

/** Who is named already is named again by his name alone. */
export function plan({ data }: PlanRectification, state: OpenIssue): RectificationPlanned[] {
  refuseUnlessOpenTo('plan', state);
  const { issueId, measures } = data;
  const { unitId, responsible, responsibleId } = state;
  const same = data.responsibleId === undefined && data.responsible === responsible && responsibleId !== undefined;
  const named = same ? { responsible, responsibleId } : responsibleOf(data, unitId);
  return [new RectificationPlanned({ issueId, unitId, measures, ...named })];
}

export function analyseCause({ data }: AnalyseCause, state: OpenIssue): CauseAnalysed[] {
  refuseUnlessOpenTo('analyse-cause', state);
  return [new CauseAnalysed({ ...data, unitId: state.unitId })];
}

/** A person's account may be closed by the time his work is handed over: then his name stands alone. */
const handedOver = (data: ReplaceResponsible['data'], unitId: string) =>
  responsibleOf(
    data.account?.unitId === unitId && !data.account.closed ? data : { responsible: data.responsible },
    unitId,
  );

/** Also while the result is being verified: whoever leaves leaves on his own day. Nothing when he is the one already. */
export function replaceResponsible({ data, meta }: ReplaceResponsible, state: OpenIssue): ResponsibleReplaced[] {
  const { issueId, reason } = data;
  const byItself = meta.roles.includes('system');
  if (byItself && !OPEN.includes(state.is)) return [];
  refuseUnlessOpenTo('replace-responsible', state);
  const named = (byItself ? handedOver : responsibleOf)(data, state.unitId);
  const same = named.responsible === state.responsible && named.responsibleId === state.responsibleId;
  return same ? [] : [new ResponsibleReplaced({ issueId, unitId: state.unitId, ...named, reason })];
}

const sameSource = (a: SourceOfIssue, b: SourceOfIssue): boolean =>
  a.source === b.source && a.note === b.note && a.findingId === b.findingId;

export const withSources = (
  known: readonly SourceOfIssue[],
  more: readonly SourceOfIssue[],
): readonly SourceOfIssue[] => [...known, ...more.filter((one) => !known.some((other) => sameSource(one, other)))];

/** The same source in the same words is the same source. */
export function addSource({ data }: AddSource, state: OpenIssue): SourceAdded[] {
  refuseUnlessOpenTo('add-source', state);
  if (state.sources.some((known) => sameSource(known, data))) return [];
  return [new SourceAdded({ ...data, unitId: state.unitId })];
}

const sameEvidence = (a: EvidenceOfIssue, b: EvidenceOfIssue): boolean => a.fileId === b.fileId && a.side === b.side;

export const withEvidence = (
  known: readonly EvidenceOfIssue[],
  more: readonly EvidenceOfIssue[],
): readonly EvidenceOfIssue[] => [...known, ...more.filter((one) => !known.some((other) => sameEvidence(one, other)))];

/** What it was like before anybody may add; what it is like after the rectification shows whoever rectifies. */
export function addEvidence({ data, meta }: AddIssueEvidence, state: OpenIssue): IssueEvidenceAdded[] {
  refuseUnlessOpenTo(`add-${data.side}-evidence`, state);
  refuseIf(data.side === 'after' && meta.unit === undefined, 'issue-after-evidence-not-yours');
  const { issueId, side, files } = data;
  const more = files.filter(({ fileId }) => !state.evidence.some((known) => sameEvidence(known, { fileId, side })));
  return more.map((file) => new IssueEvidenceAdded({ issueId, unitId: state.unitId, ...file, side }));
}
