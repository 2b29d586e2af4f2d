import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { RuleMutualDispute } from './commands.js';
import { MutualDisputeRuled, MutualFindingConfirmed, type MutualVisitEvent } from './events.js';
import { findingOf, replyDay, unansweredWithout, type Finding, type Visit } from './visit.rules.js';

/** Until the unit names somebody in its rectification plan. */
const RESPONSIBLE = '由单位确定';

/** 裁定: on what was disputed, or left without an answer past its day; never by anybody who acted for either unit. */
export function rule({ data, meta }: RuleMutualDispute, visit: Visit): MutualVisitEvent[] {
  const { visitId, findingId, ruling, reason } = data;
  const { unitId, visitorId, campaignId } = visit;
  refuseIf(meta.unit !== undefined || visit.parties.has(meta.actor), 'mutual-ruling-by-party');
  const replyBy = replyDay(visit);
  const finding = findingOf(visit, findingId);
  const today = dayOf(meta.at);
  refuseUnlessDisputed(finding, { replyBy, today });
  refuseIf(reason.trim() === '', 'mutual-ruling-reason-missing');
  const of = { visitId, unitId, visitorId, findingId };
  const [disputed, unanswered] = [finding.is === 'disputed', unansweredWithout(visit, findingId)];
  const ruled = new MutualDisputeRuled({ ...of, ruling, reason, disputed, unanswered });
  if (ruling === 'dismissed') return [ruled];
  const { text, category } = ruling === 'amended' ? amended(data, finding) : finding;
  const dueOn = data.dueOn ?? finding.dueOn;
  refuseIf(dueOn < today, 'mutual-due-in-past', { dueOn });
  return [ruled, new MutualFindingConfirmed({ ...of, campaignId, text, category, dueOn, responsible: RESPONSIBLE })];
}

function refuseUnlessDisputed({ is }: Finding, { replyBy, today }: { replyBy: string; today: string }): void {
  refuseIf(is === 'confirmed' || is === 'dismissed', 'mutual-ruling-given');
  refuseIf(is === 'accepted', 'mutual-finding-accepted');
  refuseIf(is === 'open' && today <= replyBy, 'mutual-finding-not-disputed', { replyBy });
}

function amended({ text = '', category, categories }: RuleMutualDispute['data'], finding: Finding) {
  refuseIf(text.trim() === '', 'mutual-amendment-missing');
  const into = category ?? finding.category;
  refuseIf(categories !== undefined && !categories.includes(into), 'mutual-finding-category-unknown', {
    category: into,
  });
  return { text, category: into };
}
