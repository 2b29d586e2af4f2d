import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  JudgeDemonstrationRecheck,
  OpenDemonstrationRecheck,
  ReportDemonstrationRectified,
  ReportRecheckReady,
  RevokeDemonstration,
} from './commands.js';
import {
  DemonstrationRecheckJudged,
  DemonstrationRecheckOpened,
  DemonstrationRecheckPrepared,
  DemonstrationRectificationReported,
  DemonstrationRevoked,
  type DemonstrationPointEvent,
} from './events.js';
import {
  isNamed,
  ofPoint,
  refuseAsker,
  refuseMissing,
  refuseUnlessByUnit,
  type KnownPoint,
  type Recheck,
} from './point.rules.js';

type Told = DemonstrationPointEvent[];

export function openRecheck({ data, meta }: OpenDemonstrationRecheck, state: KnownPoint): Told {
  const { pointId, recheckId, level, title, readyBy, dueOn } = data;
  refuseIf(!isNamed(state), 'demonstration-not-named');
  refuseIf(state.is !== 'named', 'demonstration-recheck-open');
  const fits = dayOf(meta.at) <= readyBy && readyBy <= dueOn;
  refuseIf(!fits, 'demonstration-recheck-days-unfit', { readyBy, dueOn });
  return [new DemonstrationRecheckOpened({ ...ofPoint(pointId, state), recheckId, level, title, readyBy, dueOn })];
}

function recheckOf({ recheck }: KnownPoint): Recheck {
  if (!recheck) throw new Rejection('demonstration-recheck-not-open');
  return recheck;
}

export function reportReady({ data: { pointId, standard }, meta }: ReportRecheckReady, state: KnownPoint): Told {
  refuseUnlessByUnit(meta);
  const { recheckId, readyBy, ready } = recheckOf(state);
  refuseIf(state.is !== 'rechecking' || ready, 'demonstration-recheck-ready');
  refuseMissing(standard, ['recheck'], state);
  const late = dayOf(meta.at) > readyBy;
  return [new DemonstrationRecheckPrepared({ ...ofPoint(pointId, state), recheckId, late, askedBy: meta.actor })];
}

/** 复核认定: after the unit has reported, or after the day by which it should have. */
export function judge(command: JudgeDemonstrationRecheck, state: KnownPoint): Told {
  const { data, meta } = command;
  refuseAsker(meta, state);
  const { recheckId, readyBy, ready, rectifyBy } = recheckOf(state);
  const today = dayOf(meta.at);
  const { pointId, result, ground } = data;
  refuseIf(state.is === 'rechecking' && !ready && today <= readyBy, 'demonstration-recheck-not-ready', { readyBy });
  const waits = state.is === 'rectifying' && rectifyBy !== undefined && today <= rectifyBy;
  refuseIf(waits, 'demonstration-rectification-runs', { rectifyBy: rectifyBy ?? '' });
  refuseIf(ground.trim() === '', 'demonstration-judged-without-ground');
  const of = { ...ofPoint(pointId, state), recheckId };
  if (result === 'kept') return [new DemonstrationRecheckJudged({ ...of, result, ground })];
  if (result === 'rectify') return [toRectify(command, state, of)];
  const { documentNumber = '', revokedOn = '' } = data;
  const revoked = revoke({ data: { pointId, ground, documentNumber, revokedOn }, meta }, state);
  return [new DemonstrationRecheckJudged({ ...of, result, ground }), ...revoked];
}

function toRectify(
  { data: { ground, rectifyBy }, meta }: JudgeDemonstrationRecheck,
  { is }: KnownPoint,
  of: ReturnType<typeof ofPoint> & { recheckId: string },
): DemonstrationRecheckJudged {
  refuseIf(is !== 'rechecking', 'demonstration-rectified-once');
  if (rectifyBy === undefined) throw new Rejection('demonstration-rectification-day-missing');
  refuseIf(rectifyBy < dayOf(meta.at), 'demonstration-day-past', { day: rectifyBy });
  return new DemonstrationRecheckJudged({ ...of, result: 'rectify', ground, rectifyBy });
}

export function reportRectified(command: ReportDemonstrationRectified, state: KnownPoint): Told {
  const { data, meta } = command;
  const { pointId, report, standard } = data;
  refuseUnlessByUnit(meta);
  const { recheckId, rectifyBy = '' } = recheckOf(state);
  refuseIf(state.is !== 'rectifying', 'demonstration-not-rectifying');
  refuseMissing(standard, ['rectification'], state);
  const late = dayOf(meta.at) > rectifyBy;
  const reported = { ...ofPoint(pointId, state), recheckId, report, late, askedBy: meta.actor };
  return [new DemonstrationRectificationReported(reported)];
}

/** 撤销命名: of a named unit, upon a ground, by a document. */
export function revoke({ data, meta }: Pick<RevokeDemonstration, 'data' | 'meta'>, state: KnownPoint): Told {
  const { pointId, ground, documentNumber, revokedOn } = data;
  refuseAsker(meta, state);
  refuseIf(!isNamed(state), 'demonstration-not-named');
  refuseIf(ground.trim() === '', 'demonstration-revoked-without-ground');
  refuseIf(documentNumber.trim() === '' || revokedOn === '', 'demonstration-revoked-without-document');
  const fits = revokedOn <= dayOf(meta.at) && revokedOn >= (state.namedOn ?? '');
  refuseIf(!fits, 'demonstration-revocation-day', { revokedOn, namedOn: state.namedOn ?? '' });
  return [new DemonstrationRevoked({ ...ofPoint(pointId, state), ground, documentNumber, revokedOn })];
}
