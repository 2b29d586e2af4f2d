import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { ReportIssue } from './commands.js';
import { IssueEvidenceAdded, IssueReported, type IssueSource } from './events.js';
import { responsibleOf } from './particulars.rules.js';
import { refusePastDay, type Issue, type LedgerFacts } from './rules.js';

/** What inspectors, reviewers or investigators found, or a 示范点 by the standard: it comes by itself. */
const FOUND: readonly IssueSource[] = [
  'double-random',
  'mutual-inspection',
  'case-review',
  'demonstration',
  'complaint',
];

/** A unit reports what it found itself, the office what reached it otherwise; findings of a draw come by themselves. */
export function sourcesOpenTo(meta: Meta): readonly IssueSource[] {
  if (meta.roles.includes('system')) return FOUND;
  return meta.unit === undefined ? ['mutual-inspection', 'case-review', 'complaint'] : ['self-inspection'];
}

export function report({ data, meta }: ReportIssue, state: Issue): (IssueReported | IssueEvidenceAdded)[] {
  const { ledger, before = [], ...entry } = data;
  refuseUnlessOwn(meta, entry.unitId);
  refuseIf(!sourcesOpenTo(meta).includes(entry.source), 'issue-source-not-yours');
  const finding = entry.findingId !== undefined;
  if (state.is !== 'absent' && finding) return [];
  refuseIf(state.is !== 'absent', 'issue-already-reported');
  if (!ledger) throw new Rejection('issue-campaign-unknown');
  if (!finding) {
    refuseIf(!ledger.unitTakesPart, 'issue-unit-not-in-campaign');
    refusePastDay(entry.dueOn, dayOf(meta.at));
  }
  const category = finding ? entry.category : categoryOf(entry, ledger);
  const { issueId, unitId } = entry;
  const { number, repeatOf = [] } = ledger;
  return [
    new IssueReported({
      ...entry,
      ...responsibleOf({ ...entry, ...(ledger.account && { account: ledger.account }) }, unitId),
      ...(category === undefined ? {} : { category }),
      ...(repeatOf.length === 0 ? {} : { repeatOf }),
      number,
    }),
    ...before.map((file) => new IssueEvidenceAdded({ issueId, unitId, ...file, side: 'before' })),
  ];
}

/** A self-inspection issue belongs to a check and takes its task's category; any other names one of the plan's. */
function categoryOf({ source, category, checkId }: ReportIssue['data'], ledger: LedgerFacts): string {
  if (source === 'self-inspection') {
    refuseIf(checkId === undefined, 'issue-check-missing');
    refuseIf(!ledger.check?.applies, 'issue-check-not-applicable', { checkId: checkId ?? '' });
    refuseIf(ledger.selfInspection === 'not-open', 'issue-before-self-inspection');
    refuseIf(ledger.selfInspection === 'signed-off', 'issue-after-sign-off');
    return ledger.check?.category ?? '';
  }
  if (category === undefined || !ledger.categories.includes(category)) throw new Rejection('issue-category-unknown');
  return category;
}
