import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { Meta } from '@app/eventing/message.js';
import type { DecideRecusal, RecusalCommand, RequestRecusal, RequestReplacement } from './commands.js';
import {
  RecusalApproved,
  RecusalRefused,
  RecusalRequested,
  ReplacementRequested,
  type AskedBy,
  type InspectionEvent,
} from './events.js';
import { underWay, unitKnows, type Inspection, type Open, type RecusalCase } from './standing.rules.js';

/** 回避: asked for by himself, the unit or the office; decided by the director; filled by the draw (河南省行政执法条例 23). */
export function decideOnRecusal(command: RecusalCommand, state: Inspection): InspectionEvent[] {
  switch (command.type) {
    case 'RequestRecusal':
      return request(command, state);
    case 'DecideRecusal':
      return decide(command, underWay(state));
    case 'RequestReplacement':
      return lookAgain(command, underWay(state));
  }
}

function request({ data, meta }: RequestRecusal, state: Inspection): InspectionEvent[] {
  const { inspectionId, recusalId, supervisorId, ground, explanation } = data;
  refuseIf(state.is === 'open' && meta.unit !== undefined && meta.unit !== state.unitId, 'not-your-unit');
  const open = underWay(state);
  refuseIf(meta.unit !== undefined && !unitKnows(open), 'inspection-not-found');
  refuseIf(!open.supervisors.includes(supervisorId), 'recusal-of-stranger');
  refuseIf(
    open.recusals.some((one) => one.supervisorId === supervisorId && one.is !== 'closed'),
    'recusal-already-requested',
  );
  const by = askedBy(data, meta);
  return [
    new RecusalRequested({ inspectionId, unitId: open.unitId, recusalId, supervisorId, by, ground, explanation }),
  ];
}

/** A supervisor speaks for himself, a unit about whoever comes to it, the office about anybody. */
function askedBy({ ownId, supervisorId }: RequestRecusal['data'], { unit, roles }: Meta): AskedBy {
  if (ownId === supervisorId) return 'self';
  if (unit !== undefined) return 'unit';
  refuseIf(!roles.some((role) => role.startsWith('office-')), 'not-assigned-to-you');
  return 'office';
}

function caseOf({ recusals }: Open, recusalId: string): RecusalCase {
  const found = recusals.find(({ id }) => id === recusalId);
  if (!found) throw new Rejection('recusal-not-found');
  return found;
}

/** Neither who is to stand aside nor who asked for it decides. */
function decide({ data, meta }: DecideRecusal, open: Open): InspectionEvent[] {
  const { inspectionId, recusalId, approved, reason, ownId } = data;
  const { supervisorId, is, askedBy } = caseOf(open, recusalId);
  refuseIf(is !== 'asked', 'recusal-already-decided');
  refuseIf(ownId === supervisorId, 'recusal-own-decision');
  refuseIf(askedBy === meta.actor, 'own-recusal-request');
  const of = { inspectionId, unitId: open.unitId, recusalId, supervisorId, reason };
  return [approved ? new RecusalApproved({ ...of, drawId: open.drawId }) : new RecusalRefused(of)];
}

function lookAgain({ data: { inspectionId, recusalId } }: RequestReplacement, open: Open): InspectionEvent[] {
  const { supervisorId, is, reason = '' } = caseOf(open, recusalId);
  refuseIf(is !== 'approved', 'replacement-not-awaited');
  const { unitId, drawId } = open;
  return [new ReplacementRequested({ inspectionId, unitId, recusalId, supervisorId, drawId, reason })];
}
