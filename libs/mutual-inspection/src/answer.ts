import type { Recorded } from '@app/eventing';
import type { MutualFindingAnswer, MutualVisitListItem } from './dto.js';
import type { MutualVisitEvent } from './events.js';
import type { MutualVisitRow } from './mutual.entity.js';

function itemOf({ ...row }: MutualVisitRow, today: string): MutualVisitListItem {
  const { drawYear, drawNumber, visitedOn, replyBy, ...rest } = row;
  const late = row.state === 'arranged' ? row.dueOn < today : row.unanswered > 0 && (replyBy ?? today) < today;
  return {
    ...rest,
    drawLabel: `${drawYear}-${drawNumber}`,
    overdue: row.state !== 'called-off' && late,
    ...(visitedOn === null ? {} : { visitedOn }),
    ...(replyBy === null ? {} : { replyBy }),
  };
}

/** What one unit finds in another is the visitor's to keep until it is handed over: not even how much there is. */
export const keptFrom = (unit: string | undefined, { unitId, state }: MutualVisitRow): boolean =>
  unit === unitId && state === 'arranged';

/** The line of a visit as somebody of `unit` may read it; of no unit, whole. */
export const shownTo = (unit: string | undefined, row: MutualVisitRow, today: string): MutualVisitListItem => ({
  ...itemOf(row, today),
  ...(keptFrom(unit, row) ? { findingCount: 0, unanswered: 0 } : {}),
});

type Draft = MutualFindingAnswer;

/** What became of each finding, in the order recorded. */
export function findingsOf(events: readonly Recorded<MutualVisitEvent>[]): MutualFindingAnswer[] {
  const findings = new Map<string, Draft>();
  const change = (id: string, more: Partial<Draft>) => {
    const finding = findings.get(id);
    if (finding) findings.set(id, { ...finding, ...more });
  };
  for (const event of events) {
    switch (event.type) {
      case 'MutualFindingRecorded': {
        const { findingId: id, text, category, dueOn, evidence } = event.data;
        findings.set(id, { id, text, category, dueOn, evidence: [...evidence], state: 'open' });
        break;
      }
      case 'MutualFindingWithdrawn':
        findings.delete(event.data.findingId);
        break;
      default:
        follow(event, change);
    }
  }
  return [...findings.values()];
}

function follow(event: Recorded<MutualVisitEvent>, change: (id: string, more: Partial<Draft>) => void): void {
  switch (event.type) {
    case 'MutualFindingAccepted':
      return change(event.data.findingId, { state: 'accepted', responsible: event.data.responsible });
    case 'MutualFindingDisputed': {
      const { findingId, reason, evidence } = event.data;
      return change(findingId, { state: 'disputed', dispute: { reason, evidence: [...evidence], at: event.at } });
    }
    case 'MutualDisputeRuled': {
      const { findingId, ruling, reason } = event.data;
      const state = ruling === 'dismissed' ? 'dismissed' : 'confirmed';
      return change(findingId, { state, ruling: { ruling, reason, at: event.at } });
    }
    case 'MutualFindingConfirmed':
      return change(event.data.findingId, { amendedText: event.data.text, dueOn: event.data.dueOn });
    default:
  }
}

/** The words a ruling changed; nothing where the finding reads as it did. */
export const withoutRepeats = ({ amendedText, ...finding }: MutualFindingAnswer): MutualFindingAnswer => ({
  ...finding,
  ...(amendedText !== undefined && amendedText !== finding.text ? { amendedText } : {}),
});

export const accountOf = (events: readonly Recorded<MutualVisitEvent>[]): { account?: string } => {
  const submitted = events.find(({ type }) => type === 'MutualFindingsSubmitted');
  return submitted && 'account' in submitted.data ? { account: submitted.data.account } : {};
};
